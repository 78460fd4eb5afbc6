/** Takes back something recorded by mistake; the reason stays in the history. */
import { useState } from 'react';
import * as z from 'zod';
import type { Failure } from '../../../../shared/result.ts';
import { limits, text } from '../../../../shared/text.ts';
import { useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { DecideDialog } from '../../../ui/DecideDialog.tsx';
import { TextField } from '../../../ui/fields.tsx';
import { placeFaults } from '../../../ui/placeFaults.ts';
import { useUndo } from '../../../ui/Undo.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import type { Completion } from '../states.ts';

const Reason = z.strictObject({ reason: text(limits.reason) });

export function RemoveDialog({
  completion,
  onClose,
}: {
  readonly completion: Completion;
  readonly onClose: () => void;
}) {
  const t = useWords('training');
  const { day } = useDates();
  const { say } = useUndo();
  const [run, { running }] = useCommand('training.removeCompletion');
  const [failure, setFailure] = useState<Failure | undefined>(undefined);
  const form = useContractForm(Reason, { reason: '' });
  const remove = form.handleSubmit(async ({ reason }) => {
    const { id, rev, kind } = completion;
    const result = await run({ id, rev, kind, reason });
    if (!result.ok) return setFailure(placeFaults(form, result.error) ? undefined : result.error);
    say(t('dialog.removed'));
    return onClose();
  });
  return (
    <DecideDialog
      open
      danger
      title={t('dialog.remove-title', { date: day(completion.on) })}
      text={t('dialog.remove-text')}
      confirm={t('list.remove')}
      busy={running}
      error={failure}
      onConfirm={() => void remove()}
      onClose={onClose}
    >
      <TextField
        control={form.control}
        name="reason"
        label={t('dialog.remove-reason')}
        multiline
        rows={2}
        max={limits.reason}
        required
        autoFocus
      />
    </DecideDialog>
  );
}
