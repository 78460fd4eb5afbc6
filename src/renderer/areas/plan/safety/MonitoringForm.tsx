/** Who sees to it that somebody comes, and how child and family reach somebody in between. */
import { MonitoringFields } from '../../../../shared/areas/plan-parts.ts';
import { limits } from '../../../../shared/text.ts';
import { useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { DateField, PersonField, TextField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { usePeople } from '../parts/usePeople.ts';
import { useFieldWords } from '../parts/usePlanConflict.ts';
import type { SafetyRecord } from '../types.ts';

export function MonitoringForm({ record, onDone }: { readonly record: SafetyRecord; readonly onDone: () => void }) {
  const t = useWords('plan');
  const { today } = useDates();
  const words = useFieldWords();
  const { monitoring, child } = record;
  const people = usePeople(monitoring?.staff ?? null);
  const [run] = useCommand('plan.saveMonitoring');
  const form = useContractForm(MonitoringFields, {
    madeOn: monitoring ? monitoring.madeOn : today,
    staffId: monitoring ? (monitoring.staff?.id ?? null) : (child.lead?.id ?? null),
    howToReach: monitoring?.howToReach ?? '',
    note: monitoring?.note ?? '',
  });
  const { control } = form;
  return (
    <FormSheet
      form={form}
      draft={{ key: `plan.monitoring:${child.id}`, rev: monitoring?.rev ?? null }}
      onSave={(values, over) => run({ childId: child.id, rev: over ?? monitoring?.rev ?? null, ...values })}
      onSaved={onDone}
      onCancel={onDone}
      conflictWords={words.field}
      conflictValue={words.value}
    >
      <PersonField control={control} name="staffId" label={t('field.monitor')} people={people} />
      <TextField
        control={control}
        name="howToReach"
        label={t('field.howToReach')}
        help={t('field.howToReach-help')}
        multiline
        rows={2}
        max={limits.note}
      />
      <TextField control={control} name="note" label={t('field.note')} multiline rows={2} max={limits.note} />
      <DateField control={control} name="madeOn" label={t('field.madeOn')} max={today} />
    </FormSheet>
  );
}
