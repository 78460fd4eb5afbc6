/** Notes on an action, kept as a draft while they are typed. */
import Typography from '@mui/material/Typography';
import * as z from 'zod';
import { limits, optionalText } from '../../../../shared/text.ts';
import { useCommand } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { TextField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { Part } from './Part.tsx';
import type { ActionPartProps } from './StatusPart.tsx';
import { useFieldWords } from './useFieldWords.ts';
import { usePanelForm } from './usePanelForm.ts';
import { WhenTyped } from './WhenTyped.tsx';

export function NotesPart(props: ActionPartProps) {
  const t = useWords('transition');
  if (!props.may.work && !props.action.notes) return null;
  return (
    <Part title={t('column.notes')}>
      {props.may.work ? (
        <NotesForm {...props} />
      ) : (
        <Typography sx={{ whiteSpace: 'pre-wrap' }}>{props.action.notes}</Typography>
      )}
    </Part>
  );
}

const Notes = z.strictObject({ notes: optionalText(limits.note) });

function NotesForm({ action, seen }: ActionPartProps) {
  const t = useWords('transition');
  const field = useFieldWords();
  const [run] = useCommand('transition.writeNotes');
  const values = { notes: action.notes ?? '' };
  const { form, send, settle } = usePanelForm(Notes, values, 'notes', seen);
  return (
    <WhenTyped typed={form.formState.isDirty}>
      <FormSheet
        form={form}
        draft={{ key: `transition.notes:${action.id}`, rev: seen.rev }}
        onSave={({ notes }, over) => send((rev) => run({ id: action.id, rev, notes }), over)}
        onSaved={settle}
        conflictWords={field.word}
      >
        <TextField
          control={form.control}
          name="notes"
          label={t('action.notesLabel')}
          multiline
          rows={3}
          max={limits.note}
        />
      </FormSheet>
    </WhenTyped>
  );
}
