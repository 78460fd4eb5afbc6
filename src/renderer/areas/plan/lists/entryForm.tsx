/** What the forms of the three lists share: the name, with the shipped one to fall back on, and the choices of whom it is for. */
import Box from '@mui/material/Box';
import type { Control, FieldPath, FieldValues } from 'react-hook-form';
import { placementTypes } from '../../../../shared/catalogue/plan.ts';
import { limits } from '../../../../shared/text.ts';
import { useWords } from '../../../app/i18n.ts';
import { CheckListField, TextField } from '../../../ui/fields.tsx';
import { twoColumns } from '../../../ui/twoColumns.ts';
import { useNames } from '../names.ts';
import type { ListName } from './ListsPage.tsx';

interface NameProps<T extends FieldValues, O> {
  readonly control: Control<T, unknown, O>;
  readonly list: ListName;
  readonly id: string | null;
}

export function NameField<T extends FieldValues, O>({ control, list, id }: NameProps<T, O>) {
  const t = useWords('plan');
  const names = useNames();
  const shipped = id === null ? null : names.shipped(list, id);
  return (
    <TextField
      control={control}
      name={'name' as FieldPath<T>}
      label={t('lists.name')}
      help={shipped ? t('lists.name-help', { name: shipped }) : undefined}
      max={limits.title}
      required={shipped === null}
    />
  );
}

export function TypesField<T extends FieldValues, O>({ control }: { readonly control: Control<T, unknown, O> }) {
  const t = useWords('plan');
  return (
    <Box sx={twoColumns}>
      <CheckListField
        control={control}
        name={'placementTypes' as FieldPath<T>}
        label={t('lists.types')}
        help={t('lists.none-is-all')}
        options={placementTypes.map(({ id }) => ({ value: id, words: t(`type.${id}`) }))}
      />
    </Box>
  );
}
