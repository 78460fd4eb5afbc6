/** A pattern of visits after the move: for which arrangements and risks, and the visits one by one. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { useState } from 'react';
import { useFieldArray } from 'react-hook-form';
import * as z from 'zod';
import { PlacementTypeId } from '../../../../shared/areas/plan-parts.ts';
import { monitoringKinds } from '../../../../shared/catalogue/plan.ts';
import { limits, optionalText } from '../../../../shared/text.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { CheckListField, SelectField, TextField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { PlusIcon, TrashIcon } from '../../../ui/icons.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import type { ContractForm } from '../../../ui/useContractForm.ts';
import { useFieldWords } from '../parts/usePlanConflict.ts';
import type { Lists } from '../types.ts';
import { NameField, TypesField } from './entryForm.tsx';

const risks = ['high', 'medium', 'low'] as const;
const Fields = z.strictObject({
  name: optionalText(limits.title),
  placementTypes: z.array(PlacementTypeId),
  risks: z.array(z.enum(risks)),
  steps: z
    .array(
      z.strictObject({
        kind: z.enum(monitoringKinds),
        afterDays: z.int('number').min(0, 'too-small').max(3_650, 'too-large'),
      }),
    )
    .min(1, 'required'),
});
type Form = ContractForm<z.input<typeof Fields>, z.output<typeof Fields>>;

interface Props {
  readonly entry: Lists['patterns'][number] | null;
  readonly onDone: () => void;
}

export function PatternForm({ entry, onDone }: Props) {
  const t = useWords('plan');
  const words = useFieldWords();
  const [id] = useState(() => entry?.id ?? newId());
  const [run] = useCommand('plan.savePattern');
  const form: Form = useContractForm(Fields, {
    name: entry?.name ?? '',
    placementTypes: entry?.placementTypes ?? [],
    risks: entry?.risks ?? [],
    steps: entry?.steps ?? [{ kind: 'home-visit', afterDays: 7 }],
  });
  return (
    <FormSheet
      form={form}
      onSave={(values, over) => run({ id, rev: over ?? entry?.rev ?? null, ...values })}
      onSaved={onDone}
      onCancel={onDone}
      conflictWords={words.field}
      conflictValue={words.value}
    >
      <NameField control={form.control} list="pattern" id={entry?.id ?? null} />
      <CheckListField
        control={form.control}
        name="risks"
        label={t('lists.risks')}
        help={t('lists.none-is-all')}
        options={risks.map((value) => ({ value, words: t(`risk.${value}`) }))}
      />
      <Steps form={form} />
      <TypesField control={form.control} />
    </FormSheet>
  );
}

function Steps({ form: { control } }: { readonly form: Form }) {
  const t = useWords('plan');
  const { fields, append, remove } = useFieldArray({ control, name: 'steps' });
  return (
    <Box role="group" aria-label={t('monitoring.visits')} sx={{ display: 'grid', gap: 1 }}>
      <Box sx={{ fontWeight: 600 }}>{t('monitoring.visits')}</Box>
      {fields.map((field, index) => (
        <Box
          key={field.id}
          sx={{ display: 'grid', gap: 1, gridTemplateColumns: '140px 1fr auto', alignItems: 'start' }}
        >
          <TextField control={control} name={`steps.${index}.afterDays`} label={t('field.afterDays')} type="number" />
          <SelectField
            control={control}
            name={`steps.${index}.kind`}
            label={t('column.kind')}
            options={monitoringKinds.map((value) => ({ value, words: t(`follow-up.${value}`) }))}
          />
          <IconButton aria-label={t('lists.remove-visit', { n: index + 1 })} onClick={() => remove(index)}>
            <TrashIcon sx={{ fontSize: 18 }} />
          </IconButton>
        </Box>
      ))}
      <Box>
        <Button size="small" startIcon={<PlusIcon />} onClick={() => append({ kind: 'home-visit', afterDays: 30 })}>
          {t('monitoring.add')}
        </Button>
      </Box>
    </Box>
  );
}
