/** Every statement about the store room. A level is what came less what went; no row holds it. */
import sql, { empty, raw, type Sql } from 'sql-template-tag';

const moved = raw(`CASE WHEN kind IN ('out', 'lost') THEN -quantity ELSE quantity END`);

/** Through all movements, by an index that holds them item by item. */
export const levelsSql = (): Sql =>
  sql`SELECT item_id, size, SUM(${moved}) AS level FROM kit_movement WHERE deleted_at IS NULL GROUP BY item_id, size`;
export const levelSql = (itemId: string, size: string | null): Sql =>
  sql`SELECT item_id, size, SUM(${moved}) AS level FROM kit_movement
    WHERE item_id = ${itemId} AND size IS ${size} AND deleted_at IS NULL GROUP BY item_id, size`;

/** What one of each cost when it was last bought. */
export const lastCostsSql = (): Sql =>
  sql`SELECT item_id, size, unit_cost, currency FROM (
      SELECT item_id, size, unit_cost, currency,
        ROW_NUMBER() OVER (PARTITION BY item_id, size ORDER BY moved_on DESC, id DESC) AS n
      FROM kit_movement WHERE kind = 'in' AND unit_cost IS NOT NULL AND currency IS NOT NULL AND deleted_at IS NULL)
    WHERE n = 1`;

const columns = raw(
  `m.id, m.rev, m.item_id, i.name AS item_name, m.size, m.kind, m.quantity, m.moved_on, m.unit_cost, m.currency,
   m.budget_line, m.receipt_number, m.note, m.reason, m.file_id, m.file_name, f.media_type, m.created_at, m.deleted_at,
   EXISTS (SELECT 1 FROM kit_step s WHERE s.movement_id = m.id) AS packed,
   u.id AS by_id, u.name AS by_name, u.disabled_at AS by_disabled`,
);
const joined = raw(
  `kit_movement m JOIN kit_item i ON i.id = m.item_id LEFT JOIN file f ON f.id = m.file_id
   LEFT JOIN app_user u ON u.id = m.created_by`,
);
/** Newest first; the page after one goes on below its last day and id. */
export const movementsSql = (
  itemId: string | null,
  below: { readonly on: string; readonly id: string } | null,
  count: number,
): Sql =>
  sql`SELECT ${columns} FROM ${joined} WHERE m.deleted_at IS NULL
    ${itemId === null ? empty : sql`AND m.item_id = ${itemId}`}
    AND (m.moved_on, m.id) < (${below?.on ?? '9999-12-31'}, ${below?.id ?? 'z'})
    ORDER BY m.moved_on DESC, m.id DESC LIMIT ${count}`;
export const movementCountSql = (itemId: string | null): Sql =>
  sql`SELECT COUNT(*) AS n FROM kit_movement WHERE deleted_at IS NULL
    ${itemId === null ? empty : sql`AND item_id = ${itemId}`}`;
/** Removed ones too, for saving twice and for bringing back. */
export const movementSql = (id: string): Sql => sql`SELECT ${columns} FROM ${joined} WHERE m.id = ${id}`;

/** Less than nothing: what a correction may say, and what joining two laptops can bring about. */
export const belowZeroSql = (): Sql =>
  sql`SELECT item_id, size, SUM(${moved}) AS level FROM kit_movement WHERE deleted_at IS NULL
    GROUP BY item_id, size HAVING SUM(${moved}) < 0`;
