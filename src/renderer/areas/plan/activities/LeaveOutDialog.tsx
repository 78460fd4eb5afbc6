/** Leaves an activity out, with the reason: so that nobody wonders later whether it was forgotten. */
import { useState } from 'react';
import * as z from 'zod';
import type { Failure } from '../../../../shared/result.ts';
import { limits, text } from '../../../../shared/text.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { DecideDialog } from '../../../ui/DecideDialog.tsx';
import { TextField } from '../../../ui/fields.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';

const Leaving = z.strictObject({ reason: text(limits.reason) });

interface Props {
  readonly childId: string;
  readonly activityId: string;
  readonly name: string;
  readonly onClose: () => void;
}

export function LeaveOutDialog({ childId, activityId, name, onClose }: Props) {
  const t = useWords('plan');
  const [id] = useState(newId);
  const [run, { running }] = useCommand('plan.leaveOut');
  const [failure, setFailure] = useState<Failure>();
  const form = useContractForm(Leaving, { reason: '' });
  const save = form.handleSubmit(async ({ reason }) => {
    const result = await run({ childId, id, activityId, reason });
    if (result.ok) onClose();
    else setFailure(result.error);
  });
  return (
    <DecideDialog
      open
      title={t('activities.leave-title', { what: name })}
      text={t('activities.leave-text')}
      confirm={t('activities.leave')}
      busy={running}
      error={failure}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      <TextField
        control={form.control}
        name="reason"
        label={t('field.reason')}
        multiline
        rows={2}
        max={limits.reason}
        required
        autoFocus
      />
    </DecideDialog>
  );
}
