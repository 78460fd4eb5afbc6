/** Statements on the index by which children are sorted and found: this machine's own, made again from the names. */
import sql, { join, type Sql } from 'sql-template-tag';

/** Whose names were written since their line was made. */
export const behindSql = (): Sql =>
  sql`SELECT x.child_id AS id, c.code FROM child_index x JOIN child c ON c.id = x.child_id WHERE x.behind = 1`;
/** Ids first, since a child not known to the caller must not come near the answer. */
export const behindAmongSql = (seen: Sql | null): Sql =>
  sql`SELECT x.child_id AS id, c.code FROM child_index x JOIN child c ON c.id = x.child_id
    WHERE x.behind = 1 AND c.deleted_at IS NULL ${within(seen)}`;

const within = (seen: Sql | null): Sql => (seen ? sql`AND c.id IN (${seen})` : sql``);

/** @param beginnings of whole words, for who is still typing. */
export function foundSql(keys: readonly string[], beginnings: readonly string[], seen: Sql | null, most: number): Sql {
  const exact = sql`SELECT k.child_id FROM child_key k WHERE k.key IN (SELECT value FROM json_each(${JSON.stringify(keys)}))`;
  const begun = beginnings.map(
    (word) => sql`SELECT k.child_id FROM child_key k WHERE k.key >= ${`=${word}`} AND k.key < ${`=${word}\u{10ffff}`}`,
  );
  return sql`SELECT c.id, x.forms FROM child c JOIN child_index x ON x.child_id = c.id
    WHERE c.id IN (${join([exact, ...begun], ' UNION ')}) AND c.deleted_at IS NULL AND x.behind = 0 ${within(seen)}
    LIMIT ${most}`;
}

/** `lines`: child, what it is sorted by, its words. */
export const writeLinesSql = (lines: readonly (readonly [string, string, string])[]): Sql =>
  sql`UPDATE child_index SET sort_name = j.value ->> 1, forms = j.value ->> 2, behind = 0
    FROM json_each(${JSON.stringify(lines)}) j WHERE child_index.child_id = j.value ->> 0`;
export const dropKeysSql = (childIds: readonly string[]): Sql =>
  sql`DELETE FROM child_key WHERE child_id IN (SELECT value FROM json_each(${JSON.stringify(childIds)}))`;
/** `keys`: key, child. */
export const writeKeysSql = (keys: readonly (readonly [string, string])[]): Sql =>
  sql`INSERT OR IGNORE INTO child_key (key, child_id) SELECT j.value ->> 0, j.value ->> 1
    FROM json_each(${JSON.stringify(keys)}) j`;
