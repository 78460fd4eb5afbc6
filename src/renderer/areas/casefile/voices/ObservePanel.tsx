/** A short observation: what was seen, and whether the lead worker should look. */
import { useState } from 'react';
import { casefile } from '../../../../shared/areas/casefile.ts';
import { observationKinds } from '../../../../shared/areas/casefile-voices.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { CheckField, ChoiceField, DateField, TextField } from '../../../ui/fields.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { EntryPanel } from '../parts/EntryPanel.tsx';
import { PaperFields } from '../parts/PaperFields.tsx';

interface Props {
  readonly childId: string;
  readonly onClose: () => void;
}

export function ObservePanel({ childId, onClose }: Props) {
  const t = useWords('casefile');
  const { today } = useDates();
  const [id] = useState(newId);
  const [run] = useCommand('casefile.observe');
  const form = useContractForm(casefile['casefile.observe'].input, {
    ...{
      childId,
      id,
      kind: 'wellbeing',
      observedOn: today,
      body: '',
      pleaseLook: false,
      paperOn: null,
      paperAuthor: '',
    },
  });
  const { control } = form;
  return (
    <EntryPanel
      title={t('observation.add')}
      form={form}
      draft={{ key: `casefile.observation:${childId}` }}
      onSave={run}
      onClose={onClose}
    >
      <ChoiceField
        control={control}
        name="kind"
        label={t('field.observation-kind')}
        options={observationKinds.map((value) => ({ value, words: t(`observationKind.${value}`) }))}
      />
      <TextField
        control={control}
        name="body"
        label={t('field.observed')}
        help={t('field.observed-help')}
        max={2_000}
        multiline
        rows={4}
        required
      />
      <DateField control={control} name="observedOn" label={t('field.observed-on')} max={today} required />
      <CheckField
        control={control}
        name="pleaseLook"
        label={t('field.please-look')}
        help={t('field.please-look-help')}
      />
      <PaperFields control={control} />
    </EntryPanel>
  );
}
