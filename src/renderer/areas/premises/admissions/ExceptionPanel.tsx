/** Children taken in although admissions stand stopped: how many, who decided it, why. Never who they are. */
import { useState } from 'react';
import { premises } from '../../../../shared/areas/premises.ts';
import type { AdmissionException } from '../../../../shared/areas/premises.ts';
import { limits } from '../../../../shared/text.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { DateField, TextField } from '../../../ui/fields.tsx';
import { RecordPanel } from '../../../ui/RecordPanel.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { RecordFoot } from '../forms/RecordFoot.tsx';
import { SiteField } from '../forms/SiteField.tsx';

interface Props {
  readonly one: AdmissionException | null;
  readonly siteId: string;
  readonly onClose: () => void;
}

export function ExceptionPanel({ one, siteId, onClose }: Props) {
  const t = useWords('premises');
  const { today } = useDates();
  const [id] = useState(() => one?.id ?? newId());
  const [run] = useCommand('premises.saveException');
  const form = useContractForm(premises['premises.saveException'].input, {
    ...{
      id,
      rev: one?.rev ?? null,
      siteId: one?.site.id ?? siteId,
      on: one?.on ?? today,
      children: one?.children ?? 1,
    },
    ...{ decidedBy: one?.decidedBy ?? '', decidedOn: one?.decidedOn ?? today, reason: one?.reason ?? '' },
  });
  const { control } = form;
  return (
    <RecordPanel
      title={one ? t('form.change-except') : t('form.except')}
      form={form}
      draft={{ key: `premises.exception:${one?.id ?? 'new'}`, rev: one?.rev ?? null }}
      save={one ? undefined : t('form.except')}
      onSave={run}
      said={t('said.exception')}
      onClose={onClose}
      foot={one ? <RecordFoot kind="exception" record={one} onClose={onClose} /> : null}
    >
      <SiteField control={control} name="siteId" label={t('column.home')} />
      <DateField control={control} name="on" label={t('field.came-on')} max={today} required />
      <TextField
        control={control}
        name="children"
        label={t('field.children')}
        help={t('field.children-help')}
        type="number"
        required
      />
      <TextField control={control} name="decidedBy" label={t('column.decidedBy')} max={limits.name} required />
      <DateField control={control} name="decidedOn" label={t('column.decidedOn')} max={today} required />
      <TextField
        control={control}
        name="reason"
        label={t('column.reason')}
        help={t('field.reason-help')}
        max={limits.reason}
        multiline
        required
      />
    </RecordPanel>
  );
}
