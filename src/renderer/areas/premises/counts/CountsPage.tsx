/** Children counted at the end of each month: of one home they are written down here, of all homes they are added up. */
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { CountLine } from '../../../../shared/areas/premises.ts';
import { useAsk } from '../../../app/api.ts';
import { useNumbers, useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { CsvButton } from '../../../ui/CsvButton.tsx';
import { DataList } from '../../../ui/DataList.tsx';
import type { Column } from '../../../ui/DataList.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Page } from '../../../ui/Page.tsx';
import { Section } from '../../../ui/Section.tsx';
import { StateChip } from '../../../ui/StateChip.tsx';
import { useMonths } from '../../../ui/useAmounts.ts';
import { PremisesLinks, useHomes } from '../PremisesLinks.tsx';
import { useExport } from '../useExport.ts';
import { CountForm } from './CountForm.tsx';
import { CountPanel } from './CountPanel.tsx';
import { DaysList } from './DaysList.tsx';

const none: readonly CountLine[] = [];

export function CountsPage() {
  const t = useWords('premises');
  const mayWrite = useCan('premises.write') !== null;
  const homes = useHomes();
  // One home alone needs no choosing.
  const only = homes.sites.length === 1 ? (homes.sites[0]?.id ?? null) : homes.siteId;
  const asked = useAsk('premises.counts', { siteId: only }, { keepPrevious: true });
  const rows = asked.data?.counts ?? none;
  const [open, setOpen] = useState<CountLine | null>(null);
  const columns = useCountColumns(rows.some((one) => one.recorded !== null));
  const ask = useExport('counts', only);
  const mayOpen = mayWrite && only !== null;
  return (
    <Page title={t('page.children')} state={t('counts.state')}>
      <PremisesLinks homes={homes} />
      {mayWrite ? (
        <Section title={t('counts.enter')}>
          {homes.sites.length > 0 ? <CountForm key={only ?? 'all'} sites={homes.sites} siteId={only} /> : null}
        </Section>
      ) : null}
      <DataList
        label={t('page.children')}
        place="premises.counts"
        rows={rows}
        columns={columns}
        rowId={(one) => one.month}
        onOpen={mayOpen ? setOpen : undefined}
        loading={asked.loading}
        error={asked.error}
        onRetry={asked.refetch}
        tools={<CsvButton ask={ask} />}
        empty={<EmptyState title={t('counts.empty')} text={t('counts.empty-text')} />}
      />
      {only === null && rows.length > 0 ? (
        <Typography variant="body2" color="text.secondary" sx={{ mt: 1 }}>
          {t('counts.all-note')}
        </Typography>
      ) : null}
      <DaysList siteId={homes.siteId} />
      {open && only !== null ? (
        <CountPanel key={open.month} line={open} siteId={only} onClose={() => setOpen(null)} />
      ) : null}
    </Page>
  );
}

function useCountColumns(recorded: boolean): readonly Column<CountLine>[] {
  const t = useWords('premises');
  const { count } = useNumbers();
  const months = useMonths();
  const told = (n: number | null) => (n === null ? t('counts.unknown') : count(n));
  const records: Column<CountLine> = {
    key: 'recorded',
    head: t('column.recorded'),
    width: '1.3fr',
    align: 'end',
    text: (one) => one.recorded,
    cell: (one) =>
      one.differs ? (
        <StateChip plain state="due-soon" words={t('counts.differs', { n: count(one.recorded ?? 0) })} />
      ) : (
        told(one.recorded)
      ),
  };
  return [
    {
      key: 'month',
      head: t('column.month'),
      width: '1.1fr',
      text: (one) => one.month,
      cell: (one) => months.long(one.month),
    },
    {
      key: 'residents',
      head: t('column.residents'),
      width: '1fr',
      align: 'end',
      text: (one) => one.residents,
      cell: (one) => told(one.residents),
    },
    ...(recorded ? [records] : []),
    {
      key: 'supported',
      head: t('column.supported'),
      width: '1fr',
      align: 'end',
      text: (one) => one.supported,
      cell: (one) => told(one.supported),
    },
    { key: 'note', head: t('column.note'), width: '2fr', text: (one) => one.note, cell: (one) => one.note ?? '' },
  ];
}
