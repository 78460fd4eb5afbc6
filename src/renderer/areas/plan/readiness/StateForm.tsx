/** States how a criterion stands; a supervisor may waive it. What is critical offers neither waiver nor "does not apply". */
import Box from '@mui/material/Box';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import * as z from 'zod';
import { openStates } from '../../../../shared/areas/plan-readiness.ts';
import { needsReasonFor } from '../../../../shared/rules/readiness.ts';
import { limits, optionalText } from '../../../../shared/text.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { ChoiceField, TextField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import type { Item, ReadinessRecord } from '../types.ts';

const Stating = z.strictObject({ state: z.enum([...openStates, 'waived']), reason: optionalText(limits.reason) });

interface Props {
  readonly record: ReadinessRecord;
  readonly item: Item;
  readonly onDone: () => void;
}

export function StateForm({ record, item, onDone }: Props) {
  const t = useWords('plan');
  const mayWaive = useCan('plan.approve') !== null;
  const [id] = useState(newId);
  const [state] = useCommand('plan.stateCriterion');
  const [waive] = useCommand('plan.waiveCriterion');
  const form = useContractForm(Stating, {
    state: item.stated?.state ?? 'in-progress',
    reason: item.stated?.reason ?? '',
  });
  const { control } = form;
  const chosen = useWatch({ control, name: 'state' });
  const childId = record.child.id;
  const { criterionId } = item;
  const save = (values: z.output<typeof Stating>) => {
    const reason = values.reason ?? '';
    return values.state === 'waived'
      ? waive({ childId, id, criterionId, reason })
      : state({ childId, id, criterionId, state: values.state, reason: values.reason });
  };
  const offered = [
    ...openStates.filter((one) => one !== 'not-applicable' || item.waivable),
    ...(item.waivable && mayWaive ? (['waived'] as const) : []),
  ];
  const needs = needsReasonFor(chosen);
  return (
    <Box component="section" aria-label={t('readiness.state')} sx={{ mt: 3 }}>
      <FormSheet form={form} save={t('readiness.state-save')} onSave={save} onSaved={onDone}>
        <ChoiceField
          control={control}
          name="state"
          label={t('readiness.state')}
          help={item.record.state === null ? undefined : t('readiness.state-help')}
          options={offered.map((value) => ({ value, words: t(`item.${value}`) }))}
        />
        <TextField
          control={control}
          name="reason"
          label={t(needs ? 'field.reason' : 'field.note')}
          multiline
          rows={2}
          max={limits.reason}
          required={needs}
        />
      </FormSheet>
    </Box>
  );
}
