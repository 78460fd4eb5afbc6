/** When, who assessed, who was there; and that it was on paper first. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { limits } from '../../../../shared/text.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { DateField, TextField } from '../../../ui/fields.tsx';
import type { WriteForm } from './values.ts';

const two = { display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, alignItems: 'start' };

export function Facts({ form, about }: { readonly form: WriteForm; readonly about: 'child' | 'family' }) {
  const t = useWords('assessment');
  const { today } = useDates();
  const { control } = form;
  return (
    <Box sx={two}>
      <DateField control={control} name="assessedOn" label={t('field.assessedOn')} max={today} required />
      <TextField control={control} name="assessedBy" label={t('field.assessedBy')} max={limits.name} required />
      <TextField
        control={control}
        name="present"
        label={t('field.present')}
        help={t('field.present-help')}
        max={limits.title}
      />
      {about === 'child' ? (
        <DateField
          control={control}
          name="nextOn"
          label={t('field.nextOn')}
          help={t('field.nextOn-help')}
          min={today}
        />
      ) : null}
      <Paper form={form} />
    </Box>
  );
}

/** Asked only of those who say so: most write here at once. */
function Paper({ form }: { readonly form: WriteForm }) {
  const t = useWords('assessment');
  const { today } = useDates();
  const { control } = form;
  const [on, author] = useWatch({ control, name: ['paperOn', 'paperAuthor'] });
  const [asked, setAsked] = useState(false);
  if (!asked && !on && !author) {
    return (
      <Box sx={{ gridColumn: '1 / -1' }}>
        <Button size="small" onClick={() => setAsked(true)}>
          {t('field.from-paper')}
        </Button>
      </Box>
    );
  }
  return (
    <>
      <DateField control={control} name="paperOn" label={t('field.paperOn')} max={today} />
      <TextField control={control} name="paperAuthor" label={t('field.paperAuthor')} max={limits.name} />
    </>
  );
}
