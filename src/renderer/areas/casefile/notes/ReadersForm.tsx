/** The author names who reads a note, and takes people off. */
import { casefile } from '../../../../shared/areas/casefile.ts';
import type { Note } from '../../../../shared/areas/casefile-notes.ts';
import { useCommand } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { ReadersField } from './ReadersField.tsx';

interface Props {
  readonly childId: string;
  readonly note: Note;
  readonly onDone: () => void;
}

export function ReadersForm({ childId, note, onDone }: Props) {
  const t = useWords('casefile');
  const [run] = useCommand('casefile.setReaders');
  const form = useContractForm(casefile['casefile.setReaders'].input, {
    ...{ childId, noteId: note.id, rev: note.rev, readerIds: note.readers.map((one) => one.id) },
  });
  return (
    <FormSheet form={form} save={t('note.save-readers')} onSave={run} onSaved={onDone} onCancel={onDone}>
      <ReadersField control={form.control} name="readerIds" childId={childId} />
    </FormSheet>
  );
}
