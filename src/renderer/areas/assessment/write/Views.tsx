/** The child's own view, apart from the grown-ups' scores; strengths and needs. */
import Box from '@mui/material/Box';
import { viewLimit } from '../../../../shared/areas/assessment-parts.ts';
import { useWords } from '../../../app/i18n.ts';
import { TextField } from '../../../ui/fields.tsx';
import { Section } from '../../../ui/Section.tsx';
import type { WriteForm } from './values.ts';

export function Views({ form }: { readonly form: WriteForm }) {
  const t = useWords('assessment');
  const { control } = form;
  return (
    <Section title={t('write.views')}>
      <Box sx={{ display: 'grid', gap: 2 }}>
        <TextField
          control={control}
          name="childView"
          label={t('field.childView')}
          help={t('field.childView-help')}
          multiline
          rows={3}
          max={viewLimit}
        />
        <TextField control={control} name="strengths" label={t('field.strengths')} multiline rows={2} max={viewLimit} />
        <TextField control={control} name="needs" label={t('field.needs')} multiline rows={2} max={viewLimit} />
      </Box>
    </Section>
  );
}
