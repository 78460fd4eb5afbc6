/**
 * Statements about the family, and the search for it. A household or a person is reached through a child alone: each
 * statement begins with the child's own rows, so that one child's worker never walks on to another child.
 */
import sql, { empty, raw, type Sql } from 'sql-template-tag';

const among = (ids: readonly string[]): Sql => sql`(SELECT value FROM json_each(${JSON.stringify(ids)}))`;
const ofChildren = (column: Sql, ids: readonly string[] | null): Sql =>
  ids === null ? empty : sql`AND ${column} IN ${among(ids)}`;

const household = raw('h.id, h.rev, h.name, h.place, h.phone, h.note, h.safety_note, l.part');
export const householdsOfChildSql = (childId: string): Sql =>
  sql`SELECT ${household} FROM child_household l JOIN family_household h ON h.id = l.household_id
    WHERE l.child_id = ${childId} AND l.deleted_at IS NULL AND h.deleted_at IS NULL ORDER BY l.created_at, h.id`;
export const householdOfChildSql = (childId: string, id: string): Sql =>
  sql`SELECT ${household} FROM child_household l JOIN family_household h ON h.id = l.household_id
    WHERE l.child_id = ${childId} AND l.household_id = ${id} AND l.deleted_at IS NULL AND h.deleted_at IS NULL`;
/** What stands under an id, whoever it belongs to. */
export const keptHouseholdSql = (id: string): Sql =>
  sql`SELECT h.id, h.deleted_at FROM family_household h WHERE h.id = ${id}`;
export const keptLinkSql = (id: string): Sql =>
  sql`SELECT l.id, l.deleted_at FROM child_household l WHERE l.id = ${id}`;
/** Which children some households serve. */
export const childrenOfHouseholdsSql = (ids: readonly string[]): Sql =>
  sql`SELECT l.household_id, l.child_id FROM child_household l WHERE l.household_id IN ${among(ids)}
    AND l.deleted_at IS NULL`;
/** Households of some children, with the children. */
export const householdsOfSql = (childIds: readonly string[]): Sql =>
  sql`SELECT h.id, h.name, h.place, l.child_id FROM child_household l JOIN family_household h ON h.id = l.household_id
    WHERE l.child_id IN ${among(childIds)} AND l.deleted_at IS NULL AND h.deleted_at IS NULL ORDER BY h.name, h.id`;
export const householdCountsSql = (childIds: readonly string[] | null): Sql =>
  sql`SELECT l.child_id AS id, COUNT(*) AS n FROM child_household l WHERE l.deleted_at IS NULL
    ${ofChildren(sql`l.child_id`, childIds)} GROUP BY l.child_id`;

const person = raw(
  `p.id, p.rev, p.name, p.other_names, p.birth_year, p.birth_year_about, p.life, p.phone, p.contact, p.contact_why,
   p.note, p.safety_note`,
);
/** Ids of people who are something to the child, or live in one of its households. */
const known = (childId: string): Sql =>
  sql`SELECT r.person_id FROM child_relative r WHERE r.child_id = ${childId} AND r.deleted_at IS NULL
    UNION SELECT m.person_id FROM child_household l JOIN household_member m ON m.household_id = l.household_id
      WHERE l.child_id = ${childId} AND l.deleted_at IS NULL AND m.deleted_at IS NULL AND m.ended_on IS NULL`;
/** Their present household, when it is one of the child's. */
const livesIn = (childId: string): Sql =>
  sql`(SELECT m.household_id FROM household_member m JOIN child_household l ON l.household_id = m.household_id
      AND l.child_id = ${childId} AND l.deleted_at IS NULL
    WHERE m.person_id = p.id AND m.deleted_at IS NULL AND m.ended_on IS NULL ORDER BY m.created_at DESC, m.id LIMIT 1)`;
const people = (childId: string, which: Sql): Sql =>
  sql`SELECT ${person}, r.kind, r.words, ${livesIn(childId)} AS household_id FROM family_person p
    LEFT JOIN child_relative r ON r.person_id = p.id AND r.child_id = ${childId} AND r.deleted_at IS NULL
    WHERE p.deleted_at IS NULL AND p.id IN (${known(childId)}) ${which}`;
export const peopleOfChildSql = (childId: string): Sql => people(childId, sql`ORDER BY p.created_at, p.id`);
export const personOfChildSql = (childId: string, id: string): Sql => people(childId, sql`AND p.id = ${id}`);
export const keptPersonSql = (id: string): Sql =>
  sql`SELECT p.id, p.deleted_at FROM family_person p WHERE p.id = ${id}`;
/** What a person is to a child, removed or not. */
export const relationSql = (id: string): Sql => sql`SELECT r.id, r.deleted_at FROM child_relative r WHERE r.id = ${id}`;
/** How many other children have the person as a relative, or share a household they live in. */
export const sharedCountSql = (childId: string, personId: string): Sql =>
  sql`SELECT (SELECT COUNT(*) FROM child_relative r WHERE r.person_id = ${personId} AND r.child_id <> ${childId}
        AND r.deleted_at IS NULL)
      + (SELECT COUNT(*) FROM household_member m JOIN child_household l ON l.household_id = m.household_id
        WHERE m.person_id = ${personId} AND m.deleted_at IS NULL AND m.ended_on IS NULL AND l.child_id <> ${childId}
        AND l.deleted_at IS NULL) AS n`;
export const openStaysSql = (personId: string): Sql =>
  sql`SELECT m.id, m.household_id, m.started_on FROM household_member m WHERE m.person_id = ${personId}
    AND m.deleted_at IS NULL AND m.ended_on IS NULL`;

const by = raw('o.name AS owner_name, (o.disabled_at IS NULL AND o.deleted_at IS NULL) AS owner_active');
/** Newest first; of one day the one written last. */
export const receivingSql = (childId: string): Sql =>
  sql`SELECT c.id, c.household_id, c.chosen_on, c.reason, c.created_at, c.created_by, ${by} FROM receiving_household c
    LEFT JOIN app_user o ON o.id = c.created_by WHERE c.child_id = ${childId} AND c.deleted_at IS NULL
    ORDER BY c.chosen_on DESC, c.id DESC`;
/** The newest word for each child: with one maximum, the other columns come from its row. */
export const receivingNowSql = (childIds: readonly string[] | null): Sql =>
  sql`SELECT c.child_id, c.household_id, MAX(c.chosen_on || c.id) AS newest FROM receiving_household c
    WHERE c.deleted_at IS NULL ${ofChildren(sql`c.child_id`, childIds)} GROUP BY c.child_id`;

export const tracingStatesSql = (childId: string): Sql =>
  sql`SELECT t.id, t.state, t.said_on, t.reason, t.created_at, t.created_by, ${by} FROM tracing_state t
    LEFT JOIN app_user o ON o.id = t.created_by WHERE t.child_id = ${childId} AND t.deleted_at IS NULL
    ORDER BY t.said_on DESC, t.id DESC`;
export const tracingNowSql = (childIds: readonly string[] | null): Sql =>
  sql`SELECT t.child_id, t.state, MAX(t.said_on || t.id) AS newest FROM tracing_state t
    WHERE t.deleted_at IS NULL ${ofChildren(sql`t.child_id`, childIds)} GROUP BY t.child_id`;
const step = raw(
  `t.id, t.rev, t.child_id, t.taken_on, t.source, t.known, t.asked_whom, t.found, t.next_step, t.next_on,
   t.next_done_on, t.created_by, t.deleted_at`,
);
export const stepsSql = (childId: string): Sql =>
  sql`SELECT ${step}, ${by} FROM tracing_step t LEFT JOIN app_user o ON o.id = t.created_by
    WHERE t.child_id = ${childId} AND t.deleted_at IS NULL ORDER BY t.taken_on DESC, t.id DESC`;
/** Removed ones too. */
export const stepSql = (id: string): Sql =>
  sql`SELECT ${step}, ${by} FROM tracing_step t LEFT JOIN app_user o ON o.id = t.created_by WHERE t.id = ${id}`;
/** For each child, the earliest next step that has passed its day and is not done. */
export const lateStepsSql = (childIds: readonly string[] | null, today: string): Sql =>
  sql`SELECT t.child_id, MIN(t.next_on) AS late_on FROM tracing_step t WHERE t.deleted_at IS NULL
    AND t.next_done_on IS NULL AND t.next_on < ${today} ${ofChildren(sql`t.child_id`, childIds)} GROUP BY t.child_id`;

/** Rows whose history is told together, removed ones among them. */
export const familyRowsSql = (childId: string): Sql =>
  sql`SELECT 'family_household' AS tbl, l.household_id AS id FROM child_household l WHERE l.child_id = ${childId}
    UNION SELECT 'child_household', l.id FROM child_household l WHERE l.child_id = ${childId}
    UNION SELECT 'child_relative', r.id FROM child_relative r WHERE r.child_id = ${childId}
    UNION SELECT 'family_person', r.person_id FROM child_relative r WHERE r.child_id = ${childId}
    UNION SELECT 'receiving_household', c.id FROM receiving_household c WHERE c.child_id = ${childId}`;
export const tracingRowsSql = (childId: string): Sql =>
  sql`SELECT 'tracing_state' AS tbl, t.id FROM tracing_state t WHERE t.child_id = ${childId}
    UNION SELECT 'tracing_step', t.id FROM tracing_step t WHERE t.child_id = ${childId}`;
