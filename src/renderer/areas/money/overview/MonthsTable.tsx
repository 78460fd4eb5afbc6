/** The same figures as a table, behind the chart: planned against spent, and what one child cost. */
import type { ReactNode } from 'react';
import type { MoneyReport, ReportMonth } from '../../../../shared/areas/money.ts';
import { useNumbers, useWords } from '../../../app/i18n.ts';
import { DataList } from '../../../ui/DataList.tsx';
import type { Column } from '../../../ui/DataList.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { useAmounts, useMonths } from '../../../ui/useAmounts.ts';
import { SumCell } from '../SumCell.tsx';

type Report = MoneyReport & { readonly currency: string };

export function MonthsTable({ report, tools }: { readonly report: Report; readonly tools?: ReactNode }) {
  const t = useWords('money');
  return (
    <DataList
      label={t('page.months')}
      place="money.months"
      rows={report.months.toReversed()}
      columns={useMonthColumns(report)}
      rowId={(one) => one.month}
      noSearch
      tools={tools}
      empty={<EmptyState title={t('page.no-months')} />}
    />
  );
}

function useMonthColumns({ currency, now }: Report): readonly Column<ReportMonth>[] {
  const t = useWords('money');
  const months = useMonths();
  const { count } = useNumbers();
  const sum = (key: 'plannedTotal' | 'spentTotal'): Column<ReportMonth> => ({
    key,
    head: t(`column.${key}`),
    width: '1.2fr',
    align: 'end',
    text: (one) => one[key]?.amount ?? null,
    cell: (one) => (
      <SumCell
        sum={one[key]}
        currency={currency}
        coming={key === 'spentTotal' && one.month >= now}
        below={key === 'spentTotal' && one.open > 0 ? t('state.lines-open', { count: one.open }) : null}
        once={one.oneOff[key === 'spentTotal' ? 'spent' : 'planned']}
      />
    ),
  });
  const children = (
    key: 'residents' | 'supported',
    per: 'perResident' | 'perSupported',
  ): readonly Column<ReportMonth>[] => [
    {
      key,
      head: t(`column.${key}`),
      width: '0.9fr',
      align: 'end',
      text: (one) => one[key],
      cell: (one) => {
        const few = one[per].state === 'hidden';
        if (one[key] === null) return few ? t('state.few') : one.month > now ? '' : t('state.unknown');
        return count(one[key]);
      },
    },
    {
      key: per,
      head: t(`column.${per}`),
      width: '1.1fr',
      align: 'end',
      text: (one) => one[per].amount,
      cell: (one) => <PerCell month={one} which={per} currency={currency} coming={one.month >= now} />,
    },
  ];
  return [
    {
      key: 'month',
      head: t('column.month'),
      width: '1fr',
      text: (one) => one.month,
      cell: (one) => months.short(one.month),
    },
    sum('plannedTotal'),
    sum('spentTotal'),
    ...children('residents', 'perResident'),
    ...children('supported', 'perSupported'),
  ];
}

interface PerProps {
  readonly month: ReportMonth;
  readonly which: 'perResident' | 'perSupported';
  readonly currency: string;
  readonly coming: boolean;
}

function PerCell({ month, which, currency, coming }: PerProps) {
  const t = useWords('money');
  const amounts = useAmounts();
  const { state, amount, complete } = month[which];
  if (state !== 'known' || amount === null) return coming ? null : t(`child.state.${state}`);
  const words = amounts.bare(amount, currency);
  return complete ? words : t('child.least', { amount: words });
}
