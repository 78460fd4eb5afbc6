/** Choosing a topic, or several, by typing a few letters of its name. */
import Autocomplete from '@mui/material/Autocomplete';
import MuiTextField from '@mui/material/TextField';
import type { FieldValues } from 'react-hook-form';
import type { Topic } from '../../../../shared/areas/training.ts';
import { searchable } from '../../../../shared/text.ts';
import { useAsk } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { useField } from '../../../ui/field.ts';
import type { FieldProps } from '../../../ui/field.ts';
import { useNames } from '../names.ts';

const none: readonly Topic[] = [];

interface Option {
  readonly id: string;
  readonly words: string;
}

/** Every word typed is somewhere in the name; accents and case do not count. */
function fitting(options: Option[], { inputValue }: { readonly inputValue: string }): Option[] {
  const words = searchable(inputValue).split(' ').filter(Boolean);
  return options.filter((option) => words.every((word) => searchable(option.words).includes(word)));
}

function useOptions(): Option[] {
  const names = useNames();
  const asked = useAsk('training.topics', {});
  return (asked.data?.topics ?? none).map((topic) => ({ id: topic.id, words: names.topic(topic) }));
}

export function TopicField<T extends FieldValues, O>(props: FieldProps<T, O>) {
  const t = useWords('training');
  const { field, value, failed, below } = useField(props);
  const options = useOptions();
  return (
    <Autocomplete
      options={options}
      value={options.find((option) => option.id === value) ?? null}
      getOptionLabel={(option) => option.words}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      filterOptions={fitting}
      autoHighlight
      onChange={(_event, option) => field.onChange(option?.id ?? '')}
      onBlur={field.onBlur}
      {...useListWords()}
      noOptionsText={t('field.no-topic')}
      renderInput={(params) => (
        <MuiTextField {...params} label={props.label} error={failed} helperText={below} inputRef={field.ref} required />
      )}
    />
  );
}

/** Several, as chips; Backspace takes the last one away. */
export function TopicsField<T extends FieldValues, O>(
  props: FieldProps<T, O> & { readonly onPicked?: (ids: string[]) => void },
) {
  const t = useWords('training');
  const { field, value, failed, below } = useField(props);
  const options = useOptions();
  const ids: readonly unknown[] = Array.isArray(value) ? value : [];
  const chosen = ids.flatMap((id) => options.find((option) => option.id === id) ?? []);
  const pick = (next: readonly Option[]) => {
    const nextIds = next.map((option) => option.id);
    field.onChange(nextIds);
    props.onPicked?.(nextIds);
  };
  return (
    <Autocomplete
      multiple
      options={options}
      value={chosen}
      getOptionLabel={(option) => option.words}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      filterOptions={fitting}
      filterSelectedOptions
      autoHighlight
      onChange={(_event, next) => pick(next)}
      onBlur={field.onBlur}
      {...useListWords()}
      noOptionsText={t('field.no-topic')}
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

function useListWords() {
  const t = useWords('training');
  return { openText: t('field.open-list'), closeText: t('field.close-list'), clearText: t('field.empty-field') };
}
