/** A sum in a list that says its currency beside it: the amount, or that a rate is missing, or that nobody knows; and below it what belongs to it. */
import Box from '@mui/material/Box';
import type { ReportMonth } from '../../../shared/areas/money.ts';
import { useWords } from '../../app/i18n.ts';
import { StateChip } from '../../ui/StateChip.tsx';
import { useAmounts } from '../../ui/useAmounts.ts';

interface SumProps {
  readonly sum: ReportMonth['plannedTotal'];
  readonly currency: string;
  /** Nothing is expected yet: no sum stands empty. */
  readonly coming: boolean;
  /** What stands below it, such as how many lines have no figure; null for nothing. */
  readonly below?: string | null;
  /** What of it is paid once. */
  readonly once?: ReportMonth['plannedTotal'];
}

export function SumCell({ sum, currency, coming, below = null, once = null }: SumProps) {
  const t = useWords('money');
  const amounts = useAmounts();
  if (sum === null) return coming ? null : t('state.unknown');
  if (sum.amount === null) {
    return <StateChip plain state="overdue" words={t('state.rate-missing', { currency: sum.missing.join(', ') })} />;
  }
  return (
    <>
      {amounts.bare(sum.amount, currency)}
      {once !== null && once.amount !== null && once.amount > 0 ? (
        <Small words={t('state.once', { amount: amounts.bare(once.amount, currency) })} />
      ) : null}
      {below === null ? null : <Small words={below} />}
    </>
  );
}

function Small({ words }: { readonly words: string }) {
  return (
    <Box component="span" sx={{ display: 'block', color: 'text.secondary', fontSize: '0.75rem' }}>
      {words}
    </Box>
  );
}
