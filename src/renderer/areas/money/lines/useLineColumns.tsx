/** The columns of the budget's lines. Amounts stand in each line's own currency. */
import Box from '@mui/material/Box';
import type { BudgetLine } from '../../../../shared/areas/money.ts';
import { useWords } from '../../../app/i18n.ts';
import type { Column } from '../../../ui/DataList.tsx';
import { StateChip } from '../../../ui/StateChip.tsx';
import { useAmounts } from '../../../ui/useAmounts.ts';
import { useServesWords } from '../names.ts';

export function useLineColumns(): readonly Column<BudgetLine>[] {
  const t = useWords('money');
  const serves = useServesWords();
  const amounts = useAmounts();
  return [
    { key: 'name', head: t('column.name'), width: '1.7fr', text: (one) => one.name, cell: (one) => <Name one={one} /> },
    {
      key: 'serves',
      head: t('column.serves'),
      width: '1.2fr',
      text: (one) => serves(one.serves),
      cell: (one) => serves(one.serves),
    },
    {
      key: 'source',
      head: t('column.source'),
      width: '1.2fr',
      text: (one) => one.source?.name ?? null,
      cell: (one) => one.source?.name ?? <StateChip plain state="not-started" words={t('lines.nobody-pays')} />,
    },
    {
      key: 'now',
      head: t('column.plannedNow'),
      width: '1.1fr',
      align: 'end',
      text: (one) => one.plannedNow,
      cell: (one) => (one.plannedNow === null ? t('lines.not-now') : amounts.whole(one.plannedNow, one.currency)),
    },
    {
      key: 'spent',
      head: t('column.spentAll'),
      width: '1.1fr',
      align: 'end',
      text: (one) => one.spentAll,
      cell: (one) => (one.spentAll === null ? t('state.unknown') : amounts.whole(one.spentAll, one.currency)),
    },
    {
      key: 'open',
      head: t('column.open'),
      width: '140px',
      text: (one) => one.monthsOpen,
      cell: (one) => (one.monthsOpen > 0 ? t('lines.months-open', { count: one.monthsOpen }) : ''),
    },
  ];
}

function Name({ one }: { readonly one: BudgetLine }) {
  const t = useWords('money');
  return (
    <Box>
      <Box component="span" sx={{ fontWeight: 550 }}>
        {one.name}
      </Box>
      <Box component="span" sx={{ display: 'block', color: 'text.secondary', fontSize: '0.75rem' }}>
        {[t(`kind.${one.kind}`), t(`cost.${one.cost}`), one.site?.name].filter(Boolean).join(' · ')}
      </Box>
    </Box>
  );
}
