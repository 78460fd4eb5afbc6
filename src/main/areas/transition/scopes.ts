/** Whose action it is: the gate asks when a role reaches only its own. */
import type { Reader } from '../../store/types.ts';
import { ownsActionSql } from './queries.ts';
import { IdRow } from './rows.ts';

/** False for anything that is not a live action: a milestone or a document is nobody's own. */
export async function ownsAction(read: Reader, actorId: string, id: string): Promise<boolean> {
  return (await read.one(ownsActionSql(actorId, id), IdRow)) !== undefined;
}
