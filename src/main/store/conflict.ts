/** The answer when two people changed one record: what it was, what each made of it, who was first, and when. */
import * as z from 'zod';
import type { Conflict, ConflictField, JsonValue } from '../../shared/result.ts';
import { cellOf } from './rows.ts';
import type { Table } from './rows.ts';
import type { Connection, Patch, Row } from './types.ts';

const Json = z.json();

/** `rev` is what the caller saw; the log knows what the fields were then. */
export async function conflictOver(
  connection: Connection,
  table: Table,
  row: Row,
  rev: number,
  patch: Patch,
): Promise<Conflict> {
  const id = String(row['id']);
  const before = await valuesAt(connection, table.name, id, rev);
  const columns = new Set([...Object.keys(patch), ...before.keys()]);
  const fields = [...columns].map((field): ConflictField => {
    const theirs = cellOf(row, field);
    const was = before.has(field) ? (before.get(field) ?? null) : theirs;
    return { field, before: was, yours: Object.hasOwn(patch, field) ? (patch[field] ?? null) : was, theirs };
  });
  return {
    table: table.name,
    id,
    yourRev: rev,
    currentRev: Number(row['rev']),
    changedBy: await nameOf(connection, String(row['updated_by'])),
    changedAt: String(row['updated_at']),
    fields: fields.filter((field) => field.yours !== field.theirs || field.before !== field.theirs),
  };
}

/** For each field changed after the row's `rev`-th change: what it was before the first of those changes. */
async function valuesAt(
  connection: Connection,
  table: string,
  id: string,
  rev: number,
): Promise<Map<string, JsonValue>> {
  const rows = await connection.all(
    `SELECT f.field, f.before, f.change_id FROM change_field f
     WHERE f.tbl = ? AND f.row_id = ? ORDER BY f.change_id, f.part, f.n`,
    [table, id],
  );
  const changes = [...new Set(rows.map((row) => row['change_id']))];
  const later = new Set(changes.slice(rev));
  const values = new Map<string, JsonValue>();
  for (const row of rows) {
    const field = String(row['field']);
    if (later.has(row['change_id'] ?? null) && !values.has(field)) values.set(field, fromLog(row['before'] ?? null));
  }
  return values;
}

/** What a value was in the log: JSON, or nothing where the row did not exist. */
export function fromLog(text: unknown): z.output<typeof Json> {
  if (typeof text !== 'string') return null;
  return Json.parse(JSON.parse(text));
}

/** Only a person has a name; for the application's own changes there is none. */
async function nameOf(connection: Connection, userId: string): Promise<string | null> {
  const rows = await connection.all('SELECT name FROM app_user WHERE id = ?', [userId]);
  const name = rows[0]?.['name'];
  return typeof name === 'string' ? name : null;
}
