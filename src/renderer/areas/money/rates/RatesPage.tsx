/** The main currency, the rates the organisation keeps, and who pays. */
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { Rate, Source } from '../../../../shared/areas/money.ts';
import { useAsk } from '../../../app/api.ts';
import { useDates, useNumbers, useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { CsvButton } from '../../../ui/CsvButton.tsx';
import { DataList } from '../../../ui/DataList.tsx';
import type { Column } from '../../../ui/DataList.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { PlusIcon } from '../../../ui/icons.tsx';
import { Page } from '../../../ui/Page.tsx';
import { Section } from '../../../ui/Section.tsx';
import { StateChip } from '../../../ui/StateChip.tsx';
import { useAmounts } from '../../../ui/useAmounts.ts';
import { MoneyLinks } from '../MoneyLinks.tsx';
import { useExport } from '../useExport.ts';
import { MainCurrency } from './MainCurrency.tsx';
import { RatePanel } from './RatePanel.tsx';
import { SourcePanel } from './SourcePanel.tsx';

export function RatesPage() {
  const t = useWords('money');
  return (
    <Page title={t('page.rates')} state={t('rates.state')}>
      <MoneyLinks homes={null} />
      <Section title={t('rates.main')}>
        <MainCurrency />
      </Section>
      <Rates />
      <Sources />
    </Page>
  );
}

const noRates: readonly Rate[] = [];
const noSources: readonly Source[] = [];

function Rates() {
  const t = useWords('money');
  const mayWrite = useCan('money.write') !== null;
  const main = useAsk('money.settings', {}, { keepPrevious: true }).data?.mainCurrency ?? null;
  const asked = useAsk('money.rates', {}, { keepPrevious: true });
  const [open, setOpen] = useState<Rate | 'new' | null>(null);
  const ask = useExport('rates');
  const add = mayWrite && main !== null ? <Add words={t('rates.add')} onClick={() => setOpen('new')} /> : undefined;
  return (
    <Section title={t('rates.title')} action={add}>
      <DataList
        label={t('rates.title')}
        place="money.rates"
        rows={asked.data?.rates ?? noRates}
        columns={useRateColumns()}
        rowId={(one) => one.id}
        onOpen={mayWrite ? setOpen : undefined}
        loading={asked.loading}
        error={asked.error}
        onRetry={asked.refetch}
        tools={<CsvButton ask={ask} />}
        empty={<EmptyState title={t('rates.empty')} text={t('rates.empty-text')} />}
      />
      {open && main !== null ? (
        <RatePanel
          key={open === 'new' ? 'new' : open.id}
          one={open === 'new' ? null : open}
          main={main}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </Section>
  );
}

function useRateColumns(): readonly Column<Rate>[] {
  const t = useWords('money');
  const amounts = useAmounts();
  const { day } = useDates();
  return [
    {
      key: 'currency',
      head: t('column.currency'),
      width: '1.4fr',
      text: (one) => `${one.currency} ${amounts.name(one.currency)}`,
      cell: (one) => `${one.currency} · ${amounts.name(one.currency)}`,
    },
    { key: 'from', head: t('column.from'), width: '1fr', text: (one) => one.from, cell: (one) => day(one.from) },
    {
      key: 'rate',
      head: t('rates.worth'),
      width: '1.6fr',
      text: (one) => one.worth / one.amount,
      cell: (one) =>
        t('rates.pair', { amount: amounts.exact(one.amount, one.currency), worth: amounts.exact(one.worth, one.to) }),
    },
    {
      key: 'used',
      head: t('rates.used'),
      width: '1fr',
      text: (one) => Number(!one.used),
      cell: (one) =>
        one.used ? (
          <StateChip plain state="done" words={t('rates.counts')} />
        ) : (
          <StateChip plain state="not-relevant" words={t('rates.idle')} />
        ),
    },
  ];
}

function Sources() {
  const t = useWords('money');
  const { count } = useNumbers();
  const mayWrite = useCan('money.write') !== null;
  const asked = useAsk('money.sources', {}, { keepPrevious: true });
  const [open, setOpen] = useState<Source | 'new' | null>(null);
  const ask = useExport('sources');
  const columns: readonly Column<Source>[] = [
    { key: 'name', head: t('column.source'), width: '1.6fr', text: (one) => one.name, cell: (one) => one.name },
    {
      key: 'lines',
      head: t('column.lines'),
      width: '100px',
      align: 'end',
      text: (one) => one.lines,
      cell: (one) => count(one.lines),
    },
    {
      key: 'state',
      head: t('rates.used'),
      width: '1fr',
      text: (one) => Number(one.retired),
      cell: (one) => t(one.retired ? 'rates.set-aside' : 'rates.in-use'),
    },
    { key: 'note', head: t('column.note'), width: '2fr', text: (one) => one.note, cell: (one) => one.note ?? '' },
  ];
  return (
    <Section
      title={t('sources.title')}
      action={mayWrite ? <Add words={t('sources.add')} onClick={() => setOpen('new')} /> : undefined}
    >
      <DataList
        label={t('sources.title')}
        place="money.sources"
        rows={asked.data?.sources ?? noSources}
        columns={columns}
        rowId={(one) => one.id}
        onOpen={mayWrite ? setOpen : undefined}
        loading={asked.loading}
        error={asked.error}
        onRetry={asked.refetch}
        tools={<CsvButton ask={ask} />}
        empty={<EmptyState title={t('sources.empty')} text={t('sources.empty-text')} />}
      />
      {open ? (
        <SourcePanel
          key={open === 'new' ? 'new' : open.id}
          one={open === 'new' ? null : open}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </Section>
  );
}

function Add({ words, onClick }: { readonly words: string; readonly onClick: () => void }) {
  return (
    <Button size="small" startIcon={<PlusIcon />} onClick={onClick}>
      {words}
    </Button>
  );
}
