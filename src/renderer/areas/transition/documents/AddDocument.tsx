/** A document of the organisation's own, put into the register. */
import { useState } from 'react';
import * as z from 'zod';
import { documentKinds } from '../../../../shared/areas/transition.ts';
import { limits, optionalText, text } from '../../../../shared/text.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { ChoiceField, TextField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';

const NewDocument = z.strictObject({
  name: text(limits.title),
  kind: z.enum(documentKinds),
  source: optionalText(limits.title),
});

interface Props {
  readonly onClose: () => void;
  readonly onAdded: (id: string) => void;
}

export function AddDocument({ onClose, onAdded }: Props) {
  const t = useWords('transition');
  const [id] = useState(newId);
  const [run] = useCommand('transition.addDocument');
  const form = useContractForm(NewDocument, { name: '', kind: 'document', source: '' });
  const options = documentKinds.map((value) => ({
    value,
    words: t(`export.kind.${value}`),
    help: t(`document.kindHelp.${value}`),
  }));
  function added() {
    onClose();
    onAdded(id);
  }
  return (
    <SidePanel open title={t('document.add')} onClose={onClose}>
      <FormSheet
        form={form}
        save={t('document.add')}
        onSave={(values) => run({ id, ...values })}
        onSaved={added}
        onCancel={onClose}
      >
        <TextField control={form.control} name="name" label={t('column.name')} max={limits.title} required autoFocus />
        <ChoiceField control={form.control} name="kind" label={t('column.kind')} options={options} />
        <TextField
          control={form.control}
          name="source"
          label={t('column.source')}
          help={t('document.sourceHelp')}
          max={limits.title}
        />
      </FormSheet>
    </SidePanel>
  );
}
