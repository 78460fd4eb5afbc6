/**
 * A date as somebody knows it, in one line: to the day, the month, the year, or about. What was understood stands below
 * as one types; nothing is guessed.
 */
import MuiTextField from '@mui/material/TextField';
import type { FieldValues } from 'react-hook-form';
import * as z from 'zod';
import { civilDateAt } from '../../shared/dates.ts';
import { readRoughDate } from '../../shared/rules/rough-date.ts';
import { useDates, useWords } from '../app/i18n.ts';
import { asText, useField } from './field.ts';
import type { FieldProps } from './field.ts';
import { useAge } from './useAge.ts';

/** The form keeps what was typed; saving makes a date and its precision of it, or nulls for nothing. */
export const RoughDateTyped = z
  .string()
  .max(40, 'too-long')
  .transform((typed, context) => {
    const today = civilDateAt(Date.now());
    const read = readRoughDate(typed, today);
    if (read === null) return { date: null, precision: null };
    if (read !== undefined && read.date <= today) return read;
    context.addIssue({ code: 'custom', message: read === undefined ? 'rough-date' : 'in-future' });
    return z.NEVER;
  });

interface Props<T extends FieldValues, O> extends FieldProps<T, O> {
  /** The age it makes is told too. */
  readonly withAge?: boolean;
}

export function RoughDateField<T extends FieldValues, O>(props: Props<T, O>) {
  const t = useWords('common');
  const { today } = useDates();
  const words = useAge();
  const { field, value, failed, below } = useField(props);
  const text = asText(value);
  const read = readRoughDate(text, today);
  const understood = read ? words.rough(read.date, read.precision) : null;
  const age = read && props.withAge ? words.age({ birthDate: read.date, birthPrecision: read.precision }) : null;
  const help = understood === null ? [props.help ?? t('date.rough-help'), below].filter(Boolean) : [understood, age];
  return (
    <MuiTextField
      label={props.label}
      value={text}
      error={failed}
      helperText={failed ? below : help.filter(Boolean).slice(0, 2).join(' · ')}
      disabled={props.disabled ?? false}
      required={props.required ?? false}
      autoFocus={props.autoFocus ?? false}
      inputRef={field.ref}
      name={field.name}
      onBlur={field.onBlur}
      onChange={(event) => field.onChange(event.target.value)}
      slotProps={{ htmlInput: { autoComplete: 'off', spellCheck: false, inputMode: 'text', maxLength: 40 } }}
    />
  );
}
