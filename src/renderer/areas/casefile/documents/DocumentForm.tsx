/** A paper's facts. A new one says what happened to it first. */
import Box from '@mui/material/Box';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { casefile } from '../../../../shared/areas/casefile.ts';
import {
  confidences,
  documentSteps,
  type ChildDocument,
  type DocumentKind,
} from '../../../../shared/areas/casefile-documents.ts';
import { limits } from '../../../../shared/text.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { DateField, SelectField, TextField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { useUndo } from '../../../ui/Undo.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { useKindName } from '../names.ts';
import { PaperFields } from '../parts/PaperFields.tsx';
import { useFieldWord } from '../parts/useFieldWord.ts';

interface Props {
  readonly childId: string;
  readonly document: ChildDocument | null;
  /** Of a new paper; null lets one choose. */
  readonly kind: DocumentKind | null;
  readonly kinds: readonly DocumentKind[];
  readonly onDone: () => void;
}

function useDocumentForm({ childId, document, kind }: Props) {
  const { today } = useDates();
  const [fresh] = useState(newId);
  return useContractForm(casefile['casefile.saveDocument'].input, {
    ...{ childId, id: document?.id ?? fresh, rev: document?.rev ?? null },
    ...{ kindId: document?.kindId ?? kind?.id ?? '', title: document?.title ?? '', number: document?.number ?? '' },
    ...{
      issuedOn: document?.issuedOn ?? null,
      issuedBy: document?.issuedBy ?? '',
      expiresOn: document?.expiresOn ?? null,
    },
    ...{ originalAt: document?.originalAt ?? '', confidence: document?.confidence ?? 'unverified' },
    ...{ note: document?.note ?? '', state: null, stateOn: document ? null : today, stateNote: '', person: '' },
    ...{ paperOn: document?.paperOn ?? null, paperAuthor: document?.paperAuthor ?? '' },
  });
}
type Control = ReturnType<typeof useDocumentForm>['control'];

export function DocumentForm(props: Props) {
  const { childId, document, kind, kinds, onDone } = props;
  const t = useWords('casefile');
  const common = useWords('common');
  const { say } = useUndo();
  const word = useFieldWord();
  const kindName = useKindName();
  const [run] = useCommand('casefile.saveDocument');
  const form = useDocumentForm(props);
  const { control } = form;
  const key = document ? `casefile.document:${document.id}` : `casefile.document:${childId}:${kind?.id ?? 'new'}`;
  const options = kinds.map((one) => ({ value: one.id, words: kindName(one) }));
  const saved = () => {
    say(common('save.done'));
    onDone();
  };
  return (
    <FormSheet
      form={form}
      draft={{ key, rev: document?.rev ?? null }}
      onSave={run}
      onSaved={saved}
      onCancel={onDone}
      conflictWords={word}
    >
      {document === null && kind === null ? (
        <SelectField control={control} name="kindId" label={t('field.kind')} options={options} required />
      ) : null}
      {document === null ? <FirstStep control={control} /> : null}
      <PaperFacts control={control} kinds={kinds} />
      {document ? null : <PaperFields control={control} />}
    </FormSheet>
  );
}

function FirstStep({ control }: { readonly control: Control }) {
  const t = useWords('casefile');
  const { today } = useDates();
  const state = useWatch({ control, name: 'state' });
  return (
    <>
      <SelectField
        control={control}
        name="state"
        label={t('field.state')}
        options={documentSteps.filter((one) => one !== 'lost').map((value) => ({ value, words: t(`step.${value}`) }))}
        required
        autoFocus
      />
      <DateField control={control} name="stateOn" label={t('field.state-on')} max={today} />
      {state === 'handed-over' ? (
        <TextField control={control} name="person" label={t('field.handed-to')} max={limits.name} required />
      ) : null}
      {state === 'not-needed' || state === 'applied-for' || state === 'requested' ? (
        <TextField
          control={control}
          name="stateNote"
          label={t(state === 'not-needed' ? 'field.why-not-needed' : 'field.step-note')}
          max={limits.reason}
          multiline
          rows={2}
          required={state === 'not-needed'}
        />
      ) : null}
    </>
  );
}

function PaperFacts({ control, kinds }: { readonly control: Control; readonly kinds: readonly DocumentKind[] }) {
  const t = useWords('casefile');
  const { today } = useDates();
  const [kindId, state] = useWatch({ control, name: ['kindId', 'state'] });
  const kind = kinds.find((one) => one.id === kindId);
  if (state === 'not-needed') return null;
  const text = { control, max: limits.name };
  return (
    <>
      <TextField {...text} name="title" label={t('field.document-title')} help={t('field.document-title-help')} />
      <TextField {...text} name="number" label={t('field.number')} />
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, alignItems: 'start' }}>
        <DateField control={control} name="issuedOn" label={t('field.issued-on')} max={today} />
        <DateField
          control={control}
          name="expiresOn"
          label={t('field.expires-on')}
          help={kind?.expires ? t('field.expires-help', { count: kind.warnDays }) : undefined}
        />
      </Box>
      <TextField {...text} name="issuedBy" label={t('field.issued-by')} />
      <TextField {...text} name="originalAt" label={t('field.original-at')} help={t('field.original-help')} />
      <SelectField
        control={control}
        name="confidence"
        label={t('field.confidence')}
        help={t('field.confidence-help')}
        options={confidences.map((value) => ({ value, words: t(`confidence.${value}`) }))}
      />
      <TextField control={control} name="note" label={t('field.note')} max={limits.reason} multiline rows={2} />
    </>
  );
}
