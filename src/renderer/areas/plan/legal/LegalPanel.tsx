/** How far one legal step is, on which day, with which paper. */
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import * as z from 'zod';
import { legalStates } from '../../../../shared/areas/plan-parts.ts';
import { CivilDate } from '../../../../shared/dates.ts';
import { limits, optionalText } from '../../../../shared/text.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { ChoiceField, DateField, TextField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { useNames } from '../names.ts';
import { useRemove } from '../parts/useRemove.ts';
import type { LegalStep } from '../types.ts';

const Marking = z.strictObject({
  state: z.enum(legalStates),
  on: CivilDate.nullable(),
  document: optionalText(limits.title),
  reason: optionalText(limits.reason),
});

interface Props {
  readonly childId: string;
  readonly step: LegalStep;
  readonly onClose: () => void;
}

export function LegalPanel({ childId, step, onClose }: Props) {
  const t = useWords('plan');
  const names = useNames();
  const { today } = useDates();
  const [id] = useState(newId);
  const [run] = useCommand('plan.markLegal');
  const form = useContractForm(Marking, {
    state: step.state === 'open' ? 'done' : step.state,
    on: step.on ?? today,
    document: step.document ?? '',
    reason: step.reason ?? '',
  });
  const { control } = form;
  const state = useWatch({ control, name: 'state' });
  return (
    <SidePanel open title={names.entry('legal-step', { id: step.stepId, name: step.name })} onClose={onClose}>
      <FormSheet
        form={form}
        draft={{ key: `plan.legal:${childId}.${step.stepId}` }}
        onSave={(values) => run({ childId, id, stepId: step.stepId, ...values })}
        onSaved={onClose}
        onCancel={onClose}
      >
        <ChoiceField
          control={control}
          name="state"
          label={t('column.state')}
          options={legalStates.map((value) => ({ value, words: t(`legal-state.${value}`) }))}
        />
        <DateField control={control} name="on" label={t('field.on')} max={today} required={state === 'done'} />
        <TextField
          control={control}
          name="document"
          label={t('field.document')}
          help={t('field.document-help')}
          max={limits.title}
        />
        <TextField
          control={control}
          name="reason"
          label={t(state === 'not-applicable' ? 'field.why-not' : 'field.note')}
          multiline
          rows={2}
          max={limits.reason}
          required={state === 'not-applicable'}
        />
      </FormSheet>
      {step.mark ? <TakeBack childId={childId} mark={step.mark} onDone={onClose} /> : null}
    </SidePanel>
  );
}

/** What was said before stands again. */
function TakeBack(props: { childId: string; mark: NonNullable<LegalStep['mark']>; onDone: () => void }) {
  const t = useWords('plan');
  const remove = useRemove(props.childId);
  const back = async () => {
    if (await remove({ kind: 'legal-mark', ...props.mark }, t('legal.taken-back'))) props.onDone();
  };
  return (
    <Button color="secondary" sx={{ mt: 2 }} onClick={() => void back()}>
      {t('legal.take-back')}
    </Button>
  );
}
