/** One child's plan, whole: its head, goals and actions with how far they are, and everything that was said of it. */
import type { PlanAction, PlanHeader, PlanMark } from '../../../shared/areas/plan-parts.ts';
import { PlanContent } from '../../../shared/areas/plan-parts.ts';
import type { Output, Parsed } from '../../../shared/contract.ts';
import { overdueDays } from '../../../shared/rules/overdue.ts';
import { isOver, planLife, reviewDue } from '../../../shared/rules/plan.ts';
import type { QueryContext } from '../../gate/handler.ts';
import type { Reader } from '../../store/types.ts';
import { preparationActivities } from '../transition/facts.ts';
import { actionCells, goalCells, planContent, planDigest } from './content.ts';
import { jointsOf } from './joints.ts';
import { planChild, staffRef, staffRefs, userRefs, type StaffRefs, type UserRefs } from './people.ts';
import { actionsSql, goalsSql, markContentsSql, marksSql, plansSql, stepsSql } from './queries.ts';
import { ActionRow, ContentRow, GoalRow, MarkRow, PlanRow, StepRow } from './rows.ts';

interface Loaded {
  readonly plan: PlanRow | null;
  readonly goals: readonly GoalRow[];
  readonly actions: readonly ActionRow[];
  /** Of the plan alone, oldest first. */
  readonly marks: readonly MarkRow[];
  /** Of what it is now; null while there is none. */
  readonly digest: string | null;
}

export async function loadPlan(read: Reader, childId: string): Promise<Loaded> {
  const plan = (await read.one(plansSql([childId]), PlanRow)) ?? null;
  const goals = await read.all(goalsSql([childId]), GoalRow);
  const actions = await read.all(actionsSql([childId]), ActionRow);
  const marks = (await read.all(marksSql(childId), MarkRow)).filter((mark) => mark.about === 'plan');
  return {
    plan,
    goals,
    actions,
    marks,
    digest: plan && planDigest(plan, goals.map(goalCells), actions.map(actionCells)),
  };
}

const asMark = ({ kind, marked_on, digest }: MarkRow) => ({ kind, on: marked_on, digest });

/** Where it stands: nothing was said yet of a plan that was not begun. */
function lifeOf({ marks, digest }: Pick<Loaded, 'marks' | 'digest'>) {
  return planLife(marks.map(asMark), digest ?? '');
}

function reviewOf(plan: PlanRow | null, life: ReturnType<typeof lifeOf>): string | null {
  return plan === null ? null : reviewDue({ madeOn: plan.made_on, reviewOn: plan.review_on }, life);
}

function headerOf(row: PlanRow): PlanHeader {
  return {
    rev: row.rev,
    goal: row.goal,
    placementType: row.placement_type,
    goalReason: row.goal_reason,
    interim: row.interim,
    interimReason: row.interim_reason,
    interimUntil: row.interim_until,
    madeOn: row.made_on,
    reviewOn: row.review_on,
    participants: row.participants,
    childView: row.child_view,
    familyView: row.family_view,
  };
}

type Steps = ReadonlyMap<string, readonly StepRow[]>;
function stepOf(row: StepRow, users: UserRefs): PlanAction['steps'][number] {
  return {
    id: row.id,
    status: row.status,
    on: row.step_on,
    reason: row.reason,
    note: row.note,
    byCarer: row.by_carer,
    by: users.get(row.created_by) ?? null,
  };
}

function actionOf(row: ActionRow, steps: Steps, refs: StaffRefs, users: UserRefs, today: string): PlanAction {
  return {
    id: row.id,
    rev: row.rev,
    goalId: row.goal_id,
    activityId: row.activity_id,
    jointId: row.joint_id,
    followsId: row.follows_id,
    what: row.what,
    forWhom: row.for_whom,
    staff: staffRef(refs, row.staff_id),
    responsible: row.responsible,
    contact: row.contact,
    carerTask: row.carer_task,
    dueOn: row.due_on,
    overdueDays: overdueDays({ goalDate: row.due_on, settled: isOver(row.status) }, today),
    currency: row.currency,
    costEstimate: row.cost_estimate,
    costActual: row.cost_actual,
    referredTo: row.referred_to,
    referralState: row.referral_state,
    document: row.document,
    childView: row.child_view,
    familyView: row.family_view,
    note: row.note,
    status: row.status,
    steps: (steps.get(row.id) ?? []).map((step) => stepOf(step, users)),
  };
}

/** `digest`: of what it is now. */
export function markOf(row: MarkRow, digest: string | null, users: UserRefs): PlanMark {
  return {
    id: row.id,
    rev: row.rev,
    about: row.about,
    kind: row.kind,
    on: row.marked_on,
    byNames: row.by_names,
    how: row.how,
    withChild: row.with_child,
    withFamily: row.with_family,
    childSaid: row.child_said,
    familySaid: row.family_said,
    note: row.note,
    nextOn: row.next_on,
    by: users.get(row.created_by) ?? null,
    at: row.created_at,
    current: row.digest === digest,
  };
}

/** What the organisation calls activities, where it has a name of its own. */
export async function ownActivityNames(read: Reader): Promise<Record<string, string>> {
  const all = await preparationActivities(read, true);
  return Object.fromEntries(all.flatMap(({ id, name }) => (name === null ? [] : [[id, name] as const])));
}

export async function child(
  { read, today }: QueryContext,
  { childId }: Parsed<'plan.child'>,
): Promise<Output<'plan.child'>> {
  const refs = await staffRefs(read, today);
  const about = await planChild(read, childId, refs, today);
  const loaded = await loadPlan(read, childId);
  const { plan, goals, actions, marks, digest } = loaded;
  const steps = await read.all(stepsSql(childId), StepRow);
  const users = await userRefs(
    read,
    [...steps, ...marks].map((row) => row.created_by),
  );
  const byAction = Map.groupBy(steps, (step) => step.action_id);
  const life = lifeOf(loaded);
  const jointIds = actions.flatMap((one) => one.joint_id ?? []);
  return {
    child: about,
    plan: plan && headerOf(plan),
    goals: goals.map(({ child_id: _, reached_on, ...goal }) => ({ ...goal, reachedOn: reached_on })),
    // A goal that was taken away leaves its actions to be done.
    actions: actions
      .map((row) => ({ ...row, goal_id: goals.some((goal) => goal.id === row.goal_id) ? row.goal_id : null }))
      .map((row) => actionOf(row, byAction, refs, users, today)),
    joints: await jointsOf(read, [...new Set(jointIds)], refs),
    marks: marks.map((row) => markOf(row, digest, users)).toReversed(),
    life,
    digest,
    reviewDue: reviewOf(plan, life),
    activityNames: await ownActivityNames(read),
  };
}

export async function versions(
  { read, today }: QueryContext,
  { childId }: Parsed<'plan.versions'>,
): Promise<Output<'plan.versions'>> {
  const refs = await staffRefs(read, today);
  await planChild(read, childId, refs, today);
  const { plan, goals, actions, marks, digest } = await loadPlan(read, childId);
  const users = await userRefs(
    read,
    marks.map((row) => row.created_by),
  );
  const contents = await read.all(markContentsSql(childId), ContentRow);
  const byId = new Map(contents.map(({ id, content }) => [id, PlanContent.parse(JSON.parse(content))]));
  return {
    versions: marks.toReversed().flatMap((row) => {
      const content = byId.get(row.id);
      return content ? [{ mark: markOf(row, digest, users), content }] : [];
    }),
    now: plan && planContent(plan, goals, actions, refs),
    activityNames: await ownActivityNames(read),
  };
}
