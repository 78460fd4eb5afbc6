/** Every review of a risk, newest first, and writing the next one down. */
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import * as z from 'zod';
import type { Risk } from '../../../shared/areas/risks.ts';
import { addMonths, CivilDate } from '../../../shared/dates.ts';
import type { FieldError } from '../../../shared/result.ts';
import { riskSteps } from '../../../shared/rules/risks.ts';
import { limits, text } from '../../../shared/text.ts';
import { newId, useCommand } from '../../app/api.ts';
import { useDates, useWords } from '../../app/i18n.ts';
import { DateField, SelectField, TextField } from '../../ui/fields.tsx';
import { FormSheet } from '../../ui/FormSheet.tsx';
import { useContractForm } from '../../ui/useContractForm.ts';
import { LevelChip } from './LevelChip.tsx';

interface Props {
  readonly risk: Risk;
  readonly reviewing: boolean;
  readonly onDone: () => void;
}

export function ReviewsPart({ risk, reviewing, onDone }: Props) {
  const t = useWords('risks');
  const { day } = useDates();
  return (
    <Box component="section" aria-label={t('review.title')} sx={{ display: 'grid', gap: 1 }}>
      <Typography variant="h3">{t('review.title')}</Typography>
      {reviewing ? <ReviewForm risk={risk} onDone={onDone} /> : null}
      {risk.reviews.length === 0 && !reviewing ? (
        <Typography color="text.secondary">{t('review.none')}</Typography>
      ) : null}
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
        {risk.reviews.map((one) => (
          <Box
            component="li"
            key={one.id}
            sx={{ borderInlineStart: '2px solid', borderColor: 'divider', paddingInlineStart: 1.5 }}
          >
            <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center', flexWrap: 'wrap' }}>
              <LevelChip rating={one.rating} />
              <Typography variant="body2" color="text.secondary">
                {t('review.line', { date: day(one.on), who: one.by?.name ?? t('field.nobody') })}
              </Typography>
            </Box>
            <Typography sx={{ whiteSpace: 'pre-wrap' }}>{one.note}</Typography>
          </Box>
        ))}
      </Box>
    </Box>
  );
}

const Step = z.enum(['1', '2', '3', '4', '5']);
const Values = z.strictObject({
  on: CivilDate,
  likelihood: Step,
  impact: Step,
  note: text(limits.reason),
  nextReviewOn: CivilDate.nullable(),
});

/** Main names the rating; the form has its two steps. */
function inForm(error: FieldError): FieldError {
  return error.path.startsWith('rating.') ? { ...error, path: error.path.slice(7) } : error;
}

function ReviewForm({ risk, onDone }: { readonly risk: Risk; readonly onDone: () => void }) {
  const t = useWords('risks');
  const { today } = useDates();
  const [reviewId] = useState(newId);
  const [run] = useCommand('risks.review');
  const form = useContractForm(Values, {
    on: today,
    likelihood: Step.parse(String(risk.now.likelihood)),
    impact: Step.parse(String(risk.now.impact)),
    note: '',
    nextReviewOn: addMonths(today, 3),
  });
  const save = async ({ likelihood, impact, ...values }: z.output<typeof Values>, over?: number) => {
    const rating = { likelihood: Number(likelihood), impact: Number(impact) };
    const result = await run({ id: risk.id, rev: over ?? risk.rev, reviewId, rating, ...values });
    if (result.ok || !result.error.fields) return result;
    return { ok: false, error: { ...result.error, fields: result.error.fields.map(inForm) } } as const;
  };
  return (
    <FormSheet
      form={form}
      draft={{ key: `risks.review:${risk.id}`, rev: risk.rev }}
      save={t('action.saveReview')}
      onSave={save}
      onSaved={onDone}
      onCancel={onDone}
    >
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1.5 }}>
        <SelectField
          control={form.control}
          name="likelihood"
          label={t('field.likelihood')}
          options={riskSteps.map((step) => ({ value: String(step), words: `${step} – ${t(`likelihood.${step}`)}` }))}
        />
        <SelectField
          control={form.control}
          name="impact"
          label={t('field.impact')}
          options={riskSteps.map((step) => ({ value: String(step), words: `${step} – ${t(`impact.${step}`)}` }))}
        />
      </Box>
      <TextField
        control={form.control}
        name="note"
        label={t('review.note')}
        multiline
        rows={3}
        max={limits.reason}
        required
        autoFocus
      />
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1.5 }}>
        <DateField control={form.control} name="on" label={t('review.on')} max={today} required />
        <DateField control={form.control} name="nextReviewOn" label={t('review.next')} min={today} />
      </Box>
    </FormSheet>
  );
}
