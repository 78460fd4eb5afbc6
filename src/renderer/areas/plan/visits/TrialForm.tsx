/** The form of one visit or stay. How it went is asked only when it took place, why not only when it did not. */
import Box from '@mui/material/Box';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import type * as z from 'zod';
import { outcomes, TrialFields, trialKinds, trialStates } from '../../../../shared/areas/plan-parts.ts';
import { limits } from '../../../../shared/text.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { DateField, SelectField, TextField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import type { ContractForm } from '../../../ui/useContractForm.ts';
import { useFieldWords } from '../parts/usePlanConflict.ts';
import type { TrialLine } from '../types.ts';

type Form = ContractForm<z.input<typeof TrialFields>, z.output<typeof TrialFields>>;

interface Props {
  readonly childId: string;
  readonly trial: TrialLine | null;
  readonly onDone: () => void;
}

function startOf(trial: TrialLine | null, today: string): z.input<typeof TrialFields> {
  if (trial) {
    const { id: _id, rev: _rev, ...fields } = trial;
    return fields;
  }
  return {
    ...{ kind: 'visit', state: 'held', reason: '', fromOn: today, untilOn: null, withWhom: '', went: null },
    ...{ childWords: '', familyWords: '', workerWords: '', nextOn: null, nextWhat: '' },
  };
}

/** What the state does not ask for is left behind. */
function asked(values: z.output<typeof TrialFields>): z.output<typeof TrialFields> {
  return {
    ...values,
    went: values.state === 'held' ? values.went : null,
    reason: values.state === 'called-off' ? values.reason : null,
  };
}

export function TrialForm({ childId, trial, onDone }: Props) {
  const t = useWords('plan');
  const { today } = useDates();
  const words = useFieldWords();
  const [id] = useState(() => trial?.id ?? newId());
  const [run] = useCommand('plan.saveTrial');
  const form: Form = useContractForm(TrialFields, startOf(trial, today));
  const { control } = form;
  const state = useWatch({ control, name: 'state' });
  return (
    <Box sx={{ mb: 2 }}>
      <FormSheet
        form={form}
        draft={{ key: trial ? `plan.trial:${trial.id}` : `plan.trial.new:${childId}`, rev: trial?.rev ?? null }}
        onSave={(values, over) => run({ childId, id, rev: over ?? trial?.rev ?? null, ...asked(values) })}
        onSaved={onDone}
        onCancel={onDone}
        conflictWords={words.field}
        conflictValue={words.value}
      >
        <SelectField
          control={control}
          name="kind"
          label={t('column.kind')}
          options={trialKinds.map((value) => ({ value, words: t(`trial.${value}`) }))}
        />
        <SelectField
          control={control}
          name="state"
          label={t('column.state')}
          options={trialStates.map((value) => ({ value, words: t(`trial-state.${value}`) }))}
        />
        <DateField
          control={control}
          name="fromOn"
          label={t('field.fromOn')}
          {...(state === 'held' ? { max: today } : {})}
          required
        />
        <DateField control={control} name="untilOn" label={t('field.untilOn')} />
        <TextField control={control} name="withWhom" label={t('field.withWhom')} max={limits.title} />
        {state === 'called-off' ? (
          <TextField
            control={control}
            name="reason"
            label={t('field.why-not')}
            multiline
            rows={2}
            max={limits.reason}
            required
          />
        ) : null}
        {state === 'held' ? <How form={form} /> : null}
        <TextField control={control} name="nextWhat" label={t('field.nextWhat')} max={limits.title} />
        <DateField control={control} name="nextOn" label={t('field.nextOn')} />
      </FormSheet>
    </Box>
  );
}

function How({ form: { control } }: { readonly form: Form }) {
  const t = useWords('plan');
  return (
    <>
      <SelectField
        control={control}
        name="went"
        label={t('field.went')}
        options={outcomes.map((value) => ({ value, words: t(`went.${value}`) }))}
        required
      />
      <TextField
        control={control}
        name="childWords"
        label={t('field.childWords')}
        help={t('field.childWords-help')}
        multiline
        rows={2}
        max={limits.note}
      />
      <TextField
        control={control}
        name="familyWords"
        label={t('field.familyWords')}
        multiline
        rows={2}
        max={limits.note}
      />
      <TextField
        control={control}
        name="workerWords"
        label={t('field.workerWords')}
        multiline
        rows={2}
        max={limits.note}
      />
    </>
  );
}
