/** Stopping admissions in a home from a day on. */
import { useState } from 'react';
import { premises } from '../../../../shared/areas/premises.ts';
import { limits } from '../../../../shared/text.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { DateField, TextField } from '../../../ui/fields.tsx';
import { RecordPanel } from '../../../ui/RecordPanel.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { SiteField } from '../forms/SiteField.tsx';

export function StopPanel({ siteId, onClose }: { readonly siteId: string; readonly onClose: () => void }) {
  const t = useWords('premises');
  const { today } = useDates();
  const [id] = useState(newId);
  const [run] = useCommand('premises.stopAdmissions');
  const form = useContractForm(premises['premises.stopAdmissions'].input, {
    ...{ id, siteId, from: today, decidedBy: '', reason: null },
  });
  const { control } = form;
  return (
    <RecordPanel
      title={t('form.stop')}
      form={form}
      draft={{ key: 'premises.stop:new', rev: null }}
      save={t('form.stop')}
      onSave={run}
      said={t('said.stopped')}
      onClose={onClose}
    >
      <SiteField control={control} name="siteId" label={t('column.home')} />
      <DateField control={control} name="from" label={t('field.stop-from')} required />
      <TextField
        control={control}
        name="decidedBy"
        label={t('column.decidedBy')}
        help={t('field.decided-help')}
        max={limits.name}
        required
        autoFocus
      />
      <TextField control={control} name="reason" label={t('column.reason')} max={limits.reason} multiline />
    </RecordPanel>
  );
}
