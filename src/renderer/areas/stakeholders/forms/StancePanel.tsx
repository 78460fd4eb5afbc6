/** Where somebody stands from a day on, how much their word counts, and why we think so. */
import { useState } from 'react';
import { stakeholders } from '../../../../shared/areas/stakeholders.ts';
import type { Stakeholder } from '../../../../shared/areas/stakeholders.ts';
import { influences, stances } from '../../../../shared/rules/stakeholders.ts';
import { limits } from '../../../../shared/text.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { ChoiceField, DateField, TextField } from '../../../ui/fields.tsx';
import { RecordPanel } from '../../../ui/RecordPanel.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';

export function StancePanel({ one, onClose }: { readonly one: Stakeholder; readonly onClose: () => void }) {
  const t = useWords('stakeholders');
  const { today } = useDates();
  const [id] = useState(newId);
  const [run] = useCommand('stakeholders.recordStance');
  const form = useContractForm(stakeholders['stakeholders.recordStance'].input, {
    ...{ id, stakeholderId: one.id, on: today, reason: '' },
    ...{ stance: one.stance?.stance ?? 'neutral', influence: one.stance?.influence ?? 'medium' },
  });
  const { control } = form;
  return (
    <RecordPanel
      title={t('form.stance', { name: one.name })}
      form={form}
      draft={{ key: `stakeholders.stance:${one.id}`, rev: null }}
      save={t('form.stance-save')}
      onSave={run}
      said={t('said.stance', { name: one.name })}
      onClose={onClose}
    >
      <ChoiceField
        control={control}
        name="stance"
        label={t('column.stance')}
        options={stances.map((value) => ({ value, words: t(`stance.${value}`), help: t(`stance-help.${value}`) }))}
      />
      <ChoiceField
        control={control}
        name="influence"
        label={t('field.influence')}
        options={influences.map((value) => ({ value, words: t(`influence.${value}`) }))}
      />
      <DateField control={control} name="on" label={t('field.since')} max={today} required />
      <TextField
        control={control}
        name="reason"
        label={t('field.stance-reason')}
        help={t('field.stance-reason-help')}
        max={limits.reason}
        multiline
        required
      />
    </RecordPanel>
  );
}
