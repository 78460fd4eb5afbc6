/** What one source pays month by month, running and one-off apart. */
import Typography from '@mui/material/Typography';
import type { SourceFigures, SourceMonth } from '../../../../shared/areas/money.ts';
import { useWords } from '../../../app/i18n.ts';
import { DataList } from '../../../ui/DataList.tsx';
import type { Column } from '../../../ui/DataList.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { useMonths } from '../../../ui/useAmounts.ts';
import { SumCell } from '../SumCell.tsx';

interface Props {
  readonly one: SourceFigures;
  readonly currency: string;
  /** This month; nothing can have been spent after it. */
  readonly now: string;
  readonly onClose: () => void;
}

export function SourceMonths({ one, currency, now, onClose }: Props) {
  const t = useWords('money');
  const name = one.source?.name ?? t('lines.nobody-pays');
  return (
    <SidePanel open wide title={name} onClose={onClose}>
      <Typography variant="body2" color="text.secondary" sx={{ mb: 1.5 }}>
        {t('by-source.in', { currency })}
      </Typography>
      <DataList
        bare
        label={t('by-source.months', { name })}
        place="money.source-months"
        rows={one.months.toReversed()}
        columns={useMonthColumns(currency, now)}
        rowId={(month) => month.month}
        empty={<EmptyState title={t('page.no-months')} />}
      />
    </SidePanel>
  );
}

function useMonthColumns(currency: string, now: string): readonly Column<SourceMonth>[] {
  const t = useWords('money');
  const months = useMonths();
  const sum = (kind: 'running' | 'oneOff', which: 'planned' | 'spent'): Column<SourceMonth> => ({
    key: `${kind}.${which}`,
    head: t(`column.${kind === 'running' ? 'running' : 'once'}${which === 'planned' ? 'Planned' : 'Spent'}`),
    width: '1fr',
    align: 'end',
    text: (one) => one[kind][which]?.amount ?? null,
    cell: (one) => {
      const other = one[kind].planned;
      // What was neither planned nor spent stands empty; what was planned and has no figure is not known.
      const coming = which === 'planned' || other === null || one.month >= now;
      return <SumCell sum={one[kind][which]} currency={currency} coming={coming} />;
    },
  });
  return [
    {
      key: 'month',
      head: t('column.month'),
      width: '1fr',
      text: (one) => one.month,
      cell: (one) => months.short(one.month),
    },
    sum('running', 'planned'),
    sum('running', 'spent'),
    sum('oneOff', 'planned'),
    sum('oneOff', 'spent'),
  ];
}
