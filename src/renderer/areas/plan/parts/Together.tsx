/** With whom something was talked over, how, and what they said: the same in each form that says so. */
import Box from '@mui/material/Box';
import * as z from 'zod';
import type { Control, FieldPath, FieldValues } from 'react-hook-form';
import { limits, optionalText } from '../../../../shared/text.ts';
import { useWords } from '../../../app/i18n.ts';
import { CheckField, TextField } from '../../../ui/fields.tsx';

export const togetherFields = {
  withChild: z.boolean(),
  withFamily: z.boolean(),
  how: optionalText(limits.title),
  childSaid: optionalText(limits.note),
  familySaid: optionalText(limits.note),
} as const;
export const notYet = { withChild: true, withFamily: true, how: '', childSaid: '', familySaid: '' } as const;

interface Props<T extends FieldValues, O> {
  readonly control: Control<T, unknown, O>;
}

export function Together<T extends FieldValues, O>({ control }: Props<T, O>) {
  const t = useWords('plan');
  const name = (field: keyof typeof togetherFields) => field as FieldPath<T>;
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2 }}>
        <CheckField control={control} name={name('withChild')} label={t('field.withChild')} />
        <CheckField control={control} name={name('withFamily')} label={t('field.withFamily')} />
      </Box>
      <TextField
        control={control}
        name={name('how')}
        label={t('field.how')}
        help={t('field.how-help')}
        max={limits.title}
      />
      <TextField
        control={control}
        name={name('childSaid')}
        label={t('field.childSaid')}
        multiline
        rows={2}
        max={limits.note}
      />
      <TextField
        control={control}
        name={name('familySaid')}
        label={t('field.familySaid')}
        multiline
        rows={2}
        max={limits.note}
      />
    </>
  );
}
