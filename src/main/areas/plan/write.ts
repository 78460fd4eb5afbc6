/**
 * Writing a child's plan: its head, goals, actions and how far they are; taking away and bringing back. A row is touched
 * only after it was proved to be this child's.
 */
import type { removables } from '../../../shared/areas/plan.ts';
import type { Parsed } from '../../../shared/contract.ts';
import { placementTypes } from '../../../shared/catalogue/plan.ts';
import { stepFaults } from '../../../shared/rules/plan.ts';
import type { Broken } from '../../../shared/rules/status.ts';
import { invalid, notFound } from '../../errors.ts';
import type { CommandContext } from '../../gate/handler.ts';
import type { Patch, Reader } from '../../store/types.ts';
import { assertActivity, assertFree, assertMoney, assertOwn, assertStaff, isOlder, saveOne, saveOnly } from './own.ts';
import { assertChild } from './people.ts';
import { actionKeptSql, newestStepSql, stepSql, type OwnTable } from './queries.ts';
import { ActionKeptRow, NewestStepRow, StepKeptRow } from './rows.ts';

type Nothing = Record<string, never>;

export async function saveHeader({ tx }: CommandContext, input: Parsed<'plan.saveHeader'>): Promise<Nothing> {
  await assertChild(tx, input.childId);
  const patch = {
    goal: input.goal,
    placement_type: input.placementType,
    goal_reason: input.goalReason,
    interim: input.interim ? 1 : 0,
    interim_reason: input.interimReason,
    interim_until: input.interimUntil,
    made_on: input.madeOn,
    review_on: input.reviewOn,
    participants: input.participants,
    child_view: input.childView,
    family_view: input.familyView,
  };
  const faults = headerFaults(input);
  if (faults.length > 0 && !(await isOlder(tx, 'child_plan', input.childId, input.rev))) throw invalid(...faults);
  await saveOnly(tx, 'child_plan', input.childId, input.rev, patch);
  return {};
}

function headerFaults(input: Parsed<'plan.saveHeader'>): Broken[] {
  const faults: Broken[] = [];
  const type = placementTypes.find((one) => one.id === input.placementType);
  // A step on the way serves every goal; what a goal ends in serves that goal alone.
  if (type && type.goal !== null && type.goal !== input.goal) faults.push(['placementType', 'other-goal']);
  if (type && type.goal === null && !input.interim) faults.push(['interim', 'interim-only']);
  if (input.interim && input.interimReason === null) faults.push(['interimReason', 'required']);
  if (input.interim && input.interimUntil === null) faults.push(['interimUntil', 'required']);
  if (!input.interim && input.interimReason !== null) faults.push(['interimReason', 'not-allowed']);
  if (!input.interim && input.interimUntil !== null) faults.push(['interimUntil', 'not-allowed']);
  if (input.madeOn !== null && input.reviewOn !== null && input.reviewOn < input.madeOn) {
    faults.push(['reviewOn', 'before-start']);
  }
  return faults;
}

export async function saveGoal({ tx, today }: CommandContext, input: Parsed<'plan.saveGoal'>): Promise<Nothing> {
  await assertChild(tx, input.childId);
  if (input.reachedOn !== null && input.reachedOn > today) throw invalid(['reachedOn', 'in-future']);
  const { domain, need, wanted, reachedOn } = input;
  await saveOne(tx, 'plan_goal', input, { domain, need, wanted, reached_on: reachedOn });
  return {};
}

export async function saveAction(context: CommandContext, input: Parsed<'plan.saveAction'>): Promise<Nothing> {
  const { tx, today } = context;
  await assertChild(tx, input.childId);
  if (input.activityId === null && input.what === null) throw invalid(['what', 'required']);
  if (input.referralState !== null && input.referredTo === null) throw invalid(['referredTo', 'required']);
  assertMoney(input);
  if (input.goalId !== null) await assertOwn.live(tx, 'plan_goal', input.goalId, input.childId);
  if (input.followsId !== null) await assertOwn.live(tx, 'plan_action', input.followsId, input.childId);
  const once = await saidOnce(tx, input);
  await assertStaff(tx, input.staffId, today);
  await saveOne(tx, 'plan_action', input, {
    ...once,
    goal_id: input.goalId,
    what: input.what,
    for_whom: input.forWhom,
    staff_id: input.staffId,
    responsible: input.responsible,
    contact: input.contact,
    carer_task: input.carerTask,
    due_on: input.dueOn,
    currency: input.currency,
    cost_estimate: input.costEstimate,
    cost_actual: input.costActual,
    referred_to: input.referredTo,
    referral_state: input.referralState,
    document: input.document,
    child_view: input.childView,
    family_view: input.familyView,
    note: input.note,
  });
  return {};
}

/** What is set when an action is made, and stays. */
async function saidOnce(read: Reader, input: Parsed<'plan.saveAction'>): Promise<Patch> {
  if (input.rev === null) {
    await assertActivity(read, input.activityId);
    return { activity_id: input.activityId, follows_id: input.followsId, joint_id: null };
  }
  const kept = await read.one(actionKeptSql(input.id), ActionKeptRow);
  if (kept?.child_id !== input.childId) throw notFound();
  if (kept.activity_id !== input.activityId) throw invalid(['activityId', 'not-allowed']);
  if (kept.follows_id !== input.followsId) throw invalid(['followsId', 'not-allowed']);
  return {};
}

export async function step({ tx, today }: CommandContext, input: Parsed<'plan.step'>): Promise<Nothing> {
  await assertOwn.live(tx, 'plan_action', input.actionId, input.childId);
  await assertFree(tx, 'plan_step', input.id, input.childId);
  const faults = stepFaults(input, today);
  if (faults.length > 0) throw invalid(...faults);
  await tx.insert('plan_step', input.id, {
    child_id: input.childId,
    action_id: input.actionId,
    status: input.status,
    step_on: input.on,
    reason: input.reason,
    note: input.note,
    by_carer: 0,
  });
  return {};
}

/** Only the newest: what came before it stands again. */
export async function undoStep({ tx }: CommandContext, input: Parsed<'plan.undoStep'>): Promise<Nothing> {
  const kept = await tx.one(stepSql(input.id), StepKeptRow);
  if (kept?.child_id !== input.childId) throw notFound();
  if (kept.deleted_at !== null) return {};
  const newest = await tx.one(newestStepSql(kept.action_id), NewestStepRow);
  if (newest?.id !== input.id) throw invalid(['id', 'not-newest']);
  await tx.remove('plan_step', input.id, null, 'undone');
  return {};
}

const removing: Readonly<Record<(typeof removables)[number], OwnTable>> = {
  goal: 'plan_goal',
  action: 'plan_action',
  'left-out': 'plan_left_out',
  trial: 'trial_visit',
  'monitoring-visit': 'monitoring_visit',
  'legal-mark': 'legal_mark',
};

/** Its actions stay in the plan when a goal goes: they are still to be done. */
export async function remove({ tx }: CommandContext, input: Parsed<'plan.remove'>): Promise<{ rev: number }> {
  const table = removing[input.kind];
  await assertOwn.live(tx, table, input.id, input.childId);
  return { rev: await tx.remove(table, input.id, input.rev, null) };
}

export async function restore({ tx }: CommandContext, input: Parsed<'plan.restore'>): Promise<Nothing> {
  const table = removing[input.kind];
  const row = await assertOwn.kept(tx, table, input.id);
  if (row?.child_id !== input.childId) throw notFound();
  await tx.restore(table, input.id, input.rev);
  return {};
}
