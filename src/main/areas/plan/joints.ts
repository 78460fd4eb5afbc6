/**
 * One activity for several children: a talk in the community, a house made better. The activity itself names no child;
 * each child's plan has an action of its own that points to it, so that nobody sees through it whose plan it is in.
 */
import type { Joint } from '../../../shared/areas/plan-parts.ts';
import type { Output, Parsed } from '../../../shared/contract.ts';
import { isOver } from '../../../shared/rules/plan.ts';
import { invalid, notFound } from '../../errors.ts';
import type { CommandContext, QueryContext } from '../../gate/handler.ts';
import type { Reader } from '../../store/types.ts';
import { byName } from '../by-name.ts';
import { seenAmong } from '../caseload/facts.ts';
import { derivedId } from '../derived-id.ts';
import { assertActivity, assertFree, assertMoney, assertOwn, assertStaff, emptyAction } from './own.ts';
import { assertChild, seesAll, staffRef, staffRefs, visibleChildren, type StaffRefs } from './people.ts';
import {
  actionKeptSql,
  childrenWithSql,
  jointActionsSql,
  jointIdsOfSql,
  jointsByIdSql,
  jointsSql,
  keptJointSql,
} from './queries.ts';
import { ActionKeptRow, IdRow, JointActionRow, JointRow } from './rows.ts';

type JointFields = Pick<
  Parsed<'plan.editJoint'>,
  'what' | 'heldOn' | 'place' | 'staffId' | 'currency' | 'costEstimate' | 'costActual' | 'note'
>;

function toJoint(row: JointRow, refs: StaffRefs): Joint {
  return {
    id: row.id,
    rev: row.rev,
    activityId: row.activity_id,
    what: row.what,
    heldOn: row.held_on,
    place: row.place,
    staff: staffRef(refs, row.staff_id),
    currency: row.currency,
    costEstimate: row.cost_estimate,
    costActual: row.cost_actual,
    note: row.note,
    children: row.children,
    done: row.done,
  };
}
export async function jointsOf(read: Reader, ids: readonly string[], refs: StaffRefs): Promise<Joint[]> {
  return ids.length === 0 ? [] : (await read.all(jointsByIdSql(ids), JointRow)).map((row) => toJoint(row, refs));
}

export async function joints(context: QueryContext): Promise<Output<'plan.joints'>> {
  const { read, today, grant } = context;
  const refs = await staffRefs(read, today);
  if (grant === 'all') return { joints: (await read.all(jointsSql(), JointRow)).map((row) => toJoint(row, refs)) };
  const mine = [...(await visibleChildren(context)).keys()];
  const ids = (await read.all(jointIdsOfSql(mine), IdRow)).map((row) => row.id);
  return { joints: await jointsOf(read, ids, refs) };
}

const jointPatch = (input: JointFields) => ({
  what: input.what,
  held_on: input.heldOn,
  place: input.place,
  staff_id: input.staffId,
  currency: input.currency,
  cost_estimate: input.costEstimate,
  cost_actual: input.costActual,
  note: input.note,
});

export async function makeJoint(
  context: CommandContext,
  input: Parsed<'plan.makeJoint'>,
): Promise<Record<string, never>> {
  const { tx, today } = context;
  await assertChild(tx, input.childId);
  const all = [{ childId: input.childId, actionId: input.actionId }, ...input.others];
  if (new Set(all.map((one) => one.childId)).size < all.length) throw invalid(['others', 'twice']);
  if (new Set(all.map((one) => one.actionId)).size < all.length) throw invalid(['others', 'twice']);
  const childIds = input.others.map((one) => one.childId);
  if (!(await seesAll(context, childIds))) throw notFound();
  if (input.activityId === null && input.what === null) throw invalid(['what', 'required']);
  await assertActivity(tx, input.activityId);
  assertMoney(input);
  await assertStaff(tx, input.staffId, today);
  await tx.insert('plan_joint', input.id, { activity_id: input.activityId, ...jointPatch(input) });
  for (const { childId, actionId } of all) {
    await assertFree(tx, 'plan_action', actionId, childId);
    await tx.insert('plan_action', actionId, {
      ...emptyAction,
      child_id: childId,
      activity_id: input.activityId,
      joint_id: input.id,
      what: input.what,
      for_whom: 'community',
      staff_id: input.staffId,
      due_on: input.heldOn,
    });
  }
  return {};
}

export async function join({ tx }: CommandContext, input: Parsed<'plan.join'>): Promise<Record<string, never>> {
  const action = await tx.one(actionKeptSql(input.actionId), ActionKeptRow);
  if (action?.deleted_at !== null || action.child_id !== input.childId) throw notFound();
  const [joint] = await tx.all(jointsByIdSql([input.jointId]), JointRow);
  if (!joint) throw notFound();
  if (joint.activity_id !== action.activity_id) throw invalid(['jointId', 'not-allowed']);
  await tx.update('plan_action', action.id, null, { joint_id: input.jointId });
  return {};
}

/** It has to serve the child it is reached through. */
async function assertServes(read: Reader, jointId: string, childId: string) {
  if (!(await read.one(keptJointSql(jointId), IdRow))) throw notFound();
  const actions = await read.all(jointActionsSql(jointId), JointActionRow);
  if (!actions.some((one) => one.child_id === childId)) throw notFound();
  return actions;
}

export async function editJoint(
  context: CommandContext,
  input: Parsed<'plan.editJoint'>,
): Promise<Record<string, never>> {
  const { tx, today } = context;
  await assertServes(tx, input.id, input.childId);
  const [joint] = await tx.all(jointsByIdSql([input.id]), JointRow);
  if (joint?.activity_id == null && input.what === null) throw invalid(['what', 'required']);
  assertMoney(input);
  await assertStaff(tx, input.staffId, today);
  await tx.update('plan_joint', input.id, input.rev, jointPatch(input));
  return {};
}

export async function jointDone(
  { tx, today, grant, actor }: CommandContext,
  input: Parsed<'plan.jointDone'>,
): Promise<Output<'plan.jointDone'>> {
  const actions = await assertServes(tx, input.jointId, input.childId);
  if (input.on > today) throw invalid(['on', 'in-future']);
  const ids = actions.map((one) => one.child_id);
  const seen = grant === 'all' ? new Set(ids) : await seenAmong(tx, actor.id, ids, today);
  // Said twice it is said once: the step's id follows from the saying and the action.
  const served = actions.filter((one) => seen.has(one.child_id));
  for (const { id, child_id, status } of served) {
    const stepId = derivedId(input.id, `plan_step/${id}`);
    if (isOver(status) && !(await isSaid(tx, stepId, child_id))) continue;
    await tx.insert('plan_step', stepId, {
      child_id,
      action_id: id,
      status: 'done',
      step_on: input.on,
      reason: null,
      note: input.note,
      by_carer: 0,
    });
  }
  return { children: served.length };
}

async function isSaid(read: Reader, stepId: string, childId: string): Promise<boolean> {
  return (await assertOwn.kept(read, 'plan_step', stepId))?.child_id === childId;
}

export async function others(context: QueryContext, input: Parsed<'plan.others'>): Promise<Output<'plan.others'>> {
  const { read } = context;
  await assertChild(read, input.childId);
  const have = input.activityId === null ? [] : await read.all(childrenWithSql(input.activityId), IdRow);
  const has = new Set(have.map((row) => row.id));
  const known = [...(await visibleChildren(context)).values()].filter(
    (one) => !one.left && one.profile.id !== input.childId,
  );
  return {
    children: known
      .map(({ profile: { id, code, name, house } }) => ({ id, code, name, house, has: has.has(id) }))
      .toSorted((a, b) => byName(a.name ?? a.code, b.name ?? b.code)),
  };
}
