/** A set's name and how often it is asked; a shipped one goes back to its own name when the field is emptied. */
import { useState } from 'react';
import * as z from 'zod';
import { abouts, type AssessmentSet } from '../../../../shared/areas/assessment-parts.ts';
import { limits, optionalText } from '../../../../shared/text.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { SelectField, TextField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { useAskedWords, useFieldWords } from '../names.ts';

const Form = z.strictObject({
  rev: z.int().nullable(),
  name: optionalText(limits.title),
  about: z.enum(abouts),
  dueMonths: z
    .string()
    .transform((text) => (text.trim() === '' ? null : Number(text)))
    .pipe(z.int('number').min(1, 'too-small').max(36, 'too-large').nullable()),
});

export function SetPanel({ set, onClose }: { readonly set: AssessmentSet | null; readonly onClose: () => void }) {
  const t = useWords('assessment');
  const asked = useAskedWords();
  const words = useFieldWords();
  const [fresh] = useState(newId);
  const [run] = useCommand('assessment.saveSet');
  const form = useContractForm(Form, {
    rev: set?.rev ?? null,
    name: set?.name ?? '',
    about: set?.about ?? 'child',
    dueMonths: set?.dueMonths == null ? '' : String(set.dueMonths),
  });
  const { control } = form;
  const shipped = set !== null && set.origin !== 'own';
  return (
    <SidePanel open title={t(set ? 'asked.set' : 'asked.add-set')} onClose={onClose}>
      <FormSheet
        form={form}
        draft={{ key: `assessment.set:${set?.id ?? 'new'}`, rev: set?.rev ?? null }}
        onSave={(values) => run({ id: set?.id ?? fresh, ...values })}
        onSaved={onClose}
        onCancel={onClose}
        conflictWords={words.field}
      >
        <TextField
          control={control}
          name="name"
          label={t('asked.name')}
          help={shipped ? t('asked.empty-is', { name: asked.name({ id: set.id, name: null }) }) : undefined}
          max={limits.title}
          required={!shipped}
          autoFocus
        />
        <SelectField
          control={control}
          name="about"
          label={t('asked.about')}
          disabled={set !== null}
          options={abouts.map((value) => ({ value, words: t(`asked.of-${value}`) }))}
        />
        <TextField
          control={control}
          name="dueMonths"
          type="number"
          label={t('asked.own-months')}
          help={t('asked.own-months-help')}
        />
      </FormSheet>
    </SidePanel>
  );
}
