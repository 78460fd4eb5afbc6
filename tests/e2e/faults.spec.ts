/** What can be wrong at the start: each has its own words and its own way on, and nothing is deleted or made anew. */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  openSync,
  readFileSync,
  closeSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { expect, test } from '@playwright/test';
import type { StoreProblem } from '../../src/shared/result.ts';
import { openCore } from '../../src/main/core.ts';
import { chooseDriver } from '../../src/main/store/driver.ts';
import { kdfFloor } from '../../src/main/vault/kdf.ts';
import { openVault } from '../../src/main/vault/vault.ts';
import { optionsFor, personOf } from '../support/home.ts';
import { launchApp, removeFolder, type LaunchedApp } from '../support/launch.ts';
import { atTheDoor } from '../support/pages/door.ts';
import { director, madeHome } from '../support/pages/made-home.ts';

interface Fault {
  readonly problem: StoreProblem;
  /** What is done to the folder of the store. @returns how it is put right again, where it can be */
  readonly make: (store: string) => Promise<() => void | Promise<void>> | (() => void);
  /** Some faults show only once the key is there to look. */
  readonly after?: 'signing in';
  readonly skip?: boolean;
}

const asRoot = process.getuid?.() === 0;

function moved(file: string): () => void {
  renameSync(file, `${file}.away`);
  return () => renameSync(`${file}.away`, file);
}

function changed(file: string, change: (content: Buffer) => Buffer): () => void {
  copyFileSync(file, `${file}.before`);
  writeFileSync(file, change(readFileSync(file)));
  return () => renameSync(`${file}.before`, file);
}

/** Nobody may write there: by the rights of the folder, and against root, who has all of them, by its attribute. */
function closedToWriting(store: string): () => void {
  if (asRoot) execFileSync('chattr', ['+i', store]);
  else chmodSync(store, 0o555);
  return () => {
    if (asRoot) execFileSync('chattr', ['-i', store]);
    else chmodSync(store, 0o755);
  };
}

const attributes = (): boolean => spawnSync('lsattr', ['-d', process.cwd()]).status === 0;

const newerVersion = '7.3.1';
async function newerRecords(store: string): Promise<() => void> {
  const { driver } = await chooseDriver({ markerFolder: join(store, '..') });
  const options = {
    folder: store,
    clock: Date.now,
    random: (n: number) => new Uint8Array(n),
    kdf: kdfFloor,
    appVersion: '0.0.0',
  };
  const { key } = await openVault(options).open(director.name, director.password);
  const records = await driver.open(join(store, 'records.db'), key, 'read-write');
  await records.exec('PRAGMA user_version = 990000');
  await records.run('INSERT INTO schema_migration VALUES (990000, ?, ?, ?, ?)', ['later', '', '', newerVersion]);
  await records.close();
  return () => undefined;
}

/** A hole in the middle of a file, as a failing disk makes it. */
function hole(file: string): () => void {
  copyFileSync(file, `${file}.before`);
  const handle = openSync(file, 'r+');
  const middle = Math.floor(statSync(file).size / 2 / 4096) * 4096;
  writeSync(handle, Buffer.alloc(40_960, 7), 0, 40_960, middle);
  closeSync(handle);
  return () => renameSync(`${file}.before`, file);
}

async function heldElsewhere(store: string): Promise<() => Promise<void>> {
  const own = `${store}-other`;
  const other = openCore(optionsFor(own, { folder: store }));
  await personOf(other.connect()).ask('session.signIn', { name: director.name, password: director.password });
  return async () => {
    await other.close();
    rmSync(own, { recursive: true, force: true });
  };
}

const faults: readonly Fault[] = [
  {
    problem: 'folder-not-writable',
    make: closedToWriting,
    skip: process.platform === 'win32' || (asRoot && !attributes()),
  },
  { problem: 'keyring-missing', make: (store) => moved(join(store, 'keyring.json')) },
  {
    problem: 'keyring-damaged',
    make: (store) => changed(join(store, 'keyring.json'), (content) => content.subarray(0, 100)),
  },
  {
    problem: 'newer-keyring',
    make: (store) =>
      changed(join(store, 'keyring.json'), (content) =>
        Buffer.from(content.toString().replace(/("(?:version|format)": ?)\d+/, '$199')),
      ),
  },
  { problem: 'records-missing', make: (store) => moved(join(store, 'records.db')) },
  { problem: 'records-damaged', make: (store) => hole(join(store, 'records.db')), after: 'signing in' },
  { problem: 'in-use', make: heldElsewhere, after: 'signing in' },
  { problem: 'newer-store', make: newerRecords, after: 'signing in' },
];

test.describe.configure({ mode: 'serial' });
let app: LaunchedApp;
test.beforeAll(async () => {
  const { folder } = await madeHome();
  app = await launchApp({ folder });
  await app.close();
});
test.afterAll(() => removeFolder(app));

for (const fault of faults) {
  test(`${fault.problem}: says so, keeps everything, and goes on once it is put right`, async () => {
    test.skip(fault.skip ?? false, 'this machine cannot make a folder that its root may not write');
    const names = readdirSync(app.store).sort();
    const repair = await fault.make(app.store);
    try {
      app = await app.relaunch();
      const door = atTheDoor(app);
      if (fault.after) await door.trySignIn(director.name, director.password);
      await expect(app.page.getByText(door.say(`session:problem.${fault.problem}.title`))).toBeVisible();
      await expect(app.page.getByText(door.say(`session:problem.${fault.problem}.do`))).toBeVisible();
      await expect(app.page.getByText(door.say('session:problem.safe'))).toBeVisible();
      if (fault.problem === 'newer-store') await expect(app.page.getByText(newerVersion)).toBeVisible();
      await expect(app.page.getByRole('button', { name: door.say('session:first.make') })).toHaveCount(0);
    } finally {
      await repair();
    }
    const missing = names.filter((name) => !readdirSync(app.store).includes(name) && !/(-wal|-shm|lock)/.test(name));
    expect(missing).toEqual([]);
    if (fault.problem !== 'newer-store') {
      if (!fault.after) await atTheDoor(app).button('session:problem.again').click();
      await atTheDoor(app).signIn(director.name, director.password);
    }
    await app.close();
  });
}
