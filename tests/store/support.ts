/** Stores in temporary folders, on every driver this machine has. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { AppError } from '../../src/main/errors.ts';
import { loadCiphers } from '../../src/main/store/driver-ciphers.ts';
import { loadSqlcipher } from '../../src/main/store/driver-sqlcipher.ts';
import type { Migration } from '../../src/main/store/migrate.ts';
import { migrations as shipped } from '../../src/main/store/migrations/index.ts';
import { openStore } from '../../src/main/store/open.ts';
import type { Connection, Driver, OpenStoreOptions, Store, Tx } from '../../src/main/store/types.ts';
import type { StoreProblem } from '../../src/shared/result.ts';
import { uuidv7 } from '../../src/shared/uuid.ts';

/** SQLCipher itself is built from source and may be missing; then everything runs on the second driver alone. */
export const drivers: readonly Driver[] = [...sqlcipherHere(), loadCiphers()];

function sqlcipherHere(): Driver[] {
  try {
    return [loadSqlcipher()];
  } catch (error) {
    console.warn('SQLCipher is not built here:', error instanceof Error ? error.message : error);
    return [];
  }
}

export const testKey = (): Uint8Array => new Uint8Array(randomBytes(32));
export const newId = (): string => uuidv7(Date.now(), randomBytes(10));

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'homeward-test-'));
  folders.push(folder);
  return folder;
}

export interface Home {
  readonly folder: string;
  readonly key: Uint8Array;
  readonly driver: Driver;
  /** Milliseconds since 1970; tests move it. */
  now: number;
  machineId: string;
}

export function newHome(driver: Driver): Home {
  return {
    folder: join(temporaryFolder(), 'home'),
    key: testKey(),
    driver,
    now: Date.UTC(2026, 4, 4, 8),
    machineId: 'one',
  };
}

export function openHome(
  home: Home,
  mode: OpenStoreOptions['mode'],
  migrations: readonly Migration[] = shipped,
): Promise<Store> {
  const { folder, key, driver, machineId } = home;
  const clock = () => (home.now += 10);
  const random = (bytes: number) => new Uint8Array(randomBytes(bytes));
  return openStore({ folder, key, driver, mode, machineId, appVersion: '0.1.0', clock, random }, migrations);
}

export const bySystem = { procedure: 'test.write', actorId: 'system' } as const;

/** A person, a phase, a stage, an action `one` in it: enough to write on. */
export async function furnish(store: Store, personId: string, name = 'Sok Dara'): Promise<void> {
  await store.command(bySystem, async (tx) => {
    await tx.insert('app_user', personId, { name, sign_in_name: 'sok', language: 'en' });
    await tx.insert('transition_phase', 'phase-one', { catalogue_id: 'phase-one', sort: 'a' });
    await tx.insert('transition_stage', 'stage-one', { catalogue_id: 'stage-one', phase_id: 'phase-one', sort: 'a' });
    await addAction(tx, 'one');
  });
}

export function addAction(tx: Tx, id: string): Promise<number> {
  return tx.insert('transition_action', id, { stage_id: 'stage-one', status: 'suggested', sort: 'a' });
}

/** The file behind a closed store, with the key, past everything that guards it: what an intruder could do. */
export async function behindTheScenes<T>(home: Home, work: (connection: Connection) => Promise<T>): Promise<T> {
  const connection = await home.driver.open(join(home.folder, 'records.db'), home.key, 'read-write');
  try {
    return await work(connection);
  } finally {
    await connection.close();
  }
}

/** Why opening was refused; undefined when it was not. */
export async function problemOf(opening: Promise<Store>): Promise<StoreProblem | undefined> {
  try {
    await (await opening).close();
    return undefined;
  } catch (error) {
    if (error instanceof AppError && error.code === 'cannot-open') return error.detail.problem;
    throw error;
  }
}

/** The `AppError` that a call ends with. */
export async function refusalOf(call: Promise<unknown>): Promise<AppError> {
  try {
    await call;
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('it was not refused');
}
