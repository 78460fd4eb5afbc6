/** Who somebody is and how to reach them; changed in place. */
import Button from '@mui/material/Button';
import { useState } from 'react';
import { employers, standings, team } from '../../../../shared/areas/team.ts';
import type { Staff } from '../../../../shared/areas/team.ts';
import { limits } from '../../../../shared/text.ts';
import { useCommand } from '../../../app/api.ts';
import { useHasWord, useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { SelectField, TextField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { EditIcon } from '../../../ui/icons.tsx';
import { Facts, Section } from '../../../ui/Section.tsx';
import { useUndo } from '../../../ui/Undo.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { useTeamNames } from '../names.ts';
import { PhotoTools } from './PhotoPart.tsx';
import { sectionIds } from './Sections.tsx';

export function ProfileSection({ staff }: { readonly staff: Staff }) {
  const t = useWords('team');
  const manages = useCan('team.manage') !== null;
  const [editing, setEditing] = useState(false);
  const edit = (
    <Button size="small" startIcon={<EditIcon />} onClick={() => setEditing(true)}>
      {t('page.change')}
    </Button>
  );
  return (
    <Section id={sectionIds.profile} title={t('page.profile')} action={manages && !editing ? edit : undefined}>
      {manages && !editing ? <PhotoTools staff={staff} /> : null}
      {editing ? <ProfileForm staff={staff} onClose={() => setEditing(false)} /> : <ProfileFacts staff={staff} />}
    </Section>
  );
}

/** What nobody wrote down is said to be so: an empty place is no answer. */
function ProfileFacts({ staff }: { readonly staff: Staff }) {
  const t = useWords('team');
  const names = useTeamNames();
  const known = (value: string | null) => value ?? t('field.not-recorded');
  return (
    <Facts
      items={[
        { label: t('field.employer'), value: names.employer(staff) },
        { label: t('field.standing'), value: t(`standing.${staff.standing}`) },
        { label: t('field.place'), value: known(staff.place) },
        { label: t('field.phone'), value: known(staff.phone) },
        { label: t('field.email'), value: known(staff.email) },
        { label: t('field.languages'), value: known(staff.languages) },
        { label: t('field.qualifications'), value: known(staff.qualifications) },
        ...(staff.notes ? [{ label: t('field.notes'), value: staff.notes }] : []),
      ]}
    />
  );
}

const schema = team['team.edit'].input;

function ProfileForm({ staff, onClose }: { readonly staff: Staff; readonly onClose: () => void }) {
  const t = useWords('team');
  const { say } = useUndo();
  const field = useTeamFieldWords();
  const [run] = useCommand('team.edit');
  const { id, rev, name, employer, standing } = staff;
  const rest = Object.fromEntries(texts.map((one) => [one, staff[one] ?? '']));
  const form = useContractForm(schema, { id, rev, name, employer, standing, ...rest });
  const { control } = form;
  const chosen = form.watch('employer');
  return (
    <FormSheet
      form={form}
      draft={{ key: `team.profile:${id}`, rev }}
      onSave={run}
      onSaved={() => (say(t('page.profile-saved')), onClose())}
      onCancel={onClose}
      conflictWords={field}
    >
      <TextField control={control} name="name" label={t('field.name')} max={limits.name} required autoFocus />
      <SelectField
        control={control}
        name="employer"
        label={t('field.employer')}
        options={employers.map((value) => ({ value, words: t(`employer.${value}`) }))}
      />
      {chosen === 'own' ? null : (
        <TextField control={control} name="employerName" label={t('field.employer-name')} max={limits.title} />
      )}
      <SelectField
        control={control}
        name="standing"
        label={t('field.standing')}
        help={t('field.standing-help')}
        options={standings.map((value) => ({ value, words: t(`standing.${value}`) }))}
      />
      <TextField
        control={control}
        name="place"
        label={t('field.place')}
        help={t('field.place-help')}
        max={limits.name}
      />
      <TextField control={control} name="phone" label={t('field.phone')} max={60} />
      <TextField control={control} name="email" label={t('field.email')} max={200} spellCheck={false} />
      <TextField control={control} name="languages" label={t('field.languages')} max={limits.title} />
      <TextField
        control={control}
        name="qualifications"
        label={t('field.qualifications')}
        multiline
        rows={2}
        max={limits.reason}
      />
      <TextField control={control} name="notes" label={t('field.notes')} multiline max={limits.note} />
    </FormSheet>
  );
}

const texts = ['employerName', 'place', 'phone', 'email', 'languages', 'qualifications', 'notes'] as const;

/** Stored names of fields, in words: `employer_name` and `employerName` are the same thing. */
export function useTeamFieldWords(): (field: string) => string {
  const t = useWords('team');
  const has = useHasWord('team');
  return (field) => {
    const key = `field.${field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).replaceAll('_', '-')}`;
    return has(key) ? t(key) : t('field.other');
  };
}
