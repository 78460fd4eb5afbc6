/**
 * Brings a store to the newest schema. Before the first change a copy of the records is written and opened; then
 * everything happens in one transaction, so that a store is of the old schema or of the new one and never between.
 */
import { createHash } from 'node:crypto';
import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError, cannotOpen } from '../errors.ts';
import { DriverError } from './driver-error.ts';
import { firstValue } from './driver-settings.ts';
import { openingProblem } from './store-errors.ts';
import type { Connection, Driver } from './types.ts';

export interface Migration {
  /** A multiple of ten, or of five for a repair between two; stands in the file as `user_version`. */
  readonly version: number;
  readonly name: string;
  /** One statement each. */
  readonly statements: readonly string[];
}

export interface MigrateOptions {
  readonly driver: Driver;
  readonly key: Uint8Array;
  readonly folder: string;
  readonly migrations: readonly Migration[];
  readonly appVersion: string;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

export function headOf(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.version ?? 0;
}

/** What a shipped migration is recognised by. */
export function checksum(migration: Migration): string {
  return createHash('sha256').update(JSON.stringify(migration)).digest('hex');
}

export async function schemaVersion(connection: Connection): Promise<number> {
  return Number(firstValue(await connection.all('PRAGMA user_version')));
}

/**
 * @throws AppError `cannot-open`: `newer-store` for a schema this version does not know, `migration-failed` when a
 * step failed (the file is as it was), `disk-full`.
 */
export async function migrate(connection: Connection, options: MigrateOptions): Promise<void> {
  const from = await schemaVersion(connection);
  if (from > headOf(options.migrations)) throw await newerStore(connection);
  const pending = options.migrations.filter((migration) => migration.version > from);
  if (pending.length === 0) return;
  try {
    if (from > 0) await snapshot(connection, from, options);
    await inTransaction(connection, async () => {
      for (const migration of pending) await apply(connection, migration, options);
      await connection.exec(`PRAGMA user_version = ${headOf(options.migrations)}`);
      if ((await connection.all('PRAGMA foreign_key_check')).length > 0) throw new Error('foreign keys do not hold');
    });
  } catch (error) {
    const problem = openingProblem(error);
    throw problem === 'disk-full' || problem === 'folder-not-writable'
      ? cannotOpen(problem, error)
      : cannotOpen('migration-failed', error);
  }
}

/** Names the version that brought the newest schema, as far as what we know of its list of migrations still holds. */
async function newerStore(connection: Connection): Promise<AppError> {
  const said = await connection
    .all('SELECT app_version FROM schema_migration ORDER BY version DESC LIMIT 1')
    .catch((error: unknown) => {
      if (error instanceof DriverError) return [];
      throw error;
    });
  const version = firstValue(said);
  const named = typeof version === 'string' && /^\d+(\.\d+){1,2}[0-9A-Za-z.-]*$/.test(version);
  return new AppError('cannot-open', { problem: 'newer-store', ...(named ? { neededVersion: version } : {}) });
}

async function apply(connection: Connection, migration: Migration, options: MigrateOptions): Promise<void> {
  for (const statement of migration.statements) await connection.exec(statement);
  await connection.exec(`CREATE TABLE IF NOT EXISTS schema_migration (version INTEGER NOT NULL PRIMARY KEY,
    name TEXT NOT NULL, sha256 TEXT NOT NULL, applied_at TEXT NOT NULL, app_version TEXT NOT NULL) STRICT`);
  await connection.run('INSERT INTO schema_migration VALUES (?, ?, ?, ?, ?)', [
    migration.version,
    migration.name,
    checksum(migration),
    new Date(options.clock()).toISOString(),
    options.appVersion,
  ]);
}

async function inTransaction(connection: Connection, work: () => Promise<void>): Promise<void> {
  await connection.exec('BEGIN IMMEDIATE');
  try {
    await work();
    await connection.exec('COMMIT');
  } catch (error) {
    await connection.exec('ROLLBACK');
    throw error;
  }
}

/** A copy under the same key, opened to see that it holds what the original does, and flushed to the disk. */
async function snapshot(connection: Connection, from: number, options: MigrateOptions): Promise<void> {
  const folder = join(options.folder, 'before-update');
  await mkdir(folder, { recursive: true });
  const stamp = new Date(options.clock()).toISOString().replace(/[:.]/g, '-');
  const file = join(folder, `records-${from}-${stamp}.db`);
  await connection.run('VACUUM INTO ?', [file]);
  const copy = await options.driver.open(file, options.key, 'read-only');
  try {
    const same = (await schemaVersion(copy)) === from && (await size(copy)) === (await size(connection));
    if (!same) throw new Error('the copy does not hold what the store does');
  } finally {
    await copy.close();
  }
  const handle = await open(file, 'r+');
  await handle.sync();
  await handle.close();
}

async function size(connection: Connection): Promise<string> {
  const rows = await connection.all(`SELECT (SELECT count(*) FROM sqlite_schema) AS tables,
    (SELECT count(*) FROM change) AS changes, (SELECT count(*) FROM change_field) AS fields`);
  return JSON.stringify(rows[0]);
}
