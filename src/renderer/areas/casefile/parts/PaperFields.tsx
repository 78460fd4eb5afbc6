/** For what was on paper first: its date and its author. Folded away until somebody types from paper. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useWatch, type Control, type FieldPath, type FieldValues } from 'react-hook-form';
import { limits } from '../../../../shared/text.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { DateField, TextField } from '../../../ui/fields.tsx';
import { FileIcon } from '../../../ui/icons.tsx';

interface Paper extends FieldValues {
  paperOn?: string | null | undefined;
  paperAuthor?: string | null | undefined;
}

export function PaperFields<I extends Paper, O>({ control }: { readonly control: Control<I, unknown, O> }) {
  const t = useWords('casefile');
  const { today } = useDates();
  const [on, author] = ['paperOn' as FieldPath<I>, 'paperAuthor' as FieldPath<I>];
  const typed: readonly unknown[] = useWatch({ control, name: [on, author] });
  const [asked, setAsked] = useState(false);
  if (!asked && !typed.some(Boolean)) {
    return (
      <Box>
        <Button size="small" startIcon={<FileIcon />} onClick={() => setAsked(true)}>
          {t('field.from-paper')}
        </Button>
      </Box>
    );
  }
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, alignItems: 'start' }}>
      <DateField control={control} name={on} label={t('field.paper-on')} max={today} help={t('field.paper-help')} />
      <TextField control={control} name={author} label={t('field.paper-author')} max={limits.name} />
    </Box>
  );
}
