/**
 * Two people who changed different things of one record did not get in each other's way: both stand. Only what both of
 * them changed, to different values, is a conflict that somebody has to decide.
 */
import type { Conflict, ConflictField } from '../../shared/result.ts';
import { tables, type TableName } from '../../shared/tables.ts';
import { AppError, conflict } from '../errors.ts';
import type { Patch, Tx } from '../store/types.ts';

/** Fields that only make screens older. */
const bookkeeping = new Set(['parts_changed_at']);

/**
 * The conflict that some writing ran into, before it wrote anything; undefined when it went well.
 * @throws AppError `conflict` over a row of the future: nothing is known to stand between, so nothing can be merged
 */
export async function conflictIn(writing: () => Promise<unknown>): Promise<Conflict | undefined> {
  try {
    await writing();
    return undefined;
  } catch (error) {
    const found = error instanceof AppError && error.code === 'conflict' ? error.detail.conflict : undefined;
    if (!found || found.yourRev > found.currentRev) throw error;
    return found;
  }
}

/** Of a patch only what its writer changed, over the row as it is now. @returns the new rev */
export function putMine(tx: Tx, { table, id, fields }: Conflict, patch: Patch): Promise<number> {
  const mine = new Set(fields.filter((field) => field.yours !== field.before).map((field) => field.field));
  return tx.update(table, id, null, Object.fromEntries(Object.entries(patch).filter(([column]) => mine.has(column))));
}

/** Like `tx.update`, but over a newer row as long as nothing clashes. @throws AppError `conflict` with what does */
export async function updateMerging(tx: Tx, table: TableName, id: string, rev: number, patch: Patch): Promise<number> {
  let saved = rev;
  const found = await conflictIn(async () => (saved = await tx.update(table, id, rev, patch)));
  if (!found) return saved;
  const clashing = clashesIn(table, found);
  if (clashing.length > 0) throw conflict({ ...found, fields: clashing });
  return putMine(tx, found, patch);
}

/** What belongs together, such as a date and how exact it is, clashes together. */
function groupOf(table: TableName, field: string): string {
  const policy: string | undefined = Object.entries(tables[table].fields).find(([name]) => name === field)?.[1];
  return policy?.startsWith('group:') === true ? policy : field;
}

export function clashesIn(table: TableName, { fields }: Conflict): ConflictField[] {
  const told = fields.filter((field) => !bookkeeping.has(field.field));
  const changed = (whose: 'yours' | 'theirs') =>
    new Set(told.filter((one) => one[whose] !== one.before).map((one) => groupOf(table, one.field)));
  const [yours, theirs] = [changed('yours'), changed('theirs')];
  const both = told.filter(({ field }) => yours.has(groupOf(table, field)) && theirs.has(groupOf(table, field)));
  const differing = new Set(both.filter((one) => one.yours !== one.theirs).map((one) => groupOf(table, one.field)));
  return both.filter((one) => differing.has(groupOf(table, one.field)));
}
