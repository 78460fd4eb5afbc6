/** Something added later to an entry that stays as it was written. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { casefile } from '../../../../shared/areas/casefile.ts';
import type { Addition } from '../../../../shared/areas/casefile-parts.ts';
import { limits } from '../../../../shared/text.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { TextField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { Body, WrittenLine } from './Entry.tsx';

interface Props {
  readonly childId: string;
  readonly about: 'decision' | 'contact';
  readonly entryId: string;
  readonly additions: readonly Addition[];
  readonly mayWrite: boolean;
}

export function AddMore({ additions, mayWrite, ...props }: Props) {
  const t = useWords('casefile');
  const [open, setOpen] = useState(false);
  return (
    <Box sx={{ mt: 0.5 }}>
      {additions.map((one) => (
        <Box
          key={one.id}
          sx={{ borderInlineStart: '2px solid', borderColor: 'divider', paddingInlineStart: 1.5, mt: 1 }}
        >
          <Body>{one.text}</Body>
          <WrittenLine entry={one} />
        </Box>
      ))}
      {open ? (
        <AdditionForm {...props} onDone={() => setOpen(false)} />
      ) : mayWrite ? (
        <Button size="small" className="no-print" onClick={() => setOpen(true)}>
          {t('page.add-more')}
        </Button>
      ) : null}
    </Box>
  );
}

function AdditionForm({
  childId,
  about,
  entryId,
  onDone,
}: Omit<Props, 'additions' | 'mayWrite'> & { readonly onDone: () => void }) {
  const t = useWords('casefile');
  const [id] = useState(newId);
  const [run] = useCommand('casefile.amend');
  const form = useContractForm(casefile['casefile.amend'].input, { childId, about, entryId, id, body: '' });
  return (
    <FormSheet form={form} draft={{ key: `casefile.amend:${entryId}` }} onSave={run} onSaved={onDone} onCancel={onDone}>
      <TextField
        control={form.control}
        name="body"
        label={t('field.addition')}
        help={t('field.addition-help')}
        max={limits.note}
        multiline
        rows={2}
        autoFocus
      />
    </FormSheet>
  );
}
