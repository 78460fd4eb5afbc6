/** The statements that write a logged table's rows, made from the list of tables. */
import { tables } from '../../shared/tables.ts';
import type { FieldPolicy, TableShape } from '../../shared/tables/shape.ts';
import type { Connection, Patch, Row, SqlValue } from './types.ts';

export const tombstone = ['deleted_at', 'deleted_by', 'delete_reason'] as const;

export interface Table extends TableShape {
  readonly name: string;
  readonly columns: readonly string[];
}

/** @throws TypeError for a table that is not in the list: a defect of the caller. */
export function tableNamed(name: string): Table {
  const found = known.get(name);
  if (!found) throw new TypeError(`no logged table ${name}`);
  return found;
}

const known: ReadonlyMap<string, Table> = new Map(
  Object.entries(tables).map(([name, shape]: [string, TableShape]) => [
    name,
    { name, ...shape, columns: Object.keys(shape.fields) },
  ]),
);

/** @throws TypeError for a column the table has not, or a value that is not safe in JSON. */
export function checkPatch(table: Table, patch: Patch): void {
  for (const [column, value] of Object.entries(patch)) {
    if (!Object.hasOwn(table.fields, column)) throw new TypeError(`${table.name} has no logged column ${column}`);
    if (!isCell(value)) throw new TypeError(`${table.name}.${column} is not a value a row can hold`);
  }
}

/** @throws TypeError for a column that is set once, when the row is made. */
export function checkChangeable(table: Table, changed: Patch): void {
  for (const column of Object.keys(changed)) {
    const policy: FieldPolicy | undefined = table.fields[column];
    if (policy === 'insert-only') throw new TypeError(`${table.name}.${column} is set when the row is made`);
  }
}

function isCell(value: unknown): value is string | number | null {
  return value === null || typeof value === 'string' || (typeof value === 'number' && Number.isSafeInteger(value));
}

/** A cell as it stands in a row, for the log and for comparing. */
export function cellOf(row: Readonly<Record<string, SqlValue | undefined>>, column: string): string | number | null {
  const value = row[column] ?? null;
  if (value instanceof Uint8Array) throw new TypeError(`${column} holds bytes`);
  return value;
}

export interface Stamp {
  readonly at: string;
  readonly by: string;
}

/** Answers false, and changes nothing, when there is a row of that id. */
export async function insertRow(
  connection: Connection,
  table: Table,
  id: string,
  row: Patch,
  stamp: Stamp,
): Promise<boolean> {
  const columns = ['id', ...table.columns, 'rev', 'created_at', 'created_by', 'updated_at', 'updated_by'];
  const marks = columns.map(() => '?').join(', ');
  const text = `INSERT INTO ${table.name} (${columns.join(', ')}) VALUES (${marks}) ON CONFLICT (id) DO NOTHING`;
  const cells = table.columns.map((column) => row[column] ?? null);
  return (await connection.run(text, [id, ...cells, 1, stamp.at, stamp.by, stamp.at, stamp.by])) === 1;
}

export async function readRow(connection: Connection, table: Table, id: string): Promise<Row | undefined> {
  return (await connection.all(`SELECT * FROM ${table.name} WHERE id = ?`, [id]))[0];
}

export async function updateRow(
  connection: Connection,
  table: Table,
  id: string,
  change: Patch & { readonly rev: number },
  stamp: Stamp,
): Promise<void> {
  const columns = [...Object.keys(change), 'updated_at', 'updated_by'];
  const text = `UPDATE ${table.name} SET ${columns.map((column) => `${column} = ?`).join(', ')} WHERE id = ?`;
  const changed = await connection.run(text, [...Object.values(change), stamp.at, stamp.by, id]);
  if (changed !== 1) throw new Error('the row went away while it was written');
}
