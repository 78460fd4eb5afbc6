/** What kind of session, on which day, held by whom, for whom. */
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import MuiTextField from '@mui/material/TextField';
import { useWatch } from 'react-hook-form';
import { supervisionKinds } from '../../../../shared/areas/supervision.ts';
import type { SupervisionSession } from '../../../../shared/areas/supervision.ts';
import type { StaffRef } from '../../../../shared/areas/team.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { useField } from '../../../ui/field.ts';
import { DateField, PersonField, SelectField } from '../../../ui/fields.tsx';
import { Section } from '../../../ui/Section.tsx';
import type { SessionForm } from './sessionForm.ts';

interface Props {
  readonly form: SessionForm;
  readonly people: readonly StaffRef[];
  readonly supervisors: readonly StaffRef[];
  readonly session: SupervisionSession | null;
}

/** Those named already stay to be chosen, even if they have left meanwhile. */
function withThem(list: readonly StaffRef[], named: readonly StaffRef[]): readonly StaffRef[] {
  const known = new Set(list.map((one) => one.id));
  return [...list, ...named.filter((one) => !known.has(one.id))];
}

export function WhoAndWhen({ form, people, supervisors, session }: Props) {
  const t = useWords('supervision');
  const { today } = useDates();
  const { control } = form;
  const kind = useWatch({ control, name: 'kind' });
  const all = withThem(people, session?.people ?? []);
  // What two people told each other is opened to nobody else by changing a name.
  const fixed = session?.kind === 'individual';
  const options = supervisionKinds.map((value) => ({
    value,
    words: t(`state.kind.${value}`),
    help: t(`field.kind-${value}`),
  }));
  return (
    <Section title={t('page.who')}>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, alignItems: 'start' }}>
        <SelectField control={control} name="kind" label={t('field.kind')} options={options} disabled={fixed} />
        <DateField control={control} name="on" label={t('field.on')} max={today} required />
        <PersonField
          control={control}
          name="supervisorId"
          label={t('field.supervisor')}
          people={withThem(supervisors, session ? [session.supervisor] : [])}
          disabled={session !== null}
          required
        />
        {kind === 'group' ? (
          <GroupField form={form} people={all} />
        ) : (
          <PersonField
            control={control}
            name="person"
            label={t('field.person')}
            people={all}
            disabled={fixed}
            required
          />
        )}
      </Box>
    </Section>
  );
}

function GroupField({ form, people }: Pick<Props, 'form' | 'people'>) {
  const t = useWords('supervision');
  const { field, failed, below } = useField({ control: form.control, name: 'group', label: t('field.group') });
  const ids = useWatch({ control: form.control, name: 'group' });
  const chosen = people.filter((one) => ids.includes(one.id));
  return (
    <Autocomplete
      multiple
      disableCloseOnSelect
      options={people.filter((one) => one.active || ids.includes(one.id))}
      value={chosen}
      getOptionLabel={(one) => one.name}
      getOptionKey={(one) => one.id}
      isOptionEqualToValue={(a, b) => a.id === b.id}
      noOptionsText={t('field.nobody-found')}
      clearText={t('field.clear-group')}
      openText={t('field.open-group')}
      closeText={t('field.close-group')}
      onChange={(_event, list) => field.onChange(list.map((one) => one.id))}
      renderInput={(params) => (
        <MuiTextField
          {...params}
          label={t('field.group')}
          error={failed}
          helperText={below || t('field.group-help')}
          name={field.name}
          onBlur={field.onBlur}
        />
      )}
    />
  );
}
