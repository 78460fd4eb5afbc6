/** Whose a row is, and the ways of writing one: nothing is touched before it was proved to be this child's. */
import { invalid, notFound } from '../../errors.ts';
import type { Patch, Reader, Tx } from '../../store/types.ts';
import { derivedId } from '../derived-id.ts';
import { staffFact } from '../team/facts.ts';
import { preparationActivities } from '../transition/facts.ts';
import { ownedSql, type OwnTable } from './queries.ts';
import { OwnedRow } from './rows.ts';

export const assertOwn = {
  /** What stands under an id, whoever's it is. */
  kept: (read: Reader, table: OwnTable, id: string) => read.one(ownedSql(table, id), OwnedRow),
  /** @throws AppError `not-found` for a row that is not there, or is another child's. */
  async live(read: Reader, table: OwnTable, id: string, childId: string) {
    const row = await read.one(ownedSql(table, id), OwnedRow);
    if (row?.deleted_at !== null || row.child_id !== childId) throw notFound();
    return row;
  },
};

/** An id that stands for another child's row already is nobody's to find out about. */
export async function assertFree(read: Reader, table: OwnTable, id: string, childId: string): Promise<void> {
  const row = await read.one(ownedSql(table, id), OwnedRow);
  if (!row) return;
  if (row.child_id !== childId) throw notFound();
  if (row.deleted_at !== null) throw invalid(['id', 'used']);
}

/**
 * The one row of its kind that each child has: its id follows from the child's, so that two laptops begin the same one.
 * @throws AppError `conflict` with both versions when it was begun, or changed, meanwhile.
 */
export async function saveOnly(tx: Tx, table: OwnTable, childId: string, rev: number | null, patch: Patch) {
  const id = onlyId(table, childId);
  if (rev === null) await tx.insert(table, id, { child_id: childId, ...patch });
  else await tx.update(table, id, rev, patch);
}
/** An older screen is answered with both versions, before its words are judged: the writing itself does that. */
export async function isOlder(read: Reader, table: OwnTable, childId: string, rev: number | null): Promise<boolean> {
  if (rev === null) return false;
  return (await assertOwn.kept(read, table, onlyId(table, childId)))?.rev !== rev;
}
export const onlyId = (table: OwnTable, childId: string): string => derivedId(childId, table);

/** Makes a row of this child's, or changes one. */
export async function saveOne(
  tx: Tx,
  table: OwnTable,
  { childId, id, rev }: { childId: string; id: string; rev: number | null },
  patch: Patch,
): Promise<void> {
  if (rev === null) {
    await assertFree(tx, table, id, childId);
    await tx.insert(table, id, { child_id: childId, ...patch });
  } else {
    await assertOwn.live(tx, table, id, childId);
    await tx.update(table, id, rev, patch);
  }
}

/** Somebody who works here, or worked here: a plan keeps the names it had. */
export async function assertStaff(read: Reader, staffId: string | null, today: string): Promise<void> {
  if (staffId !== null && !(await staffFact(read, staffId, today))) throw invalid(['staffId', 'unknown']);
}

/** An amount means nothing without its currency. */
export function assertMoney(cost: {
  readonly currency: string | null;
  readonly costEstimate: number | null;
  readonly costActual: number | null;
}): void {
  const amounts = cost.costEstimate !== null || cost.costActual !== null;
  if (amounts && cost.currency === null) throw invalid(['currency', 'required']);
}

/** @throws AppError `invalid` for an activity that the stage does not have. */
export async function assertActivity(read: Reader, activityId: string | null): Promise<void> {
  if (activityId === null) return;
  const all = await preparationActivities(read, true);
  if (!all.some((one) => one.id === activityId)) throw invalid(['activityId', 'unknown']);
}

/** Everything an action may leave open. */
export const emptyAction = {
  goal_id: null,
  activity_id: null,
  joint_id: null,
  follows_id: null,
  what: null,
  staff_id: null,
  responsible: null,
  contact: null,
  carer_task: null,
  due_on: null,
  currency: null,
  cost_estimate: null,
  cost_actual: null,
  referred_to: null,
  referral_state: null,
  document: null,
  child_view: null,
  family_view: null,
  note: null,
} as const;
