/** Whose staff record it is: the gate asks when a role reaches only its own. */
import type { Reader } from '../../store/types.ts';
import { ownStaffSql } from './queries.ts';
import { IdRow } from './rows.ts';

/** True only for the live record that is joined to this account. */
export async function isOwnStaff(read: Reader, userId: string, staffId: string): Promise<boolean> {
  return (await read.one(ownStaffSql(userId, staffId), IdRow)) !== undefined;
}
