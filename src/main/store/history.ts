/**
 * The log, for people to read: what happened to one record, what one change did, all changes page by page, and who
 * looked. Pages go on by key, so that a log of any length opens as fast as a short one.
 */
import sql, { empty, join, raw } from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';
import * as z from 'zod';
import type { HistoryEntry, PersonRef } from '../../shared/areas/common.ts';
import type { AccessEntry, AuditEntry } from '../../shared/areas/settings.ts';
import { Instant } from '../../shared/dates.ts';
import { Id } from '../../shared/ids.ts';
import { tables } from '../../shared/tables.ts';
import type { TableShape } from '../../shared/tables/shape.ts';
import { invalid } from '../errors.ts';
import { searchable } from '../../shared/text.ts';
import { fromLog } from './conflict.ts';
import type { Reader } from './types.ts';

type Audit = z.infer<typeof AuditEntry>;
type Look = z.infer<typeof AccessEntry>;

/** As the contract of the audit has it; days are the machine's own, both included. */
export interface ChangeFilter {
  readonly actorId?: string | null | undefined;
  readonly procedure?: string | null | undefined;
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
  /** Part of an actor's name, of a procedure, of a reason, or of a value that was or became. */
  readonly search?: string | undefined;
  /** Newest first where nothing is said. */
  readonly direction?: 'up' | 'down' | undefined;
}
export interface Page<T> {
  readonly items: T[];
  readonly next: string | null;
  readonly total: number;
}

const Actor = { actor_id: z.string().nullable(), actor_name: z.string().nullable(), actor_active: z.int() };
const actorColumns = sql`u.id AS actor_id, u.name AS actor_name, u.disabled_at IS NULL AND u.deleted_at IS NULL AS actor_active`;

function actorOf(row: { actor_id: string | null; actor_name: string | null; actor_active: number }): PersonRef | null {
  if (row.actor_id === null || row.actor_name === null) return null;
  return { id: row.actor_id, name: row.actor_name, active: row.actor_active === 1 };
}

const ChangeRow = z.object({
  ...Actor,
  id: z.string(),
  at: z.string(),
  clock_suspect: z.int(),
  procedure: z.string(),
  reason: z.string().nullable(),
});
const changeColumns = sql`c.id, c.at, c.clock_suspect, c.procedure, c.reason, ${actorColumns}`;

const FieldRow = ChangeRow.extend({
  tbl: z.string(),
  row_id: z.string(),
  field: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});
const fieldColumns = sql`${changeColumns}, f.tbl, f.row_id, f.field, f.before, f.after`;

const isSecret = ([, shape]: readonly [string, TableShape]) => shape.secret === true;
const secret = raw(
  Object.entries(tables)
    .filter(isSecret)
    .map(([name]) => `'${name}'`)
    .join(', '),
);
// The keys of files travel in the log; nobody reads them there. What was said between named people stays theirs:
// neither its text nor that there is one is shown, counted or found here.
const shown = sql`NOT (f.tbl = 'file' AND f.field = 'file_key') AND f.tbl NOT IN (${secret})`;

/** Everything that happened to one record, newest first. */
export async function historyOf(reader: Reader, table: string, rowId: string): Promise<HistoryEntry[]> {
  const rows = await reader.all(
    sql`SELECT ${fieldColumns} FROM change_field f JOIN change c ON c.id = f.change_id
      LEFT JOIN app_user u ON u.id = c.actor_id WHERE f.tbl = ${table} AND f.row_id = ${rowId} AND ${shown}
      ORDER BY f.change_id DESC, f.part, f.n`,
    FieldRow,
  );
  return entriesOf(rows);
}

/** One change whole: each record it touched, each field before and after. Empty for an unknown id. */
export async function changeEntries(reader: Reader, changeId: string): Promise<HistoryEntry[]> {
  const rows = await reader.all(
    sql`SELECT ${fieldColumns} FROM change_field f JOIN change c ON c.id = f.change_id
      LEFT JOIN app_user u ON u.id = c.actor_id WHERE f.change_id = ${changeId} AND ${shown} ORDER BY f.part, f.n`,
    FieldRow,
  );
  return entriesOf(rows);
}

function entriesOf(rows: readonly z.output<typeof FieldRow>[]): HistoryEntry[] {
  const entries = new Map<string, HistoryEntry>();
  for (const row of rows) {
    const name = `${row.id}/${row.tbl}/${row.row_id}`;
    const entry = entries.get(name) ?? {
      ...{ changeId: row.id, at: row.at, clockSuspect: row.clock_suspect === 1, actor: actorOf(row) },
      ...{ procedure: row.procedure, reason: row.reason, table: row.tbl, recordId: row.row_id, fields: [] },
    };
    entries.set(name, entry);
    entry.fields.push({ field: row.field, before: fromLog(row.before), after: fromLog(row.after) });
  }
  return [...entries.values()];
}

/** All changes, `limit` at a time. `after` is the page before's `next`. */
export async function changes(
  reader: Reader,
  filter: ChangeFilter,
  after: string | null,
  limit: number,
): Promise<Page<Audit>> {
  const up = filter.direction === 'up';
  const conditions = await conditionsOf(reader, filter);
  const order = up ? sql`ORDER BY c.at, c.id` : sql`ORDER BY c.at DESC, c.id DESC`;
  const rows = await reader.all(
    sql`SELECT ${changeColumns} FROM change c LEFT JOIN app_user u ON u.id = c.actor_id
      ${where([...conditions, ...onwards(after, up)])} ${order} LIMIT ${limit + 1}`,
    ChangeRow,
  );
  const page = rows.slice(0, limit);
  const sizes = await sizesOf(
    reader,
    page.map((row) => row.id),
  );
  const items = page.map((row) => ({
    ...{ changeId: row.id, at: row.at, clockSuspect: row.clock_suspect === 1, actor: actorOf(row) },
    ...{ procedure: row.procedure, reason: row.reason },
    ...(sizes.get(row.id) ?? { records: 0, fields: 0, tables: [] }),
  }));
  return { items, next: rows.length > limit ? cursorOf(page.at(-1)) : null, total: await totalOf(reader, conditions) };
}

function where(conditions: readonly Sql[]): Sql {
  return conditions.length === 0 ? empty : sql`WHERE ${join([...conditions], ' AND ')}`;
}

async function conditionsOf(reader: Reader, filter: ChangeFilter): Promise<Sql[]> {
  const conditions: Sql[] = [];
  if (filter.actorId) conditions.push(sql`c.actor_id = ${filter.actorId}`);
  if (filter.procedure) conditions.push(sql`c.procedure = ${filter.procedure}`);
  if (filter.from) conditions.push(sql`c.at >= ${startOfDay(filter.from, 0)}`);
  if (filter.to) conditions.push(sql`c.at < ${startOfDay(filter.to, 1)}`);
  if (filter.search) conditions.push(matching(filter.search, await peopleNamed(reader, filter.search)));
  return conditions;
}

function startOfDay(date: string, later: number): string {
  const [year, month, day] = [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
  return new Date(year, month - 1, day + later).toISOString();
}

/** People are few, and SQLite's LIKE knows the case of ASCII letters alone: names are compared here. */
async function peopleNamed(reader: Reader, search: string): Promise<string[]> {
  const people = await reader.all(sql`SELECT id, name FROM app_user`, z.object({ id: z.string(), name: z.string() }));
  const wanted = searchable(search);
  return people.filter((person) => searchable(person.name).includes(wanted)).map((person) => person.id);
}

function matching(search: string, actors: readonly string[]): Sql {
  const like = `%${search.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return sql`(c.procedure LIKE ${like} ESCAPE '\\' OR c.reason LIKE ${like} ESCAPE '\\'
    OR c.actor_id IN (SELECT value FROM json_each(${JSON.stringify(actors)}))
    OR c.id IN (SELECT change_id FROM change_field f WHERE ${shown}
      AND (f.after LIKE ${like} ESCAPE '\\' OR f.before LIKE ${like} ESCAPE '\\')))`;
}

const Cursor = z.tuple([Instant, Id]);

function cursorOf(row: { at: string; id: string } | undefined): string | null {
  return row ? `${row.at} ${row.id}` : null;
}

/** A cursor is ours, but it comes back from outside. @throws AppError `invalid` */
function readCursor(text: string): z.output<typeof Cursor> {
  const cursor = Cursor.safeParse(text.split(' '));
  if (!cursor.success) throw invalid(['after', 'cursor']);
  return cursor.data;
}

function onwards(after: string | null, up: boolean): Sql[] {
  if (after === null) return [];
  const [at, id] = readCursor(after);
  return [up ? sql`(c.at, c.id) > (${at}, ${id})` : sql`(c.at, c.id) < (${at}, ${id})`];
}

async function sizesOf(reader: Reader, ids: readonly string[]) {
  const rows = await reader.all(
    sql`SELECT change_id, count(*) AS fields, count(DISTINCT tbl || '/' || row_id) AS records,
        json_group_array(DISTINCT tbl) AS tables FROM change_field f
      WHERE change_id IN (SELECT value FROM json_each(${JSON.stringify(ids)})) AND ${shown} GROUP BY change_id`,
    z.object({ change_id: z.string(), fields: z.int(), records: z.int(), tables: z.string() }),
  );
  const names = z.array(z.string());
  return new Map(
    rows.map((row) => [
      row.change_id,
      { records: row.records, fields: row.fields, tables: names.parse(JSON.parse(row.tables)) },
    ]),
  );
}

const Total = z.object({ total: z.int() });

/** Sequences have no gaps, so the number of all changes is known without counting them. */
async function totalOf(reader: Reader, conditions: readonly Sql[]): Promise<number> {
  const statement =
    conditions.length === 0
      ? sql`SELECT coalesce(sum((SELECT max(seq) FROM change WHERE device_id = d.id)), 0) AS total FROM device d`
      : sql`SELECT count(*) AS total FROM change c ${where(conditions)}`;
  return (await reader.one(statement, Total))?.total ?? 0;
}

const LookRow = z.object({
  ...Actor,
  id: z.string(),
  at: z.string(),
  what: z.string(),
  procedure: z.string(),
  record_id: z.string().nullable(),
});

/** Who looked, exported, signed in: newest first. */
export async function looks(reader: Reader, after: string | null, limit: number): Promise<Page<Look>> {
  const rows = await reader.all(
    sql`SELECT c.id, c.at, c.what, c.procedure, c.record_id, ${actorColumns} FROM access_log c
      LEFT JOIN app_user u ON u.id = c.actor_id ${where(onwards(after, false))}
      ORDER BY c.at DESC, c.id DESC LIMIT ${limit + 1}`,
    LookRow,
  );
  const page = rows.slice(0, limit);
  const total = await reader.one(
    sql`SELECT coalesce(sum((SELECT max(seq) FROM access_log WHERE device_id = d.id)), 0) AS total FROM device d`,
    Total,
  );
  const items = page.map((row) => ({
    ...{
      id: row.id,
      at: row.at,
      actor: actorOf(row),
      what: row.what,
      procedure: row.procedure,
      recordId: row.record_id,
    },
  }));
  return { items, next: rows.length > limit ? cursorOf(page.at(-1)) : null, total: total?.total ?? 0 };
}
