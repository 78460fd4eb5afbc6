/** A cost and its currency, side by side. Left empty, the cost is not known; that is not nothing. */
import Box from '@mui/material/Box';
import type { Control, FieldPath, FieldValues } from 'react-hook-form';
import { useWords } from '../../app/i18n.ts';
import { TextField } from '../../ui/fields.tsx';

export interface MoneyFieldsProps<T extends FieldValues, O> {
  readonly control: Control<T, unknown, O>;
  readonly cost: FieldPath<T>;
  readonly currency: FieldPath<T>;
  readonly label: string;
  readonly help?: string;
}

export function MoneyFields<T extends FieldValues, O>({
  control,
  cost,
  currency,
  label,
  help,
}: MoneyFieldsProps<T, O>) {
  const t = useWords('kit');
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: '1fr 120px' }}>
      <TextField control={control} name={cost} label={label} help={help ?? t('field.cost-help')} />
      <TextField control={control} name={currency} label={t('field.currency')} help={t('field.currency-help')} />
    </Box>
  );
}
