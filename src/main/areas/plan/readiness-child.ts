/** One child's readiness: what is there, what is missing, who sees to it and by when; and what people state of it. */
import { grantOf } from '../../../shared/access.ts';
import type { ReadinessItem } from '../../../shared/areas/plan-readiness.ts';
import type { Output, Parsed } from '../../../shared/contract.ts';
import { overdueDays } from '../../../shared/rules/overdue.ts';
import { isSettledItem, isWaivable, needsReasonFor, type Item } from '../../../shared/rules/readiness.ts';
import { forbidden, invalid, notFound } from '../../errors.ts';
import type { CommandContext, QueryContext } from '../../gate/handler.ts';
import type { Reader } from '../../store/types.ts';
import { derivedId } from '../derived-id.ts';
import { assertFree, assertStaff } from './own.ts';
import { assertChild, childOf, knownChildren, staffRef, staffRefs, userRefs, type StaffRefs } from './people.ts';
import { criteriaSql, ownersSql, statedSql, stateKeptSql } from './queries-around.ts';
import { judge } from './readiness.ts';
import { CriterionRow, OwnerRow, StatedRow, StateKeptRow } from './rows.ts';

type Nothing = Record<string, never>;

interface Beside {
  readonly names: ReadonlyMap<string, string | null>;
  readonly stated: ReadonlyMap<string, ReadinessItem['stated']>;
  readonly owners: ReadonlyMap<string, OwnerRow>;
}

/** What was stated last, by whom, and who was named for what. */
async function beside(read: Reader, childId: string): Promise<Beside> {
  const criteria = await read.all(criteriaSql(true), CriterionRow);
  const rows = await read.all(statedSql(childId), StatedRow);
  const users = await userRefs(
    read,
    rows.map((row) => row.created_by),
  );
  const owners = await read.all(ownersSql(childId), OwnerRow);
  return {
    names: new Map(criteria.map((row) => [row.id, row.name])),
    // Oldest first: the last one said stays.
    stated: new Map(
      rows.map((row) => [
        row.criterion_id,
        {
          id: row.id,
          state: row.state,
          reason: row.reason,
          by: users.get(row.created_by) ?? null,
          at: row.created_at,
        },
      ]),
    ),
    owners: new Map(owners.map((row) => [row.criterion_id, row])),
  };
}

function toItem(item: Item, kept: Beside, refs: StaffRefs, leadId: string | null, today: string): ReadinessItem {
  const owner = kept.owners.get(item.criterionId);
  const dueOn = owner?.due_on ?? null;
  return {
    criterionId: item.criterionId,
    name: kept.names.get(item.criterionId) ?? null,
    critical: item.critical,
    waivable: isWaivable({ id: item.criterionId, critical: item.critical }),
    state: item.state,
    stated: kept.stated.get(item.criterionId) ?? null,
    record: { ...item.record },
    disagrees: item.disagrees,
    owner: staffRef(refs, owner?.staff_id ?? leadId),
    named: owner?.staff_id != null,
    dueOn,
    overdueDays: overdueDays({ goalDate: dueOn, settled: isSettledItem(item.state) }, today),
    ownerRev: owner?.rev ?? null,
  };
}

export async function readinessOf(
  { read, today }: QueryContext,
  { childId }: Parsed<'plan.readiness'>,
): Promise<Output<'plan.readiness'>> {
  const refs = await staffRefs(read, today);
  const children = await knownChildren(read, [childId], today);
  const known = children.get(childId);
  const judged = (await judge(read, children, today)).get(childId);
  if (!known || !judged) throw notFound();
  const kept = await beside(read, childId);
  return {
    child: childOf(known, refs),
    goal: judged.facts.goal,
    moveOn: judged.facts.day?.moveOn ?? null,
    verdict: judged.readiness.verdict,
    items: judged.readiness.items.map((item) => toItem(item, kept, refs, known.leadId, today)),
  };
}

/** @throws AppError `invalid` for a criterion that is not in the list. */
async function criterion(read: Reader, id: string): Promise<CriterionRow> {
  const row = (await read.all(criteriaSql(false), CriterionRow)).find((one) => one.id === id);
  if (!row) throw invalid(['criterionId', 'unknown']);
  return row;
}

async function state(
  { tx }: CommandContext,
  input: { childId: string; id: string; criterionId: string },
  said: { state: string; reason: string | null },
): Promise<void> {
  await tx.insert('readiness_mark', input.id, {
    child_id: input.childId,
    criterion_id: input.criterionId,
    state: said.state,
    reason: said.reason,
  });
}

export async function stateCriterion(context: CommandContext, input: Parsed<'plan.stateCriterion'>): Promise<Nothing> {
  const { tx } = context;
  await assertChild(tx, input.childId);
  await assertFree(tx, 'readiness_mark', input.id, input.childId);
  const found = await criterion(tx, input.criterionId);
  const asksReason = needsReasonFor(input.state);
  if (asksReason && input.reason === null) throw invalid(['reason', 'required']);
  if (input.state === 'not-applicable' && !isWaivable(found)) throw invalid(['state', 'not-waivable']);
  await state(context, input, { state: input.state, reason: input.reason });
  return {};
}

export async function waiveCriterion(context: CommandContext, input: Parsed<'plan.waiveCriterion'>): Promise<Nothing> {
  const { tx } = context;
  await assertChild(tx, input.childId);
  await assertFree(tx, 'readiness_mark', input.id, input.childId);
  if (!isWaivable(await criterion(tx, input.criterionId))) throw invalid(['criterionId', 'not-waivable']);
  await state(context, input, { state: 'waived', reason: input.reason });
  return {};
}

/** Only the newest, and a waiver only by those who may waive. */
export async function undoCriterion(context: CommandContext, input: Parsed<'plan.undoCriterion'>): Promise<Nothing> {
  const { tx, actor } = context;
  const kept = await tx.one(stateKeptSql(input.id), StateKeptRow);
  if (kept?.child_id !== input.childId) throw notFound();
  if (kept.deleted_at !== null) return {};
  if (kept.state === 'waived' && grantOf(actor.roles, 'plan.approve') === null) throw forbidden();
  const newest = (await tx.all(statedSql(input.childId), StatedRow)).findLast(
    (row) => row.criterion_id === kept.criterion_id,
  );
  if (newest?.id !== input.id) throw invalid(['id', 'not-newest']);
  await tx.remove('readiness_mark', input.id, null, 'undone');
  return {};
}

export async function ownCriterion(
  { tx, today }: CommandContext,
  input: Parsed<'plan.ownCriterion'>,
): Promise<Nothing> {
  await assertChild(tx, input.childId);
  await criterion(tx, input.criterionId);
  await assertStaff(tx, input.staffId, today);
  const id = derivedId(input.childId, `readiness_owner/${input.criterionId}`);
  const patch = { staff_id: input.staffId, due_on: input.dueOn };
  if (input.rev === null) {
    await tx.insert('readiness_owner', id, { child_id: input.childId, criterion_id: input.criterionId, ...patch });
  } else {
    await tx.update('readiness_owner', id, input.rev, patch);
  }
  return {};
}
