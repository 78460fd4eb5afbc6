/** A director opens a note they are not named in: with a reason, which its author reads. */
import { useState } from 'react';
import * as z from 'zod';
import type { Note, NoteLine } from '../../../../shared/areas/casefile-notes.ts';
import type { Failure } from '../../../../shared/result.ts';
import { limits, text } from '../../../../shared/text.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { DecideDialog } from '../../../ui/DecideDialog.tsx';
import { TextField } from '../../../ui/fields.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';

const Why = z.strictObject({ why: text(limits.reason) });

interface Props {
  readonly childId: string;
  readonly line: NoteLine;
  readonly onOpened: (note: Note) => void;
  readonly onClose: () => void;
}

export function OpenDialog({ childId, line, onOpened, onClose }: Props) {
  const t = useWords('casefile');
  const [id] = useState(newId);
  const [run, { running }] = useCommand('casefile.openNote');
  const [failure, setFailure] = useState<Failure | undefined>(undefined);
  const form = useContractForm(Why, { why: '' });
  const open = form.handleSubmit(async ({ why }) => {
    const result = await run({ childId, noteId: line.id, id, why });
    if (result.ok) onOpened(result.value);
    else setFailure(result.error);
  });
  return (
    <DecideDialog
      open
      title={t('note.open-title')}
      text={t('note.open-text', { who: line.writtenBy?.name ?? t('page.somebody') })}
      confirm={t('note.open')}
      busy={running}
      error={failure}
      onConfirm={() => void open()}
      onClose={onClose}
    >
      <TextField
        control={form.control}
        name="why"
        label={t('field.why-open')}
        max={limits.reason}
        multiline
        rows={3}
        required
        autoFocus
      />
    </DecideDialog>
  );
}
