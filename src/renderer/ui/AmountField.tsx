/**
 * An amount of money as people type it. The form holds whole minor units; what was understood is written out below, so
 * that a point taken for a comma is seen at once. What is no amount stays as typed, and the schema says so.
 */
import MuiTextField from '@mui/material/TextField';
import { useEffect, useEffectEvent, useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import { parseAmount, plainAmount } from '../../shared/currencies.ts';
import { useField } from './field.ts';
import type { FieldProps } from './field.ts';
import { useAmounts } from './useAmounts.ts';

export interface AmountFieldProps<T extends FieldValues, O> extends FieldProps<T, O> {
  /** Without one nothing can be understood yet. */
  readonly currency: string | null;
}

function asTyped(value: unknown, currency: string | null): string {
  if (typeof value === 'number' && currency) return plainAmount(value, currency);
  return typeof value === 'string' ? value : '';
}

export function AmountField<T extends FieldValues, O>({ currency, ...props }: AmountFieldProps<T, O>) {
  const amounts = useAmounts();
  const { field, value, failed, below } = useField(props);
  const [typed, setTyped] = useState(() => asTyped(value, currency));
  const read = (text: string) => (text.trim() === '' ? null : currency ? (parseAmount(text, currency) ?? text) : text);
  const change = (text: string) => {
    setTyped(text);
    field.onChange(read(text));
  };
  // The same figures mean something else in another currency, and nothing without one.
  const again = useEffectEvent(() => {
    if (currency === null) field.onChange(null);
    else if (typed.trim() !== '') field.onChange(read(typed));
  });
  useEffect(() => again(), [currency]);
  // A draft that came back, or a form that was emptied.
  const shown =
    typeof value === 'number' && read(typed) !== value ? asTyped(value, currency) : value === null ? '' : typed;
  const understood = typeof value === 'number' && currency && !failed ? amounts.exact(value, currency) : '';
  return (
    <MuiTextField
      label={props.label}
      value={shown}
      error={failed}
      helperText={failed ? below : [understood, below].filter(Boolean).join(' · ')}
      disabled={props.disabled ?? false}
      required={props.required ?? false}
      autoFocus={props.autoFocus ?? false}
      inputRef={field.ref}
      name={field.name}
      onBlur={field.onBlur}
      onChange={(event) => change(event.target.value)}
      slotProps={{ htmlInput: { inputMode: 'decimal', autoComplete: 'off', dir: 'ltr' } }}
    />
  );
}
