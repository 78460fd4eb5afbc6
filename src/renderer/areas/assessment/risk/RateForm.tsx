/** Rating the risk: a level, why, and the day somebody looks again, proposed by the organisation's rules. */
import Box from '@mui/material/Box';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import * as z from 'zod';
import { levels, viewLimit } from '../../../../shared/areas/assessment-parts.ts';
import type { Output } from '../../../../shared/contract.ts';
import { CivilDate, isCivilDate } from '../../../../shared/dates.ts';
import { reviewDueOn } from '../../../../shared/rules/assessment.ts';
import { optionalText, text } from '../../../../shared/text.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { ChoiceField, DateField, TextField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';

const Form = z.strictObject({
  level: z.enum(levels, 'required'),
  reason: text(viewLimit),
  childView: optionalText(viewLimit),
  on: CivilDate,
  reviewOn: CivilDate.nullable(),
});

interface Props {
  readonly childId: string;
  readonly risk: Output<'assessment.risk'>;
  readonly onDone: () => void;
}

export function RateForm({ childId, risk, onDone }: Props) {
  const t = useWords('assessment');
  const { today, day } = useDates();
  const [id] = useState(newId);
  const [run] = useCommand('assessment.rateRisk');
  const form = useContractForm(Form, { reason: '', childView: '', on: today, reviewOn: null });
  const { control } = form;
  const [level, on] = useWatch({ control, name: ['level', 'on'] });
  const known = levels.find((one) => one === level);
  const usual = known && typeof on === 'string' && isCivilDate(on) ? reviewDueOn(on, known, risk.rules) : null;
  return (
    <Box sx={{ maxWidth: 560 }}>
      <FormSheet
        form={form}
        draft={{ key: `assessment.risk:${childId}` }}
        save={t('risk.save')}
        onSave={(values) => run({ childId, id, ...values })}
        onSaved={onDone}
        onCancel={onDone}
      >
        <ChoiceField
          control={control}
          name="level"
          label={t('risk.field')}
          options={levels.map((value) => ({ value, words: t(`state.risk.${value}`), help: t(`risk.help.${value}`) }))}
        />
        <TextField
          control={control}
          name="reason"
          label={t('field.why')}
          help={t('risk.reason-help')}
          multiline
          rows={3}
          max={viewLimit}
          required
        />
        <TextField
          control={control}
          name="childView"
          label={t('risk.child-view-field')}
          multiline
          rows={2}
          max={viewLimit}
        />
        <DateField control={control} name="on" label={t('risk.on')} max={today} required />
        <DateField
          control={control}
          name="reviewOn"
          label={t('risk.review-on')}
          help={usual === null ? t('risk.review-usual') : t('risk.review-proposed', { date: day(usual) })}
        />
      </FormSheet>
    </Box>
  );
}
