/** How the search stands from a day on. What ends it is said with its reason. */
import Box from '@mui/material/Box';
import { useState } from 'react';
import * as z from 'zod';
import { tracingStates } from '../../../../shared/areas/assessment-family-parts.ts';
import type { Output } from '../../../../shared/contract.ts';
import { CivilDate } from '../../../../shared/dates.ts';
import { limits, optionalText } from '../../../../shared/text.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { DateField, SelectField, TextField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';

const Said = z.strictObject({
  state: z.enum(tracingStates),
  on: CivilDate,
  reason: optionalText(limits.reason),
});

interface Props {
  readonly childId: string;
  readonly now: Output<'assessment.setTracing'> | null;
  readonly onDone: () => void;
}

export function StateForm({ childId, now, onDone }: Props) {
  const t = useWords('assessment');
  const { today } = useDates();
  const [id] = useState(newId);
  const [run] = useCommand('assessment.setTracing');
  const form = useContractForm(Said, { state: now?.state ?? 'under-way', on: today, reason: '' });
  const { control } = form;
  return (
    <Box sx={{ mt: 1.5, maxWidth: 480 }}>
      <FormSheet form={form} onSave={(values) => run({ childId, id, ...values })} onSaved={onDone} onCancel={onDone}>
        <SelectField
          control={control}
          name="state"
          label={t('tracing.state')}
          options={tracingStates.map((value) => ({
            value,
            words: t(`state.tracing.${value}`),
            help: t(`tracing.help.${value}`),
          }))}
        />
        <DateField
          control={control}
          name="on"
          label={t('field.since')}
          max={today}
          {...(now ? { min: now.on } : {})}
          required
        />
        <TextField
          control={control}
          name="reason"
          label={t('field.why')}
          help={t('tracing.reason-help')}
          multiline
          rows={2}
          max={limits.reason}
        />
      </FormSheet>
    </Box>
  );
}
