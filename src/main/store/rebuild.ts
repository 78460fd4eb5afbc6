/**
 * The proof that the log is complete: every logged table made again from the log alone, in a fresh encrypted file, and
 * compared with the tables as they are. Whatever laptops exchange one day is the log; what is not in it would be lost.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { tables } from '../../shared/tables.ts';
import { fromLog } from './conflict.ts';
import { filesOf } from './folder.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { tableNamed, tombstone } from './rows.ts';
import type { Table } from './rows.ts';
import type { Connection, Driver, SqlValue } from './types.ts';

type Made = Record<string, SqlValue>;

/** @returns one line for each row that differs, none when all is equal. The store may be open or closed. */
export async function rebuildDifferences(folder: string, key: Uint8Array, driver: Driver): Promise<string[]> {
  const original = await driver.open(filesOf(folder).records, key, 'read-only');
  const scratch = await mkdtemp(join(tmpdir(), 'rebuild-'));
  try {
    const again = await freshRecords(driver, scratch);
    try {
      await fill(again, await replay(original));
      return await compare(original, again);
    } finally {
      await again.close();
    }
  } finally {
    await original.close();
    await rm(scratch, { recursive: true, force: true });
  }
}

async function freshRecords(driver: Driver, folder: string): Promise<Connection> {
  const key = randomBytes(32);
  const connection = await driver.open(join(folder, 'again.db'), key, 'create');
  await migrate(connection, { driver, key, folder, migrations, appVersion: 'rebuild', clock: () => 0 });
  return connection;
}

/** Every row as the log tells it, by table and id. */
async function replay(original: Connection): Promise<ReadonlyMap<string, Map<string, Made>>> {
  const made = new Map<string, Map<string, Made>>(Object.keys(tables).map((name) => [name, new Map<string, Made>()]));
  const cells = await original.all(
    `SELECT c.id AS change_id, c.at, c.actor_id, f.tbl, f.row_id, f.field, f.before, f.after FROM change c
     JOIN change_field f ON f.change_id = c.id ORDER BY c.hlc, c.device_id, c.id, f.part, f.n`,
  );
  const lastChange = new Map<string, unknown>();
  for (const cell of cells) {
    const [table, id] = [tableNamed(String(cell['tbl'])), String(cell['row_id'])];
    const rows = made.get(table.name);
    const row = rows?.get(id) ?? emptyRow(table, id, cell);
    rows?.set(id, row);
    row[String(cell['field'])] = sqlValue(fromLog(cell['after']));
    const name = `${table.name}/${id}`;
    if (lastChange.get(name) === cell['change_id']) continue;
    lastChange.set(name, cell['change_id']);
    row['rev'] = Number(row['rev']) + 1;
    row['updated_at'] = cell['at'] ?? null;
    row['updated_by'] = cell['actor_id'] ?? null;
  }
  return made;
}

function emptyRow(table: Table, id: string, change: Readonly<Record<string, SqlValue>>): Made {
  const nothing = Object.fromEntries([...table.columns, ...tombstone].map((column) => [column, null]));
  return { id, ...nothing, rev: 0, created_at: change['at'] ?? null, created_by: change['actor_id'] ?? null };
}

function sqlValue(value: unknown): SqlValue {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  throw new Error('the log holds a value that no row can');
}

async function fill(again: Connection, made: ReadonlyMap<string, ReadonlyMap<string, Made>>): Promise<void> {
  await again.exec('BEGIN IMMEDIATE');
  for (const [table, rows] of made) {
    for (const row of rows.values()) {
      const columns = Object.keys(row);
      const marks = columns.map(() => '?').join(', ');
      await again.run(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${marks})`, Object.values(row));
    }
  }
  await again.exec('COMMIT');
}

async function compare(original: Connection, again: Connection): Promise<string[]> {
  const differences: string[] = [];
  for (const table of Object.keys(tables)) {
    const [here, there] = [await dump(original, table), await dump(again, table)];
    for (const id of new Set([...here.keys(), ...there.keys()])) {
      if (here.get(id) !== there.get(id))
        differences.push(`${table} ${id}: ${here.get(id) ?? 'none'} / ${there.get(id) ?? 'none'}`);
    }
  }
  return differences;
}

async function dump(connection: Connection, table: string): Promise<Map<string, string>> {
  const rows = await connection.all(`SELECT * FROM ${table} ORDER BY id`);
  return new Map(rows.map((row) => [String(row['id']), JSON.stringify(row)]));
}
