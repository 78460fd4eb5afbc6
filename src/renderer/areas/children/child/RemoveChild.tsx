/** Takes away a child who was added by mistake. One about whom anything is recorded stays, and main says so. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MuiTextField from '@mui/material/TextField';
import { useState } from 'react';
import type { ChildRecord } from '../../../../shared/areas/children-parts.ts';
import type { Failure } from '../../../../shared/result.ts';
import { limits } from '../../../../shared/text.ts';
import { useCommand } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { childName } from '../../../ui/child.ts';
import { DecideDialog } from '../../../ui/DecideDialog.tsx';
import { useUndo } from '../../../ui/Undo.tsx';

interface Props {
  readonly record: ChildRecord;
  readonly onRemoved: () => void;
}

export function RemoveChild({ record, onRemoved }: Props) {
  const t = useWords('children');
  const mayRemove = useCan('children.add') !== null;
  const [asking, setAsking] = useState(false);
  if (!mayRemove) return null;
  return (
    <Box className="no-print">
      <Button size="small" color="secondary" onClick={() => setAsking(true)}>
        {t('remove.action')}
      </Button>
      {asking ? <RemoveDialog record={record} onClose={() => setAsking(false)} onRemoved={onRemoved} /> : null}
    </Box>
  );
}

function RemoveDialog({ record, onClose, onRemoved }: Props & { readonly onClose: () => void }) {
  const t = useWords('children');
  const { offer } = useUndo();
  const name = childName(record);
  const [reason, setReason] = useState('');
  const [failure, setFailure] = useState<Failure | undefined>(undefined);
  const [remove, { running }] = useCommand('children.remove');
  const [restore] = useCommand('children.restore');
  async function take() {
    const result = await remove({ childId: record.id, rev: record.rev, reason });
    if (!result.ok) return setFailure(result.error);
    offer(t('remove.done', { name }), () => restore({ childId: record.id, rev: result.value.rev }));
    return onRemoved();
  }
  return (
    <DecideDialog
      open
      danger
      title={t('remove.title', { name })}
      text={t('remove.text')}
      confirm={t('remove.action')}
      busy={running}
      blocked={reason.trim() === ''}
      error={failure}
      onConfirm={() => void take()}
      onClose={onClose}
    >
      <MuiTextField
        label={t('remove.reason')}
        value={reason}
        onChange={(event) => setReason(event.target.value.slice(0, limits.reason))}
      />
    </DecideDialog>
  );
}
