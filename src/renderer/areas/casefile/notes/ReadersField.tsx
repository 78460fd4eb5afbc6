/** Who besides the author may read a note. */
import Autocomplete from '@mui/material/Autocomplete';
import MuiTextField from '@mui/material/TextField';
import type { FieldValues } from 'react-hook-form';
import { useAsk } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { useField, type FieldProps } from '../../../ui/field.ts';

interface Props<T extends FieldValues, O> extends Omit<FieldProps<T, O>, 'label'> {
  readonly childId: string;
}

export function ReadersField<T extends FieldValues, O>({ childId, ...props }: Props<T, O>) {
  const t = useWords('casefile');
  const label = t('field.readers');
  const { field, value, failed, below } = useField({ ...props, label });
  const asked = useAsk('casefile.possibleReaders', { childId });
  const people = asked.data?.people ?? [];
  const ids: readonly unknown[] = Array.isArray(value) ? value : [];
  return (
    <Autocomplete
      multiple
      disableCloseOnSelect
      loading={asked.loading}
      options={people}
      value={people.filter((one) => ids.includes(one.id))}
      getOptionLabel={(one) => one.name}
      getOptionKey={(one) => one.id}
      isOptionEqualToValue={(a, b) => a.id === b.id}
      noOptionsText={t('note.nobody-found')}
      clearText={t('note.clear-readers')}
      openText={t('note.show-people')}
      closeText={t('note.hide-people')}
      onChange={(_event, chosen) => field.onChange(chosen.map((one) => one.id))}
      renderInput={(params) => (
        <MuiTextField
          {...params}
          label={label}
          error={failed}
          helperText={below || t('field.readers-help')}
          name={field.name}
          onBlur={field.onBlur}
        />
      )}
    />
  );
}
