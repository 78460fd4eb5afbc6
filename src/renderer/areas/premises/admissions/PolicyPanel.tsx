/** What was decided about taking children in: from a day on, for one home or for all. */
import { useState } from 'react';
import { premises } from '../../../../shared/areas/premises.ts';
import type { AdmissionPolicy } from '../../../../shared/areas/premises.ts';
import { limits } from '../../../../shared/text.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { DateField, TextField } from '../../../ui/fields.tsx';
import { RecordPanel } from '../../../ui/RecordPanel.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { RecordFoot } from '../forms/RecordFoot.tsx';
import { SiteField } from '../forms/SiteField.tsx';

export function PolicyPanel({ one, onClose }: { readonly one: AdmissionPolicy | null; readonly onClose: () => void }) {
  const t = useWords('premises');
  const common = useWords('common');
  const { today } = useDates();
  const [id] = useState(() => one?.id ?? newId());
  const [run] = useCommand('premises.savePolicy');
  const form = useContractForm(premises['premises.savePolicy'].input, {
    ...{ id, rev: one?.rev ?? null, siteId: one?.site?.id ?? null, from: one?.from ?? today },
    ...{ text: one?.text ?? '', decidedBy: one?.decidedBy ?? '' },
  });
  const { control } = form;
  return (
    <RecordPanel
      title={one ? t('form.change-policy') : t('form.policy')}
      form={form}
      draft={{ key: `premises.policy:${one?.id ?? 'new'}`, rev: one?.rev ?? null }}
      onSave={run}
      said={t('said.policy')}
      onClose={onClose}
      foot={one ? <RecordFoot kind="policy" record={one} onClose={onClose} /> : null}
    >
      <SiteField control={control} name="siteId" label={t('column.home')} none={common('site.all')} />
      <DateField control={control} name="from" label={t('column.from')} required />
      <TextField
        control={control}
        name="text"
        label={t('admissions.rule')}
        help={t('field.rule-help')}
        max={limits.note}
        multiline
        rows={6}
        required
      />
      <TextField control={control} name="decidedBy" label={t('column.decidedBy')} max={limits.name} required />
    </RecordPanel>
  );
}
