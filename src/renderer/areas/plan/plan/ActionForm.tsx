/** One action: what is to be done, for whom, by whom, by when. What few actions need is folded away. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import type * as z from 'zod';
import { ActionFields, referralStates } from '../../../../shared/areas/plan-parts.ts';
import { forWhom } from '../../../../shared/catalogue/plan.ts';
import { limits } from '../../../../shared/text.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { DateField, PersonField, SelectField, TextField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { CostFields } from '../parts/CostFields.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import type { ContractForm } from '../../../ui/useContractForm.ts';
import { useNames } from '../names.ts';
import { usePeople } from '../parts/usePeople.ts';
import { useFieldWords } from '../parts/usePlanConflict.ts';
import type { Action, PlanRecord } from '../types.ts';

type Values = z.output<typeof ActionFields>;
type Form = ContractForm<z.input<typeof ActionFields>, Values>;

interface Props {
  readonly record: PlanRecord;
  /** Null makes a new one. */
  readonly action: Action | null;
  readonly goalId: string | null;
  /** A new one that takes the place of this, which was not done. */
  readonly follows?: Action;
  readonly onDone: () => void;
}

function startOf(
  action: Action | null,
  goalId: string | null,
  follows: Action | undefined,
  usual: string | null,
): z.input<typeof ActionFields> {
  const from = action ?? follows;
  return {
    goalId: from?.goalId ?? goalId,
    what: action?.what ?? '',
    forWhom: from?.forWhom ?? 'child',
    staffId: from?.staff?.id ?? null,
    responsible: from?.responsible ?? '',
    contact: from?.contact ?? '',
    carerTask: action?.carerTask ?? '',
    dueOn: action?.dueOn ?? null,
    currency: action?.currency ?? usual,
    costEstimate: action?.costEstimate ?? null,
    costActual: action?.costActual ?? null,
    referredTo: action?.referredTo ?? '',
    referralState: action?.referralState ?? null,
    document: action?.document ?? '',
    childView: action?.childView ?? '',
    familyView: action?.familyView ?? '',
    note: action?.note ?? '',
  };
}

export function ActionForm({ record, action, goalId, follows, onDone }: Props) {
  const childId = record.child.id;
  const words = useFieldWords();
  const [id] = useState(() => action?.id ?? newId());
  const [run] = useCommand('plan.saveAction');
  // What the rest of the plan is reckoned in.
  const usual = record.actions.findLast((one) => one.currency !== null)?.currency ?? null;
  const form: Form = useContractForm(ActionFields, startOf(action, goalId, follows, usual));
  const save = (values: Values, over?: number) =>
    run({
      ...{ childId, id, rev: over ?? action?.rev ?? null },
      activityId: action?.activityId ?? null,
      followsId: action?.followsId ?? follows?.id ?? null,
      ...values,
      // A currency of no amount says nothing.
      currency: values.costEstimate === null && values.costActual === null ? null : values.currency,
    });
  const key = action ? `plan.action:${action.id}` : `plan.action.new:${childId}:${follows?.id ?? goalId ?? ''}`;
  return (
    <Box sx={{ my: 1.5 }}>
      <FormSheet
        form={form}
        draft={{ key, rev: action?.rev ?? null }}
        onSave={save}
        onSaved={onDone}
        onCancel={onDone}
        conflictWords={words.field}
        conflictValue={words.value}
      >
        <Usual form={form} record={record} action={action} />
        <More form={form} action={action} />
      </FormSheet>
    </Box>
  );
}

interface PartProps {
  readonly form: Form;
  readonly action: Action | null;
}

function Usual({ form: { control }, record, action }: PartProps & { readonly record: PlanRecord }) {
  const t = useWords('plan');
  const people = usePeople(action?.staff ?? null);
  const named = action?.activityId != null;
  return (
    <>
      <TextField
        control={control}
        name="what"
        label={t(named ? 'field.what-more' : 'field.what')}
        help={t('field.what-help')}
        multiline
        rows={2}
        max={limits.reason}
        required={!named}
        autoFocus
      />
      <SelectField
        control={control}
        name="forWhom"
        label={t('field.forWhom')}
        options={forWhom.map((value) => ({ value, words: t(`whom.${value}`) }))}
      />
      <PersonField control={control} name="staffId" label={t('field.staffId')} people={people} />
      <TextField
        control={control}
        name="responsible"
        label={t('field.responsible')}
        help={t('field.responsible-help')}
        max={limits.title}
      />
      <DateField control={control} name="dueOn" label={t('field.dueOn')} />
      <SelectField
        control={control}
        name="goalId"
        label={t('field.goalId')}
        none={t('plan.loose')}
        options={record.goals.map((goal) => ({ value: goal.id, words: goal.wanted }))}
      />
      <CarerTask control={control} record={record} action={action} />
    </>
  );
}

/** What carers read is written for them: nothing else of the action reaches them. */
function CarerTask({ control, record, action }: Pick<Form, 'control'> & { record: PlanRecord; action: Action | null }) {
  const t = useWords('plan');
  const names = useNames();
  const house = record.child.house;
  const example = action?.activityId
    ? names.activity(action.activityId, record.activityNames)
    : t('field.carerTask-example');
  return (
    <TextField
      control={control}
      name="carerTask"
      label={t('field.carerTask')}
      help={house ? t('field.carerTask-help', { house, example }) : t('field.carerTask-no-house')}
      max={limits.title}
    />
  );
}

const folded = ['contact', 'referredTo', 'document', 'childView', 'familyView', 'note', 'costActual'] as const;

function More({ form: { control, getValues }, action }: PartProps) {
  const t = useWords('plan');
  const [open, setOpen] = useState(() => getValues([...folded]).some((value) => value !== '' && value !== null));
  if (!open) {
    return (
      <Box>
        <Button size="small" onClick={() => setOpen(true)}>
          {t('plan.more-fields')}
        </Button>
      </Box>
    );
  }
  return (
    <>
      <TextField control={control} name="contact" label={t('field.contact')} max={limits.title} />
      <CostFields control={control} actual />
      <TextField
        control={control}
        name="referredTo"
        label={t('field.referredTo')}
        help={t('field.referredTo-help')}
        max={limits.title}
      />
      <SelectField
        control={control}
        name="referralState"
        label={t('field.referralState')}
        none={t('referral.none')}
        options={referralStates.map((value) => ({ value, words: t(`referral.${value}`) }))}
      />
      <TextField
        control={control}
        name="document"
        label={t('field.document')}
        help={t('field.document-help')}
        max={limits.title}
      />
      <TextField control={control} name="childView" label={t('field.childView')} multiline rows={2} max={limits.note} />
      <TextField
        control={control}
        name="familyView"
        label={t('field.familyView')}
        multiline
        rows={2}
        max={limits.note}
      />
      {action ? (
        <TextField control={control} name="note" label={t('field.note')} multiline rows={2} max={limits.note} />
      ) : null}
    </>
  );
}
