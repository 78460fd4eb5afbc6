/** Rows of the plan as the database gives them, decoded. */
import * as z from 'zod';
import {
  Goal,
  legalStates,
  markAbouts,
  markKinds,
  outcomes,
  PlacementTypeId,
  referralStates,
  SafetyCall,
  trialKinds,
  trialStates,
} from '../../../shared/areas/plan-parts.ts';
import { forWhom, monitoringKinds, planDomains } from '../../../shared/catalogue/plan.ts';
import { stepStates } from '../../../shared/rules/plan.ts';
import { statedStates } from '../../../shared/rules/readiness.ts';

const text = z.string();
const maybe = z.string().nullable();
const amount = z.int().nullable();
const bool = z.int().transform((n) => n === 1);
/** A list kept as JSON in a column. */
function list<T extends z.ZodType>(item: T) {
  return z.string().transform((json): z.output<T>[] => z.array(item).parse(JSON.parse(json)));
}
/** No step yet: it is planned. */
const status = z
  .enum(stepStates)
  .nullable()
  .transform((value) => value ?? 'planned');

export const IdRow = z.object({ id: text });
export const OwnedRow = z.object({ id: text, rev: z.int(), child_id: text, deleted_at: maybe });
export const UserRow = z.object({ id: text, name: text, active: bool });

export const LeadRow = z.object({ child_id: text, staff_id: text });

export const PlanRow = z.object({
  id: text,
  rev: z.int(),
  child_id: text,
  goal: Goal.nullable(),
  placement_type: PlacementTypeId.nullable(),
  goal_reason: maybe,
  interim: bool,
  interim_reason: maybe,
  interim_until: maybe,
  made_on: maybe,
  review_on: maybe,
  participants: maybe,
  child_view: maybe,
  family_view: maybe,
});
export type PlanRow = z.infer<typeof PlanRow>;

export const GoalRow = z.object({
  id: text,
  rev: z.int(),
  child_id: text,
  domain: z.enum(planDomains),
  need: maybe,
  wanted: text,
  reached_on: maybe,
});
export type GoalRow = z.infer<typeof GoalRow>;

export const ActionRow = z.object({
  id: text,
  rev: z.int(),
  child_id: text,
  goal_id: maybe,
  activity_id: maybe,
  joint_id: maybe,
  follows_id: maybe,
  what: maybe,
  for_whom: z.enum(forWhom),
  staff_id: maybe,
  responsible: maybe,
  contact: maybe,
  carer_task: maybe,
  due_on: maybe,
  currency: maybe,
  cost_estimate: amount,
  cost_actual: amount,
  referred_to: maybe,
  referral_state: z.enum(referralStates).nullable(),
  document: maybe,
  child_view: maybe,
  family_view: maybe,
  note: maybe,
  status,
});
export type ActionRow = z.infer<typeof ActionRow>;
export const ActionKeptRow = z.object({
  id: text,
  child_id: text,
  activity_id: maybe,
  joint_id: maybe,
  follows_id: maybe,
  carer_task: maybe,
  deleted_at: maybe,
});
export const StepRow = z.object({
  id: text,
  action_id: text,
  status: z.enum(stepStates),
  step_on: text,
  reason: maybe,
  note: maybe,
  by_carer: bool,
  created_by: text,
});
export type StepRow = z.infer<typeof StepRow>;
export const StepKeptRow = z.object({
  id: text,
  action_id: text,
  child_id: text,
  by_carer: bool,
  created_by: text,
  created_at: text,
  deleted_at: maybe,
});
export const NewestStepRow = z.object({ id: text, status: z.enum(stepStates), by_carer: bool });
export const LeftOutRow = z.object({ id: text, rev: z.int(), activity_id: text, reason: text });

export const MarkRow = z.object({
  id: text,
  rev: z.int(),
  child_id: text,
  about: z.enum(markAbouts),
  kind: z.enum(markKinds),
  marked_on: text,
  by_names: maybe,
  how: maybe,
  with_child: bool,
  with_family: bool,
  child_said: maybe,
  family_said: maybe,
  note: maybe,
  next_on: maybe,
  digest: text,
  created_by: text,
  created_at: text,
});
export type MarkRow = z.infer<typeof MarkRow>;
export const ContentRow = z.object({ id: text, content: text });
export const MarkKeptRow = z.object({
  id: text,
  child_id: text,
  about: z.enum(markAbouts),
  kind: z.enum(markKinds),
  digest: text,
  content: text,
  deleted_at: maybe,
});

export const JointRow = z.object({
  id: text,
  rev: z.int(),
  activity_id: maybe,
  what: maybe,
  held_on: maybe,
  place: maybe,
  staff_id: maybe,
  currency: maybe,
  cost_estimate: amount,
  cost_actual: amount,
  note: maybe,
  children: z.int(),
  done: z.int(),
});
export type JointRow = z.infer<typeof JointRow>;
export const JointActionRow = z.object({ id: text, child_id: text, status });

export const SafetyRow = z.object({
  id: text,
  rev: z.int(),
  child_id: text,
  made_on: maybe,
  risks: maybe,
  measures: maybe,
  calls: list(SafetyCall),
  safe_place: maybe,
  review_on: maybe,
});
export type SafetyRow = z.infer<typeof SafetyRow>;
export const MonitoringRow = z.object({
  id: text,
  rev: z.int(),
  child_id: text,
  made_on: maybe,
  staff_id: maybe,
  how_to_reach: maybe,
  note: maybe,
});
export type MonitoringRow = z.infer<typeof MonitoringRow>;
export const MonitoringVisitRow = z.object({
  id: text,
  rev: z.int(),
  child_id: text,
  kind: z.enum(monitoringKinds),
  after_days: z.int().nullable(),
  due_on: maybe,
  staff_id: maybe,
  by_name: maybe,
  note: maybe,
});
export type MonitoringVisitRow = z.infer<typeof MonitoringVisitRow>;
export const DayRow = z.object({
  id: text,
  rev: z.int(),
  child_id: text,
  move_on: maybe,
  at_time: maybe,
  escort: maybe,
  transport: maybe,
  present: maybe,
  child_wants: maybe,
  farewell: maybe,
  takes_along: maybe,
  note: maybe,
});
export type DayRow = z.infer<typeof DayRow>;
export const TrialRow = z.object({
  id: text,
  rev: z.int(),
  kind: z.enum(trialKinds),
  state: z.enum(trialStates),
  reason: maybe,
  from_on: text,
  until_on: maybe,
  with_whom: maybe,
  went: z.enum(outcomes).nullable(),
  child_words: maybe,
  family_words: maybe,
  worker_words: maybe,
  next_on: maybe,
  next_what: maybe,
});

const entry = {
  id: text,
  rev: z.int(),
  catalogue_id: maybe,
  name: maybe,
  sort: text,
  retired_at: maybe,
} as const;
export const CriterionRow = z.object({ ...entry, critical: bool, goals: list(Goal) });
export type CriterionRow = z.infer<typeof CriterionRow>;
export const LegalStepRow = z.object({ ...entry, placement_types: list(PlacementTypeId) });
export type LegalStepRow = z.infer<typeof LegalStepRow>;
export const PatternRow = z.object({
  ...entry,
  placement_types: list(PlacementTypeId),
  risks: list(z.enum(['high', 'medium', 'low'])),
  steps: list(z.strictObject({ kind: z.enum(monitoringKinds), afterDays: z.int() })),
});
export const EntryKeptRow = z.object({
  id: text,
  rev: z.int(),
  catalogue_id: maybe,
  sort: text,
  deleted_at: maybe,
});
export const SortRow = z.object({ id: text, sort: text });

export const LegalMarkRow = z.object({
  id: text,
  rev: z.int(),
  step_id: text,
  state: z.enum(legalStates),
  state_on: maybe,
  document: maybe,
  reason: maybe,
  created_by: text,
});
export type LegalMarkRow = z.infer<typeof LegalMarkRow>;
export const StatedRow = z.object({
  id: text,
  criterion_id: text,
  state: z.enum(statedStates),
  reason: maybe,
  created_by: text,
  created_at: text,
});
export type StatedRow = z.infer<typeof StatedRow>;
export const StateKeptRow = z.object({
  id: text,
  child_id: text,
  criterion_id: text,
  state: z.enum(statedStates),
  created_at: text,
  deleted_at: maybe,
});
export const OwnerRow = z.object({ id: text, rev: z.int(), criterion_id: text, staff_id: maybe, due_on: maybe });
export type OwnerRow = z.infer<typeof OwnerRow>;

export const TaskRow = z.object({
  id: text,
  child_id: text,
  carer_task: text,
  due_on: maybe,
  status,
  step_on: maybe,
  step_id: maybe,
  step_note: maybe,
  by_carer: z.int().nullable(),
});
export type TaskRow = z.infer<typeof TaskRow>;
export const StaffActionRow = z.object({
  id: text,
  child_id: text,
  activity_id: maybe,
  what: maybe,
  due_on: maybe,
  status,
});
export const OwnedCriterionRow = z.object({ id: text, child_id: text, criterion_id: text, due_on: maybe });
