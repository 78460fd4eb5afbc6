/**
 * Every statement of supervision. A link holds from its first day until the day before `ended_on`. What two people say
 * of how one of them is stands in one statement, asked for in one place.
 */
import sql, { raw, type Sql } from 'sql-template-tag';
import { countingKinds } from '../../../shared/rules/supervision.ts';

const link = raw('k.id, k.rev, k.staff_id, k.supervisor_id, k.frequency, k.started_on, k.ended_on, k.deleted_at');
/** Of two at once (two laptops joined) the earlier comes first, and stays until somebody decides. */
export const linksOnSql = (day: string): Sql =>
  sql`SELECT ${link} FROM supervision_link k WHERE k.deleted_at IS NULL AND k.started_on <= ${day}
    AND (k.ended_on IS NULL OR k.ended_on > ${day}) ORDER BY k.started_on, k.id`;
/** Of one person, everything that still held on a day or began after it. */
export const linksFromSql = (staffId: string, day: string): Sql =>
  sql`SELECT ${link} FROM supervision_link k WHERE k.staff_id = ${staffId} AND k.deleted_at IS NULL
    AND (k.ended_on IS NULL OR k.ended_on > ${day} OR k.started_on >= ${day}) ORDER BY k.started_on, k.id`;
/** What holds on a day or later with somebody at either end of it. */
export const linksWithSql = (staffId: string, day: string): Sql =>
  sql`SELECT ${link} FROM supervision_link k WHERE (k.staff_id = ${staffId} OR k.supervisor_id = ${staffId})
    AND k.deleted_at IS NULL AND (k.ended_on IS NULL OR k.ended_on > ${day}) ORDER BY k.started_on, k.id`;
export const keptLinkSql = (id: string): Sql => sql`SELECT ${link} FROM supervision_link k WHERE k.id = ${id}`;

/** For each person, the last day that counts as supervision and the last capacity assessment. */
export const lastSessionsSql = (): Sql =>
  sql`SELECT j.value AS staff_id,
      MAX(CASE WHEN s.kind IN (SELECT value FROM json_each(${JSON.stringify(countingKinds)})) THEN s.held_on END)
        AS counted_on,
      MAX(CASE WHEN s.kind = 'capacity-assessment' THEN s.held_on END) AS assessed_on
    FROM supervision_session s JOIN json_each(s.staff_ids) j WHERE s.deleted_at IS NULL GROUP BY j.value`;
/** For each person, the agreed actions that wait for them. */
export const openActionsSql = (): Sql =>
  sql`SELECT a.owner_id AS staff_id, COUNT(*) AS n FROM supervision_action a
    JOIN supervision_session s ON s.id = a.session_id AND s.deleted_at IS NULL
    WHERE a.deleted_at IS NULL AND a.done_on IS NULL GROUP BY a.owner_id`;

const session = raw(
  's.id, s.rev, s.kind, s.held_on, s.supervisor_id, s.staff_ids, s.discussed, s.decisions, s.deleted_at',
);
const newestFirst = raw('ORDER BY s.held_on DESC, s.id DESC');
/** The newest ones: older ones are found by their person. */
export const sessionsSql = (limit: number): Sql =>
  sql`SELECT ${session} FROM supervision_session s WHERE s.deleted_at IS NULL ${newestFirst} LIMIT ${limit}`;
/** Those that any of some people held or came to. */
export const sessionsWithSql = (staffIds: readonly string[]): Sql => {
  const ids = sql`(SELECT value FROM json_each(${JSON.stringify(staffIds)}))`;
  return sql`SELECT ${session} FROM supervision_session s WHERE s.deleted_at IS NULL AND (s.supervisor_id IN ${ids}
    OR EXISTS (SELECT 1 FROM json_each(s.staff_ids) j WHERE j.value IN ${ids})) ${newestFirst}`;
};
/** Removed ones too. */
export const sessionSql = (id: string): Sql => sql`SELECT ${session} FROM supervision_session s WHERE s.id = ${id}`;

const action = raw('a.id, a.rev, a.session_id, a.body, a.owner_id, a.due_on, a.done_on, a.deleted_at');
export const actionsOfSql = (sessionIds: readonly string[]): Sql =>
  sql`SELECT ${action} FROM supervision_action a
    WHERE a.session_id IN (SELECT value FROM json_each(${JSON.stringify(sessionIds)})) AND a.deleted_at IS NULL
    ORDER BY a.created_at, a.rowid`;
/** Removed ones too. */
export const actionsByIdSql = (ids: readonly string[]): Sql =>
  sql`SELECT ${action} FROM supervision_action a WHERE a.id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;

/** For `wellbeing.ts` alone. */
export const wellbeingSql = (sessionId: string): Sql =>
  sql`SELECT w.id, w.body, w.session_id, w.supervisor_user_id, w.supervised_user_id, w.created_by
    FROM supervision_wellbeing w WHERE w.session_id = ${sessionId} AND w.deleted_at IS NULL ORDER BY w.id LIMIT 1`;
/** Whose it is, without a word of it. */
export const wellbeingOwnersSql = (sessionIds: readonly string[]): Sql =>
  sql`SELECT w.session_id, w.supervisor_user_id, w.supervised_user_id, w.created_by FROM supervision_wellbeing w
    WHERE w.session_id IN (SELECT value FROM json_each(${JSON.stringify(sessionIds)})) AND w.deleted_at IS NULL`;
/** The account that somebody of the staff has now. */
export const accountSql = (staffId: string): Sql => sql`SELECT m.user_id FROM staff m WHERE m.id = ${staffId}`;
/** The staff records joined to an account. */
export const staffOfSql = (userId: string): Sql =>
  sql`SELECT m.id FROM staff m WHERE m.user_id = ${userId} AND m.deleted_at IS NULL ORDER BY m.id`;
