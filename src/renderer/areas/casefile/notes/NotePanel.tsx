/** Writing a confidential note. Its draft is the writer's alone too. */
import { useState } from 'react';
import { casefile } from '../../../../shared/areas/casefile.ts';
import { limits } from '../../../../shared/text.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { DateField, TextField } from '../../../ui/fields.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { EntryPanel } from '../parts/EntryPanel.tsx';
import { PaperFields } from '../parts/PaperFields.tsx';
import { ReadersField } from './ReadersField.tsx';

interface Props {
  readonly childId: string;
  readonly onClose: () => void;
}

export function NotePanel({ childId, onClose }: Props) {
  const t = useWords('casefile');
  const { today } = useDates();
  const [id] = useState(newId);
  const [run] = useCommand('casefile.writeNote');
  const form = useContractForm(casefile['casefile.writeNote'].input, {
    ...{ childId, id, writtenOn: today, subject: '', body: '', readerIds: [], paperOn: null, paperAuthor: '' },
  });
  const { control } = form;
  return (
    <EntryPanel
      wide
      title={t('note.add')}
      form={form}
      draft={{ key: `casefile.note:${childId}` }}
      save={t('note.save')}
      onSave={run}
      onClose={onClose}
    >
      <TextField
        control={control}
        name="subject"
        label={t('field.subject')}
        help={t('field.subject-help')}
        max={limits.title}
        required
        autoFocus
      />
      <TextField
        control={control}
        name="body"
        label={t('field.note-body')}
        max={limits.note}
        multiline
        rows={6}
        required
      />
      <ReadersField control={control} name="readerIds" childId={childId} />
      <DateField control={control} name="writtenOn" label={t('field.written-on')} max={today} required />
      <PaperFields control={control} />
    </EntryPanel>
  );
}
