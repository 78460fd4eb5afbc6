/** Who sees to a milestone, until when, and notes on it. */
import * as z from 'zod';
import { CivilDate } from '../../../../shared/dates.ts';
import { Id } from '../../../../shared/ids.ts';
import { limits, optionalText } from '../../../../shared/text.ts';
import { useCommand } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { DateField, PersonField, TextField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { Facts } from '../../../ui/Section.tsx';
import { DueChip } from '../../../ui/StateChip.tsx';
import type { MilestonePartProps } from './DeclaredPart.tsx';
import { Part } from './Part.tsx';
import { useFieldWords } from './useFieldWords.ts';
import { useOwners } from './useOwners.ts';
import { usePanelForm } from './usePanelForm.ts';
import { WhenTyped } from './WhenTyped.tsx';

export function PlanMilestonePart(props: MilestonePartProps) {
  const t = useWords('transition');
  return <Part title={t('action.plan')}>{props.may.plan ? <PlanForm {...props} /> : <PlanFacts {...props} />}</Part>;
}

function PlanFacts({ milestone }: MilestonePartProps) {
  const t = useWords('transition');
  return (
    <Facts
      items={[
        { label: t('column.owner'), value: milestone.owner?.name ?? t('field.nobody') },
        {
          label: t('column.goalDate'),
          value: milestone.goalDate ? (
            <DueChip date={milestone.goalDate} overdueDays={milestone.overdueDays} done={milestone.reached} />
          ) : (
            t('field.notSet')
          ),
        },
        ...(milestone.notes ? [{ label: t('column.notes'), value: milestone.notes }] : []),
      ]}
    />
  );
}

const Plan = z.strictObject({
  ownerId: Id.nullable(),
  goalDate: CivilDate.nullable(),
  notes: optionalText(limits.note),
});

function PlanForm({ milestone, seen }: MilestonePartProps) {
  const t = useWords('transition');
  const people = useOwners(milestone.owner);
  const field = useFieldWords(people);
  const [run] = useCommand('transition.planMilestone');
  const values = { ownerId: milestone.owner?.id ?? null, goalDate: milestone.goalDate, notes: milestone.notes ?? '' };
  const { form, send, settle } = usePanelForm(Plan, values, 'plan', seen);
  return (
    <WhenTyped typed={form.formState.isDirty}>
      <FormSheet
        form={form}
        draft={{ key: `transition.milestone:${milestone.id}`, rev: seen.rev }}
        onSave={(plan, over) => send((rev) => run({ id: milestone.id, rev, ...plan }), over)}
        onSaved={settle}
        conflictWords={field.word}
        conflictValue={field.value}
      >
        <PersonField control={form.control} name="ownerId" label={t('column.owner')} people={people} />
        <DateField control={form.control} name="goalDate" label={t('column.goalDate')} />
        <TextField control={form.control} name="notes" label={t('column.notes')} multiline rows={2} max={limits.note} />
      </FormSheet>
    </WhenTyped>
  );
}
