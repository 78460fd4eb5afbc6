/** Every statement about children's kits. An open kit is one that has not ended; each child has one at most. */
import sql, { empty, raw, type Sql } from 'sql-template-tag';
import { kitRulesId } from './seed.ts';

const among = (ids: readonly string[]): Sql => sql`IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;
const author = raw('u.id AS by_id, u.name AS by_name, u.disabled_at AS by_disabled');
const by = (alias: string): Sql => sql`LEFT JOIN app_user u ON u.id = ${raw(alias)}.created_by`;

const item = raw(
  `id, rev, catalogue_id, name, kind, quantity, unit, stocked, sized, continues, conditions, sort, retired_at`,
);
/** The template has some dozens of rows. */
export const itemsSql = (): Sql =>
  sql`SELECT ${item} FROM kit_item WHERE deleted_at IS NULL ORDER BY retired_at IS NOT NULL, sort, id`;
export const itemSql = (id: string): Sql => sql`SELECT ${item} FROM kit_item WHERE id = ${id} AND deleted_at IS NULL`;
export const rulesSql = (): Sql =>
  sql`SELECT id, rev, currency, money_limits, weeks_ahead, ready_days, confirmed_at FROM kit_rules
    WHERE id = ${kitRulesId}`;

const kit = raw('k.id, k.rev, k.child_id, k.started_on, k.needed_on, k.note, k.ended_on, k.end_reason');
const openKits = (which: Sql): Sql =>
  sql`SELECT ${kit} FROM child_kit k JOIN child c ON c.id = k.child_id AND c.deleted_at IS NULL
    WHERE k.deleted_at IS NULL AND k.ended_on IS NULL ${which} ORDER BY k.started_on DESC, k.id DESC`;
export const openKitsSql = (childIds: readonly string[] | null): Sql =>
  openKits(childIds === null ? empty : sql`AND k.child_id ${among(childIds)}`);
export const kitsOfChildSql = (childId: string): Sql =>
  sql`SELECT ${kit} FROM child_kit k WHERE k.child_id = ${childId} AND k.deleted_at IS NULL
    ORDER BY k.ended_on IS NOT NULL, k.started_on DESC, k.id DESC`;
export const kitSql = (id: string): Sql =>
  sql`SELECT ${kit} FROM child_kit k WHERE k.id = ${id} AND k.deleted_at IS NULL`;
export const kitKeptSql = (id: string): Sql =>
  sql`SELECT id, rev, child_id, id AS kit_id, deleted_at FROM child_kit WHERE id = ${id}`;

const line = raw(
  `l.id, l.rev, l.kit_id, l.child_id, l.item_id, l.name, i.name AS item_name, i.sized, l.kind, l.quantity, l.unit,
   l.decision, l.unit_cost, l.currency, l.means, l.budget_line, l.from_stock, l.size, l.note, l.reason`,
);
export const linesSql = (kitIds: readonly string[]): Sql =>
  sql`SELECT ${line} FROM kit_line l LEFT JOIN kit_item i ON i.id = l.item_id
    WHERE l.kit_id ${among(kitIds)} AND l.deleted_at IS NULL ORDER BY i.sort IS NULL, i.sort, l.created_at, l.id`;
export const lineSql = (id: string): Sql =>
  sql`SELECT ${line} FROM kit_line l LEFT JOIN kit_item i ON i.id = l.item_id WHERE l.id = ${id} AND l.deleted_at IS NULL`;
export const stepSumsSql = (kitIds: readonly string[]): Sql =>
  sql`SELECT kit_id, line_id, step, SUM(quantity) AS n, MAX(happened_on) AS last_on FROM kit_step
    WHERE kit_id ${among(kitIds)} AND deleted_at IS NULL GROUP BY kit_id, line_id, step`;

const step = raw(
  `s.id, s.rev, s.kit_id, s.child_id, s.line_id, s.step, s.quantity, s.happened_on, s.paid, s.currency,
   s.receipt_number, s.note, s.reason, s.receipt_id, s.movement_id, s.created_at, s.deleted_at`,
);
/** Newest first. */
export const stepsSql = (kitId: string): Sql =>
  sql`SELECT ${step}, ${author} FROM kit_step s ${by('s')} WHERE s.kit_id = ${kitId} AND s.deleted_at IS NULL
    ORDER BY s.happened_on DESC, s.created_at DESC, s.id DESC`;
/** Removed ones too, for saving twice and for bringing back. */
export const stepsByIdSql = (ids: readonly string[]): Sql =>
  sql`SELECT ${step}, ${author} FROM kit_step s ${by('s')} WHERE s.id ${among(ids)}`;
export const stepsOfReceiptSql = (receiptId: string): Sql =>
  sql`SELECT ${step}, ${author} FROM kit_step s ${by('s')} WHERE s.receipt_id = ${receiptId}`;

const receipt = raw(
  `r.id, r.rev, r.kit_id, r.child_id, r.part, r.handed_on, r.receiver, r.relation, r.worker, r.health_person, r.place,
   r.note, r.child_signed, r.receiver_signed, r.worker_signed, r.health_signed, r.deleted_at`,
);
export const receiptsSql = (kitId: string): Sql =>
  sql`SELECT ${receipt}, ${author} FROM kit_receipt r ${by('r')} WHERE r.kit_id = ${kitId} AND r.deleted_at IS NULL
    ORDER BY r.handed_on, r.id`;
export const receiptSql = (id: string): Sql =>
  sql`SELECT ${receipt}, ${author} FROM kit_receipt r ${by('r')} WHERE r.id = ${id}`;

const file = raw(
  `f.id, f.rev, f.kit_id, f.child_id, f.receipt_id, f.file_id, f.name, f.note, s.media_type, s.bytes, f.created_at,
   f.deleted_at`,
);
export const filesSql = (kitId: string): Sql =>
  sql`SELECT ${file}, ${author} FROM kit_file f JOIN file s ON s.id = f.file_id ${by('f')}
    WHERE f.kit_id = ${kitId} AND f.deleted_at IS NULL ORDER BY f.created_at, f.id`;
export const fileSql = (id: string): Sql =>
  sql`SELECT ${file}, ${author} FROM kit_file f JOIN file s ON s.id = f.file_id ${by('f')} WHERE f.id = ${id}`;
export const storedFileSql = (id: string): Sql =>
  sql`SELECT id, bytes, hmac, file_key, chunk_bytes, media_type FROM file WHERE id = ${id}`;

const support = raw(
  `p.id, p.rev, p.kit_id, p.child_id, p.item_id, p.name, i.name AS item_name, p.pace, p.amount, p.currency, p.means,
   p.started_on, p.ended_on, p.taper, p.budget_line, p.note, p.reason`,
);
export const supportsSql = (kitIds: readonly string[]): Sql =>
  sql`SELECT ${support} FROM kit_support p LEFT JOIN kit_item i ON i.id = p.item_id
    WHERE p.kit_id ${among(kitIds)} AND p.deleted_at IS NULL ORDER BY p.started_on, p.id`;
export const supportSql = (id: string): Sql =>
  sql`SELECT ${support} FROM kit_support p LEFT JOIN kit_item i ON i.id = p.item_id
    WHERE p.id = ${id} AND p.deleted_at IS NULL`;

/** Newest first. */
export const checksSql = (kitIds: readonly string[]): Sql =>
  sql`SELECT k.id, k.rev, k.kit_id, k.checked_on, k.arrived, k.used, k.note, k.visit_id, ${author}
    FROM kit_check k ${by('k')} WHERE k.kit_id ${among(kitIds)} AND k.deleted_at IS NULL
    ORDER BY k.checked_on DESC, k.created_at DESC, k.id DESC`;
export const approvalsSql = (kitIds: readonly string[]): Sql =>
  sql`SELECT a.id, a.rev, a.kit_id, a.approved_on, a.digest, a.over_limit, a.note, ${author}
    FROM kit_approval a ${by('a')} WHERE a.kit_id ${among(kitIds)} AND a.deleted_at IS NULL
    ORDER BY a.approved_on DESC, a.created_at DESC, a.id DESC`;

const owned = {
  line: 'kit_line',
  step: 'kit_step',
  receipt: 'kit_receipt',
  file: 'kit_file',
  support: 'kit_support',
  check: 'kit_check',
  approval: 'kit_approval',
} as const;
export type OwnedKind = keyof typeof owned;
export const tableOf: Readonly<Record<OwnedKind, (typeof owned)[OwnedKind]>> = owned;
/** What stands under an id, removed or not. */
export const keptSql = (kind: OwnedKind, id: string): Sql =>
  sql`SELECT id, rev, child_id, kit_id, deleted_at FROM ${raw(owned[kind])} WHERE id = ${id}`;
/** All rows of a child in one of the tables, removed ones too: for its history. */
export const idsOfChildSql = (table: (typeof owned)[OwnedKind] | 'child_kit', childId: string): Sql =>
  sql`SELECT id FROM ${raw(table)} WHERE child_id = ${childId}`;

/** What was paid, by currency; purchases nobody noted a price of are counted. */
export const spentSql = (kitIds: readonly string[]): Sql =>
  sql`SELECT kit_id, COALESCE(currency, '') AS currency, SUM(COALESCE(paid, 0)) AS amount, SUM(paid IS NULL) AS unknown
    FROM kit_step WHERE kit_id ${among(kitIds)} AND step = 'bought' AND deleted_at IS NULL GROUP BY kit_id, 2`;

/**
 * Costs of the kits begun since a day that anybody approved, by currency; this one left out. `CROSS` keeps the order:
 * the kits of those days first, then their lines.
 */
export const kitCostsSql = (since: string, exceptKitId: string | null): Sql =>
  sql`SELECT l.kit_id, l.currency, SUM(COALESCE(l.unit_cost, 0) * l.quantity) AS amount, SUM(l.unit_cost IS NULL) AS unknown
    FROM child_kit k CROSS JOIN kit_line l ON l.kit_id = k.id
    WHERE k.started_on >= ${since} AND k.deleted_at IS NULL AND k.id IS NOT ${exceptKitId}
      AND l.deleted_at IS NULL AND l.decision = 'included' AND l.means <> 'in-kind'
      AND EXISTS (SELECT 1 FROM kit_approval a WHERE a.kit_id = k.id AND a.deleted_at IS NULL)
    GROUP BY l.kit_id, l.currency`;

/** Children with more than one open kit: what joining two laptops can bring about, and nothing else. */
export const twoKitsSql = (): Sql =>
  sql`SELECT child_id AS id FROM child_kit WHERE deleted_at IS NULL AND ended_on IS NULL
    GROUP BY child_id HAVING COUNT(*) > 1`;
