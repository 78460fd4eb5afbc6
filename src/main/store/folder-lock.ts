/**
 * One process at a time. The lock is SQLite's own, held on a small file beside the records: the operating system lets
 * it go when the process ends, however it ends, so nothing stale is ever left behind.
 */
import { rename } from 'node:fs/promises';
import { realpath } from 'node:fs/promises';
import { cannotOpen } from '../errors.ts';
import { DriverError } from './driver-error.ts';
import type { StoreFiles } from './folder.ts';
import type { Connection, Driver } from './types.ts';

export interface FolderLock {
  release(): Promise<void>;
}

// Within one process two drivers do not see each other's locks.
const heldHere = new Set<string>();

/** @throws AppError `cannot-open` (`in-use`) when another copy, or another store in this process, has the folder. */
export async function lockFolder(driver: Driver, files: StoreFiles): Promise<FolderLock> {
  const place = await realpath(files.folder);
  if (heldHere.has(place)) throw cannotOpen('in-use');
  heldHere.add(place);
  try {
    const connection = await take(driver, files.lock);
    return {
      async release() {
        heldHere.delete(place);
        await connection.close();
      },
    };
  } catch (error) {
    heldHere.delete(place);
    throw error instanceof DriverError && error.problem === 'busy' ? cannotOpen('in-use', error) : error;
  }
}

async function take(driver: Driver, file: string): Promise<Connection> {
  const connection = await openLockFile(driver, file);
  try {
    await connection.exec('PRAGMA busy_timeout = 250');
    await connection.exec('BEGIN IMMEDIATE');
    return connection;
  } catch (error) {
    await connection.close();
    throw error;
  }
}

/** It holds nothing, so its key is no secret; one that was damaged is put aside for a fresh one. */
async function openLockFile(driver: Driver, file: string): Promise<Connection> {
  const key = new Uint8Array(32);
  try {
    return await driver.open(file, key, 'create');
  } catch (error) {
    if (!(error instanceof DriverError) || !['not-a-database', 'corrupt'].includes(error.problem)) throw error;
    await rename(file, `${file}.damaged`);
    return driver.open(file, key, 'create');
  }
}
