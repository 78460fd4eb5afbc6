/** Who carries an action, from when, until when. */
import Box from '@mui/material/Box';
import * as z from 'zod';
import { Id } from '../../../../shared/ids.ts';
import { CivilDate } from '../../../../shared/dates.ts';
import { isSettled } from '../../../../shared/rules/status.ts';
import { useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { DateField, PersonField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { Facts } from '../../../ui/Section.tsx';
import { DueChip } from '../../../ui/StateChip.tsx';
import { Part } from './Part.tsx';
import type { ActionPartProps } from './StatusPart.tsx';
import { useFieldWords } from './useFieldWords.ts';
import { useOwners } from './useOwners.ts';
import { usePanelForm } from './usePanelForm.ts';
import { WhenTyped } from './WhenTyped.tsx';

export function PlanActionPart(props: ActionPartProps) {
  const t = useWords('transition');
  return <Part title={t('action.plan')}>{props.may.plan ? <PlanForm {...props} /> : <PlanFacts {...props} />}</Part>;
}

function PlanFacts({ action }: ActionPartProps) {
  const t = useWords('transition');
  const { short } = useDates();
  return (
    <Facts
      items={[
        { label: t('column.owner'), value: action.owner?.name ?? t('field.nobody') },
        { label: t('column.startDate'), value: action.startDate ? short(action.startDate) : t('field.notSet') },
        {
          label: t('column.goalDate'),
          value: action.goalDate ? (
            <DueChip date={action.goalDate} overdueDays={action.overdueDays} done={isSettled(action.status)} />
          ) : (
            t('field.notSet')
          ),
        },
      ]}
    />
  );
}

const Plan = z.strictObject({
  ownerId: Id.nullable(),
  startDate: CivilDate.nullable(),
  goalDate: CivilDate.nullable(),
});

function PlanForm({ action, seen }: ActionPartProps) {
  const t = useWords('transition');
  const people = useOwners(action.owner);
  const field = useFieldWords(people);
  const [run] = useCommand('transition.planAction');
  const values = { ownerId: action.owner?.id ?? null, startDate: action.startDate, goalDate: action.goalDate };
  const { form, send, settle } = usePanelForm(Plan, values, 'plan', seen);
  return (
    <WhenTyped typed={form.formState.isDirty}>
      <FormSheet
        form={form}
        onSave={(plan, over) => send((rev) => run({ id: action.id, rev, ...plan }), over)}
        onSaved={settle}
        conflictWords={field.word}
        conflictValue={field.value}
      >
        <PersonField control={form.control} name="ownerId" label={t('column.owner')} people={people} />
        <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1.5 }}>
          <DateField control={form.control} name="startDate" label={t('column.startDate')} />
          <DateField control={form.control} name="goalDate" label={t('column.goalDate')} />
        </Box>
      </FormSheet>
    </WhenTyped>
  );
}
