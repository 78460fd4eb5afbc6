/** Choosing one, or several, of the people around the transition by a few letters. */
import Autocomplete from '@mui/material/Autocomplete';
import MuiTextField from '@mui/material/TextField';
import type { FieldValues } from 'react-hook-form';
import type { StakeholderGroup, StakeholderRef } from '../../../../shared/areas/stakeholders.ts';
import { searchable } from '../../../../shared/text.ts';
import { useAsk } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { useField } from '../../../ui/field.ts';
import type { FieldProps } from '../../../ui/field.ts';
import { useGroupWords } from '../names.ts';

interface Option {
  readonly id: string;
  readonly name: string;
  readonly group: string;
}

interface WhoProps<T extends FieldValues, O> extends FieldProps<T, O> {
  /** Whom the record names now: they stay in the list, also set aside. */
  readonly present: readonly StakeholderRef[];
  /** Stands first in the list. */
  readonly first?: StakeholderGroup;
}

function fitting(options: Option[], { inputValue }: { readonly inputValue: string }): Option[] {
  const words = searchable(inputValue).split(' ').filter(Boolean);
  return options.filter((one) => words.every((word) => searchable(`${one.name} ${one.group}`).includes(word)));
}

function useOptions({ present, first }: Pick<WhoProps<FieldValues, unknown>, 'present' | 'first'>): Option[] {
  const groups = useGroupWords();
  const all = useAsk('stakeholders.list', {}).data?.stakeholders ?? [];
  const others = present.filter((one) => !all.some((other) => other.id === one.id));
  const rank = (one: { readonly group: StakeholderGroup }) => Number(one.group !== first);
  return [...others, ...all]
    .toSorted((a, b) => rank(a) - rank(b))
    .map(({ id, name, group }) => ({ id, name, group: groups(group) }));
}

function useListWords() {
  const t = useWords('common');
  const own = useWords('stakeholders');
  return {
    openText: t('field.open-list'),
    closeText: t('field.close-list'),
    clearText: t('field.empty-field'),
    noOptionsText: own('field.nobody-fits'),
  };
}

const labelOf = (one: Option) => one.name;
const same = (one: Option, other: Option) => one.id === other.id;

export function WhoField<T extends FieldValues, O>(props: WhoProps<T, O>) {
  const { field, value, failed, below } = useField(props);
  const options = useOptions(props);
  const words = useListWords();
  return (
    <Autocomplete
      options={options}
      value={options.find((one) => one.id === value) ?? null}
      getOptionLabel={labelOf}
      groupBy={(one) => one.group}
      isOptionEqualToValue={same}
      filterOptions={fitting}
      autoHighlight
      disabled={props.disabled ?? false}
      onChange={(_event, one) => field.onChange(one?.id ?? '')}
      onBlur={field.onBlur}
      {...words}
      renderInput={(params) => (
        <MuiTextField
          {...params}
          label={props.label}
          error={failed}
          helperText={below}
          inputRef={field.ref}
          required
          autoFocus={props.autoFocus ?? false}
        />
      )}
    />
  );
}

/** Several, as chips; Backspace takes the last one away. */
export function WhoListField<T extends FieldValues, O>(props: WhoProps<T, O>) {
  const { field, value, failed, below } = useField(props);
  const options = useOptions(props);
  const words = useListWords();
  const ids: readonly unknown[] = Array.isArray(value) ? value : [];
  return (
    <Autocomplete
      multiple
      options={options}
      value={ids.flatMap((id) => options.find((one) => one.id === id) ?? [])}
      getOptionLabel={labelOf}
      groupBy={(one) => one.group}
      isOptionEqualToValue={same}
      filterOptions={fitting}
      filterSelectedOptions
      autoHighlight
      onChange={(_event, next) => field.onChange(next.map((one) => one.id))}
      onBlur={field.onBlur}
      {...words}
      renderInput={(params) => (
        <MuiTextField
          {...params}
          label={props.label}
          error={failed}
          helperText={below}
          inputRef={field.ref}
          autoFocus={props.autoFocus ?? false}
        />
      )}
    />
  );
}
