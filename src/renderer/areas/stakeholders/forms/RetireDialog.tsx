/** Setting somebody aside who has no part any more, with the reason; what happened stays. */
import MuiTextField from '@mui/material/TextField';
import { useState } from 'react';
import type { Stakeholder } from '../../../../shared/areas/stakeholders.ts';
import type { Failure } from '../../../../shared/result.ts';
import { useCommand } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { DecideDialog } from '../../../ui/DecideDialog.tsx';
import { useUndo } from '../../../ui/Undo.tsx';

export function RetireDialog({ one, onClose }: { readonly one: Stakeholder; readonly onClose: () => void }) {
  const t = useWords('stakeholders');
  const { offer } = useUndo();
  const [reason, setReason] = useState('');
  const [failure, setFailure] = useState<Failure>();
  const [run, { running }] = useCommand('stakeholders.retire');
  const retire = async () => {
    const result = await run({ id: one.id, rev: one.rev, retired: true, reason });
    if (!result.ok) return setFailure(result.error);
    const { rev } = result.value;
    offer(t('said.retired', { name: one.name }), () => run({ id: one.id, rev, retired: false }));
    return onClose();
  };
  return (
    <DecideDialog
      open
      title={t('form.retire', { name: one.name })}
      text={t('form.retire-text')}
      confirm={t('form.retire-do')}
      busy={running}
      blocked={reason.trim() === ''}
      error={failure}
      onConfirm={() => void retire()}
      onClose={onClose}
    >
      <MuiTextField
        label={t('form.retire-reason')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        multiline
        minRows={2}
        autoFocus
        slotProps={{ htmlInput: { maxLength: 1000, dir: 'auto' } }}
      />
    </DecideDialog>
  );
}
