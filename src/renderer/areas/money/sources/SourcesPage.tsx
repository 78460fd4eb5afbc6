/** Who pays how much: source by source, so far and from now on, and what nobody is found for yet. */
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { SourceFigures } from '../../../../shared/areas/money.ts';
import type { Output } from '../../../../shared/contract.ts';
import { useAsk } from '../../../app/api.ts';
import { useNumbers, useWords } from '../../../app/i18n.ts';
import { CsvButton } from '../../../ui/CsvButton.tsx';
import { DataList } from '../../../ui/DataList.tsx';
import type { Column } from '../../../ui/DataList.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { GoButton } from '../../../ui/Go.tsx';
import { Page } from '../../../ui/Page.tsx';
import { useAmounts } from '../../../ui/useAmounts.ts';
import { MoneyLinks, useHomes } from '../MoneyLinks.tsx';
import { linesPath, ratesPath } from '../paths.ts';
import { SumCell } from '../SumCell.tsx';
import { useExport } from '../useExport.ts';
import { SourceMonths } from './SourceMonths.tsx';

type Report = Output<'money.bySource'>;
const none: readonly SourceFigures[] = [];
const idOf = (one: SourceFigures) => one.source?.id ?? 'nobody';

export function SourcesPage() {
  const t = useWords('money');
  const homes = useHomes();
  const asked = useAsk('money.bySource', { siteId: homes.siteId }, { keepPrevious: true });
  const [openId, setOpenId] = useState<string | null>(null);
  const report = asked.data;
  const currency = report?.currency ?? null;
  const rows = report?.sources ?? none;
  const open = rows.find((one) => idOf(one) === openId) ?? null;
  const ask = useExport('by-source', homes.siteId);
  return (
    <Page title={t('page.sources')} state={report ? <Sentence report={report} /> : undefined}>
      <MoneyLinks homes={homes} />
      <DataList
        label={t('page.sources')}
        place="money.by-source"
        rows={rows}
        columns={useSourceColumns(currency ?? '')}
        rowId={idOf}
        onOpen={(one) => setOpenId(idOf(one))}
        loading={asked.loading}
        error={asked.error}
        onRetry={asked.refetch}
        tools={<CsvButton ask={ask} />}
        noSearch={rows.length < 6}
        empty={<Empty chosen={currency !== null} />}
      />
      {rows.length > 0 && currency !== null ? (
        <Typography variant="body2" color="text.secondary" sx={{ mt: 1 }}>
          {t('by-source.in', { currency })}
        </Typography>
      ) : null}
      {open !== null && currency !== null ? (
        <SourceMonths one={open} currency={currency} now={report?.now ?? ''} onClose={() => setOpenId(null)} />
      ) : null}
    </Page>
  );
}

function Empty({ chosen }: { readonly chosen: boolean }) {
  const t = useWords('money');
  return (
    <EmptyState
      title={t(chosen ? 'page.no-months' : 'rates.no-main')}
      text={t(chosen ? 'page.no-months-text' : 'rates.main-first')}
      action={<GoButton to={chosen ? linesPath : ratesPath}>{t(chosen ? 'page.to-lines' : 'page.rates')}</GoButton>}
    />
  );
}

/** What nobody pays for yet comes first: it is what somebody has to do something about. */
function Sentence({ report: { currency, sources } }: { readonly report: Report }) {
  const t = useWords('money');
  const amounts = useAmounts();
  if (currency === null || sources.length === 0) return t('page.state-empty');
  const nobody = sources.find((one) => one.source === null);
  const ahead = nobody?.plannedAhead?.amount ?? null;
  if (nobody === undefined) return t('by-source.all-found');
  if (ahead === null || ahead === 0) return t('by-source.nobody', { count: nobody.lines });
  return t('by-source.nobody-ahead', { amount: amounts.whole(ahead, currency) });
}

function useSourceColumns(currency: string): readonly Column<SourceFigures>[] {
  const t = useWords('money');
  const { count } = useNumbers();
  const sum = (key: 'plannedSoFar' | 'spentSoFar' | 'oneOffSoFar' | 'plannedAhead'): Column<SourceFigures> => ({
    key,
    head: t(`column.${key}`),
    width: '1.2fr',
    align: 'end',
    text: (one) => one[key]?.amount ?? null,
    cell: (one) => (
      <SumCell
        sum={one[key]}
        currency={currency}
        coming={key !== 'spentSoFar'}
        below={key === 'spentSoFar' && one.open > 0 ? t('state.figures-missing', { count: one.open }) : null}
      />
    ),
  });
  return [
    {
      key: 'source',
      head: t('column.source'),
      width: '1.6fr',
      text: (one) => one.source?.name ?? null,
      cell: (one) => (one.source === null ? t('lines.nobody-pays') : one.source.name),
    },
    {
      key: 'lines',
      head: t('column.lines'),
      width: '80px',
      align: 'end',
      text: (one) => one.lines,
      cell: (one) => count(one.lines),
    },
    sum('plannedSoFar'),
    sum('spentSoFar'),
    sum('oneOffSoFar'),
    sum('plannedAhead'),
  ];
}
