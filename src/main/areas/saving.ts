/** Small steps of saving that several areas share: made or changed, whether an id is taken, who a record names. */
import * as z from 'zod';
import sql, { raw, type Sql } from 'sql-template-tag';
import type { PersonRef } from '../../shared/areas/common.ts';
import type { Patch, Reader, Tx } from '../store/types.ts';

interface Saved {
  readonly id: string;
  /** Null makes the record; making it twice with the same values makes it once. */
  readonly rev: number | null;
}

/**
 * `fixed` is written when the record is made, and never changed. @returns its `rev`
 * @throws AppError `conflict` with both versions, `not-found`
 */
export function saveRow(tx: Tx, table: string, { id, rev }: Saved, row: Patch, fixed: Patch = {}): Promise<number> {
  return rev === null ? tx.insert(table, id, { ...row, ...fixed }) : tx.update(table, id, rev, row);
}

const Place = z.object({ id: z.string(), deleted_at: z.string().nullable() });
/** Removed ones too: an id is used once. */
export const placeSql = (table: string, id: string): Sql =>
  sql`SELECT id, deleted_at FROM ${raw(table)} WHERE id = ${id}`;

/** Whether a table ever had this id. */
export async function hasRow(read: Reader, table: string, id: string): Promise<boolean> {
  return (await read.one(placeSql(table, id), Place)) !== undefined;
}

/** Whether a record is there, and not removed. */
export async function isThere(read: Reader, table: string, id: string): Promise<boolean> {
  return (await read.one(placeSql(table, id), Place))?.deleted_at === null;
}

const Account = z.object({ id: z.string() });
export const accountSql = (id: string): Sql => sql`SELECT id FROM app_user WHERE id = ${id} AND deleted_at IS NULL`;

/** Whether somebody with an account has this id; they may have left since. */
export async function isAccount(read: Reader, id: string): Promise<boolean> {
  return (await read.one(accountSql(id), Account)) !== undefined;
}

/** A person as a list shows them; null for nobody, and for what the application did by itself. */
export function personRef(id: string | null, name: string | null, disabledAt: string | null): PersonRef | null {
  return id === null || name === null ? null : { id, name, active: disabledAt === null };
}
