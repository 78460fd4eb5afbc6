/**
 * What most tables of a file have in common: a row is an entry about one child, written by somebody, perhaps from paper.
 * Columns are read under the contract's names, so that a row decodes straight into an answer.
 */
import * as z from 'zod';
import sql, { raw, type Sql } from 'sql-template-tag';
import { casefileTables } from '../../../shared/tables/casefile.ts';
import { notFound } from '../../errors.ts';
import type { CommandContext } from '../../gate/handler.ts';
import type { Patch, Reader } from '../../store/types.ts';
import { assertChild } from './child.ts';

export interface EntryTable {
  readonly table: keyof typeof casefileTables;
  /** Its own columns: without the child and the paper. */
  readonly columns: readonly string[];
  /** As ORDER BY has it. */
  readonly order: string;
}

const shared = new Set(['child_id', 'paper_on', 'paper_author', 'readers_changed_at']);
function entryTable(table: EntryTable['table'], order: string): EntryTable {
  return { table, order, columns: Object.keys(casefileTables[table].fields).filter((column) => !shared.has(column)) };
}

/** Of one day, the entry written last comes first: ids rise with time. */
export const tables = {
  health: entryTable('health_record', 'e.recorded_on DESC, e.id DESC'),
  medicine: entryTable('child_medicine', 'e.name, e.id'),
  schooling: entryTable('schooling', "coalesce(e.started_on, '') DESC, e.id DESC"),
  'school-report': entryTable('school_report', 'e.reported_on DESC, e.id DESC'),
  languages: entryTable('language_record', 'e.recorded_on DESC, e.id DESC'),
  document: entryTable('child_document', 'e.id DESC'),
  consent: entryTable('consent', 'e.said_on DESC, e.id DESC'),
  contact: entryTable('contact_entry', 'e.happened_on DESC, e.id DESC'),
  observation: entryTable('care_observation', 'e.observed_on DESC, e.id DESC'),
  words: entryTable('child_words', 'e.said_on DESC, e.id DESC'),
  memory: entryTable('memory_item', "coalesce(e.happened_on, '') DESC, e.id DESC"),
  belonging: entryTable('belonging', 'e.item, e.id'),
  decision: entryTable('decision_note', 'e.decided_on DESC, e.id DESC'),
  note: entryTable('confidential_note', 'e.written_on DESC, e.id DESC'),
} as const satisfies Record<string, EntryTable>;

export function camel(column: string): string {
  return column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

const writer = `u.id AS byId, u.name AS byName,
  u.id IS NOT NULL AND u.disabled_at IS NULL AND u.deleted_at IS NULL AS byActive`;
/** The row's own columns under the contract's names, its child, its writer. */
function selected({ columns }: EntryTable): Sql {
  const named = columns.map((column) => `e.${column} AS ${camel(column)}`).join(', ');
  return raw(`e.id, e.rev, e.child_id AS childId, ${named}, e.paper_on AS paperOn, e.paper_author AS paperAuthor,
    e.created_at AS writtenAt, ${writer}`);
}
const from = ({ table }: EntryTable): Sql => raw(`${table} e LEFT JOIN app_user u ON u.id = e.created_by`);

/** A child's entries, newest first. */
export const entriesSql = (t: EntryTable, childId: string): Sql =>
  sql`SELECT ${selected(t)} FROM ${from(t)} WHERE e.child_id = ${childId} AND e.deleted_at IS NULL ORDER BY ${raw(t.order)}`;
export const entrySql = (t: EntryTable, id: string): Sql =>
  sql`SELECT ${selected(t)} FROM ${from(t)} WHERE e.id = ${id} AND e.deleted_at IS NULL`;
/** What stands under an id, removed or not. */
export const keptSql = (table: EntryTable['table'], id: string): Sql =>
  sql`SELECT e.child_id, e.rev, e.created_by, e.deleted_at FROM ${raw(table)} e WHERE e.id = ${id}`;

const maybe = z.string().nullable();
/** Columns of `selected` that every entry has. */
export const head = {
  id: z.string(),
  rev: z.int(),
  childId: z.string(),
  paperOn: maybe,
  paperAuthor: maybe,
  writtenAt: z.string(),
  byId: maybe,
  byName: maybe,
  byActive: z.int(),
} as const;
interface Head {
  readonly childId: string;
  readonly byId: string | null;
  readonly byName: string | null;
  readonly byActive: number;
}

export function writerOf({ byId, byName, byActive }: Omit<Head, 'childId'>) {
  return byId === null || byName === null ? null : { id: byId, name: byName, active: byActive === 1 };
}

/** An entry as the contract has it: its writer as a person, without what only the store needs. */
export function written<R extends Head>({ childId: _, byId, byName, byActive, ...rest }: R) {
  return { ...rest, writtenBy: writerOf({ byId, byName, byActive }) };
}

/** Yes, no, or nobody knows. */
export const known = z
  .int()
  .nullable()
  .transform((cell) => (cell === null ? null : cell === 1));

const KeptRow = z.object({
  child_id: z.string(),
  rev: z.int(),
  created_by: z.string(),
  deleted_at: z.string().nullable(),
});
export type KeptRow = z.infer<typeof KeptRow>;

export async function keptRow(read: Reader, table: EntryTable['table'], id: string): Promise<KeptRow | undefined> {
  return await read.one(keptSql(table, id), KeptRow);
}

/** @throws AppError `not-found` for what is not this child's, or was removed */
export async function assertOf(
  read: Reader,
  table: EntryTable['table'],
  id: string,
  childId: string,
): Promise<KeptRow> {
  const row = await keptRow(read, table, id);
  if (row?.child_id !== childId || row.deleted_at !== null) throw notFound();
  return row;
}

/**
 * An id may be new, or this child's own from an earlier saving. Another child's entry must not come to light by its id:
 * the answer to a conflict would show it. @throws AppError `not-found`
 */
export async function assertFree(
  read: Reader,
  table: EntryTable['table'],
  id: string,
  childId: string,
): Promise<boolean> {
  const row = await keptRow(read, table, id);
  if (row && (row.child_id !== childId || row.deleted_at !== null)) throw notFound();
  return row === undefined;
}

type Value = string | number | boolean | readonly string[] | null | undefined;
export type Values = Readonly<Record<string, Value>>;

function cellOf(value: Value): string | number | null {
  if (typeof value === 'boolean') return Number(value);
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : (value ?? null);
}

const onPaper = ['paper_on', 'paper_author'] as const;
/** Every column of a new row; what was left out is null. */
export function rowOf({ columns }: EntryTable, childId: string, values: Values): Patch {
  const cells = [...columns, ...onPaper].map((column) => [column, cellOf(values[camel(column)])] as const);
  return { child_id: childId, ...Object.fromEntries(cells) };
}

/** The columns that were given. */
export function patchOf({ columns }: EntryTable, values: Values): Patch {
  const cells = columns.flatMap((column) => {
    const value = values[camel(column)];
    return value === undefined ? [] : [[column, cellOf(value)] as const];
  });
  return Object.fromEntries(cells);
}

type Adding = { readonly id: string; readonly childId: string } & Values;

/** A new entry; saved twice, it is one. */
export async function addEntry(
  { tx }: CommandContext,
  t: EntryTable,
  { id, childId, ...values }: Adding,
): Promise<void> {
  await assertFree(tx, t.table, id, childId);
  await tx.insert(t.table, id, rowOf(t, childId, values));
}

type Saving = Adding & { readonly rev: number | null };

/** Makes it (`rev` null) or changes what was given of it. */
export async function saveEntry(context: CommandContext, t: EntryTable, { rev, ...input }: Saving): Promise<void> {
  if (rev === null) return await addEntry(context, t, input);
  const { id, childId, ...values } = input;
  await assertOf(context.tx, t.table, id, childId);
  await context.tx.update(t.table, id, rev, patchOf(t, values));
}

/** Refuses another's child, another child's entry and a stale `rev` before anybody looks at the rest of an input. */
export async function opening(
  { tx }: CommandContext,
  t: EntryTable,
  { id, childId, rev = null }: { readonly id: string; readonly childId: string; readonly rev?: number | null },
): Promise<void> {
  await assertChild(tx, childId);
  if (rev === null) {
    await assertFree(tx, t.table, id, childId);
  } else {
    await assertOf(tx, t.table, id, childId);
    await tx.update(t.table, id, rev, {});
  }
}
