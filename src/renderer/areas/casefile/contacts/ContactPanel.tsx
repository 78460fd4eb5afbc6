/** Logging a contact with the family. */
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { casefile } from '../../../../shared/areas/casefile.ts';
import { contactKinds, contactOutcomes, type Contact } from '../../../../shared/areas/casefile-voices.ts';
import { limits } from '../../../../shared/text.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { ChoiceField, DateField, SelectField, TextField } from '../../../ui/fields.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { EntryPanel } from '../parts/EntryPanel.tsx';
import { KnownField } from '../parts/KnownField.tsx';
import { PaperFields } from '../parts/PaperFields.tsx';

interface Props {
  readonly childId: string;
  readonly onClose: () => void;
}

function useContactForm(childId: string) {
  const { today } = useDates();
  const [id] = useState(newId);
  return useContractForm(casefile['casefile.recordContact'].input, {
    ...{ childId, id, kind: 'visit-here', outcome: 'took-place', happenedOn: today, untilOn: null, who: '', place: '' },
    ...{ forChild: '', forFamily: '', supervised: null, travelPaidBy: '', nextOn: null, nextPlan: '' },
    ...{ paperOn: null, paperAuthor: '' },
  });
}
type Control = ReturnType<typeof useContactForm>['control'];

const isTogether = (kind: Contact['kind']) => kind === 'visit-here' || kind === 'visit-home' || kind === 'home-leave';

export function ContactPanel({ childId, onClose }: Props) {
  const t = useWords('casefile');
  const [run] = useCommand('casefile.recordContact');
  const form = useContactForm(childId);
  return (
    <EntryPanel
      title={t('contact.add')}
      form={form}
      draft={{ key: `casefile.contact:${childId}` }}
      onSave={run}
      onClose={onClose}
    >
      <WhatAndWhen control={form.control} />
      <HowItWent control={form.control} />
      <PaperFields control={form.control} />
    </EntryPanel>
  );
}

function WhatAndWhen({ control }: { readonly control: Control }) {
  const t = useWords('casefile');
  const { today } = useDates();
  const [kind, happenedOn] = useWatch({ control, name: ['kind', 'happenedOn'] });
  return (
    <>
      <SelectField
        control={control}
        name="kind"
        label={t('field.contact-kind')}
        options={contactKinds.map((value) => ({ value, words: t(`contactKind.${value}`) }))}
      />
      <ChoiceField
        control={control}
        name="outcome"
        label={t('field.outcome')}
        options={contactOutcomes.map((value) => ({ value, words: t(`outcome.${value}`) }))}
      />
      <TextField control={control} name="who" label={t('field.who')} max={limits.name} required />
      <DateField control={control} name="happenedOn" label={t('field.happened-on')} max={today} required />
      {kind === 'home-leave' ? (
        <DateField control={control} name="untilOn" label={t('field.until-day')} min={happenedOn} max={today} />
      ) : null}
      {isTogether(kind) ? (
        <TextField control={control} name="place" label={t('field.place')} max={limits.name} />
      ) : null}
    </>
  );
}

function HowItWent({ control }: { readonly control: Control }) {
  const t = useWords('casefile');
  const [kind, outcome] = useWatch({ control, name: ['kind', 'outcome'] });
  const missed = outcome === 'missed';
  const long = { control, max: limits.note, multiline: true, rows: 3 };
  return (
    <>
      <TextField {...long} name="forChild" label={t(missed ? 'field.missed-child' : 'field.for-child')} />
      <TextField {...long} name="forFamily" label={t(missed ? 'field.missed-family' : 'field.for-family')} />
      {isTogether(kind) ? <KnownField control={control} name="supervised" label={t('field.supervised')} /> : null}
      {isTogether(kind) ? (
        <TextField control={control} name="travelPaidBy" label={t('field.travel-paid-by')} max={limits.name} />
      ) : null}
      <TextField
        control={control}
        name="nextPlan"
        label={t('field.next-plan')}
        max={limits.reason}
        multiline
        rows={2}
      />
      <DateField control={control} name="nextOn" label={t('field.next-on')} />
    </>
  );
}
