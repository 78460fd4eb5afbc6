/** Adds a person: name, how they sign in, what they do here. */
import { useState } from 'react';
import type * as z from 'zod';
import type { Role } from '../../../../shared/access.ts';
import { settings } from '../../../../shared/areas/settings.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { languageName, languages, useLanguage, useWords } from '../../../app/i18n.ts';
import { CheckListField, SelectField, TextField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import type { OneTime } from './OneTimeDialog.tsx';
import { useRoleOptions } from './roles.ts';

interface AddPersonProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onMade: (made: OneTime) => void;
}

export function AddPerson({ open, onClose, onMade }: AddPersonProps) {
  const t = useWords('settings');
  return (
    <SidePanel open={open} title={t('person.new')} onClose={onClose}>
      {open && <AddForm onClose={onClose} onMade={onMade} />}
    </SidePanel>
  );
}

const schema = settings['settings.addPerson'].input;
const noRoles: Role[] = [];

function AddForm({ onClose, onMade }: Omit<AddPersonProps, 'open'>) {
  const t = useWords('settings');
  const language = useLanguage();
  const roles = useRoleOptions();
  const [add] = useCommand('settings.addPerson');
  const [id] = useState(newId);
  const form = useContractForm(schema, {
    id,
    name: '',
    signInName: '',
    roles: noRoles,
    language: languages.find((one) => one === language) ?? 'en',
  });
  const { control } = form;
  const save = async (values: z.output<typeof schema>) => {
    const result = await add(values);
    if (result.ok) onMade(result.value);
    return result;
  };
  return (
    <FormSheet
      form={form}
      draft={{ key: 'settings.addPerson' }}
      save={t('person.add')}
      onSave={save}
      onCancel={onClose}
    >
      <TextField
        control={control}
        name="name"
        label={t('person.name')}
        help={t('person.name-help')}
        max={120}
        autoFocus
      />
      <TextField
        control={control}
        name="signInName"
        label={t('person.sign-in')}
        help={t('person.sign-in-help')}
        max={120}
        spellCheck={false}
      />
      <CheckListField control={control} name="roles" label={t('person.roles')} options={roles} />
      <SelectField
        control={control}
        name="language"
        label={t('person.language')}
        options={languages.map((one) => ({ value: one, words: languageName(one) }))}
      />
    </FormSheet>
  );
}
