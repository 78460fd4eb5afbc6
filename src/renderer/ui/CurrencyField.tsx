/** Choosing a currency by typing its code or a part of its name; those in use here stand on top. */
import Autocomplete from '@mui/material/Autocomplete';
import MuiTextField from '@mui/material/TextField';
import { useMemo } from 'react';
import type { FieldValues } from 'react-hook-form';
import { currencies } from '../../shared/currencies.ts';
import { searchable } from '../../shared/text.ts';
import { useWords } from '../app/i18n.ts';
import { useField } from './field.ts';
import type { FieldProps } from './field.ts';
import { useAmounts } from './useAmounts.ts';

interface Option {
  readonly code: string;
  readonly words: string;
}

export interface CurrencyFieldProps<T extends FieldValues, O> extends FieldProps<T, O> {
  /** Currencies this home uses already. */
  readonly first?: readonly string[];
  /** The field may be left empty. */
  readonly optional?: boolean;
}

const most = 60;
const none: readonly string[] = [];

export function CurrencyField<T extends FieldValues, O>(props: CurrencyFieldProps<T, O>) {
  const t = useWords('common');
  const { field, value, failed, below } = useField(props);
  const amounts = useAmounts();
  const { first = none } = props;
  const options = useMemo(() => {
    const codes = [...new Set([...first, ...currencies])];
    return codes.map((code): Option => ({ code, words: `${code} · ${amounts.name(code)}` }));
  }, [first, amounts]);
  const fitting = (all: Option[], { inputValue }: { readonly inputValue: string }) => {
    const words = searchable(inputValue).split(' ').filter(Boolean);
    return all.filter((one) => words.every((word) => searchable(one.words).includes(word))).slice(0, most);
  };
  return (
    <Autocomplete
      options={options}
      value={options.find((one) => one.code === value) ?? null}
      getOptionLabel={(one) => one.words}
      isOptionEqualToValue={(one, other) => one.code === other.code}
      filterOptions={fitting}
      autoHighlight
      disableClearable={!props.optional as false}
      disabled={props.disabled ?? false}
      onChange={(_event, one) => field.onChange(one?.code ?? null)}
      onBlur={field.onBlur}
      openText={t('field.open-list')}
      closeText={t('field.close-list')}
      clearText={t('field.empty-field')}
      noOptionsText={t('field.no-currency')}
      renderInput={(params) => (
        <MuiTextField
          {...params}
          label={props.label}
          error={failed}
          helperText={below}
          inputRef={field.ref}
          required={props.required ?? false}
          autoFocus={props.autoFocus ?? false}
        />
      )}
    />
  );
}
