/** What this home is called and how it uses the application. A director changes it; everybody may read it. */
import { useState } from 'react';
import type * as z from 'zod';
import { settings } from '../../../shared/areas/settings.ts';
import type { Organisation } from '../../../shared/areas/settings.ts';
import type { JsonValue } from '../../../shared/result.ts';
import { useAsk, useCommand } from '../../app/api.ts';
import { languageName, languages, useDates, useWords } from '../../app/i18n.ts';
import { useCan } from '../../app/me.ts';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { DateField, SelectField, TextField } from '../../ui/fields.tsx';
import { FormSheet } from '../../ui/FormSheet.tsx';
import { Page } from '../../ui/Page.tsx';
import { Facts, Loading, Section } from '../../ui/Section.tsx';
import { useContractForm } from '../../ui/useContractForm.ts';

type Home = z.infer<typeof Organisation>;
const schema = settings['settings.editOrganisation'].input;

export function OrganisationPage() {
  const t = useWords('settings');
  const asked = useAsk('settings.organisation', {});
  const may = useCan('organisation.edit') !== null;
  return (
    <Page title={t('organisation.title')} state={may ? t('organisation.state') : t('organisation.only-director')}>
      <ErrorLine failure={asked.error} onRetry={asked.refetch} />
      {asked.loading && <Loading />}
      {asked.data && (may ? <Edit key={asked.data.id} home={asked.data} /> : <Read home={asked.data} />)}
    </Page>
  );
}

function Read({ home }: { readonly home: Home }) {
  const t = useWords('settings');
  const { day } = useDates();
  const items = [
    { label: t('organisation.name'), value: home.name },
    { label: t('organisation.language'), value: languageName(home.language) },
    { label: t('organisation.country'), value: home.country ?? t('organisation.country-none') },
    {
      label: t('organisation.started'),
      value: home.transitionStartedOn ? day(home.transitionStartedOn) : t('organisation.country-none'),
    },
    { label: t('organisation.idle'), value: t('organisation.idle-value', { count: home.idleMinutes }) },
  ];
  return (
    <Section title={home.name}>
      <Facts items={items} />
    </Section>
  );
}

function valuesOf(home: Home): z.input<typeof schema> {
  const { id, rev, name, language, country, transitionStartedOn, idleMinutes } = home;
  return { id, rev, name, language, country, transitionStartedOn, idleMinutes };
}

/** Columns of the record as its form names them. */
const fieldOf = {
  name: 'organisation.name',
  language: 'organisation.language',
  country: 'organisation.country',
  transition_started_on: 'organisation.started',
  idle_minutes: 'organisation.idle',
} as const;

function Edit({ home }: { readonly home: Home }) {
  const t = useWords('settings');
  const { today } = useDates();
  const [save] = useCommand('settings.editOrganisation');
  const [shown, setShown] = useState(home);
  const form = useContractForm(schema, valuesOf(home));
  // What somebody else saved comes in as long as nothing was typed here.
  if (shown !== home) {
    setShown(home);
    if (!form.formState.isDirty) form.reset(valuesOf(home));
  }
  const onSave = async (values: z.output<typeof schema>) => {
    const result = await save(values);
    if (result.ok) form.reset(valuesOf(result.value));
    return result;
  };
  const word = (field: string) => (Object.hasOwn(fieldOf, field) ? t(fieldOf[field as keyof typeof fieldOf]) : field);
  const value = (field: string, found: JsonValue) =>
    field === 'language' && typeof found === 'string' ? languageName(found) : null;
  const { control } = form;
  return (
    <Section title={t('organisation.details')}>
      <FormSheet
        form={form}
        draft={{ key: `settings.organisation:${home.id}`, rev: home.rev }}
        onSave={onSave}
        onCancel={() => form.reset(valuesOf(home))}
        conflictWords={word}
        conflictValue={value}
      >
        <TextField control={control} name="name" label={t('organisation.name')} max={200} />
        <SelectField
          control={control}
          name="language"
          label={t('organisation.language')}
          help={t('organisation.language-help')}
          options={languages.map((one) => ({ value: one, words: languageName(one) }))}
        />
        <TextField control={control} name="country" label={t('organisation.country')} max={80} />
        <DateField
          control={control}
          name="transitionStartedOn"
          label={t('organisation.started')}
          help={t('organisation.started-help')}
          why={t('organisation.started-why')}
          max={today}
        />
        <TextField
          control={control}
          name="idleMinutes"
          type="number"
          label={t('organisation.idle')}
          help={t('organisation.idle-help')}
        />
      </FormSheet>
    </Section>
  );
}
