/**
 * Every statement of the caseload. A period of an assignment holds from its first day until the day before `ended_on`,
 * so that a child given on and taken over on one day has one worker on each; a cover's two days both belong to it.
 */
import sql, { raw, type Sql } from 'sql-template-tag';
import { rulesId } from './seed.ts';

/** The name children go by, among the names of their record. */
export const calledKind = 'called';

const held = (alias: string, day: string): Sql => {
  const a = raw(alias);
  return sql`${a}.deleted_at IS NULL AND ${a}.started_on <= ${day} AND (${a}.ended_on IS NULL OR ${a}.ended_on > ${day})`;
};
const covering = (alias: string, day: string): Sql => {
  const v = raw(alias);
  return sql`${v}.deleted_at IS NULL AND ${v}.started_on <= ${day} AND ${v}.ended_on >= ${day}`;
};
/** Of two at once (two laptops joined) the earlier stays until somebody decides. */
const holder = (part: 'lead' | 'second', day: string): Sql =>
  sql`(SELECT a.id FROM caseload_assignment a WHERE a.child_id = c.id AND a.part = ${part} AND ${held('a', day)}
    ORDER BY a.started_on, a.id LIMIT 1)`;
const ledUntil = (day: string): Sql =>
  sql`(SELECT MAX(a.ended_on) FROM caseload_assignment a WHERE a.child_id = c.id AND a.part = 'lead'
    AND a.deleted_at IS NULL AND a.ended_on > a.started_on AND a.ended_on <= ${day})`;
/** That the child `c` of a statement lives here: its newest stay has no end. */
const hasNotLeft = raw(`(SELECT t.left_on FROM child_stay t WHERE t.child_id = c.id AND t.deleted_at IS NULL
  ORDER BY t.admitted_on DESC, t.id DESC LIMIT 1) IS NULL`);

/** Who leads the child `c` of a statement on a day. */
export const leadOf = (day: string): Sql =>
  sql`(SELECT l.staff_id FROM caseload_assignment l WHERE l.id = ${holder('lead', day)})`;

/** Ids of the children somebody of the staff leads on a day. */
export const ledBy = (staffId: string, day: string): Sql =>
  sql`SELECT a.child_id FROM caseload_assignment a WHERE a.staff_id = ${staffId} AND a.part = 'lead' AND ${held('a', day)}`;

/** Ids of the children that the person behind an account leads, seconds or covers on a day. */
export const seenBy = (userId: string, day: string): Sql =>
  sql`SELECT a.child_id FROM staff m JOIN caseload_assignment a ON a.staff_id = m.id
      WHERE m.user_id = ${userId} AND m.deleted_at IS NULL AND ${held('a', day)}
    UNION SELECT a.child_id FROM staff m JOIN caseload_cover v ON v.cover_id = m.id
      JOIN caseload_assignment a ON a.staff_id = v.absent_id
      WHERE m.user_id = ${userId} AND m.deleted_at IS NULL AND ${covering('v', day)} AND ${held('a', day)}`;

const childRows = (day: string, which: Sql): Sql =>
  sql`SELECT c.id, c.rev, c.code, n.name, c.birth_date, c.birth_precision, c.sex, c.house, c.sibling_group,
      c.complexity, c.since, l.staff_id AS lead_id, l.started_on AS lead_since, l.introduced_on, s.staff_id AS second_id,
      CASE WHEN l.id IS NULL THEN ${ledUntil(day)} END AS led_until
    FROM child c
    LEFT JOIN child_name n ON n.child_id = c.id AND n.kind = ${calledKind} AND n.deleted_at IS NULL
    LEFT JOIN caseload_assignment l ON l.id = ${holder('lead', day)}
    LEFT JOIN caseload_assignment s ON s.id = ${holder('second', day)}
    WHERE c.deleted_at IS NULL ${which}`;

/** Who left stays on the list while somebody carries them. */
export const allChildrenSql = (day: string): Sql =>
  childRows(day, sql`AND (l.id IS NOT NULL OR s.id IS NOT NULL OR ${hasNotLeft})`);
export const seenChildrenSql = (userId: string, day: string): Sql =>
  childRows(day, sql`AND c.id IN (${seenBy(userId, day)})`);
export const childrenByIdSql = (ids: readonly string[], day: string): Sql =>
  childRows(day, sql`AND c.id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`);
/** The children of some sibling groups, those asked for among them. */
export const childrenOfGroupsSql = (groups: readonly string[], day: string): Sql =>
  childRows(day, sql`AND c.sibling_group IN (SELECT value FROM json_each(${JSON.stringify(groups)}))`);
/** Of these children, those of whom the person behind an account may know. */
export const seenAmongSql = (userId: string, ids: readonly string[], day: string): Sql =>
  sql`SELECT j.value AS id FROM json_each(${JSON.stringify(ids)}) j WHERE j.value IN (${seenBy(userId, day)})`;

/** One row when the person behind the account leads, seconds or covers the child on that day. */
export const seesChildSql = (userId: string, childId: string, day: string): Sql =>
  sql`SELECT c.id FROM caseload_assignment a JOIN child c ON c.id = a.child_id AND c.deleted_at IS NULL
    WHERE a.child_id = ${childId} AND ${held('a', day)} AND (
      EXISTS (SELECT 1 FROM staff m WHERE m.id = a.staff_id AND m.user_id = ${userId} AND m.deleted_at IS NULL)
      OR EXISTS (SELECT 1 FROM caseload_cover v JOIN staff m ON m.id = v.cover_id
        WHERE v.absent_id = a.staff_id AND m.user_id = ${userId} AND m.deleted_at IS NULL AND ${covering('v', day)}))
    LIMIT 1`;

/** Who left may still be led, but waits for nobody. */
export const withoutLeadCountSql = (day: string): Sql =>
  sql`SELECT COUNT(*) AS n FROM child c WHERE c.deleted_at IS NULL AND ${holder('lead', day)} IS NULL
    AND ${hasNotLeft}`;

/** What stands under an id, removed or not. */
export const childKeptSql = (id: string): Sql =>
  sql`SELECT id, rev, code, since, birth_date, birth_precision, sibling_group, deleted_at FROM child WHERE id = ${id}`;
export const childNameIdsSql = (childId: string): Sql => sql`SELECT id FROM child_name WHERE child_id = ${childId}`;

const assignment = raw(
  `a.id, a.rev, a.child_id, a.staff_id, a.part, a.started_on, a.ended_on, a.reason, a.handover, a.override_reason,
   a.introduced_on, a.deleted_at`,
);
/** Removed ones too, for saving twice and for undoing. */
export const assignmentsByIdSql = (ids: readonly string[]): Sql =>
  sql`SELECT ${assignment} FROM caseload_assignment a WHERE a.id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;
/** Of some children, everything that still held on a day or began after it. */
export const assignmentsFromSql = (childIds: readonly string[], day: string): Sql =>
  sql`SELECT ${assignment} FROM caseload_assignment a
    WHERE a.child_id IN (SELECT value FROM json_each(${JSON.stringify(childIds)})) AND a.deleted_at IS NULL
      AND (a.ended_on IS NULL OR a.ended_on > ${day} OR a.started_on >= ${day}) ORDER BY a.started_on, a.id`;
/** A child's periods, newest first; those taken over on the day they began are left to the history. */
export const assignmentsOfChildSql = (childId: string): Sql =>
  sql`SELECT ${assignment} FROM caseload_assignment a WHERE a.child_id = ${childId} AND a.deleted_at IS NULL
    AND (a.ended_on IS NULL OR a.ended_on > a.started_on) ORDER BY a.started_on DESC, a.part, a.id`;
export const assignmentIdsSql = (childId: string): Sql =>
  sql`SELECT id FROM caseload_assignment WHERE child_id = ${childId}`;
/** What somebody still carries on a day or later. */
export const assignmentsOfStaffSql = (staffId: string, day: string): Sql =>
  sql`SELECT ${assignment} FROM caseload_assignment a WHERE a.staff_id = ${staffId} AND a.deleted_at IS NULL
    AND (a.ended_on IS NULL OR a.ended_on > ${day}) ORDER BY a.started_on, a.id`;
export const carriedCountSql = (staffId: string, day: string): Sql =>
  sql`SELECT COUNT(DISTINCT a.child_id) AS n FROM caseload_assignment a JOIN child c ON c.id = a.child_id
    WHERE a.staff_id = ${staffId} AND c.deleted_at IS NULL AND ${held('a', day)}`;

const cover = raw('v.id, v.rev, v.absent_id, v.cover_id, v.started_on, v.ended_on, v.reason');
/** A cover may end by itself; the list keeps those of the last weeks. */
export const coversSinceSql = (day: string): Sql =>
  sql`SELECT ${cover} FROM caseload_cover v WHERE v.deleted_at IS NULL AND v.ended_on >= ${day}
    ORDER BY v.started_on DESC, v.id`;
export const coverSql = (id: string): Sql =>
  sql`SELECT ${cover} FROM caseload_cover v WHERE v.id = ${id} AND v.deleted_at IS NULL`;
export const keptCoverSql = (id: string): Sql => sql`SELECT id FROM caseload_cover WHERE id = ${id}`;
/** What somebody covers on a day or later. */
export const coversByStaffSql = (staffId: string, day: string): Sql =>
  sql`SELECT ${cover} FROM caseload_cover v WHERE v.cover_id = ${staffId} AND v.deleted_at IS NULL AND v.ended_on >= ${day}`;

export const rulesSql = (): Sql =>
  sql`SELECT id, rev, case_limit, warn_from, confirmed_at, weights_on, weight_usual, weight_complex, weight_stable,
    first_year_percent, eligibility FROM caseload_rules WHERE id = ${rulesId}`;

/** Children with more than one lead on a day: what joining two laptops can bring about, and nothing else. */
export const twoLeadsSql = (day: string): Sql =>
  sql`SELECT a.child_id AS id FROM caseload_assignment a WHERE a.part = 'lead' AND ${held('a', day)}
    GROUP BY a.child_id HAVING COUNT(*) > 1`;
