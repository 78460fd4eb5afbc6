/** What something is expected to cost and what it cost in the end, in one currency. */
import Box from '@mui/material/Box';
import { useWatch } from 'react-hook-form';
import type { Control, FieldPath, FieldValues } from 'react-hook-form';
import { useWords } from '../../../app/i18n.ts';
import { AmountField } from '../../../ui/AmountField.tsx';
import { CurrencyField } from '../../../ui/CurrencyField.tsx';

interface Props<T extends FieldValues, O> {
  readonly control: Control<T, unknown, O>;
  /** Asks also for what it cost in the end. */
  readonly actual: boolean;
}

export function CostFields<T extends FieldValues, O>({ control, actual }: Props<T, O>) {
  const t = useWords('plan');
  const name = (field: 'currency' | 'costEstimate' | 'costActual') => field as FieldPath<T>;
  const chosen: unknown = useWatch({ control, name: name('currency') });
  const currency = typeof chosen === 'string' ? chosen : null;
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: actual ? '1fr 1fr 1fr' : '1fr 1fr' } }}>
      <CurrencyField control={control} name={name('currency')} label={t('field.currency')} optional />
      <AmountField control={control} name={name('costEstimate')} label={t('field.costEstimate')} currency={currency} />
      {actual ? (
        <AmountField control={control} name={name('costActual')} label={t('field.costActual')} currency={currency} />
      ) : null}
    </Box>
  );
}
