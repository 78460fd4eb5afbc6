/**
 * What names a row, wherever in the store: read off the schema's own foreign keys, so that an area that comes later
 * protects what it names without being listed here.
 */
import sql, { raw, type Sql } from 'sql-template-tag';
import * as z from 'zod';
import type { Reader } from '../store/types.ts';

export interface Reference {
  readonly table: string;
  readonly column: string;
}
const ReferenceRow = z.object({ name: z.string().regex(/^[a-z_]+$/), column: z.string().regex(/^[a-z_]+$/) });
const FoundRow = z.object({ found: z.int() });

export const referencesSql = (table: string): Sql =>
  sql`SELECT m.name, f.[from] AS [column] FROM sqlite_schema m, pragma_foreign_key_list(m.name) f
    WHERE m.type = 'table' AND f.[table] = ${table} ORDER BY m.name, f.[from]`;

export async function referencesTo(read: Reader, table: string): Promise<Reference[]> {
  const rows = await read.all(referencesSql(table), ReferenceRow);
  return rows.map(({ name, column }) => ({ table: name, column }));
}

const namedSql = ({ table, column }: Reference, id: string): Sql =>
  sql`SELECT EXISTS (SELECT 1 FROM ${raw(table)} WHERE ${raw(column)} = ${id} AND deleted_at IS NULL) AS found`;

/** The tables with a row, not removed, that names this one. */
export async function referredTo(read: Reader, table: string, id: string): Promise<string[]> {
  const found = new Set<string>();
  for (const reference of await referencesTo(read, table)) {
    if ((await read.one(namedSql(reference, id), FoundRow))?.found === 1) found.add(reference.table);
  }
  return [...found];
}

const IdRow = z.object({ id: z.string() });
/** Rows of an import with one that names them and was not made with them, or was changed afterwards. */
export const changedSinceSql = (imported: string, { table, column }: Reference, importId: string): Sql =>
  sql`SELECT DISTINCT s.id FROM ${raw(imported)} s JOIN ${raw(table)} t ON t.${raw(column)} = s.id
    WHERE s.import_id = ${importId} AND (t.created_at <> s.created_at OR t.rev > 1)`;
const editedSql = (imported: string, importId: string): Sql =>
  sql`SELECT id FROM ${raw(imported)} WHERE import_id = ${importId} AND deleted_at IS NULL AND rev > 1`;

/** Ids of rows of an import that are no longer as they came: changed themselves, or named by something that came later. */
export async function changedSince(read: Reader, imported: string, importId: string): Promise<Set<string>> {
  const changed = new Set((await read.all(editedSql(imported, importId), IdRow)).map((row) => row.id));
  for (const reference of await referencesTo(read, imported)) {
    for (const row of await read.all(changedSinceSql(imported, reference, importId), IdRow)) changed.add(row.id);
  }
  return changed;
}
