/** Every statement about money. Of two alike the newest is what was written last (`rowid`). */
import sql, { empty, raw, type Sql } from 'sql-template-tag';

const of = (column: string, id: string | null): Sql => (id === null ? empty : sql`AND ${raw(column)} = ${id}`);

export const settingsSql = (): Sql =>
  sql`SELECT m.id, m.rev, m.main_currency FROM money_settings m ORDER BY m.id LIMIT 1`;

/** Oldest day first: the last one read of a day is the newest. */
export const ratesSql = (): Sql =>
  sql`SELECT r.id, r.rev, r.currency, r.to_currency, r.from_on, r.amount, r.worth FROM money_rate r
    WHERE r.deleted_at IS NULL ORDER BY r.currency, r.from_on, r.rowid`;

/** With how many lines each pays for. */
export const sourcesSql = (): Sql =>
  sql`SELECT f.id, f.rev, f.name, f.note, f.retired_at,
      (SELECT COUNT(*) FROM budget_line b WHERE b.source_id = f.id AND b.deleted_at IS NULL) AS lines
    FROM funding_source f WHERE f.deleted_at IS NULL ORDER BY f.rowid`;
/** Whatever a line may name, removed ones too. */
export const sourceNamesSql = (): Sql => sql`SELECT f.id, f.name FROM funding_source f`;

export const linesSql = (id: string | null): Sql =>
  sql`SELECT b.id, b.rev, b.name, b.kind, b.cost, b.serves, b.currency, b.source_id, b.site_id, b.note
    FROM budget_line b WHERE b.deleted_at IS NULL ${of('b.id', id)} ORDER BY b.rowid`;

/** In the order they were written, which decides between two from one month. */
export const plansSql = (lineId: string | null): Sql =>
  sql`SELECT p.id, p.rev, p.line_id, p.from_month, p.until_month, p.amount FROM budget_plan p
    WHERE p.deleted_at IS NULL ${of('p.line_id', lineId)} ORDER BY p.rowid`;
export const spentSql = (lineId: string | null): Sql =>
  sql`SELECT s.id, s.rev, s.line_id, s.month, s.amount, s.currency, s.note FROM budget_spent s
    WHERE s.deleted_at IS NULL ${of('s.line_id', lineId)} ORDER BY s.month, s.rowid`;

export const planPlaceSql = (id: string): Sql => sql`SELECT line_id FROM budget_plan WHERE id = ${id}`;
export const spentPlaceSql = (id: string): Sql => sql`SELECT line_id FROM budget_spent WHERE id = ${id}`;

/** What hangs on a line, removed rows too. */
export const partsSql = (lineId: string): Sql =>
  sql`SELECT 'budget_plan' AS tbl, id, deleted_at FROM budget_plan WHERE line_id = ${lineId}
    UNION ALL SELECT 'budget_spent', id, deleted_at FROM budget_spent WHERE line_id = ${lineId}`;
