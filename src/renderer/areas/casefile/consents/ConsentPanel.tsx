/** Writing down what somebody agreed to, or did not: one thing at a time. */
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { casefile } from '../../../../shared/areas/casefile.ts';
import { answers, consentForms, consentKinds, voices } from '../../../../shared/areas/casefile-consents.ts';
import { limits } from '../../../../shared/text.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { ChoiceField, DateField, SelectField, TextField } from '../../../ui/fields.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { EntryPanel } from '../parts/EntryPanel.tsx';
import { KnownField } from '../parts/KnownField.tsx';
import { PaperFields } from '../parts/PaperFields.tsx';
import type { Wanted } from './ConsentsPage.tsx';

interface Props {
  readonly childId: string;
  readonly wanted: Wanted;
  readonly onClose: () => void;
}

function useConsentForm({ childId, wanted }: Props) {
  const { today } = useDates();
  const [id] = useState(newId);
  return useContractForm(casefile['casefile.recordConsent'].input, {
    ...{ childId, id, kind: wanted.kind ?? 'services', voice: wanted.voice, answer: 'given', giver: '', relation: '' },
    ...{ form: null, saidOn: today, expiresOn: null, scope: '', withheld: '', partners: '', told: null, note: '' },
    ...{ paperOn: null, paperAuthor: '' },
  });
}

export function ConsentPanel(props: Props) {
  const t = useWords('casefile');
  const [run] = useCommand('casefile.recordConsent');
  const form = useConsentForm(props);
  const { childId, wanted, onClose } = props;
  return (
    <EntryPanel
      title={t('consent.add')}
      form={form}
      draft={{ key: `casefile.consent:${childId}:${wanted.kind ?? 'any'}:${wanted.voice}` }}
      onSave={run}
      onClose={onClose}
    >
      <Fields control={form.control} />
    </EntryPanel>
  );
}

function Fields({ control }: { readonly control: ReturnType<typeof useConsentForm>['control'] }) {
  const t = useWords('casefile');
  const { today } = useDates();
  const [kind, voice, answer] = useWatch({ control, name: ['kind', 'voice', 'answer'] });
  const long = { control, max: limits.reason, multiline: true, rows: 2 };
  return (
    <>
      <SelectField
        control={control}
        name="kind"
        label={t('consent.about')}
        help={t(`consentHelp.${kind}`)}
        options={consentKinds.map((value) => ({ value, words: t(`consentKind.${value}`) }))}
      />
      <ChoiceField
        control={control}
        name="voice"
        label={t('field.voice')}
        options={voices.map((value) => ({ value, words: t(`voice.${value}`) }))}
      />
      {voice === 'giver' ? (
        <>
          <TextField control={control} name="giver" label={t('field.giver')} max={limits.name} required />
          <TextField control={control} name="relation" label={t('field.relation')} max={limits.name} />
        </>
      ) : null}
      <ChoiceField
        control={control}
        name="answer"
        label={t(voice === 'child' ? 'field.answer-child' : 'field.answer')}
        options={answers.map((value) => ({ value, words: t(`answer.${value}`) }))}
      />
      <DateField control={control} name="saidOn" label={t('field.said-on')} max={today} required />
      <SelectField
        control={control}
        name="form"
        label={t('field.form')}
        none={t('known.unknown')}
        options={consentForms.map((value) => ({ value, words: t(`form.${value}`) }))}
      />
      {kind === 'sharing-named' ? (
        <TextField {...long} name="partners" label={t('field.partners')} required={answer === 'given'} />
      ) : null}
      <TextField {...long} name="scope" label={t('field.scope')} help={t('field.scope-help')} />
      <TextField {...long} name="withheld" label={t('field.withheld')} help={t('field.withheld-help')} />
      {answer === 'given' ? (
        <DateField
          control={control}
          name="expiresOn"
          label={t('field.expires-on')}
          help={t('field.consent-expires-help')}
        />
      ) : null}
      <KnownField control={control} name="told" label={t('field.told')} help={t('field.told-help')} />
      <TextField control={control} name="note" label={t('field.note')} max={limits.note} multiline rows={2} />
      <PaperFields control={control} />
    </>
  );
}
