/** The end of a stay: when, where to, and why. */
import * as z from 'zod';
import type { Control, FieldPath, FieldValues } from 'react-hook-form';
import type { Stay } from '../../../../shared/areas/children-parts.ts';
import { EntryId } from '../../../../shared/ids.ts';
import { roughDateText } from '../../../../shared/rules/rough-date.ts';
import { limits, optionalText } from '../../../../shared/text.ts';
import { useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { useChild } from '../../../ui/child.ts';
import { SelectField, TextField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { RoughDateField, RoughDateTyped } from '../../../ui/RoughDateField.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { useLists } from '../lists.ts';
import { useConflictWords } from './useConflictWords.ts';

export const LeavingShape = {
  left: RoughDateTyped,
  leavingId: EntryId.nullable(),
  leavingText: optionalText(limits.reason),
  leftTo: optionalText(limits.title),
};
const LeavingValues = z.strictObject({
  ...LeavingShape,
  left: RoughDateTyped.refine((value) => value.date !== null, 'required'),
});
type LeavingStart = z.input<typeof LeavingValues>;

export function leavingStart(stay: Stay | null): LeavingStart {
  return {
    left: roughDateText(stay?.leftOn ?? null, stay?.leftPrecision ?? null),
    leavingId: stay?.leaving?.id ?? null,
    leavingText: stay?.leavingText ?? '',
    leftTo: stay?.leftTo ?? '',
  };
}

export function LeaveForm({ stay, onDone }: { readonly stay: Stay; readonly onDone: () => void }) {
  const t = useWords('children');
  const childId = useChild().id;
  const conflict = useConflictWords();
  const [run] = useCommand('children.saveStay');
  const { today } = useDates();
  const form = useContractForm(LeavingValues, { ...leavingStart(stay), left: roughDateText(today, 'day') });
  async function save({ left, ...values }: z.output<typeof LeavingValues>, over?: number) {
    return run({
      childId,
      id: stay.id,
      rev: over ?? stay.rev,
      admittedOn: stay.admittedOn,
      admittedPrecision: stay.admittedPrecision,
      ...values,
      leftOn: left.date,
      leftPrecision: left.precision,
    });
  }
  return (
    <FormSheet
      form={form}
      draft={{ key: `children.leave:${stay.id}`, rev: stay.rev }}
      save={t('stay.leave-save')}
      onSave={save}
      onSaved={onDone}
      onCancel={onDone}
      {...conflict}
    >
      <LeavingFields control={form.control} chosen={stay.leaving?.id ?? null} />
    </FormSheet>
  );
}

interface FieldsProps<T extends FieldValues, O> {
  readonly control: Control<T, unknown, O>;
  readonly chosen: string | null;
}

/** Both forms that hold an end have these fields under these names. */
export function LeavingFields<T extends LeavingStart, O>({ control, chosen }: FieldsProps<T, O>) {
  const t = useWords('children');
  const { options } = useLists();
  const at = (name: keyof LeavingStart) => name as FieldPath<T>;
  return (
    <>
      <RoughDateField control={control} name={at('left')} label={t('field.left_on')} />
      <SelectField
        control={control}
        name={at('leavingId')}
        label={t('field.leaving_id')}
        none={t('value.not-known')}
        options={options('leaving-reason', chosen === null ? [] : [chosen])}
      />
      <TextField
        control={control}
        name={at('leftTo')}
        label={t('field.left_to')}
        help={t('stay.left-to-help')}
        max={limits.title}
      />
      <TextField
        control={control}
        name={at('leavingText')}
        label={t('field.leaving_text')}
        multiline
        rows={2}
        max={limits.reason}
      />
    </>
  );
}
