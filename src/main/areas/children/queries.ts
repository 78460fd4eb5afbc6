/** Statements about the children themselves: the list, one child, its parts. */
import sql, { empty, join, raw, type Sql } from 'sql-template-tag';

const inList = (ids: readonly string[]): Sql => sql`(SELECT value FROM json_each(${JSON.stringify(ids)}))`;

/** The stay that says whether a child lives here: the newest. */
const newestStay = raw(`(SELECT t.id FROM child_stay t WHERE t.child_id = c.id AND t.deleted_at IS NULL
  ORDER BY t.admitted_on DESC, t.id DESC LIMIT 1)`);
const whoColumns = raw(`c.id, c.rev, c.code, n.name, c.birth_date, c.birth_precision, c.sex, c.house, c.sibling_group,
  c.since, s.admitted_precision, s.left_on`);
const whoJoins = sql`LEFT JOIN child_name n ON n.child_id = c.id AND n.kind = 'called' AND n.deleted_at IS NULL
  LEFT JOIN child_stay s ON s.id = ${newestStay}`;

export const whoAllSql = (): Sql => sql`SELECT ${whoColumns} FROM child c ${whoJoins} WHERE c.deleted_at IS NULL`;
export const whoSql = (ids: readonly string[]): Sql =>
  sql`SELECT ${whoColumns} FROM child c ${whoJoins} WHERE c.deleted_at IS NULL AND c.id IN ${inList(ids)}`;
export const whoOfGroupsSql = (groups: readonly string[]): Sql =>
  sql`SELECT ${whoColumns} FROM child c ${whoJoins} WHERE c.deleted_at IS NULL AND c.sibling_group IN ${inList(groups)}`;

/** How a list is narrowed. `seen` holds the ids a role that reaches only its own may know of. */
export interface Narrowing {
  readonly seen: Sql | null;
  readonly lead: Sql;
  readonly status: 'in-residence' | 'left' | 'all';
  /** Undefined: of any house; null: of none. */
  readonly house?: string | null | undefined;
  readonly carriedBy?: Sql | null;
  readonly without?: boolean | undefined;
  readonly ids?: readonly string[] | null;
  readonly notIds?: readonly string[];
}

function conditions({ seen, lead, status, house, carriedBy, without, ids, notIds }: Narrowing): Sql {
  const parts: Sql[] = [sql`c.deleted_at IS NULL`];
  if (seen) parts.push(sql`c.id IN (${seen})`);
  if (status !== 'all') parts.push(status === 'left' ? sql`s.left_on IS NOT NULL` : sql`s.left_on IS NULL`);
  if (house !== undefined) parts.push(house === null ? sql`c.house IS NULL` : sql`c.house = ${house}`);
  if (carriedBy) parts.push(sql`c.id IN (${carriedBy})`);
  if (without === true) parts.push(sql`${lead} IS NULL`);
  if (ids) parts.push(sql`c.id IN ${inList(ids)}`);
  if (notIds) parts.push(sql`c.id NOT IN ${inList(notIds)}`);
  return join(parts, ' AND ');
}

export const sorts = ['name', 'age', 'house', 'since', 'lead', 'leftOn'] as const;
export type Sort = (typeof sorts)[number];
/** What comes after the last row of the page before. */
export interface Mark {
  readonly absent: number;
  readonly key: string;
  readonly name: string;
  readonly id: string;
}

/** What is sorted by, as text; names of workers by their letters without case. */
const keys: Readonly<Record<Exclude<Sort, 'name'>, (lead: Sql) => Sql>> = {
  // The youngest have the latest date.
  age: () => sql`c.birth_date`,
  house: () => sql`lower(c.house)`,
  since: () => sql`c.since`,
  leftOn: () => sql`s.left_on`,
  lead: (lead) => sql`(SELECT lower(m.name) FROM staff m WHERE m.id = ${lead})`,
};

/** One page, and one row more where there is another. What is not known stands last in both directions. */
export function listSql(
  by: Sort,
  direction: 'up' | 'down',
  after: Mark | null,
  limit: number,
  narrowed: Narrowing,
): Sql {
  const { lead } = narrowed;
  const way = raw(direction === 'down' ? 'DESC' : 'ASC');
  const than = raw(direction === 'down' ? '<' : '>');
  const from = sql`FROM child_index x JOIN child c ON c.id = x.child_id ${whoJoins} WHERE ${conditions(narrowed)}`;
  const columns = sql`${whoColumns}, x.sort_name, ${lead} AS lead_id`;
  if (by === 'name') {
    const onwards = after ? sql`AND (x.sort_name, x.child_id) ${than} (${after.name}, ${after.id})` : empty;
    return sql`SELECT ${columns}, 0 AS absent, '' AS key ${from} ${onwards}
      ORDER BY x.sort_name ${way}, x.child_id ${way} LIMIT ${limit + 1}`;
  }
  const key = keys[by](lead);
  const onwards = after
    ? sql`WHERE absent > ${after.absent} OR (absent = ${after.absent}
        AND (key, sort_name, id) ${than} (${after.key}, ${after.name}, ${after.id}))`
    : empty;
  return sql`SELECT * FROM (SELECT ${columns}, ${key} IS NULL AS absent, COALESCE(${key}, '') AS key ${from}) ${onwards}
    ORDER BY absent, key ${way}, sort_name ${way}, id ${way} LIMIT ${limit + 1}`;
}

export const countSql = (narrowed: Narrowing): Sql =>
  sql`SELECT COUNT(*) AS n FROM child c LEFT JOIN child_stay s ON s.id = ${newestStay} WHERE ${conditions(narrowed)}`;
export const housesSql = (narrowed: Narrowing): Sql =>
  sql`SELECT c.house, COUNT(*) AS n FROM child c LEFT JOIN child_stay s ON s.id = ${newestStay}
    WHERE ${conditions(narrowed)} GROUP BY c.house ORDER BY c.house IS NULL, lower(c.house), c.house`;
export const leadsSql = (narrowed: Narrowing): Sql =>
  sql`SELECT id, COUNT(*) AS n FROM (SELECT ${narrowed.lead} AS id FROM child c
      LEFT JOIN child_stay s ON s.id = ${newestStay} WHERE ${conditions(narrowed)})
    WHERE id IS NOT NULL GROUP BY id`;

export const recordSql = (id: string): Sql =>
  sql`SELECT ${whoColumns}, c.complexity, c.languages, c.religion, c.ethnicity, c.marks, c.birth_place, c.origin_place
    FROM child c ${whoJoins} WHERE c.deleted_at IS NULL AND c.id = ${id}`;
export const recordsSql = (ids: readonly string[]): Sql =>
  sql`SELECT ${whoColumns}, c.complexity, c.languages, c.religion, c.ethnicity, c.marks, c.birth_place, c.origin_place
    FROM child c ${whoJoins} WHERE c.deleted_at IS NULL AND c.id IN ${inList(ids)}`;

/** What stands under an id, removed or not. */
export const keptSql = (id: string): Sql =>
  sql`SELECT id, rev, code, since, birth_date, birth_precision, sibling_group, deleted_at FROM child WHERE id = ${id}`;
/** The highest number given out under a beginning of codes; numbers of removed children stay theirs. */
export const lastNumberSql = (beginning: string): Sql =>
  sql`SELECT COALESCE(MAX(CAST(substr(code, ${beginning.length + 1}) AS INTEGER)), 0) AS n FROM child
    WHERE code >= ${beginning} AND code < ${`${beginning}:`}`;
/** The device that writes now. */
export const deviceSql = (): Sql =>
  sql`SELECT d.id, d.continues_id FROM store_state s JOIN device d ON d.id = s.value WHERE s.name = 'device'`;

const nameColumns = raw('id, rev, child_id, kind, name, script');
export const namesSql = (childIds: readonly string[]): Sql =>
  sql`SELECT ${nameColumns} FROM child_name WHERE child_id IN ${inList(childIds)} AND deleted_at IS NULL
    ORDER BY child_id, kind = 'called' DESC, id`;
/** The name a child goes by, removed or not. */
export const calledSql = (childId: string): Sql =>
  sql`SELECT ${nameColumns} FROM child_name WHERE child_id = ${childId} AND kind = 'called' AND deleted_at IS NULL`;

/** What the name a child goes by was when the child's row had its `rev`, where it was changed since. */
export const nameBeforeSql = (childId: string, rev: number): Sql =>
  sql`SELECT f.before FROM child_name n JOIN change_field f ON f.tbl = 'child_name' AND f.row_id = n.id AND f.field = 'name'
    WHERE n.child_id = ${childId} AND n.kind = 'called' AND f.change_id > (SELECT DISTINCT o.change_id FROM change_field o
      WHERE o.tbl = 'child' AND o.row_id = ${childId} ORDER BY o.change_id LIMIT 1 OFFSET ${rev - 1})
    ORDER BY f.change_id LIMIT 1`;

const stayColumns =
  raw(`id, rev, child_id, admitted_on, admitted_precision, way_id, reason_ids, reason_text, brought_by,
  came_from, authority, order_number, order_on, left_on, left_precision, leaving_id, leaving_text, left_to`);
/** Newest first. */
export const staysSql = (childIds: readonly string[]): Sql =>
  sql`SELECT ${stayColumns} FROM child_stay WHERE child_id IN ${inList(childIds)} AND deleted_at IS NULL
    ORDER BY admitted_on DESC, id DESC`;
/** Of every child a period of living here, that of one without a recorded stay among them; for counting days. */
export const residencesSql = (): Sql =>
  sql`SELECT t.child_id, t.admitted_on AS from_on, t.left_on AS until_on, c.created_at FROM child_stay t
      JOIN child c ON c.id = t.child_id WHERE t.deleted_at IS NULL AND c.deleted_at IS NULL
    UNION ALL SELECT c.id, c.since, NULL, c.created_at FROM child c WHERE c.deleted_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM child_stay t WHERE t.child_id = c.id AND t.deleted_at IS NULL)`;

const alertColumns = raw('id, rev, child_id, kind_id, level, body, starts_on, ends_on, for_carers');
export const alertsSql = (childIds: readonly string[]): Sql =>
  sql`SELECT ${alertColumns} FROM child_alert WHERE child_id IN ${inList(childIds)} AND deleted_at IS NULL
    ORDER BY CASE level WHEN 'critical' THEN 0 WHEN 'important' THEN 1 ELSE 2 END, starts_on DESC, id`;
export const elsewhereSql = (childId: string): Sql =>
  sql`SELECT id, rev, name, lives, contact, note FROM sibling_elsewhere
    WHERE child_id = ${childId} AND deleted_at IS NULL ORDER BY id`;

const photoColumns = raw('id, rev, child_id, file_id, taken_on, consent, created_at');
/** Newest first. */
export const photosSql = (childIds: readonly string[]): Sql =>
  sql`SELECT ${photoColumns} FROM child_photo WHERE child_id IN ${inList(childIds)} AND deleted_at IS NULL
    ORDER BY taken_on DESC, id DESC`;
export const fileSql = (id: string): Sql =>
  sql`SELECT id, bytes, hmac, file_key, chunk_bytes, media_type FROM file WHERE id = ${id}`;

export const entriesSql = (): Sql =>
  sql`SELECT id, rev, list, catalogue_id, name, sort, retired_at FROM child_list_entry
    WHERE deleted_at IS NULL ORDER BY list, sort, id`;
export const entrySql = (id: string): Sql =>
  sql`SELECT id, rev, list, catalogue_id, name, sort, retired_at FROM child_list_entry WHERE id = ${id}`;

export const partTables = {
  name: 'child_name',
  stay: 'child_stay',
  alert: 'child_alert',
  sibling: 'sibling_elsewhere',
  photo: 'child_photo',
} as const;
export type PartTable = (typeof partTables)[keyof typeof partTables];
/** Removed ones too. */
export const partSql = (table: PartTable, id: string): Sql =>
  sql`SELECT id, rev, child_id, deleted_at FROM ${raw(table)} WHERE id = ${id}`;
export const partIdsSql = (table: PartTable, childId: string): Sql =>
  sql`SELECT id FROM ${raw(table)} WHERE child_id = ${childId}`;
export const partsRemovedAtSql = (table: PartTable, childId: string, at: string): Sql =>
  sql`SELECT id FROM ${raw(table)} WHERE child_id = ${childId} AND deleted_at = ${at}`;

/** Where somebody of the care staff works on a day; absent for any other account. */
export const placesSql = (userId: string, day: string): Sql =>
  sql`SELECT m.place FROM staff m WHERE m.user_id = ${userId} AND m.deleted_at IS NULL AND m.place IS NOT NULL
    AND EXISTS (SELECT 1 FROM user_role r WHERE r.user_id = ${userId} AND r.role = 'care-staff'
      AND r.ended_at IS NULL AND r.deleted_at IS NULL)
    AND EXISTS (SELECT 1 FROM employment e WHERE e.staff_id = m.id AND e.deleted_at IS NULL
      AND (e.started_on IS NULL OR e.started_on <= ${day}) AND (e.ended_on IS NULL OR e.ended_on >= ${day}))`;
/** The houses children live in; the index alone is read. */
export const houseNamesSql = (): Sql => sql`SELECT DISTINCT house FROM child WHERE house IS NOT NULL`;
export const livingInSql = (houses: readonly string[]): Sql =>
  sql`SELECT c.id FROM child c LEFT JOIN child_stay s ON s.id = ${newestStay}
    WHERE c.house IN ${inList(houses)} AND c.deleted_at IS NULL AND s.left_on IS NULL`;
/** The house a child lives in now. */
export const childIsThereSql = (childId: string): Sql =>
  sql`SELECT id FROM child WHERE id = ${childId} AND deleted_at IS NULL`;
export const houseOfSql = (childId: string): Sql =>
  sql`SELECT c.house FROM child c LEFT JOIN child_stay s ON s.id = ${newestStay}
    WHERE c.id = ${childId} AND c.house IS NOT NULL AND c.deleted_at IS NULL AND s.left_on IS NULL`;

export const importSql = (id: string): Sql => sql`SELECT id, added, undone_at FROM child_import WHERE id = ${id}`;
export const importedSql = (importId: string): Sql =>
  sql`SELECT c.id, c.code, n.name FROM child c
    LEFT JOIN child_name n ON n.child_id = c.id AND n.kind = 'called' AND n.deleted_at IS NULL
    WHERE c.import_id = ${importId} AND c.deleted_at IS NULL ORDER BY c.code`;

/** Children whose newest stay began on another day than their record says: what joining two laptops can bring about. */
export const sinceAstraySql = (): Sql =>
  sql`SELECT c.id FROM child c JOIN child_stay s ON s.id = ${newestStay}
    WHERE c.deleted_at IS NULL AND s.admitted_on <> c.since`;
