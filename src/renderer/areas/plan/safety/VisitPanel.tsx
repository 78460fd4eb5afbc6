/** One planned visit: so many days after the move, or on a day of its own; what kind; by whom. */
import { useState } from 'react';
import * as z from 'zod';
import { MonitoringVisitFields } from '../../../../shared/areas/plan-parts.ts';
import { monitoringKinds } from '../../../../shared/catalogue/plan.ts';
import { limits } from '../../../../shared/text.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { DateField, PersonField, SelectField, TextField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { usePeople } from '../parts/usePeople.ts';
import { useFieldWords } from '../parts/usePlanConflict.ts';
import type { FollowUp, SafetyRecord } from '../types.ts';

const typed = z.union([z.literal(''), z.number('number')]).nullable();
const Visit = MonitoringVisitFields.extend({
  afterDays: typed.transform((days) => (days === '' ? null : days)).pipe(MonitoringVisitFields.shape.afterDays),
});

interface Props {
  readonly record: SafetyRecord;
  /** Null makes a new one. */
  readonly visit: FollowUp | null;
  readonly onClose: () => void;
}

export function VisitPanel({ record, visit, onClose }: Props) {
  const t = useWords('plan');
  const words = useFieldWords();
  const people = usePeople(visit?.staff ?? null);
  const [id] = useState(() => visit?.id ?? newId());
  const [add] = useCommand('plan.addMonitoringVisits');
  const [change] = useCommand('plan.saveMonitoringVisit');
  const childId = record.child.id;
  const form = useContractForm(Visit, {
    kind: visit?.kind ?? 'home-visit',
    afterDays: visit?.afterDays ?? '',
    dueOn: visit?.dueOn ?? null,
    staffId: visit?.staff?.id ?? null,
    byName: visit?.byName ?? '',
    note: visit?.note ?? '',
  });
  const { control } = form;
  const save = (values: z.output<typeof Visit>, over?: number) =>
    visit ? change({ childId, id, rev: over ?? visit.rev, ...values }) : add({ childId, visits: [{ id, ...values }] });
  return (
    <SidePanel open title={t(visit ? 'monitoring.change' : 'monitoring.add')} onClose={onClose}>
      <FormSheet
        form={form}
        onSave={save}
        onSaved={onClose}
        onCancel={onClose}
        conflictWords={words.field}
        conflictValue={words.value}
      >
        <SelectField
          control={control}
          name="kind"
          label={t('column.kind')}
          options={monitoringKinds.map((value) => ({ value, words: t(`follow-up.${value}`) }))}
        />
        <TextField
          control={control}
          name="afterDays"
          label={t('field.afterDays')}
          help={t('field.afterDays-help')}
          type="number"
        />
        <DateField control={control} name="dueOn" label={t('field.onDay')} help={t('field.onDay-help')} />
        <PersonField control={control} name="staffId" label={t('field.staffId')} people={people} />
        <TextField control={control} name="byName" label={t('field.byName')} max={limits.title} />
        <TextField control={control} name="note" label={t('field.note')} max={limits.title} />
      </FormSheet>
    </SidePanel>
  );
}
