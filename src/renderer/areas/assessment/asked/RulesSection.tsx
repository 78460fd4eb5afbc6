/** How often: the months between assessments, the days until a risk is looked at again; and where the figures come from. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import * as z from 'zod';
import type { AssessmentRules } from '../../../../shared/areas/assessment-parts.ts';
import { useCommand } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { CheckField, TextField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { Facts, Section } from '../../../ui/Section.tsx';
import { StateChip } from '../../../ui/StateChip.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { useFieldWords } from '../names.ts';

export function RulesSection({ rules }: { readonly rules: AssessmentRules }) {
  const t = useWords('assessment');
  const common = useWords('common');
  const mayEdit = useCan('lists.edit') !== null;
  const [editing, setEditing] = useState(false);
  const state = (
    <StateChip
      state={rules.confirmed ? 'done' : 'not-started'}
      words={t(rules.confirmed ? 'asked.confirmed' : 'asked.not-confirmed')}
    />
  );
  const edit = (
    <Button size="small" aria-label={t('asked.edit-rules')} onClick={() => setEditing(true)}>
      {common('action.edit')}
    </Button>
  );
  return (
    <Section title={t('asked.rules')} state={state} action={mayEdit && !editing ? edit : undefined}>
      {editing ? (
        <RulesForm rules={rules} onDone={() => setEditing(false)} />
      ) : (
        <Facts
          items={[
            { label: t('asked.due'), value: t('asked.months', { count: rules.dueMonths }) },
            { label: t('asked.review-high'), value: t('asked.days', { count: rules.reviewHigh }) },
            { label: t('asked.review-medium'), value: t('asked.days', { count: rules.reviewMedium }) },
            { label: t('asked.review-low'), value: t('asked.days', { count: rules.reviewLow }) },
          ]}
        />
      )}
      <Box sx={{ mt: 1.5, fontSize: '0.8125rem', color: 'text.secondary', maxWidth: '80ch' }}>{t('asked.sources')}</Box>
    </Section>
  );
}

const number = (least: number, most: number) =>
  z
    .string()
    .transform((text) => (text.trim() === '' ? Number.NaN : Number(text)))
    .pipe(z.int('number').min(least, 'too-small').max(most, 'too-large'));
const Form = z.strictObject({
  rev: z.int(),
  dueMonths: number(1, 36),
  reviewHigh: number(1, 366),
  reviewMedium: number(1, 366),
  reviewLow: number(1, 366),
  confirmed: z.boolean(),
});

function RulesForm({ rules, onDone }: { readonly rules: AssessmentRules; readonly onDone: () => void }) {
  const t = useWords('assessment');
  const words = useFieldWords();
  const [run] = useCommand('assessment.editRules');
  const { id, rev, dueMonths, reviewHigh, reviewMedium, reviewLow } = rules;
  const form = useContractForm(Form, {
    rev,
    dueMonths: String(dueMonths),
    reviewHigh: String(reviewHigh),
    reviewMedium: String(reviewMedium),
    reviewLow: String(reviewLow),
    confirmed: rules.confirmed,
  });
  const { control } = form;
  const grid = { display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, alignItems: 'start' };
  return (
    <FormSheet
      form={form}
      draft={{ key: `assessment.rules:${id}`, rev }}
      onSave={(values) => run({ id, ...values })}
      onSaved={onDone}
      onCancel={onDone}
      conflictWords={words.field}
    >
      <Box sx={grid}>
        <TextField control={control} name="dueMonths" type="number" label={t('asked.due-field')} />
        <TextField control={control} name="reviewHigh" type="number" label={t('asked.review-high-field')} />
        <TextField control={control} name="reviewMedium" type="number" label={t('asked.review-medium-field')} />
        <TextField control={control} name="reviewLow" type="number" label={t('asked.review-low-field')} />
      </Box>
      <CheckField control={control} name="confirmed" label={t('asked.confirm')} />
    </FormSheet>
  );
}
