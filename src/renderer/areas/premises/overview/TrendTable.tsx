/** The same figures as a table, behind the chart: newest month first. */
import type { TrendPoint } from '../../../../shared/areas/premises.ts';
import { useNumbers, useWords } from '../../../app/i18n.ts';
import { DataList } from '../../../ui/DataList.tsx';
import type { Column } from '../../../ui/DataList.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { useMonths } from '../../../ui/useAmounts.ts';

export function TrendTable({ trend }: { readonly trend: readonly TrendPoint[] }) {
  const t = useWords('premises');
  const columns = useTrendColumns(trend.some((one) => one.recorded !== null));
  return (
    <DataList
      bare
      label={t('chart.table')}
      place="premises.trend"
      rows={trend.toReversed()}
      columns={columns}
      rowId={(one) => one.month}
      empty={<EmptyState title={t('counts.empty')} />}
    />
  );
}

function useTrendColumns(recorded: boolean): readonly Column<TrendPoint>[] {
  const t = useWords('premises');
  const { count } = useNumbers();
  const months = useMonths();
  const told = (n: number | null, hidden: boolean) =>
    n === null ? t(hidden ? 'counts.hidden' : 'counts.unknown') : count(n);
  const number = (key: 'residents' | 'supported' | 'recorded'): Column<TrendPoint> => ({
    key,
    head: t(`column.${key}`),
    width: '1fr',
    align: 'end',
    text: (one) => one[key],
    cell: (one) => told(one[key], one.hidden),
  });
  return [
    {
      key: 'month',
      head: t('column.month'),
      width: '1.2fr',
      text: (one) => one.month,
      cell: (one) => months.long(one.month),
    },
    number('residents'),
    ...(recorded ? [number('recorded')] : []),
    number('supported'),
  ];
}
