/**
 * The one path into a logged table: a row and its log, together. `rev` counts the commands that changed the row, so
 * that it can be found again from the log; two changes within one command count once.
 */
import { AppError, conflict, notFound } from '../errors.ts';
import type { PendingChange } from './change-log.ts';
import { conflictOver, fromLog } from './conflict.ts';
import type { LoggedCell } from './digest.ts';
import { cellOf, checkChangeable, checkPatch, insertRow, readRow, tableNamed, tombstone, updateRow } from './rows.ts';
import type { Stamp, Table } from './rows.ts';
import type { Connection, Patch, Row } from './types.ts';

export interface Writing {
  readonly connection: Connection;
  readonly change: PendingChange;
  readonly stamp: Stamp;
  /** Rows this command has touched already, as `table/id`. */
  readonly touched: Set<string>;
}

export async function insert(w: Writing, name: string, id: string, row: Patch): Promise<number> {
  const table = tableNamed(name);
  checkPatch(table, row);
  if (id === '') throw new TypeError('a row needs an id');
  if (!(await insertRow(w.connection, table, id, row, w.stamp))) return again(w, table, id, row);
  const given = table.columns.filter((column) => (row[column] ?? null) !== null);
  // A row of nothing but nulls is still a row: one cell says that it was made.
  const logged = given.length > 0 ? given : table.columns.slice(0, 1);
  addToLog(
    w,
    table,
    // A record may be its own stream.
    { ...row, id },
    logged.map((column): LoggedCell => [name, id, column, null, JSON.stringify(row[column] ?? null)]),
  );
  w.touched.add(`${name}/${id}`);
  return 1;
}

/** The row is there: saved twice, or another record under the same id. */
async function again(w: Writing, table: Table, id: string, row: Patch): Promise<number> {
  const present = await readRow(w.connection, table, id);
  if (!present) throw new Error('the row went away while it was written');
  const given = table.columns.map((column) => [column, row[column] ?? null] as const);
  if (given.every(([column, value]) => cellOf(present, column) === value)) return Number(present['rev']);
  const first = await firstValues(w.connection, table.name, id);
  // Changed since by somebody: the repeated saving is still the same saving.
  if (first && given.every(([column, value]) => (first.get(column) ?? null) === value)) return Number(present['rev']);
  throw conflict(await conflictOver(w.connection, table, present, 1, row));
}

async function firstValues(
  connection: Connection,
  table: string,
  id: string,
): Promise<Map<string, unknown> | undefined> {
  const rows = await connection.all(
    `SELECT f.field, f.after FROM change_field f WHERE f.tbl = ? AND f.row_id = ? AND f.before IS NULL ORDER BY f.change_id`,
    [table, id],
  );
  return rows.length === 0 ? undefined : new Map(rows.map((row) => [String(row['field']), fromLog(row['after'])]));
}

export async function update(w: Writing, name: string, id: string, rev: number | null, patch: Patch): Promise<number> {
  const table = tableNamed(name);
  checkPatch(table, patch);
  const row = await present(w, table, id, rev, patch, false);
  const changed = Object.fromEntries(Object.entries(patch).filter(([column, value]) => cellOf(row, column) !== value));
  checkChangeable(table, changed);
  return apply(w, table, row, changed);
}

export async function remove(
  w: Writing,
  name: string,
  id: string,
  rev: number | null,
  reason: string | null,
): Promise<number> {
  const table = tableNamed(name);
  const gone = { deleted_at: w.stamp.at, deleted_by: w.stamp.by, delete_reason: reason };
  return apply(w, table, await present(w, table, id, rev, gone, false), gone);
}

export async function restore(w: Writing, name: string, id: string, rev: number | null): Promise<number> {
  const table = tableNamed(name);
  const back = Object.fromEntries(tombstone.map((column) => [column, null]));
  return apply(w, table, await present(w, table, id, rev, back, true), back);
}

async function present(
  w: Writing,
  table: Table,
  id: string,
  rev: number | null,
  patch: Patch,
  removed: boolean,
): Promise<Row> {
  const row = await readRow(w.connection, table, id);
  if (!row || (row['deleted_at'] !== null) !== removed) throw notFound();
  if (rev !== null && rev !== row['rev']) throw conflict(await conflictOver(w.connection, table, row, rev, patch));
  return row;
}

async function apply(w: Writing, table: Table, row: Row, patch: Patch): Promise<number> {
  const id = String(row['id']);
  const columns = Object.keys(patch).filter((column) => cellOf(row, column) !== (patch[column] ?? null));
  const rev = Number(row['rev']);
  if (columns.length === 0) return rev;
  const cells = columns.map((column): LoggedCell => [
    table.name,
    id,
    column,
    JSON.stringify(cellOf(row, column)),
    JSON.stringify(patch[column] ?? null),
  ]);
  const touched = `${table.name}/${id}`;
  const next = w.touched.has(touched) ? rev : rev + 1;
  const changed = Object.fromEntries(columns.map((column) => [column, patch[column] ?? null]));
  await updateRow(w.connection, table, id, { ...changed, rev: next }, w.stamp);
  addToLog(w, table, row, cells);
  w.touched.add(touched);
  return next;
}

function addToLog(
  w: Writing,
  table: Table,
  row: Readonly<Record<string, unknown>>,
  cells: readonly LoggedCell[],
): void {
  const aggregate = table.aggregate === 'org' ? 'org' : row[table.aggregate];
  if (typeof aggregate !== 'string')
    throw new AppError('invalid', { fields: [{ path: table.aggregate, rule: 'required' }] });
  w.change.add(table.stream, aggregate, cells);
}
