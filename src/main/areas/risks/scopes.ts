/** Whose risk it is: the gate asks when a role reaches only its own. */
import type { Reader } from '../../store/types.ts';
import { ownsRiskSql } from './queries.ts';
import { IdRow } from './rows.ts';

/** True for a risk or issue that the person owns. */
export async function ownsRisk(read: Reader, userId: string, id: string): Promise<boolean> {
  return (await read.one(ownsRiskSql(userId, id), IdRow)) !== undefined;
}
