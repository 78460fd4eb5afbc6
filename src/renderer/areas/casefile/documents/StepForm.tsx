/** What happened to a paper next. */
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { casefile } from '../../../../shared/areas/casefile.ts';
import { documentSteps } from '../../../../shared/areas/casefile-documents.ts';
import { limits } from '../../../../shared/text.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { DateField, SelectField, TextField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';

interface Props {
  readonly childId: string;
  readonly documentId: string;
  readonly onDone: () => void;
}

export function StepForm({ childId, documentId, onDone }: Props) {
  const t = useWords('casefile');
  const { today } = useDates();
  const [id] = useState(newId);
  const [run] = useCommand('casefile.stepDocument');
  const form = useContractForm(casefile['casefile.stepDocument'].input, {
    ...{ childId, documentId, id, state: 'copy-received', on: today, person: '', note: '' },
  });
  const { control } = form;
  const state = useWatch({ control, name: 'state' });
  return (
    <FormSheet
      form={form}
      draft={{ key: `casefile.step:${documentId}` }}
      save={t('document.step-save')}
      onSave={run}
      onSaved={onDone}
      onCancel={onDone}
    >
      <SelectField
        control={control}
        name="state"
        label={t('field.state')}
        options={documentSteps.map((value) => ({ value, words: t(`step.${value}`) }))}
        autoFocus
      />
      <DateField control={control} name="on" label={t('field.state-on')} max={today} required />
      {state === 'handed-over' || state === 'requested' || state === 'applied-for' ? (
        <TextField
          control={control}
          name="person"
          label={t(state === 'handed-over' ? 'field.handed-to' : 'field.asked-whom')}
          max={limits.name}
          required={state === 'handed-over'}
        />
      ) : null}
      <TextField
        control={control}
        name="note"
        label={t(state === 'not-needed' ? 'field.why-not-needed' : 'field.step-note')}
        max={limits.reason}
        multiline
        rows={2}
        required={state === 'not-needed'}
      />
    </FormSheet>
  );
}
