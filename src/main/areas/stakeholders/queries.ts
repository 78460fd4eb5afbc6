/** Every statement about the people around the transition. Of one day the newest is what was written last (`rowid`). */
import sql, { empty, raw, type Sql } from 'sql-template-tag';

const of = (column: string, id: string | null): Sql => (id === null ? empty : sql`AND ${raw(column)} = ${id}`);
const joinPerson = (column: string) => raw(`LEFT JOIN app_user u ON u.id = ${column}`);
const person = raw('u.id AS person_id, u.name AS person_name, u.disabled_at AS person_disabled');

/** All of them, or one. By group and name the screen sorts: names sort by the reader's language. */
export const stakeholdersSql = (id: string | null): Sql =>
  sql`SELECT s.id, s.rev, s.kind, s.name, s.grouping, s.part_played, s.contact, s.note, s.retired_at, s.retired_reason
    FROM stakeholder s WHERE s.deleted_at IS NULL ${of('s.id', id)} ORDER BY s.rowid`;
/** Whoever a record may name, removed ones too: an old conversation keeps its people. */
export const refsSql = (): Sql =>
  sql`SELECT s.id, s.name, s.grouping, s.retired_at FROM stakeholder s ORDER BY s.rowid`;

export const stancesSql = (stakeholderId: string | null): Sql =>
  sql`SELECT t.id, t.rev, t.stakeholder_id, t.held_on, t.stance, t.influence, t.reason, ${person}
    FROM stakeholder_stance t ${joinPerson('t.created_by')}
    WHERE t.deleted_at IS NULL ${of('t.stakeholder_id', stakeholderId)} ORDER BY t.held_on, t.rowid`;

/** For each person: the last day something was said, and whether they were informed and asked. */
export const engagedSql = (): Sql =>
  sql`SELECT j.value AS stakeholder_id, MAX(e.held_on) AS last_on,
      MAX(e.purpose IN ('informed', 'consulted', 'agreed')) AS informed,
      MAX(e.purpose IN ('consulted', 'agreed')) AS consulted
    FROM stakeholder_engagement e JOIN json_each(e.stakeholder_ids) j WHERE e.deleted_at IS NULL GROUP BY j.value`;

const engagement = raw('e.id, e.rev, e.held_on, e.way, e.purpose, e.stakeholder_ids, e.said');
/** Newest first; all of them, one, or those that somebody took part in. */
export const engagementsSql = (which: { readonly id?: string; readonly stakeholderId?: string }): Sql =>
  sql`SELECT ${engagement}, ${person} FROM stakeholder_engagement e ${joinPerson('e.created_by')}
    WHERE e.deleted_at IS NULL ${of('e.id', which.id ?? null)} ${takingPart(which.stakeholderId)}
    ORDER BY e.held_on DESC, e.rowid DESC`;
const takingPart = (stakeholderId: string | undefined): Sql =>
  stakeholderId === undefined
    ? empty
    : sql`AND EXISTS (SELECT 1 FROM json_each(e.stakeholder_ids) j WHERE j.value = ${stakeholderId})`;
export const engagementCountSql = (): Sql =>
  sql`SELECT COUNT(*) AS n FROM stakeholder_engagement WHERE deleted_at IS NULL`;

const promise = raw('p.id, p.rev, p.stakeholder_id, p.engagement_id, p.side, p.body, p.due_on, p.done_on');
export const promisesSql = (which: { readonly id?: string; readonly stakeholderId?: string }): Sql =>
  sql`SELECT ${promise}, ${person} FROM stakeholder_promise p ${joinPerson('p.owner_id')}
    WHERE p.deleted_at IS NULL ${of('p.id', which.id ?? null)} ${of('p.stakeholder_id', which.stakeholderId ?? null)}
    ORDER BY p.rowid`;

const message = raw(
  'm.id, m.rev, m.stakeholder_id, m.body, m.way, m.planned_on, m.sent_on, m.reaction, m.reaction_note',
);
export const messagesSql = (which: { readonly id?: string; readonly stakeholderId?: string }): Sql =>
  sql`SELECT ${message}, ${person} FROM donor_message m ${joinPerson('m.owner_id')}
    WHERE m.deleted_at IS NULL ${of('m.id', which.id ?? null)} ${of('m.stakeholder_id', which.stakeholderId ?? null)}
    ORDER BY m.rowid`;

const fund = raw(
  'f.id, f.rev, f.stakeholder_id, f.present_use, f.future_use, f.agreed_on, f.amount, f.currency, f.giving, f.note',
);
export const fundsSql = (which: { readonly id?: string; readonly stakeholderId?: string }): Sql =>
  sql`SELECT ${fund} FROM donor_fund f
    WHERE f.deleted_at IS NULL ${of('f.id', which.id ?? null)} ${of('f.stakeholder_id', which.stakeholderId ?? null)}
    ORDER BY f.rowid`;

/** Everything that hangs on somebody, removed rows too: for their history, and before they are removed. */
export const partIdsSql = (stakeholderId: string): Sql =>
  sql`SELECT 'stakeholder_stance' AS tbl, id, deleted_at FROM stakeholder_stance WHERE stakeholder_id = ${stakeholderId}
    UNION ALL SELECT 'stakeholder_promise', id, deleted_at FROM stakeholder_promise WHERE stakeholder_id = ${stakeholderId}
    UNION ALL SELECT 'donor_message', id, deleted_at FROM donor_message WHERE stakeholder_id = ${stakeholderId}
    UNION ALL SELECT 'donor_fund', id, deleted_at FROM donor_fund WHERE stakeholder_id = ${stakeholderId}`;
export const promiseIdsSql = (engagementId: string): Sql =>
  sql`SELECT id, stakeholder_id, deleted_at FROM stakeholder_promise WHERE engagement_id = ${engagementId}`;
/** Whom a record belongs to, also of one that was just brought back. */
export const ownerIdSql = (table: string, id: string): Sql =>
  sql`SELECT s.id, s.deleted_at FROM ${raw(table)} t JOIN stakeholder s ON s.id = t.stakeholder_id WHERE t.id = ${id}`;
