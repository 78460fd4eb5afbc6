/** A goal within a domain: what is needed, what is wanted, and the day it was reached. */
import Box from '@mui/material/Box';
import { useState } from 'react';
import { GoalFields } from '../../../../shared/areas/plan-parts.ts';
import { planDomains } from '../../../../shared/catalogue/plan.ts';
import { limits } from '../../../../shared/text.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { DateField, SelectField, TextField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { useFieldWords } from '../parts/usePlanConflict.ts';
import type { Goal } from '../types.ts';

interface Props {
  readonly childId: string;
  readonly goal: Goal | null;
  readonly onDone: () => void;
}

export function GoalForm({ childId, goal, onDone }: Props) {
  const t = useWords('plan');
  const { today } = useDates();
  const words = useFieldWords();
  const [id] = useState(() => goal?.id ?? newId());
  const [run] = useCommand('plan.saveGoal');
  const form = useContractForm(GoalFields, {
    domain: goal?.domain ?? 'education',
    need: goal?.need ?? '',
    wanted: goal?.wanted ?? '',
    reachedOn: goal?.reachedOn ?? null,
  });
  return (
    <Box sx={{ mb: 2, pb: 2, borderBottom: 1, borderColor: 'divider' }}>
      <FormSheet
        form={form}
        draft={{ key: goal ? `plan.goal:${goal.id}` : `plan.goal.new:${childId}`, rev: goal?.rev ?? null }}
        onSave={(values, over) => run({ childId, id, rev: over ?? goal?.rev ?? null, ...values })}
        onSaved={onDone}
        onCancel={onDone}
        conflictWords={words.field}
        conflictValue={words.value}
      >
        <SelectField
          control={form.control}
          name="domain"
          label={t('field.domain')}
          options={planDomains.map((value) => ({
            value,
            words: t(`domain.${value}`),
            help: t(`domain-help.${value}`),
          }))}
          required
        />
        <TextField
          control={form.control}
          name="wanted"
          label={t('field.wanted')}
          help={t('field.wanted-help')}
          max={limits.reason}
          multiline
          rows={2}
          required
          autoFocus
        />
        <TextField control={form.control} name="need" label={t('field.need')} multiline rows={2} max={limits.note} />
        {goal ? (
          <DateField control={form.control} name="reachedOn" label={t('field.reachedOn')} max={today} offerToday />
        ) : null}
      </FormSheet>
    </Box>
  );
}
