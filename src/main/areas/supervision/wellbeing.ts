/**
 * What two people said about how one of them is. It is read and written here and nowhere else, by the two of them;
 * whoever else asks learns not even whether there is a session.
 */
import type { Output, Parsed } from '../../../shared/contract.ts';
import { forbidden } from '../../errors.ts';
import type { QueryContext } from '../../gate/handler.ts';
import type { Tx } from '../../store/types.ts';
import { derivedId } from '../derived-id.ts';
import { accountSql, sessionSql, wellbeingSql } from './queries.ts';
import { askingOf, mayReadWellbeing } from './reach.ts';
import { AccountRow, SessionRow, WellbeingRow } from './rows.ts';

const table = 'supervision_wellbeing';

export async function wellbeing(
  context: QueryContext,
  { sessionId }: Parsed<'supervision.wellbeing'>,
): Promise<Output<'supervision.wellbeing'>> {
  const { read } = context;
  const session = await read.one(sessionSql(sessionId), SessionRow);
  if (session?.deleted_at !== null) throw forbidden();
  const written = await read.one(wellbeingSql(sessionId), WellbeingRow);
  if (!mayReadWellbeing(session, written, await askingOf(context))) throw forbidden();
  return { text: written?.body ?? null };
}

type Between = Pick<SessionRow, 'id' | 'supervisor_id' | 'staff_ids'>;

/** With a new session. Said twice, it stays as it was said or changed since, and whose it was. */
export async function addWellbeing(tx: Tx, session: Between, body: string): Promise<void> {
  const present = await tx.one(wellbeingSql(session.id), WellbeingRow);
  const account = async (staffId: string) => (await tx.one(accountSql(staffId), AccountRow))?.user_id ?? null;
  await tx.insert(table, derivedId(session.id, table), {
    session_id: session.id,
    supervisor_user_id: present ? present.supervisor_user_id : await account(session.supervisor_id),
    supervised_user_id: present ? present.supervised_user_id : await account(session.staff_ids[0] ?? ''),
    body,
  });
}

/** @returns whether it says something else now. The caller has made sure that it comes from one of the two. */
export async function writeWellbeing(tx: Tx, session: Between, body: string | null): Promise<boolean> {
  const present = await tx.one(wellbeingSql(session.id), WellbeingRow);
  if ((present?.body ?? null) === body) return false;
  if (present) await tx.update(table, present.id, null, { body });
  else if (body !== null) await addWellbeing(tx, session, body);
  return true;
}
