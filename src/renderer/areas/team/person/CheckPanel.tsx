/** Recording a check: asked for, or held with its date, end and reference. Nothing recorded before is written over. */
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { team } from '../../../../shared/areas/team.ts';
import type { Staff } from '../../../../shared/areas/team.ts';
import { limits } from '../../../../shared/text.ts';
import { newId, useAsk, useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { DateField, TextField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { useUndo } from '../../../ui/Undo.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import type { Check } from '../checks.ts';

interface Props {
  readonly staff: Staff;
  readonly check: Check;
  readonly onClose: () => void;
}

/** At least one of the two days says something. */
const Recorded = team['team.recordCheck'].input
  .refine(({ askedOn, heldOn }) => Boolean(askedOn ?? heldOn), { path: ['heldOn'], message: 'required' })
  .refine(({ heldOn, expiresOn }) => !heldOn || !expiresOn || expiresOn >= heldOn, {
    path: ['expiresOn'],
    message: 'before-start',
  });

function useRecord({ staff, check }: Pick<Props, 'staff' | 'check'>) {
  const [id] = useState(newId);
  return useContractForm(Recorded, {
    id,
    staffId: staff.id,
    kind: check.kind,
    askedOn: check.state === 'asked' ? (check.record?.askedOn ?? null) : null,
    heldOn: null,
    expiresOn: null,
    issuer: '',
    reference: '',
    note: '',
  });
}

export function CheckPanel({ staff, check, onClose }: Props) {
  const t = useWords('team');
  const { say } = useUndo();
  const form = useRecord({ staff, check });
  const [run] = useCommand('team.recordCheck');
  const name = t(`check.${check.kind}`);
  return (
    <SidePanel open title={t('check.panel', { check: name, person: staff.name })} onClose={onClose}>
      <Typography variant="body2" color="text.secondary" sx={{ mb: 2 }}>
        {t(`check.help.${check.kind}`)}
      </Typography>
      <FormSheet
        form={form}
        draft={{ key: `team.check:${staff.id}:${check.kind}` }}
        save={t('check.save')}
        onSave={run}
        onSaved={() => (say(t('check.saved', { check: name })), onClose())}
        onCancel={onClose}
      >
        <Fields form={form} kind={check.kind} />
      </FormSheet>
    </SidePanel>
  );
}

interface FieldsProps {
  readonly form: ReturnType<typeof useRecord>;
  readonly kind: Check['kind'];
}

function Fields({ form: { control }, kind }: FieldsProps) {
  const t = useWords('team');
  const { today } = useDates();
  const { data } = useAsk('team.requirements', {});
  const months = data?.requirements.find((one) => one.kind === kind)?.validMonths;
  const expiry = months ? t('field.expires-months', { count: months }) : t('field.expires-help');
  const day = { control, max: today, offerToday: true };
  return (
    <>
      <DateField {...day} name="askedOn" label={t('field.asked-on')} help={t('field.asked-help')} />
      <DateField {...day} name="heldOn" label={t('field.held-on')} help={t('field.held-help')} />
      <DateField control={control} name="expiresOn" label={t('field.expires-on')} help={expiry} />
      <TextField control={control} name="issuer" label={t('field.issuer')} max={limits.name} />
      <TextField
        control={control}
        name="reference"
        label={t('field.reference')}
        help={t('field.reference-help')}
        max={limits.name}
      />
      <TextField control={control} name="note" label={t('field.note')} multiline rows={2} max={limits.reason} />
    </>
  );
}
