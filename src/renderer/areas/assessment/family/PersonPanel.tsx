/** Somebody of the family. Few things must be known; what nobody knows is left open and said so. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import * as z from 'zod';
import {
  PersonInput,
  contacts,
  lives,
  relationKinds,
  type FamilyPerson,
} from '../../../../shared/areas/assessment-family-parts.ts';
import { viewLimit } from '../../../../shared/areas/assessment-parts.ts';
import { limits } from '../../../../shared/text.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { CheckField, ChoiceField, SelectField, TextField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { useErrorWords } from '../../../ui/errorWords.ts';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { useUndo } from '../../../ui/Undo.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import type { ContractForm } from '../../../ui/useContractForm.ts';
import { useFieldWords } from '../names.ts';
import type { Family } from './FamilyPage.tsx';

/** The year is typed; main wants a number. */
const Form = PersonInput.omit({ childId: true, id: true, birthYear: true })
  .required()
  .extend({
    birthYear: z
      .string()
      .nullable()
      .transform((text) => (text === null || text.trim() === '' ? null : Number(text)))
      .pipe(z.int('number').min(1900, 'too-small').max(2200, 'too-large').nullable()),
    relation: z.enum(relationKinds, 'required'),
  });
type In = z.input<typeof Form>;
type PersonForm = ContractForm<In, z.output<typeof Form>>;

interface Props {
  readonly family: Family;
  readonly person: FamilyPerson | null;
  readonly householdId: string | null;
  readonly onClose: () => void;
}

function startOf(person: FamilyPerson | null, householdId: string | null) {
  return {
    rev: person?.rev ?? null,
    name: person?.name ?? '',
    otherNames: person?.otherNames ?? '',
    ...(person?.relation == null ? {} : { relation: person.relation }),
    relationWords: person?.relationWords ?? '',
    birthYear: person?.birthYear == null ? '' : String(person.birthYear),
    birthYearAbout: person?.birthYearAbout ?? false,
    life: person?.life ?? 'unknown',
    householdId: person ? person.householdId : householdId,
    phone: person?.phone ?? '',
    contact: person?.contact ?? 'not-asked',
    contactWhy: person?.contactWhy ?? '',
    note: person?.note ?? '',
    safetyNote: person?.safetyNote ?? '',
  } as const;
}

export function PersonPanel({ family, person, householdId, onClose }: Props) {
  const t = useWords('assessment');
  const words = useFieldWords();
  const [fresh] = useState(newId);
  const [run] = useCommand('assessment.savePerson');
  const childId = family.child.id;
  const form: PersonForm = useContractForm(Form, startOf(person, householdId));
  return (
    <SidePanel open wide title={person?.name ?? t('family.add-person')} onClose={onClose}>
      <FormSheet
        form={form}
        draft={{ key: `assessment.person:${person?.id ?? childId}`, rev: person?.rev ?? null }}
        onSave={(values) => run({ childId, id: person?.id ?? fresh, ...values })}
        onSaved={onClose}
        onCancel={onClose}
        conflictWords={words.field}
        conflictValue={words.value}
      >
        <WhoFields form={form} />
        <SelectField
          control={form.control}
          name="householdId"
          label={t('family.lives-in')}
          none={t('family.lives-elsewhere')}
          options={family.households.map((one) => ({ value: one.id, words: one.name }))}
        />
        <ContactFields form={form} />
        <NoteFields form={form} />
      </FormSheet>
      {person?.relation == null ? null : <RemoveButton family={family} person={person} onClose={onClose} />}
    </SidePanel>
  );
}

const two = { display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, alignItems: 'start' };

function WhoFields({ form: { control } }: { readonly form: PersonForm }) {
  const t = useWords('assessment');
  return (
    <>
      <Box sx={two}>
        <TextField control={control} name="name" label={t('field.name')} max={limits.name} required autoFocus />
        <TextField control={control} name="otherNames" label={t('field.otherNames')} max={limits.title} />
        <SelectField
          control={control}
          name="relation"
          label={t('field.relation')}
          required
          options={relationKinds.map((value) => ({ value, words: t(`relation.${value}`) }))}
        />
        <TextField
          control={control}
          name="relationWords"
          label={t('field.relationWords')}
          help={t('field.relationWords-help')}
          max={limits.name}
        />
        <TextField control={control} name="birthYear" label={t('field.birthYear')} type="number" />
        <CheckField control={control} name="birthYearAbout" label={t('field.birthYearAbout')} />
      </Box>
      <SelectField
        control={control}
        name="life"
        label={t('field.life')}
        options={lives.map((value) => ({ value, words: t(`life.${value}`) }))}
      />
    </>
  );
}

function ContactFields({ form: { control } }: { readonly form: PersonForm }) {
  const t = useWords('assessment');
  const [contact, life] = useWatch({ control, name: ['contact', 'life'] });
  if (life === 'dead') return null;
  return (
    <>
      <ChoiceField
        control={control}
        name="contact"
        label={t('field.contact')}
        options={contacts.map((value) => ({ value, words: t(`contact.${value}`) }))}
      />
      {contact === 'not-asked' ? null : (
        <TextField
          control={control}
          name="contactWhy"
          label={t(contact === 'may-not' ? 'field.contactWhy' : 'field.contactHow')}
          max={limits.reason}
          required={contact === 'may-not'}
        />
      )}
      <TextField control={control} name="phone" label={t('field.phone')} max={limits.name} />
    </>
  );
}

function NoteFields({ form: { control } }: { readonly form: PersonForm }) {
  const t = useWords('assessment');
  return (
    <>
      <TextField
        control={control}
        name="note"
        label={t('field.note')}
        help={t('family.note-help')}
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

interface RemoveProps {
  readonly family: Family;
  readonly person: FamilyPerson;
  readonly onClose: () => void;
}

function RemoveButton({ family, person, onClose }: RemoveProps) {
  const t = useWords('assessment');
  const failed = useErrorWords();
  const { offer, say } = useUndo();
  const [remove, { running }] = useCommand('assessment.removePerson');
  const [restore] = useCommand('assessment.restorePerson');
  const childId = family.child.id;
  const run = async () => {
    const result = await remove({ childId, id: person.id, rev: person.rev });
    if (!result.ok) return say(failed(result.error));
    onClose();
    return offer(t('family.removed', { name: person.name }), () => restore({ childId, id: person.id }));
  };
  return (
    <Box sx={{ mt: 3, pt: 2, borderTop: 1, borderColor: 'divider' }}>
      <Button size="small" color="secondary" disabled={running} onClick={() => void run()}>
        {t('family.remove')}
      </Button>
    </Box>
  );
}
