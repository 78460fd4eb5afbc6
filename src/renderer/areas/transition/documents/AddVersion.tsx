/** A new version of a document; its file is attached afterwards. */
import { useState } from 'react';
import * as z from 'zod';
import { CivilDate } from '../../../../shared/dates.ts';
import { limits, optionalText, text } from '../../../../shared/text.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { DateField, TextField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';

const labelLength = 60;
const NewVersion = z.strictObject({
  label: text(labelLength),
  preparedOn: CivilDate.nullable(),
  note: optionalText(limits.reason),
});

export function AddVersion({ documentId, onDone }: { documentId: string; onDone: () => void }) {
  const t = useWords('transition');
  const [id] = useState(newId);
  const [run] = useCommand('transition.addVersion');
  const form = useContractForm(NewVersion, { label: '', preparedOn: null, note: '' });
  return (
    <FormSheet
      form={form}
      save={t('document.addVersion')}
      onSave={(values) => run({ id, documentId, ...values })}
      onSaved={onDone}
      onCancel={onDone}
    >
      <TextField
        control={form.control}
        name="label"
        label={t('document.versionLabel')}
        help={t('document.versionHelp')}
        max={labelLength}
        required
        autoFocus
      />
      <DateField control={form.control} name="preparedOn" label={t('column.preparedOn')} />
      <TextField control={form.control} name="note" label={t('dialog.note')} multiline rows={2} max={limits.reason} />
    </FormSheet>
  );
}
