/** The day of the move, planned with child and family: when, who goes along, how, who is there, what the child wants. */
import Button from '@mui/material/Button';
import { useState } from 'react';
import type * as z from 'zod';
import { MoveDayFields } from '../../../../shared/areas/plan-parts.ts';
import { limits } from '../../../../shared/text.ts';
import { useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { DateField, TextField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { Facts, Section } from '../../../ui/Section.tsx';
import type { Fact } from '../../../ui/Section.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import type { ContractForm } from '../../../ui/useContractForm.ts';
import { AgreedLine } from '../parts/AgreedLine.tsx';
import { EditButton } from '../parts/EditButton.tsx';
import { Said } from '../parts/Said.tsx';
import { useFieldWords } from '../parts/usePlanConflict.ts';
import type { VisitsRecord } from '../types.ts';

type Day = NonNullable<VisitsRecord['day']>;
type Form = ContractForm<z.input<typeof MoveDayFields>, z.output<typeof MoveDayFields>>;

export function DaySection({ record }: { readonly record: VisitsRecord }) {
  const t = useWords('plan');
  const mayWrite = useCan('plan.write') !== null;
  const [editing, setEditing] = useState(false);
  const { day, child } = record;
  const begin = (
    <Button variant="contained" onClick={() => setEditing(true)}>
      {t('day.begin')}
    </Button>
  );
  return (
    <Section
      title={t('day.title')}
      action={
        mayWrite && day && !editing ? <EditButton what={t('day.title')} onEdit={() => setEditing(true)} /> : undefined
      }
    >
      {editing ? (
        <DayForm childId={child.id} day={day} onDone={() => setEditing(false)} />
      ) : day ? (
        <DayFacts day={day} />
      ) : (
        <EmptyState title={t('day.empty')} text={t('day.empty-text')} action={mayWrite ? begin : undefined} />
      )}
      {editing ? null : <AgreedLine childId={child.id} about="day" digest={record.dayDigest} marks={record.marks} />}
    </Section>
  );
}

function DayFacts({ day }: { readonly day: Day }) {
  const t = useWords('plan');
  const { day: dateWords, relative } = useDates();
  const known = (label: string, value: string | null): Fact => ({ label, value: value ?? t('plan.open') });
  return (
    <>
      <Facts
        items={[
          known(t('field.moveOn'), day.moveOn && `${dateWords(day.moveOn)} (${relative(day.moveOn)})`),
          known(t('field.atTime'), day.atTime),
          known(t('field.escort'), day.escort),
          known(t('field.transport'), day.transport),
          known(t('field.present'), day.present),
          known(t('field.farewell'), day.farewell),
          known(t('field.takesAlong'), day.takesAlong),
        ]}
      />
      <Said who={t('field.childWants')} words={day.childWants} />
      <Said who={t('field.note')} words={day.note} />
    </>
  );
}

function DayForm({ childId, day, onDone }: { childId: string; day: Day | null; onDone: () => void }) {
  const words = useFieldWords();
  const [run] = useCommand('plan.saveDay');
  const form: Form = useContractForm(MoveDayFields, {
    ...{ moveOn: day?.moveOn ?? null, atTime: day?.atTime ?? '', escort: day?.escort ?? '' },
    ...{ transport: day?.transport ?? '', present: day?.present ?? '', childWants: day?.childWants ?? '' },
    ...{ farewell: day?.farewell ?? '', takesAlong: day?.takesAlong ?? '', note: day?.note ?? '' },
  });
  return (
    <FormSheet
      form={form}
      draft={{ key: `plan.day:${childId}`, rev: day?.rev ?? null }}
      onSave={(values, over) => run({ childId, rev: over ?? day?.rev ?? null, ...values })}
      onSaved={onDone}
      onCancel={onDone}
      conflictWords={words.field}
      conflictValue={words.value}
    >
      <DayFields form={form} />
    </FormSheet>
  );
}

function DayFields({ form: { control } }: { readonly form: Form }) {
  const t = useWords('plan');
  return (
    <>
      <DateField control={control} name="moveOn" label={t('field.moveOn')} help={t('field.moveOn-help')} autoFocus />
      <TextField control={control} name="atTime" label={t('field.atTime')} max={limits.name} />
      <TextField
        control={control}
        name="escort"
        label={t('field.escort')}
        help={t('field.escort-help')}
        max={limits.title}
      />
      <TextField control={control} name="transport" label={t('field.transport')} max={limits.title} />
      <TextField control={control} name="present" label={t('field.present')} max={limits.reason} />
      <TextField
        control={control}
        name="childWants"
        label={t('field.childWants')}
        help={t('field.childWants-help')}
        multiline
        rows={2}
        max={limits.note}
      />
      <TextField
        control={control}
        name="farewell"
        label={t('field.farewell')}
        help={t('field.farewell-help')}
        multiline
        rows={2}
        max={limits.note}
      />
      <TextField
        control={control}
        name="takesAlong"
        label={t('field.takesAlong')}
        multiline
        rows={2}
        max={limits.note}
      />
      <TextField control={control} name="note" label={t('field.note')} multiline rows={2} max={limits.note} />
    </>
  );
}
