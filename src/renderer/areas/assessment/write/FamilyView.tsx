/** The family's own view and wish, how willing they are and why, what they would need; the home and its safety. */
import Box from '@mui/material/Box';
import { disabilityAnswers, levels, viewLimit } from '../../../../shared/areas/assessment-parts.ts';
import { useWords } from '../../../app/i18n.ts';
import { ChoiceField, SelectField, TextField } from '../../../ui/fields.tsx';
import { Section } from '../../../ui/Section.tsx';
import type { WriteForm } from './values.ts';

export function FamilyView({ form }: { readonly form: WriteForm }) {
  const t = useWords('assessment');
  const { control } = form;
  const long = { control, multiline: true, rows: 2, max: viewLimit } as const;
  return (
    <Section title={t('write.family')}>
      <Box sx={{ display: 'grid', gap: 2 }}>
        <TextField {...long} name="apart" label={t('field.apart')} help={t('field.apart-help')} />
        <TextField {...long} name="wish" label={t('field.wish')} help={t('field.wish-help')} />
        <ChoiceField
          control={control}
          name="willingness"
          label={t('field.willingness')}
          options={levels.map((level) => ({
            value: level,
            words: t(`state.willingness.${level}`),
            help: t(`willingness.${level}`),
          }))}
        />
        <TextField {...long} name="willingnessWhy" label={t('field.willingnessWhy')} required />
        <TextField {...long} name="home" label={t('field.home')} help={t('field.home-help')} />
        <SelectField
          control={control}
          name="disability"
          label={t('field.disability')}
          none={t('page.not-said')}
          options={disabilityAnswers.map((value) => ({ value, words: t(`disability.${value}`) }))}
        />
        <TextField {...long} name="disabilityNote" label={t('field.disabilityNote')} />
        <TextField {...long} name="strengths" label={t('field.strengths')} />
        <TextField {...long} name="needs" label={t('field.needs')} />
        <TextField {...long} name="support" label={t('field.support')} />
      </Box>
    </Section>
  );
}
