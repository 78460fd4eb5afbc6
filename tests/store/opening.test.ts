/** What cannot be opened says why, and stays exactly as it was. */
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  readFileSync,
  readdirSync,
  renameSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import sql from 'sql-template-tag';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { migrations } from '../../src/main/store/migrations/index.ts';
import { startOther } from './other-process.ts';
import {
  behindTheScenes,
  bySystem,
  addAction,
  drivers,
  furnish,
  newHome,
  newId,
  openHome,
  problemOf,
  refusalOf,
  temporaryFolder,
} from './support.ts';
import type { Home } from './support.ts';

/** Names and contents of the records and of what stands beside them, without the lock's own file. */
function fingerprint(home: Home): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(home.folder).sort()) {
    if (!name.startsWith('in-use.db')) hash.update(name).update(readFileSync(join(home.folder, name)));
  }
  return hash.digest('hex');
}

describe.each(drivers)('opening on $name', (driver) => {
  async function closedHome(): Promise<Home> {
    const home = newHome(driver);
    const store = await openHome(home, 'create');
    await furnish(store, newId());
    await store.close();
    return home;
  }

  it('opens what it made, with everything in it', async () => {
    const home = await closedHome();
    const store = await openHome(home, 'open');
    const names = await store.reader.all(sql`SELECT name FROM app_user`, z.object({ name: z.string() }));
    expect(names).toEqual([{ name: 'Sok Dara' }]);
    expect(await store.info()).toMatchObject({ driver: driver.name, schemaVersion: migrations.at(-1)?.version });
    await store.close();
    expect(readdirSync(home.folder).sort()).toEqual(['files.db', 'in-use.db', 'records.db']);
  });

  it('does not keep the key it was given', async () => {
    const home = await closedHome();
    const kept = Uint8Array.from(home.key);
    const store = await openHome(home, 'open');
    home.key.fill(0);
    await store.command(bySystem, (tx) => addAction(tx, 'two'));
    await store.close();
    const again = await openHome({ ...home, key: kept }, 'open');
    await again.close();
  });

  it('never makes a store where one is', async () => {
    const home = await closedHome();
    const before = fingerprint(home);
    expect((await refusalOf(openHome(home, 'create'))).code).toBe('conflict');
    expect(fingerprint(home)).toBe(before);
  });

  it.each(['records.db', 'files.db'])('%s missing', async (name) => {
    const home = await closedHome();
    renameSync(join(home.folder, name), join(temporaryFolder(), name));
    const before = fingerprint(home);
    expect(await problemOf(openHome(home, 'open'))).toBe('records-missing');
    expect(fingerprint(home)).toBe(before);
  });

  it('a folder that is not there is not made', async () => {
    const home = newHome(driver);
    expect(await problemOf(openHome(home, 'open'))).toBe('records-missing');
    expect(existsSync(home.folder)).toBe(false);
  });

  it.each<[string, (home: Home) => unknown]>([
    ['a byte of the first page changed', (home) => flip(home, 'records.db', 40)],
    ['a byte further on changed', (home) => flip(home, 'records.db', 4096 * 9 + 100)],
    ['cut short', (home) => truncateSync(join(home.folder, 'records.db'), 4096 * 6)],
    ['cut within a page', (home) => truncateSync(join(home.folder, 'records.db'), 4096 * 6 + 17)],
    ['emptied', (home) => truncateSync(join(home.folder, 'records.db'), 0)],
    ['replaced by text', (home) => writeFileSync(join(home.folder, 'records.db'), 'hello '.repeat(2000))],
    ['contents emptied', (home) => truncateSync(join(home.folder, 'files.db'), 0)],
    ['first page of the contents changed', (home) => flip(home, 'files.db', 90)],
    ['of another store', (home) => replaceByAnother(home)],
  ])('records damaged: %s', async (_what, damage) => {
    const home = await closedHome();
    await damage(home);
    const before = fingerprint(home);
    expect(await problemOf(openHome(home, 'open'))).toBe('records-damaged');
    expect(fingerprint(home)).toBe(before);
  });

  function flip(home: Home, name: string, at: number): void {
    const file = join(home.folder, name);
    const bytes = readFileSync(file);
    bytes.writeUInt8(bytes.readUInt8(at) ^ 0x10, at);
    writeFileSync(file, bytes);
  }
  async function replaceByAnother(home: Home): Promise<void> {
    const other = newHome(driver);
    await (await openHome(other, 'create')).close();
    cpSync(join(other.folder, 'records.db'), join(home.folder, 'records.db'));
  }

  it('a newer store is refused and left alone', async () => {
    const home = await closedHome();
    await behindTheScenes(home, (connection) => connection.exec('PRAGMA user_version = 9000'));
    const before = fingerprint(home);
    expect(await problemOf(openHome(home, 'open'))).toBe('newer-store');
    expect(fingerprint(home)).toBe(before);
  });

  it('is open once only: not twice in one process, not in two', async () => {
    const home = await closedHome();
    const store = await openHome(home, 'open');
    expect(await problemOf(openHome(home, 'open'))).toBe('in-use');
    await store.close();
    const other = startOther(home, 0);
    await other.said(1);
    expect(await problemOf(openHome(home, 'open'))).toBe('in-use');
    await other.kill();
    // The lock died with it, and nothing was left to clear away.
    expect(await problemOf(openHome(home, 'open'))).toBeUndefined();
  });

  it('a damaged lock file keeps nobody out', async () => {
    const home = await closedHome();
    writeFileSync(join(home.folder, 'in-use.db'), 'no database at all, but longer than a hundred bytes '.repeat(100));
    expect(await problemOf(openHome(home, 'open'))).toBeUndefined();
  });

  it('a shutdown that was cut short is looked at closely once', async () => {
    const home = await closedHome();
    const other = startOther(home, 3);
    await other.said(4);
    await other.kill();
    expect(existsSync(join(home.folder, 'not-closed'))).toBe(true);
    const store = await openHome(home, 'open');
    expect((await store.verifyLog()).intact).toBe(true);
    await store.close();
    expect(existsSync(join(home.folder, 'not-closed'))).toBe(false);
  });

  it.skipIf(process.platform === 'win32')('a folder that cannot be written', async () => {
    const home = await closedHome();
    chmodSync(dirname(home.folder), 0o755);
    chmodSync(home.folder, 0o555);
    for (const name of readdirSync(home.folder)) chmodSync(join(home.folder, name), 0o444);
    const before = fingerprint(home);
    expect(await asNobody(() => problemOf(openHome(home, 'open')))).toBe('folder-not-writable');
    const beside = { ...home, folder: join(home.folder, 'inside') };
    expect(await asNobody(() => problemOf(openHome(beside, 'create')))).toBe('folder-not-writable');
    expect(fingerprint(home)).toBe(before);
    chmodSync(home.folder, 0o755);
  });

  /** The superuser may write everywhere: so for this one call nobody is. */
  async function asNobody<T>(work: () => Promise<T>): Promise<T> {
    if (process.geteuid?.() !== 0 || !process.seteuid) return work();
    process.seteuid(65_534);
    try {
      return await work();
    } finally {
      process.seteuid(0);
    }
  }

  it('a copy of a closed folder opens elsewhere', async () => {
    const home = await closedHome();
    const copy = { ...home, folder: join(temporaryFolder(), 'copy') };
    cpSync(home.folder, copy.folder, { recursive: true });
    const both = [await openHome(home, 'open'), await openHome(copy, 'open')];
    for (const store of both) await store.close();
  });
});
