/** A month, typed or picked; empty is null. Written out below in the reader's language. */
import MuiTextField from '@mui/material/TextField';
import type { FieldValues } from 'react-hook-form';
import { isMonth } from '../../shared/months.ts';
import { asText, useField } from './field.ts';
import type { FieldProps } from './field.ts';
import { useMonths } from './useAmounts.ts';

export interface MonthFieldProps<T extends FieldValues, O> extends FieldProps<T, O> {
  readonly max?: string;
}

export function MonthField<T extends FieldValues, O>(props: MonthFieldProps<T, O>) {
  const months = useMonths();
  const { field, value, failed, below } = useField(props);
  const text = asText(value);
  return (
    <MuiTextField
      type="month"
      label={props.label}
      value={text}
      error={failed}
      helperText={!failed && isMonth(text) ? [months.long(text), below].filter(Boolean).join(' · ') : below}
      disabled={props.disabled ?? false}
      required={props.required ?? false}
      autoFocus={props.autoFocus ?? false}
      inputRef={field.ref}
      name={field.name}
      onBlur={field.onBlur}
      onChange={(event) => field.onChange(event.target.value === '' ? null : event.target.value)}
      slotProps={{ inputLabel: { shrink: true }, htmlInput: { min: '1900-01', max: props.max ?? '2200-12' } }}
    />
  );
}
