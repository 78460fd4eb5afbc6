/** A household: what it is called, where it is, how it is reached; and what whoever goes there must know. */
import { useState } from 'react';
import type * as z from 'zod';
import { HouseholdInput, householdParts, type Household } from '../../../../shared/areas/assessment-family-parts.ts';
import { viewLimit } from '../../../../shared/areas/assessment-parts.ts';
import { limits } from '../../../../shared/text.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { SelectField, TextField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { useContractForm, type ContractForm } from '../../../ui/useContractForm.ts';
import { useFieldWords } from '../names.ts';
import type { Family } from './FamilyPage.tsx';

const Form = HouseholdInput.omit({ childId: true, id: true }).required();

interface Props {
  readonly family: Family;
  readonly household: Household | null;
  readonly onClose: () => void;
}

export function HouseholdPanel({ family, household, onClose }: Props) {
  const t = useWords('assessment');
  const words = useFieldWords();
  const [fresh] = useState(newId);
  const [run] = useCommand('assessment.saveHousehold');
  const childId = family.child.id;
  const start: z.input<typeof Form> = {
    rev: household?.rev ?? null,
    name: household?.name ?? '',
    place: household?.place ?? '',
    phone: household?.phone ?? '',
    note: household?.note ?? '',
    safetyNote: household?.safetyNote ?? '',
    part: household?.part ?? 'origin',
  };
  const form = useContractForm(Form, start);
  return (
    <SidePanel open title={t(household ? 'family.household' : 'family.add-household')} onClose={onClose}>
      <FormSheet
        form={form}
        draft={{ key: `assessment.household:${household?.id ?? childId}`, rev: household?.rev ?? null }}
        onSave={(values) => run({ childId, id: household?.id ?? fresh, ...values })}
        onSaved={onClose}
        onCancel={onClose}
        conflictWords={words.field}
        conflictValue={words.value}
      >
        <Fields form={form} shared={(household?.alsoOf.length ?? 0) > 0} />
      </FormSheet>
    </SidePanel>
  );
}

interface FieldsProps {
  readonly form: ContractForm<z.input<typeof Form>, z.output<typeof Form>>;
  /** Other children the reader knows of live from it too. */
  readonly shared: boolean;
}

function Fields({ form: { control }, shared }: FieldsProps) {
  const t = useWords('assessment');
  return (
    <>
      <TextField
        control={control}
        name="name"
        label={t('family.household-name')}
        help={t('family.household-name-help')}
        max={limits.name}
        required
        autoFocus
      />
      <SelectField
        control={control}
        name="part"
        label={t('family.part')}
        options={householdParts.map((value) => ({ value, words: t(`part.${value}`) }))}
      />
      <TextField
        control={control}
        name="place"
        label={t('field.place')}
        help={t('field.place-help')}
        max={limits.title}
      />
      <TextField control={control} name="phone" label={t('field.phone')} max={limits.name} />
      <TextField
        control={control}
        name="note"
        label={t('field.note')}
        help={shared ? t('family.shared-note') : undefined}
        multiline
        rows={2}
        max={viewLimit}
      />
      <TextField
        control={control}
        name="safetyNote"
        label={t('field.safetyNote')}
        help={t('field.safetyNote-help')}
        multiline
        rows={2}
        max={viewLimit}
      />
    </>
  );
}
