/** Adding an entry at the end of its list; the field stays open, so that several can be typed one after another. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import * as z from 'zod';
import type { EntryKind } from '../../../../shared/areas/transition.ts';
import { limits, text } from '../../../../shared/text.ts';
import { newId } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { TextField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { PlusIcon } from '../../../ui/icons.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import type { EntryCommands, Parent } from './useEntryCommands.ts';

interface Props {
  readonly kind: EntryKind;
  readonly parent: Parent;
  readonly after: string | null;
  readonly commands: EntryCommands;
}

export function AddEntry(props: Props) {
  const t = useWords('transition');
  const [open, setOpen] = useState(false);
  const [added, setAdded] = useState(0);
  if (open)
    return <AddForm key={added} {...props} onSaved={() => setAdded(added + 1)} onCancel={() => setOpen(false)} />;
  return (
    <Button size="small" startIcon={<PlusIcon />} onClick={() => setOpen(true)} sx={{ mt: 1 }}>
      {t(`stage.add.${props.kind}`)}
    </Button>
  );
}

const Name = z.strictObject({ name: text(limits.title) });

function AddForm({
  kind,
  parent,
  after,
  commands,
  onSaved,
  onCancel,
}: Props & { onSaved: () => void; onCancel: () => void }) {
  const t = useWords('transition');
  const [id] = useState(newId);
  const form = useContractForm(Name, { name: '' });
  return (
    <Box sx={{ mt: 1.5 }}>
      <FormSheet
        form={form}
        save={t(`stage.add.${kind}`)}
        onSave={({ name }) => commands.add(id, parent, name, after)}
        onSaved={onSaved}
        onCancel={onCancel}
      >
        <TextField
          control={form.control}
          name="name"
          label={t(`stage.newName.${kind}`)}
          max={limits.title}
          required
          autoFocus
        />
      </FormSheet>
    </Box>
  );
}
