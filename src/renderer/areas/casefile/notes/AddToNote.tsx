/** Adding to a note: what was written stays. */
import { useState } from 'react';
import { casefile } from '../../../../shared/areas/casefile.ts';
import { limits } from '../../../../shared/text.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { TextField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';

interface Props {
  readonly childId: string;
  readonly noteId: string;
  readonly onDone: () => void;
}

export function AddToNote({ childId, noteId, onDone }: Props) {
  const t = useWords('casefile');
  const [id] = useState(newId);
  const [run] = useCommand('casefile.addToNote');
  const form = useContractForm(casefile['casefile.addToNote'].input, { childId, noteId, id, body: '' });
  return (
    <FormSheet
      form={form}
      draft={{ key: `casefile.note-more:${noteId}` }}
      onSave={run}
      onSaved={onDone}
      onCancel={onDone}
    >
      <TextField
        control={form.control}
        name="body"
        label={t('field.addition')}
        help={t('field.addition-help')}
        max={limits.note}
        multiline
        rows={3}
        autoFocus
      />
    </FormSheet>
  );
}
