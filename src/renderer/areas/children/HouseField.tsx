/** The house a child lives in: one of those there are, or another one typed in. */
import Autocomplete from '@mui/material/Autocomplete';
import MuiTextField from '@mui/material/TextField';
import type { FieldValues } from 'react-hook-form';
import { useAsk } from '../../app/api.ts';
import { useWords } from '../../app/i18n.ts';
import { asText, useField } from '../../ui/field.ts';
import type { FieldProps } from '../../ui/field.ts';

export function HouseField<T extends FieldValues, O>(props: FieldProps<T, O>) {
  const t = useWords('children');
  const { field, value, failed, below } = useField(props);
  const houses = useAsk('children.filters', {}, { keepPrevious: true }).data?.houses ?? [];
  return (
    <Autocomplete
      freeSolo
      disableClearable
      options={houses.flatMap(({ house }) => house ?? [])}
      inputValue={asText(value)}
      openText={t('who.open-houses')}
      onInputChange={(_event, text) => field.onChange(text)}
      renderInput={(params) => (
        <MuiTextField
          {...params}
          label={props.label}
          error={failed}
          helperText={below}
          name={field.name}
          inputRef={field.ref}
          onBlur={field.onBlur}
        />
      )}
    />
  );
}
