/** Whose child it is: the gate asks when a role reaches only its own. */
import type { Reader } from '../../store/types.ts';
import { seenAmongSql, seesChildSql } from './queries.ts';
import { IdRow } from './rows.ts';

/**
 * True for a child that the person behind an account leads, seconds or covers on that day. False for every other child,
 * for one that is not there, and for an account that belongs to nobody of the staff.
 */
export async function seesChild(read: Reader, userId: string, childId: string, today: string): Promise<boolean> {
  return (await read.one(seesChildSql(userId, childId, today), IdRow)) !== undefined;
}

/** Those of some children that the person may know of. */
export async function seenAmong(
  read: Reader,
  userId: string,
  ids: readonly string[],
  today: string,
): Promise<ReadonlySet<string>> {
  return new Set((await read.all(seenAmongSql(userId, ids, today), IdRow)).map((row) => row.id));
}
