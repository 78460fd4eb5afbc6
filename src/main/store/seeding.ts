/**
 * Rows that every store has from the start, with fixed ids, so that two laptops make the same ones. What is missing is
 * added, what is there is never touched: an organisation may have made it its own.
 */
import sql, { raw, type Sql } from 'sql-template-tag';
import * as z from 'zod';
import type { Patch, Reader, Tx } from './types.ts';

export interface SeedTable {
  readonly table: string;
  readonly rows: readonly (readonly [id: string, row: Patch])[];
}

const IdRow = z.object({ id: z.string() });

/** The ids among `ids` that a table does not have, removed rows included. */
export const missingSql = (table: string, ids: readonly string[]): Sql =>
  sql`SELECT j.value AS id FROM json_each(${JSON.stringify(ids)}) j
    WHERE NOT EXISTS (SELECT 1 FROM ${raw(table)} t WHERE t.id = j.value)`;

async function missing(read: Reader, { table, rows }: SeedTable): Promise<ReadonlySet<string>> {
  const ids = rows.map(([id]) => id);
  return new Set((await read.all(missingSql(table, ids), IdRow)).map((row) => row.id));
}

/** One short statement for each table. */
export async function areSown(read: Reader, seeds: readonly SeedTable[]): Promise<boolean> {
  for (const seed of seeds) if ((await missing(read, seed)).size > 0) return false;
  return true;
}

/** Tables in the order given: what refers comes after what it refers to. @returns how many rows were added. */
export async function sow(tx: Tx, seeds: readonly SeedTable[]): Promise<number> {
  let added = 0;
  for (const seed of seeds) {
    const absent = await missing(tx, seed);
    for (const [id, row] of seed.rows) {
      if (!absent.has(id)) continue;
      await tx.insert(seed.table, id, row);
      added += 1;
    }
  }
  return added;
}
