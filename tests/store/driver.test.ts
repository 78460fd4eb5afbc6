/** The two drivers: one suite on both, and their files go both ways. */
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chooseDriver, DriverError } from '../../src/main/store/driver.ts';
import { selfTest } from '../../src/main/store/driver-self-test.ts';
import type { Driver, SqlValue } from '../../src/main/store/types.ts';
import { drivers, temporaryFolder, testKey } from './support.ts';

const table = 'CREATE TABLE note (id TEXT PRIMARY KEY, words TEXT, size INTEGER, bytes BLOB) STRICT';

async function problem(call: Promise<unknown>): Promise<string> {
  try {
    await call;
  } catch (error) {
    if (error instanceof DriverError) return error.problem;
    throw error;
  }
  return 'none';
}

describe.each(drivers)('$name', (driver) => {
  const open = async (mode: 'create' | 'read-write' | 'read-only' = 'create', file = fresh(), key = testKey()) => ({
    file,
    key,
    connection: await driver.open(file, key, mode),
  });
  const fresh = () => join(temporaryFolder(), 'a.db');

  it('gives back text, numbers, nothing and bytes as they were', async () => {
    const { connection } = await open();
    await connection.exec(table);
    const bytes = new Uint8Array(randomBytes(300));
    const values: SqlValue[] = ['ដារ៉ា – Éloïse', 2 ** 52, bytes];
    expect(await connection.run('INSERT INTO note VALUES (?, ?, ?, ?)', ['a', ...values])).toBe(1);
    await connection.run('INSERT INTO note VALUES (?, ?, ?, ?)', ['b', null, null, null]);
    const rows = await connection.all('SELECT words, size, bytes FROM note ORDER BY id');
    expect(rows[0]?.['words']).toBe(values[0]);
    expect(rows[0]?.['size']).toBe(values[1]);
    expect(Buffer.from(bytes).equals(Buffer.from(Object(rows[0]?.['bytes'])))).toBe(true);
    expect(Object.values(rows[1] ?? {})).toEqual([null, null, null]);
    await connection.close();
  });

  it('refuses what it would store as something else', async () => {
    const { connection } = await open();
    await connection.exec(table);
    // As a caller would whose types were wrong.
    const insert = async (value: unknown) => {
      const run: unknown = Reflect.get(connection, 'run');
      if (typeof run !== 'function') throw new Error('no run');
      const answer: unknown = await Reflect.apply(run, connection, ['INSERT INTO note (id) VALUES (?)', [value]]);
      return answer;
    };
    for (const value of [1n, undefined, true, Number.NaN, 2 ** 53, {}, []]) {
      await expect(insert(value)).rejects.toThrow(TypeError);
    }
    await expect(connection.run("INSERT INTO note (id) VALUES ('a'); DELETE FROM note")).rejects.toThrow(TypeError);
    await expect(connection.all('SELECT "nosuch" FROM note')).rejects.toThrow(TypeError);
    expect(await connection.all('SELECT id FROM note')).toEqual([]);
    await connection.close();
  });

  it('keeps its settings: WAL, FULL, foreign keys, memory for what is temporary', async () => {
    const { connection } = await open();
    const pragmas = [
      'journal_mode',
      'synchronous',
      'foreign_keys',
      'temp_store',
      'trusted_schema',
      'recursive_triggers',
    ];
    const found = await Promise.all(
      pragmas.map(async (name) => Object.values((await connection.all(`PRAGMA ${name}`))[0] ?? {})[0]),
    );
    expect(found).toEqual(['wal', 2, 1, 2, 0, 1]);
    await connection.close();
  });

  it('writes nothing readable, not even that it is SQLite', async () => {
    const { file, connection } = await open();
    await connection.exec(table);
    await connection.run('INSERT INTO note (id, words) VALUES (?, ?)', ['a', 'a sentence to look for']);
    await connection.close();
    const bytes = readFileSync(file).toString('latin1');
    expect(bytes).not.toContain('SQLite format 3');
    expect(bytes).not.toContain('sentence');
    expect(bytes).not.toContain('CREATE TABLE');
  });

  it('opens with the right key alone, and says what is wrong with any other', async () => {
    const { file, connection, key } = await open();
    await connection.exec(table);
    await connection.close();
    expect(await problem(driver.open(file, testKey(), 'read-write'))).toBe('not-a-database');
    await expect(driver.open(file, key.subarray(1), 'read-write')).rejects.toThrow();
    const again = await driver.open(file, key, 'read-write');
    expect(await again.all('SELECT count(*) AS n FROM note')).toEqual([{ n: 0 }]);
    await again.close();
  });

  it('makes no file unless asked to, and cannot write on a connection for reading', async () => {
    const file = fresh();
    expect(await problem(driver.open(file, testKey(), 'read-write'))).toBe('cannot-open');
    expect(existsSync(file)).toBe(false);
    const { connection, key } = await open('create', file);
    await connection.exec(table);
    const reading = await driver.open(file, key, 'read-only');
    expect(await problem(reading.run("INSERT INTO note (id) VALUES ('a')"))).toBe('read-only');
    await connection.run("INSERT INTO note (id) VALUES ('a')");
    expect(await reading.all('SELECT id FROM note')).toEqual([{ id: 'a' }]);
    await reading.close();
    await connection.close();
  });

  it('runs statements in the order they were given, waited for or not', async () => {
    const { connection } = await open();
    await connection.exec(table);
    const writes = Array.from({ length: 50 }, (_, n) =>
      n % 2
        ? connection.run('UPDATE note SET size = ?', [n])
        : connection.run('INSERT INTO note (id, size) VALUES (?, 0)', [`n${n}`]),
    );
    await Promise.all(writes);
    const rows = await connection.all('SELECT DISTINCT size FROM note ORDER BY size');
    expect(rows).toEqual([{ size: 49 }]);
    await connection.close();
  });

  it('names the error, not its words', async () => {
    const { connection } = await open();
    await connection.exec(table);
    await connection.run("INSERT INTO note (id) VALUES ('a')");
    expect(await problem(connection.run("INSERT INTO note (id) VALUES ('a')"))).toBe('constraint');
    await connection.exec('PRAGMA max_page_count = 3');
    expect(
      await problem(connection.run('INSERT INTO note (id, bytes) VALUES (?, ?)', ['b', new Uint8Array(90_000)])),
    ).toBe('full');
    expect(await problem(connection.run('INSERT INTO nowhere VALUES (1)'))).toBe('other');
    await connection.close();
  });

  it('passes its self-test and leaves nothing behind', async () => {
    const folder = temporaryFolder();
    await selfTest(driver, folder);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('fails the self-test when it does not encrypt', async () => {
    const same: Driver = { name: driver.name, open: (file, _key, mode) => driver.open(file, new Uint8Array(32), mode) };
    await expect(selfTest(same, temporaryFolder())).rejects.toThrow();
  });
});

const [one, two] = drivers;
describe.skipIf(!one || !two)('files of the two drivers', () => {
  it.each([
    { from: one, to: two },
    { from: two, to: one },
  ])('$from.name writes, $to.name reads and goes on writing', async ({ from, to }) => {
    if (!from || !to) throw new Error('needs two drivers');
    const file = join(temporaryFolder(), 'a.db');
    const key = testKey();
    const words = createHash('sha256').update(file).digest('hex');
    for (const [n, driver] of [from, to, from].entries()) {
      const connection = await driver.open(file, key, n === 0 ? 'create' : 'read-write');
      if (n === 0) await connection.exec(table);
      await connection.run('INSERT INTO note (id, words) VALUES (?, ?)', [`n${n}`, words]);
      expect(await connection.all('SELECT count(*) AS n FROM note WHERE words = ?', [words])).toEqual([{ n: n + 1 }]);
      await connection.run('VACUUM INTO ?', [`${file}.${n}`]);
      await connection.close();
      const other = driver === from ? to : from;
      const copy = await other.open(`${file}.${n}`, key, 'read-only');
      expect(await copy.all('SELECT count(*) AS n FROM note')).toEqual([{ n: n + 1 }]);
      await copy.close();
    }
  });
});

describe('choosing a driver', () => {
  it('takes the first that works and leaves no marker', async () => {
    const markerFolder = join(temporaryFolder(), 'not there yet');
    const { driver, remarks } = await chooseDriver({ markerFolder, preferred: 'any' });
    expect(driver.name).toBe(drivers[0]?.name);
    expect(remarks).toEqual(drivers.length === 2 || process.platform === 'win32' ? [] : ['sqlcipher-missing']);
    expect(readdirSync(markerFolder)).toEqual([]);
  });

  it('takes the second when asked', async () => {
    const { driver, remarks } = await chooseDriver({ markerFolder: temporaryFolder(), preferred: 'multiple-ciphers' });
    expect([driver.name, remarks]).toEqual(['multiple-ciphers', []]);
  });

  it.runIf(process.platform === 'linux')(
    'takes the second when the first did not come back last time, and says so',
    async () => {
      const markerFolder = temporaryFolder();
      writeFileSync(join(markerFolder, 'sqlcipher-loading'), `node ${process.versions.node}`);
      const { driver, remarks } = await chooseDriver({ markerFolder, preferred: 'any' });
      expect([driver.name, remarks]).toEqual(['multiple-ciphers', ['sqlcipher-crashed-before']]);
      // It stays with the second until the runtime changes.
      expect(existsSync(join(markerFolder, 'sqlcipher-loading'))).toBe(true);
    },
  );

  it.runIf(process.platform === 'linux')('gives the first a new chance after an update', async () => {
    const markerFolder = temporaryFolder();
    writeFileSync(join(markerFolder, 'sqlcipher-loading'), 'electron 1.0.0');
    const { driver } = await chooseDriver({ markerFolder, preferred: 'any' });
    expect(driver.name).toBe(drivers[0]?.name);
  });

  it('says so when there is nowhere to try', async () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    await expect(chooseDriver({ markerFolder: file })).rejects.toMatchObject({
      code: 'cannot-open',
      detail: { problem: 'no-driver' },
    });
  });
});
