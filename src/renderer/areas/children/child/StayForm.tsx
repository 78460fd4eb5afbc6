/** One stay: coming, and what is on paper about it; leaving, where it has ended. */
import Box from '@mui/material/Box';
import { useState } from 'react';
import type { Control } from 'react-hook-form';
import * as z from 'zod';
import type { Stay } from '../../../../shared/areas/children-parts.ts';
import { CivilDate, civilDateAt } from '../../../../shared/dates.ts';
import { EntryId } from '../../../../shared/ids.ts';
import { roughDateText } from '../../../../shared/rules/rough-date.ts';
import { limits, optionalText } from '../../../../shared/text.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { useChild } from '../../../ui/child.ts';
import { CheckListField } from '../../../ui/choices.tsx';
import { DateField, SelectField, TextField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { RoughDateField, RoughDateTyped } from '../../../ui/RoughDateField.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { useLists } from '../lists.ts';
import { LeavingFields, LeavingShape, leavingStart } from './LeaveForm.tsx';
import { useConflictWords } from './useConflictWords.ts';

const StayValues = z.strictObject({
  admitted: RoughDateTyped.refine((value) => value.date !== null, 'required'),
  wayId: EntryId.nullable(),
  reasonIds: z.array(EntryId),
  reasonText: optionalText(limits.reason),
  broughtBy: optionalText(limits.title),
  cameFrom: optionalText(limits.title),
  authority: optionalText(limits.title),
  orderNumber: optionalText(limits.name),
  orderOn: CivilDate.nullable(),
  ...LeavingShape,
});
type Values = z.output<typeof StayValues>;

function startValues(stay: Stay | null): z.input<typeof StayValues> {
  const today = civilDateAt(Date.now());
  return {
    admitted: roughDateText(stay?.admittedOn ?? today, stay?.admittedPrecision ?? 'day'),
    wayId: stay?.way?.id ?? null,
    reasonIds: stay?.reasons.map((one) => one.id) ?? [],
    reasonText: stay?.reasonText ?? '',
    broughtBy: stay?.broughtBy ?? '',
    cameFrom: stay?.cameFrom ?? '',
    authority: stay?.authority ?? '',
    orderNumber: stay?.orderNumber ?? '',
    orderOn: stay?.orderOn ?? null,
    ...leavingStart(stay),
  };
}

export function StayForm({ stay, onDone }: { readonly stay: Stay | null; readonly onDone: () => void }) {
  const childId = useChild().id;
  const conflict = useConflictWords();
  const [id] = useState(() => stay?.id ?? newId());
  const [run] = useCommand('children.saveStay');
  const form = useContractForm(StayValues, startValues(stay));
  const { control } = form;
  async function save({ admitted, left, ...values }: Values, over?: number) {
    return run({
      childId,
      id,
      rev: stay ? (over ?? stay.rev) : null,
      ...values,
      admittedOn: admitted.date,
      admittedPrecision: admitted.precision,
      leftOn: left.date,
      leftPrecision: left.precision,
    });
  }
  return (
    <FormSheet
      form={form}
      draft={{ key: `children.stay:${stay?.id ?? childId}`, rev: stay?.rev ?? null }}
      onSave={save}
      onSaved={onDone}
      onCancel={onDone}
      {...conflict}
    >
      <ComingFields control={control} stay={stay} />
      {stay?.leftOn == null ? null : <LeavingFields control={control} chosen={stay.leaving?.id ?? null} />}
    </FormSheet>
  );
}

interface FieldsProps {
  readonly control: Control<z.input<typeof StayValues>, unknown, Values>;
  readonly stay: Stay | null;
}

function ComingFields({ control, stay }: FieldsProps) {
  const t = useWords('children');
  const { today } = useDates();
  const { options } = useLists();
  return (
    <>
      <RoughDateField control={control} name="admitted" label={t('field.admitted_on')} required autoFocus />
      <SelectField
        control={control}
        name="wayId"
        label={t('field.way_id')}
        none={t('value.not-known')}
        options={options('admission-way', stay?.way ? [stay.way.id] : [])}
      />
      <CheckListField
        control={control}
        name="reasonIds"
        label={t('field.reason_ids')}
        columns
        options={options(
          'admission-reason',
          stay?.reasons.map((one) => one.id),
        )}
      />
      <TextField
        control={control}
        name="reasonText"
        label={t('field.reason_text')}
        help={t('stay.reason-help')}
        multiline
        rows={2}
        max={limits.reason}
      />
      <Box sx={twoStyle}>
        <TextField control={control} name="broughtBy" label={t('field.brought_by')} max={limits.title} />
        <TextField control={control} name="cameFrom" label={t('field.came_from')} max={limits.title} />
        <TextField
          control={control}
          name="authority"
          label={t('field.authority')}
          help={t('stay.authority-help')}
          max={limits.title}
        />
        <TextField control={control} name="orderNumber" label={t('field.order_number')} max={limits.name} />
        <DateField control={control} name="orderOn" label={t('field.order_on')} max={today} />
      </Box>
    </>
  );
}

const twoStyle = { display: 'grid', gap: 1.5, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, alignItems: 'start' };
