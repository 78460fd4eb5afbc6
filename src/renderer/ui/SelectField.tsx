/** Choosing one of a few, or a person. "Nobody" and "nothing" are choices of their own, and mean null. */
import ListItemText from '@mui/material/ListItemText';
import MenuItem from '@mui/material/MenuItem';
import MuiTextField from '@mui/material/TextField';
import type { FieldValues } from 'react-hook-form';
import type { PersonRef } from '../../shared/areas/common.ts';
import { useWords } from '../app/i18n.ts';
import { asText, useField } from './field.ts';
import type { FieldProps } from './field.ts';

export interface Option {
  readonly value: string;
  readonly words: string;
  readonly help?: string;
}

export interface SelectFieldProps<T extends FieldValues, O> extends FieldProps<T, O> {
  readonly options: readonly Option[];
  /** Words for choosing nothing; without them something must be chosen. */
  readonly none?: string;
}

const nothing = '';

export function SelectField<T extends FieldValues, O>(props: SelectFieldProps<T, O>) {
  const { field, value, failed, below } = useField(props);
  const words = (chosen: unknown) => props.options.find((option) => option.value === chosen)?.words ?? props.none ?? '';
  return (
    <MuiTextField
      select
      label={props.label}
      value={asText(value)}
      error={failed}
      helperText={below}
      disabled={props.disabled ?? false}
      required={props.required ?? false}
      autoFocus={props.autoFocus ?? false}
      inputRef={field.ref}
      name={field.name}
      onBlur={field.onBlur}
      onChange={(event) => field.onChange(event.target.value === nothing ? null : event.target.value)}
      slotProps={{
        select: { renderValue: words, displayEmpty: props.none !== undefined },
        inputLabel: props.none === undefined ? {} : { shrink: true },
      }}
    >
      {props.none !== undefined && <MenuItem value={nothing}>{props.none}</MenuItem>}
      {props.options.map((option) => (
        <MenuItem key={option.value} value={option.value}>
          <ListItemText primary={option.words} secondary={option.help} sx={{ my: 0, whiteSpace: 'normal' }} />
        </MenuItem>
      ))}
    </MuiTextField>
  );
}

export interface PersonFieldProps<T extends FieldValues, O> extends FieldProps<T, O> {
  readonly people: readonly PersonRef[];
  /** Words for nobody; "Nobody yet" where nothing is said. */
  readonly none?: string;
}

/** Those who left are offered only where they are the one already chosen. */
export function PersonField<T extends FieldValues, O>({ people, none, ...props }: PersonFieldProps<T, O>) {
  const t = useWords('common');
  const { value } = useField(props);
  const options = people
    .filter((person) => person.active || person.id === value)
    .map((person) => ({
      value: person.id,
      words: person.active ? person.name : t('person.left', { name: person.name }),
    }));
  return <SelectField {...props} options={options} none={none ?? t('person.nobody')} />;
}
