/** Leaving an item out asks why: the family has one, the child has had one, it would do harm. */
import { useState } from 'react';
import * as z from 'zod';
import type { KitLine } from '../../../../shared/areas/kit-parts.ts';
import type { Failure } from '../../../../shared/result.ts';
import { limits, text } from '../../../../shared/text.ts';
import { useCommand } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { DecideDialog } from '../../../ui/DecideDialog.tsx';
import { TextField } from '../../../ui/fields.tsx';
import { useUndo } from '../../../ui/Undo.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { useKitNames } from '../names.ts';

const Leaving = z.strictObject({ reason: text(limits.reason) });

interface Props {
  readonly childId: string;
  readonly line: KitLine;
  readonly onClose: () => void;
}

export function LeaveOut({ childId, line, onClose }: Props) {
  const t = useWords('kit');
  const names = useKitNames();
  const { offer } = useUndo();
  const [run, { running }] = useCommand('kit.decideLine');
  const [failure, setFailure] = useState<Failure>();
  const form = useContractForm(Leaving, { reason: '' });
  const item = names.item(line.item);
  const save = form.handleSubmit(async ({ reason }) => {
    const { id } = line;
    const result = await run({ childId, id, rev: line.rev, included: false, reason });
    if (!result.ok) return setFailure(result.error);
    offer(t('line.left-out', { item }), () => run({ childId, id, rev: result.value.rev, included: true }));
    return onClose();
  });
  return (
    <DecideDialog
      open
      title={t('line.leave-out-title', { item })}
      text={t('line.leave-out-text')}
      confirm={t('line.leave-out-save')}
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
