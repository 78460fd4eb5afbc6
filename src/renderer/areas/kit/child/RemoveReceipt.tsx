/** Takes a hand-over back that was written down wrongly, with all that stands on it; for a minute it can come back. */
import { useState } from 'react';
import * as z from 'zod';
import type { Receipt } from '../../../../shared/areas/kit-parts.ts';
import type { Failure } from '../../../../shared/result.ts';
import { limits, text } from '../../../../shared/text.ts';
import { useCommand } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { DecideDialog } from '../../../ui/DecideDialog.tsx';
import { TextField } from '../../../ui/fields.tsx';
import { useUndo } from '../../../ui/Undo.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';

const Removing = z.strictObject({ reason: text(limits.reason) });

interface Props {
  readonly childId: string;
  readonly receipt: Receipt;
  readonly onClose: () => void;
}

export function RemoveReceipt({ childId, receipt, onClose }: Props) {
  const t = useWords('kit');
  const { offer } = useUndo();
  const [remove, { running }] = useCommand('kit.removeReceipt');
  const [restore] = useCommand('kit.restoreReceipt');
  const [failure, setFailure] = useState<Failure>();
  const form = useContractForm(Removing, { reason: '' });
  const save = form.handleSubmit(async ({ reason }) => {
    const result = await remove({ childId, id: receipt.id, rev: receipt.rev, reason });
    if (!result.ok) return setFailure(result.error);
    offer(t('receipt.removed'), () => restore({ childId, id: receipt.id, rev: result.value.rev }));
    return onClose();
  });
  return (
    <DecideDialog
      open
      danger
      title={t('receipt.remove-title')}
      text={t('receipt.remove-text')}
      confirm={t('receipt.remove')}
      busy={running}
      error={failure}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      <TextField
        control={form.control}
        name="reason"
        label={t('field.reason')}
        max={limits.reason}
        required
        autoFocus
      />
    </DecideDialog>
  );
}
