/**
 * A day, typed or picked; empty is null. The system decides the order of day and month in the field, so the day is
 * also written out below, in the reader's language.
 */
import Button from '@mui/material/Button';
import MuiTextField from '@mui/material/TextField';
import type { FieldValues } from 'react-hook-form';
import { isCivilDate } from '../../shared/dates.ts';
import { useDates, useWords } from '../app/i18n.ts';
import { asText, useField } from './field.ts';
import type { FieldProps } from './field.ts';

export interface DateFieldProps<T extends FieldValues, O> extends FieldProps<T, O> {
  /** ISO dates between which the picker stays; the schema decides what is accepted. */
  readonly min?: string;
  readonly max?: string;
  /** Offers "today" beside the field. */
  readonly offerToday?: boolean;
}

export function DateField<T extends FieldValues, O>(props: DateFieldProps<T, O>) {
  const t = useWords('common');
  const { today, day } = useDates();
  const { field, value, failed, below } = useField(props);
  const text = asText(value);
  const offer = (props.offerToday ?? false) && text === '' && !props.disabled;
  return (
    <MuiTextField
      type="date"
      label={props.label}
      value={text}
      error={failed}
      helperText={!failed && isCivilDate(text) ? [day(text), below].filter(Boolean).join(' · ') : below}
      disabled={props.disabled ?? false}
      required={props.required ?? false}
      autoFocus={props.autoFocus ?? false}
      inputRef={field.ref}
      name={field.name}
      onBlur={field.onBlur}
      onChange={(event) => field.onChange(event.target.value === '' ? null : event.target.value)}
      slotProps={{
        inputLabel: { shrink: true },
        htmlInput: { min: props.min ?? '1900-01-01', max: props.max ?? '2200-12-31' },
        input: {
          endAdornment: offer && (
            <Button size="small" onClick={() => field.onChange(today)}>
              {t('date.today')}
            </Button>
          ),
        },
      }}
    />
  );
}
