/** A new name in place, or back to the catalogue's own. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import * as z from 'zod';
import type { EntryKind } from '../../../../shared/areas/transition.ts';
import { limits, text } from '../../../../shared/text.ts';
import { useWords } from '../../../app/i18n.ts';
import { TextField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { useEntryWords } from '../names.ts';
import { useFieldWords } from '../work/useFieldWords.ts';
import type { Editable, EntryCommands } from './useEntryCommands.ts';

const Name = z.strictObject({ name: text(limits.title) });

interface Props {
  readonly kind: EntryKind;
  readonly entry: Editable;
  readonly name: string;
  readonly commands: EntryCommands;
  readonly onDone: () => void;
}

export function RenameForm({ kind, entry, name, commands, onDone }: Props) {
  const t = useWords('transition');
  const words = useEntryWords();
  const field = useFieldWords();
  const form = useContractForm(Name, { name });
  const shipped = words.shipped(kind, entry.id);
  async function backToShipped() {
    const done = await commands.rename(entry, null);
    if (done.ok) onDone();
    else form.setError('name', { type: 'refused', message: done.error.code });
  }
  return (
    <Box sx={{ flex: 1 }}>
      <FormSheet
        form={form}
        save={t('stage.saveName')}
        onSave={(values, over) => commands.rename({ ...entry, rev: over ?? entry.rev }, values.name)}
        onSaved={onDone}
        onCancel={onDone}
        conflictWords={field.word}
      >
        <TextField control={form.control} name="name" label={t('column.name')} max={limits.title} required autoFocus />
      </FormSheet>
      {entry.name !== null && shipped !== null ? (
        <Button size="small" onClick={() => void backToShipped()}>
          {t('stage.backToOriginal', { name: shipped })}
        </Button>
      ) : null}
    </Box>
  );
}
