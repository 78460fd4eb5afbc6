/** The fictional home that the figures are measured on, on either driver, in a folder of its own. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Input, Output, ProcedureName } from '../../src/shared/contract.ts';
import { openCore } from '../../src/main/core.ts';
import type { Core, CoreOptions } from '../../src/main/core-types.ts';
import { silentLog } from '../../src/main/platform/log.ts';
import { practiceDoor } from '../../src/main/practice/door.ts';
import { buildHome } from '../../src/main/practice/home.ts';
import { chooseDriver } from '../../src/main/store/driver.ts';
import type { Driver } from '../../src/main/store/types.ts';
import { kdfFloor } from '../../src/main/vault/kdf.ts';
import { openVault } from '../../src/main/vault/vault.ts';

export type DriverName = Driver['name'];

export interface BenchHome {
  readonly folder: string;
  readonly root: string;
  readonly driver: Driver;
  readonly options: CoreOptions;
  readonly core: Core;
  /** Asks as the director, who is signed in; a refusal ends the bench. */
  ask<P extends ProcedureName>(procedure: P, input: Input<P>): Promise<Output<P>>;
  /** After the store was locked. */
  signIn(): Promise<void>;
  /** The store's key, taken out of the keyring as signing in does. Whoever asks wipes it. */
  key(): Promise<Uint8Array>;
  done(): Promise<void>;
}

function optionsFor(root: string, driver: Driver): CoreOptions {
  return {
    folder: join(root, 'home'),
    practiceFolder: join(root, 'practice'),
    machineFile: join(root, 'machine'),
    drivers: () => Promise.resolve({ driver, remarks: [] }),
    clock: Date.now,
    random: (bytes) => randomBytes(bytes),
    appVersion: '0.0.0-bench',
    runtime: `Node ${process.versions.node}`,
    kdf: kdfFloor,
    log: silentLog,
    host: {
      saveFile: () => Promise.reject(new Error('nobody to ask')),
      savePdf: () => Promise.reject(new Error('nobody to ask')),
    },
    sleepless: true,
    onDefect: (error) =>
      process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : 'a defect'}\n`),
  };
}

/** Both drivers where both are here. */
export async function driversHere(): Promise<readonly Driver[]> {
  const folder = mkdtempSync(join(tmpdir(), 'homeward-bench-'));
  try {
    const first = await chooseDriver({ markerFolder: folder, preferred: 'any' });
    const second = await chooseDriver({ markerFolder: folder, preferred: 'multiple-ciphers' });
    return first.driver.name === second.driver.name ? [second.driver] : [first.driver, second.driver];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A home of 60 children, 12 staff and two years, its director signed in. */
export async function benchHome(driver: Driver): Promise<BenchHome> {
  const root = mkdtempSync(join(tmpdir(), 'homeward-bench-'));
  const options = optionsFor(root, driver);
  await buildHome(openCore, options, {
    folder: options.folder,
    language: 'en',
    staff: 12,
    children: 60,
    seed: 'bench',
  });
  const core = openCore(options);
  const session = core.connect();
  const ask = async <P extends ProcedureName>(procedure: P, input: Input<P>): Promise<Output<P>> => {
    const result = await session.call(procedure, input);
    if (result.ok) return result.value as Output<P>;
    throw new Error(`${procedure} was refused: ${result.error.code}`);
  };
  const signIn = async () => {
    await ask('session.signIn', practiceDoor);
  };
  await signIn();
  return {
    signIn,
    folder: options.folder,
    root,
    driver,
    options,
    core,
    ask,
    async key() {
      const { folder, clock, random, kdf, appVersion } = options;
      const slot = await openVault({ folder, clock, random, kdf, appVersion }).open(
        practiceDoor.name,
        practiceDoor.password,
      );
      return slot.key;
    },
    async done() {
      await core.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}
