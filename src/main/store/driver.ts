/**
 * Chooses where SQLCipher comes from: the SQLCipher library itself where it was built, else the prebuilt second
 * driver. Both read and write the same files, so the choice may differ from one start to the next.
 *
 * On Linux the first one links the system's cryptography beside Electron's own, and a clash would end the process
 * without a word. So a marker is written before it loads and removed once it has proven itself; a marker found at
 * start means it did not come back, and the second driver serves from then on.
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cannotOpen } from '../errors.ts';
import { loadCiphers } from './driver-ciphers.ts';
import { selfTest } from './driver-self-test.ts';
import { loadSqlcipher } from './driver-sqlcipher.ts';
import type { Driver } from './types.ts';

export { DriverError } from './driver-error.ts';

export interface ChosenDriver {
  readonly driver: Driver;
  /** Words of ours for the diagnostics: `sqlcipher-missing`, `sqlcipher-failed`, `sqlcipher-crashed-before`. */
  readonly remarks: readonly string[];
}

export interface ChooseOptions {
  /** Where the marker and the scratch file are written; made when missing. Not the folder of the records. */
  readonly markerFolder: string;
  /** The environment's HOMEWARD_DRIVER where nothing is said; anything but a driver's name means no preference. */
  readonly preferred?: string;
}

/** @throws AppError `cannot-open` (`no-driver`) when neither works here. */
export async function chooseDriver(options: ChooseOptions): Promise<ChosenDriver> {
  const remarks: string[] = [];
  const preferred = options.preferred ?? process.env['HOMEWARD_DRIVER'];
  try {
    await mkdir(options.markerFolder, { recursive: true });
    const first = preferred === 'multiple-ciphers' ? null : await trySqlcipher(options.markerFolder, remarks);
    return { driver: first ?? (await proven(loadCiphers(), options.markerFolder)), remarks };
  } catch (error) {
    throw cannotOpen('no-driver', error);
  }
}

async function trySqlcipher(folder: string, remarks: string[]): Promise<Driver | null> {
  if (process.platform === 'win32') return null;
  const marker = join(folder, 'sqlcipher-loading');
  if (await crashedBefore(marker)) {
    remarks.push('sqlcipher-crashed-before');
    return null;
  }
  if (process.platform === 'linux') await writeFile(marker, runtime());
  const driver = await loadProven(folder, remarks);
  await rm(marker, { force: true });
  return driver;
}

async function loadProven(folder: string, remarks: string[]): Promise<Driver | null> {
  let loaded: Driver;
  try {
    loaded = loadSqlcipher();
  } catch {
    remarks.push('sqlcipher-missing');
    return null;
  }
  try {
    return await proven(loaded, folder);
  } catch {
    remarks.push('sqlcipher-failed');
    return null;
  }
}

async function proven(driver: Driver, folder: string): Promise<Driver> {
  await selfTest(driver, folder);
  return driver;
}

/** A marker of another runtime says nothing of this one: after an update the first driver gets a new chance. */
async function crashedBefore(marker: string): Promise<boolean> {
  try {
    return (await readFile(marker, 'utf8')) === runtime();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}

function runtime(): string {
  return process.versions['electron'] ? `electron ${process.versions['electron']}` : `node ${process.versions.node}`;
}
