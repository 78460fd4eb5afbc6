/** The form of a safety plan. Whom to call is a list in order: name, who they are, number. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { useFieldArray } from 'react-hook-form';
import type * as z from 'zod';
import { SafetyFields } from '../../../../shared/areas/plan-parts.ts';
import { limits } from '../../../../shared/text.ts';
import { useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { DateField, TextField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { PlusIcon, TrashIcon } from '../../../ui/icons.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import type { ContractForm } from '../../../ui/useContractForm.ts';
import { useFieldWords } from '../parts/usePlanConflict.ts';
import type { SafetyRecord } from '../types.ts';

type Form = ContractForm<z.input<typeof SafetyFields>, z.output<typeof SafetyFields>>;
const nobody = { name: '', who: '', phone: '' };

interface Props {
  readonly childId: string;
  readonly safety: SafetyRecord['safety'];
  readonly onDone: () => void;
}

export function SafetyForm({ childId, safety, onDone }: Props) {
  const t = useWords('plan');
  const { today } = useDates();
  const words = useFieldWords();
  const [run] = useCommand('plan.saveSafety');
  const form: Form = useContractForm(SafetyFields, {
    madeOn: safety ? safety.madeOn : today,
    risks: safety?.risks ?? '',
    measures: safety?.measures ?? '',
    calls: safety && safety.calls.length > 0 ? safety.calls : [nobody],
    safePlace: safety?.safePlace ?? '',
    reviewOn: safety?.reviewOn ?? null,
  });
  const { control } = form;
  return (
    <FormSheet
      form={form}
      draft={{ key: `plan.safety:${childId}`, rev: safety?.rev ?? null }}
      onSave={(values, over) => run({ childId, rev: over ?? safety?.rev ?? null, ...values })}
      onSaved={onDone}
      onCancel={onDone}
      conflictWords={words.field}
      conflictValue={words.value}
    >
      <TextField
        control={control}
        name="risks"
        label={t('field.risks')}
        help={t('field.risks-help')}
        multiline
        max={limits.note}
        autoFocus
      />
      <TextField
        control={control}
        name="measures"
        label={t('field.measures')}
        help={t('field.measures-help')}
        multiline
        max={limits.note}
      />
      <Calls form={form} />
      <TextField
        control={control}
        name="safePlace"
        label={t('field.safePlace')}
        help={t('field.safePlace-help')}
        max={limits.title}
      />
      <DateField control={control} name="madeOn" label={t('field.madeOn')} max={today} />
      <DateField control={control} name="reviewOn" label={t('field.reviewOn-short')} />
    </FormSheet>
  );
}

function Calls({ form: { control } }: { readonly form: Form }) {
  const t = useWords('plan');
  const { fields, append, remove } = useFieldArray({ control, name: 'calls' });
  return (
    <Box role="group" aria-label={t('field.calls')} sx={{ display: 'grid', gap: 1.5 }}>
      <Box sx={{ fontWeight: 600 }}>{t('field.calls')}</Box>
      {fields.map((field, index) => (
        <Box
          key={field.id}
          sx={{ display: 'grid', gap: 1, gridTemplateColumns: '1fr 1fr 1fr auto', alignItems: 'start' }}
        >
          <TextField control={control} name={`calls.${index}.name`} label={t('field.callName')} max={limits.name} />
          <TextField control={control} name={`calls.${index}.who`} label={t('field.callWho')} max={limits.title} />
          <TextField control={control} name={`calls.${index}.phone`} label={t('field.callPhone')} max={limits.name} />
          <IconButton aria-label={t('safety.remove-call', { n: index + 1 })} onClick={() => remove(index)}>
            <TrashIcon sx={{ fontSize: 18 }} />
          </IconButton>
        </Box>
      ))}
      <Box>
        <Button size="small" startIcon={<PlusIcon />} onClick={() => append(nobody)}>
          {t('safety.add-call')}
        </Button>
      </Box>
    </Box>
  );
}
