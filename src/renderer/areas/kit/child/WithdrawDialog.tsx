/** Taking an approval back asks why. */
import { useState } from 'react';
import * as z from 'zod';
import type { Approval } from '../../../../shared/areas/kit-parts.ts';
import type { Failure } from '../../../../shared/result.ts';
import { limits, text } from '../../../../shared/text.ts';
import { useCommand } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { DecideDialog } from '../../../ui/DecideDialog.tsx';
import { TextField } from '../../../ui/fields.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';

const Withdrawing = z.strictObject({ reason: text(limits.reason) });

interface Props {
  readonly childId: string;
  readonly approval: Approval;
  readonly onClose: () => void;
}

export function WithdrawDialog({ childId, approval, onClose }: Props) {
  const t = useWords('kit');
  const [run, { running }] = useCommand('kit.withdrawApproval');
  const [failure, setFailure] = useState<Failure>();
  const form = useContractForm(Withdrawing, { reason: '' });
  const save = form.handleSubmit(async ({ reason }) => {
    const result = await run({ childId, id: approval.id, rev: approval.rev, reason });
    if (result.ok) onClose();
    else setFailure(result.error);
  });
  return (
    <DecideDialog
      open
      title={t('approval.withdraw-title')}
      text={t('approval.withdraw-text')}
      confirm={t('approval.withdraw')}
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
