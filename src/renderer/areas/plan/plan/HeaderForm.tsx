/** The form of a plan's head: the goal first, then the arrangement that goes with it, then what everybody says. */
import { useWatch } from 'react-hook-form';
import type * as z from 'zod';
import { HeaderFields } from '../../../../shared/areas/plan-parts.ts';
import { placementTypes, planGoals } from '../../../../shared/catalogue/plan.ts';
import { limits } from '../../../../shared/text.ts';
import { useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { CheckField, DateField, SelectField, TextField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import type { ContractForm } from '../../../ui/useContractForm.ts';
import { useFieldWords } from '../parts/usePlanConflict.ts';
import type { Header } from '../types.ts';

interface Props {
  readonly childId: string;
  /** Null begins the plan. */
  readonly header: Header | null;
  readonly onDone: () => void;
}
type Form = ContractForm<z.input<typeof HeaderFields>, z.output<typeof HeaderFields>>;

function startOf(header: Header | null, today: string): z.input<typeof HeaderFields> {
  if (header) {
    const { rev: _rev, ...fields } = header;
    return fields;
  }
  return {
    ...{ goal: null, placementType: null, goalReason: '', interim: false, interimReason: '', interimUntil: null },
    ...{ madeOn: today, reviewOn: null, participants: '', childView: '', familyView: '' },
  };
}

export function HeaderForm({ childId, header, onDone }: Props) {
  const { today } = useDates();
  const words = useFieldWords();
  const [run] = useCommand('plan.saveHeader');
  const form: Form = useContractForm(HeaderFields, startOf(header, today));
  const save = (values: z.output<typeof HeaderFields>, over?: number) => {
    const rest = values.interim ? {} : { interimReason: null, interimUntil: null };
    return run({ childId, rev: over ?? header?.rev ?? null, ...values, ...rest });
  };
  return (
    <FormSheet
      form={form}
      draft={{ key: `plan.header:${childId}`, rev: header?.rev ?? null }}
      onSave={save}
      onSaved={onDone}
      onCancel={onDone}
      conflictWords={words.field}
      conflictValue={words.value}
    >
      <Where form={form} />
      <Views form={form} />
    </FormSheet>
  );
}

function Where({ form }: { readonly form: Form }) {
  const t = useWords('plan');
  const { control } = form;
  const [goal, interim] = useWatch({ control, name: ['goal', 'interim'] });
  const types = placementTypes.filter((type) => type.goal === null || type.goal === goal);
  return (
    <>
      <SelectField
        control={control}
        name="goal"
        label={t('field.goal')}
        none={t('goal.none')}
        options={planGoals.map((value) => ({ value, words: t(`goal.${value}`), help: t(`goal-help.${value}`) }))}
      />
      <SelectField
        control={control}
        name="placementType"
        label={t('field.placementType')}
        none={t('type.none')}
        options={types.map(({ id, goal: of }) => ({
          value: id,
          words: t(`type.${id}`),
          ...(of === null ? { help: t('type.step') } : {}),
        }))}
      />
      <TextField
        control={control}
        name="goalReason"
        label={t('field.goalReason')}
        why={t('field.goalReason-why')}
        multiline
        max={limits.note}
      />
      <CheckField control={control} name="interim" label={t('field.interim')} help={t('field.interim-help')} />
      {interim ? (
        <>
          <TextField
            control={control}
            name="interimReason"
            label={t('field.interimReason')}
            multiline
            rows={2}
            max={limits.reason}
            required
          />
          <DateField control={control} name="interimUntil" label={t('field.interimUntil')} required />
        </>
      ) : null}
    </>
  );
}

function Views({ form: { control } }: { readonly form: Form }) {
  const t = useWords('plan');
  return (
    <>
      <TextField
        control={control}
        name="childView"
        label={t('field.childView')}
        help={t('field.childView-help')}
        multiline
        max={limits.note}
      />
      <TextField
        control={control}
        name="familyView"
        label={t('field.familyView')}
        multiline
        rows={2}
        max={limits.note}
      />
      <TextField
        control={control}
        name="participants"
        label={t('field.participants')}
        help={t('field.participants-help')}
        max={limits.reason}
      />
      <DateField control={control} name="madeOn" label={t('field.madeOn')} help={t('field.madeOn-help')} />
      <DateField control={control} name="reviewOn" label={t('field.reviewOn')} help={t('field.reviewOn-help')} />
    </>
  );
}
