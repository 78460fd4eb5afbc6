/** Name and source of a document; changed in place. */
import Button from '@mui/material/Button';
import { useState } from 'react';
import * as z from 'zod';
import type { RegisterDocument } from '../../../../shared/areas/transition.ts';
import { limits, optionalText, text } from '../../../../shared/text.ts';
import { useCommand } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { TextField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { EditIcon } from '../../../ui/icons.tsx';
import { Facts } from '../../../ui/Section.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { useEntryWords } from '../names.ts';
import { Part } from '../work/Part.tsx';
import { useFieldWords } from '../work/useFieldWords.ts';
import { ApprovalChip } from './ApprovalChip.tsx';

export function DocumentFacts({ document, mayPlan }: { document: RegisterDocument; mayPlan: boolean }) {
  const t = useWords('transition');
  const [editing, setEditing] = useState(false);
  const change = (
    <Button size="small" startIcon={<EditIcon />} onClick={() => setEditing(true)}>
      {t('stage.change')}
    </Button>
  );
  return (
    <Part title={t('document.about')} action={mayPlan && !editing ? change : undefined}>
      {editing ? (
        <EditDocument document={document} onDone={() => setEditing(false)} />
      ) : (
        <Facts
          items={[
            { label: t('column.state'), value: <ApprovalChip document={document} /> },
            { label: t('column.kind'), value: t(`export.kind.${document.kind}`) },
            { label: t('column.source'), value: document.source ?? t('field.notSet') },
          ]}
        />
      )}
    </Part>
  );
}

const DocumentForm = z.strictObject({ name: text(limits.title), source: optionalText(limits.title) });

function EditDocument({ document, onDone }: { document: RegisterDocument; onDone: () => void }) {
  const t = useWords('transition');
  const words = useEntryWords();
  const field = useFieldWords();
  const [run] = useCommand('transition.editDocument');
  const [rev] = useState(document.rev);
  const name = words.name('document', document);
  const form = useContractForm(DocumentForm, { name, source: document.source ?? '' });
  return (
    <FormSheet
      form={form}
      onSave={(values, over) =>
        run({
          id: document.id,
          rev: over ?? rev,
          source: values.source,
          ...(values.name === name ? {} : { name: ownName(values.name) }),
        })
      }
      onSaved={onDone}
      onCancel={onDone}
      conflictWords={field.word}
    >
      <TextField control={form.control} name="name" label={t('column.name')} max={limits.title} required autoFocus />
      <TextField
        control={form.control}
        name="source"
        label={t('column.source')}
        help={t('document.sourceHelp')}
        max={limits.title}
      />
    </FormSheet>
  );

  /** Typed the catalogue's own name: then it is the catalogue's again, in every language. */
  function ownName(typed: string): string | null {
    return typed === words.shipped('document', document.id) ? null : typed;
  }
}
