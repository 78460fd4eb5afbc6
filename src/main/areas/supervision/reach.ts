/** Who asks, as one of the staff; and whether a session is between them and somebody. */
import type { QueryContext } from '../../gate/handler.ts';
import { staffOfSql } from './queries.ts';
import { IdRow, type OwnersRow, type SessionRow } from './rows.ts';

/** The staff records behind the caller's account: none, one, and after joining two laptops perhaps two. */
export async function mineOf({ read, actor }: Pick<QueryContext, 'read' | 'actor'>): Promise<ReadonlySet<string>> {
  return new Set((await read.all(staffOfSql(actor.id), IdRow)).map((row) => row.id));
}

export function takesPart(
  session: Pick<SessionRow, 'supervisor_id' | 'staff_ids'>,
  mine: ReadonlySet<string>,
): boolean {
  return mine.has(session.supervisor_id) || session.staff_ids.some((id) => mine.has(id));
}

/** Only a session of two keeps what is between two. */
export function isBetweenTwo(session: Pick<SessionRow, 'kind' | 'staff_ids'>): boolean {
  return session.kind === 'individual' && session.staff_ids.length === 1;
}

/**
 * The one rule of who reads and writes it: no role reaches further. What is written stays with the two accounts of
 * then, so that joining a staff record to another account opens nothing; before anything is written, either of the two
 * may begin.
 */
export function mayReadWellbeing(
  session: Pick<SessionRow, 'kind' | 'supervisor_id' | 'staff_ids'>,
  written: OwnersRow | undefined,
  { mine, userId }: Asking,
): boolean {
  if (!isBetweenTwo(session)) return false;
  if (!written) return takesPart(session, mine);
  const { supervisor_user_id: supervisor, supervised_user_id: supervised, created_by: writer } = written;
  // Of the time before accounts were kept with it: then whoever wrote it.
  return (supervisor ?? supervised) === null ? writer === userId : [supervisor, supervised].includes(userId);
}

/** Who asks: their account, and the staff records it is joined to now. */
export interface Asking {
  readonly userId: string;
  readonly mine: ReadonlySet<string>;
}
export async function askingOf(context: Pick<QueryContext, 'read' | 'actor'>): Promise<Asking> {
  return { userId: context.actor.id, mine: await mineOf(context) };
}
