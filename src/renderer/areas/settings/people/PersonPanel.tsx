/** One person: name and language, roles, and whether they may sign in. */
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { Person } from '../../../../shared/areas/settings.ts';
import { settings } from '../../../../shared/areas/settings.ts';
import { useCommand } from '../../../app/api.ts';
import { languageName, languages, useWords } from '../../../app/i18n.ts';
import { useMe } from '../../../app/me.ts';
import { CheckListField, SelectField, TextField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { Section } from '../../../ui/Section.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { useUndo } from '../../../ui/Undo.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { AccessActions } from './AccessActions.tsx';
import type { OneTime } from './OneTimeDialog.tsx';
import { useRoleOptions } from './roles.ts';

export interface PersonPanelProps {
  readonly person: Person;
  readonly onClose: () => void;
  readonly onMade: (made: OneTime) => void;
}

export function PersonPanel({ person, onClose, onMade }: PersonPanelProps) {
  const t = useWords('settings');
  const { user } = useMe();
  const actions = (
    <Button color="secondary" onClick={onClose}>
      {useWords('common')('action.close')}
    </Button>
  );
  return (
    <SidePanel open title={person.name} onClose={onClose} actions={actions}>
      <Section title={t('person.details')}>
        <Details key={`${person.name} ${person.language}`} person={person} />
      </Section>
      <Section title={t('person.roles-now')}>
        <Roles key={person.roles.join(' ')} person={person} />
      </Section>
      <Section title={t('person.access')}>
        {person.id === user.id ? (
          <Typography>{t('person.own')}</Typography>
        ) : (
          <AccessActions person={person} onMade={onMade} />
        )}
      </Section>
    </SidePanel>
  );
}

function Details({ person }: { readonly person: Person }) {
  const t = useWords('settings');
  const c = useWords('common');
  const { say } = useUndo();
  const [edit] = useCommand('settings.editPerson');
  const { id, rev, name, language } = person;
  const form = useContractForm(settings['settings.editPerson'].input, { id, rev, name, language });
  return (
    <FormSheet
      form={form}
      onSave={(values, over) => edit({ ...values, rev: over ?? rev })}
      onSaved={() => say(c('save.done'))}
    >
      <TextField control={form.control} name="name" label={t('person.name')} max={120} />
      <SelectField
        control={form.control}
        name="language"
        label={t('person.language')}
        options={languages.map((one) => ({ value: one, words: languageName(one) }))}
      />
    </FormSheet>
  );
}

function Roles({ person }: { readonly person: Person }) {
  const t = useWords('settings');
  const { say } = useUndo();
  const options = useRoleOptions();
  const [save] = useCommand('settings.setRoles');
  const { id, rev, roles } = person;
  const form = useContractForm(settings['settings.setRoles'].input, { id, rev, roles });
  return (
    <FormSheet
      form={form}
      save={t('person.save-roles')}
      onSave={(values, over) => save({ ...values, rev: over ?? rev })}
      onSaved={() => say(t('person.roles-saved'))}
    >
      <CheckListField control={form.control} name="roles" label={t('person.roles')} options={options} />
    </FormSheet>
  );
}
