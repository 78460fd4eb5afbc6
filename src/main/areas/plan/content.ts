/**
 * What exactly was shared, approved or agreed: a digest over everything that was spoken of. How far an action is, what
 * it cost in the end and notes made on the way are not part of it: a plan that is carried out stays the approved one.
 */
import { createHash } from 'node:crypto';
import type { PlanContent } from '../../../shared/areas/plan-parts.ts';
import type { StaffRef } from '../../../shared/areas/team.ts';
import type { ActionRow, DayRow, GoalRow, MonitoringRow, MonitoringVisitRow, PlanRow, SafetyRow } from './rows.ts';

type Cell = string | number | boolean | null | readonly Cell[];

/** SHA-256 in hex over a fixed order of fields; the leading word names the form, should it ever change. */
function digest(fields: readonly Cell[]): string {
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex');
}
/** What a row says, its id first. */
export type Cells = readonly (string | number | null)[];
const byId = (rows: readonly Cells[]): Cells[] => {
  const id = (row: Cells) => String(row[0]);
  return rows.toSorted((a, b) => (id(a) < id(b) ? -1 : id(a) > id(b) ? 1 : 0));
};

export const goalCells = (goal: GoalRow): Cells => [goal.id, goal.domain, goal.need, goal.wanted];
export const actionCells = (one: ActionRow): Cells => [
  ...[one.id, one.goal_id, one.activity_id, one.what, one.for_whom, one.staff_id, one.responsible],
  ...[one.due_on, one.currency, one.cost_estimate],
];
export const visitCells = (one: MonitoringVisitRow): Cells => [
  ...[one.id, one.kind, one.after_days, one.due_on, one.staff_id, one.by_name],
];

/** The day of the next review is no part of it: it moves with each review. */
export function planDigest(plan: PlanRow, goals: readonly Cells[], actions: readonly Cells[]): string {
  return digest([
    'plan-1',
    ...[plan.child_id, plan.goal, plan.placement_type, plan.goal_reason, plan.interim, plan.interim_reason],
    ...[plan.interim_until, plan.made_on, plan.participants, plan.child_view, plan.family_view],
    byId(goals),
    byId(actions),
  ]);
}

/** The plan as it stands, with names as they are now: kept with each mark, for comparing. */
export function planContent(
  plan: PlanRow,
  goals: readonly GoalRow[],
  actions: readonly ActionRow[],
  refs: ReadonlyMap<string, StaffRef>,
): PlanContent {
  return {
    header: {
      goal: plan.goal,
      placementType: plan.placement_type,
      goalReason: plan.goal_reason,
      interim: plan.interim,
      interimReason: plan.interim_reason,
      interimUntil: plan.interim_until,
      madeOn: plan.made_on,
      participants: plan.participants,
      childView: plan.child_view,
      familyView: plan.family_view,
    },
    goals: goals.map(({ id, domain, need, wanted }) => ({ id, domain, need, wanted })),
    actions: actions.map((one) => ({
      id: one.id,
      goalId: one.goal_id,
      activityId: one.activity_id,
      what: one.what,
      forWhom: one.for_whom,
      who: (one.staff_id === null ? undefined : refs.get(one.staff_id)?.name) ?? one.responsible,
      dueOn: one.due_on,
      currency: one.currency,
      costEstimate: one.cost_estimate,
    })),
  };
}

export function safetyDigest(row: SafetyRow): string {
  return digest([
    'safety-1',
    ...[row.child_id, row.made_on, row.risks, row.measures, row.safe_place],
    row.calls.map((one) => [one.name, one.who, one.phone]),
  ]);
}

/** When the day of the move moves, the visits move with it, and the agreement holds. */
export function monitoringDigest(row: MonitoringRow, visits: readonly Cells[]): string {
  return digest(['monitoring-1', ...[row.child_id, row.made_on, row.staff_id, row.how_to_reach], byId(visits)]);
}

export function dayDigest(row: DayRow): string {
  return digest([
    'day-1',
    ...[row.child_id, row.move_on, row.at_time, row.escort, row.transport, row.present, row.child_wants],
    ...[row.farewell, row.takes_along],
  ]);
}
