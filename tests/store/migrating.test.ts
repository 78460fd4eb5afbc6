/** From one schema to the next: with a copy first, whole or not at all; and shipped migrations never change. */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sql from 'sql-template-tag';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { tables } from '../../src/shared/tables.ts';
import { checksum } from '../../src/main/store/migrate.ts';
import type { Migration } from '../../src/main/store/migrate.ts';
import { migrations } from '../../src/main/store/migrations/index.ts';
import { rebuildDifferences } from '../../src/main/store/rebuild.ts';
import type { Connection, Driver, StoredFile } from '../../src/main/store/types.ts';
import { dumpOf } from '../fixtures/vaults/dump.ts';
import {
  addAction,
  behindTheScenes,
  bySystem,
  drivers,
  furnish,
  newHome,
  newId,
  openHome,
  problemOf,
  temporaryFolder,
  testKey,
} from './support.ts';
import type { Home } from './support.ts';

/** What was shipped. A line is added with each migration and never changed. */
const shipped: Readonly<Record<number, string>> = {
  10: '83aff8b896ad0cc278673781df7214f8892575eef573fce2b3a6f8e1c93b9da0',
  20: 'e25f65977c6618c55b4364b82c5371fad404ec1175d34dabb34e1483b4ed01fc',
  25: '53dfee210e4c3a2dfd356384b91fb7e09ae6b29e7f1c0714ca65e6be5765b1aa',
  30: 'b109093792454c1351f9d11da798719af5a3fd5b972ed79cf150e4d94ac5c4dc',
  40: 'c015991aa26ecffdd6cd1297e82f1505ed748bac4c6318279166c4a1cba6e2cc',
  50: 'f16701c8198e087d2f654b16f8b87c4353a3fde01d6ed042c2cfae4b3c9f1e2e',
  60: '34fb7706b90e9672dd660ad15896b34fa00efe3f09e90b1f06d9b4de71ae85fe',
  70: '799b62673cbccacfdc39baf833999c42ac144115c1a04d08e0b921eeea73a455',
  80: 'b598e020cc2c6b7ecfda3707b0be29c21f564f870deba5a23229fbf62ac56843',
  90: '7ad572a049b1a6a81e48e9b8e0046956989f701b55ac471228ba5beeca8eef81',
  100: '33977ba1baec539e5fd6972f3020c832b5a8d758b6f7903cc2fcda1de8abdb24',
  110: '02570ec753ed616efe9246c22b3d08d67cc17d8d79b897072ee20cf1597de440',
  120: '28f83330c55db778e39fadfbbc6911860dfb339ccc84479c4a4f284662cba75a',
};

const newest = migrations.at(-1)?.version ?? 0;
const next: Migration = {
  version: newest + 10,
  name: 'for-tests',
  statements: [
    'ALTER TABLE transition_action ADD COLUMN colour TEXT',
    'CREATE TABLE palette (id TEXT NOT NULL PRIMARY KEY, name TEXT) STRICT',
    "INSERT INTO palette VALUES ('a', 'blue')",
    'CREATE INDEX palette_name ON palette (name)',
  ],
};
const withNext = [...migrations, next];

it('shipped migrations are as they were shipped, in rising order, by tens with room for repairs', () => {
  const found = Object.fromEntries(migrations.map((migration) => [migration.version, checksum(migration)]));
  expect(found).toEqual(shipped);
  const versions = migrations.map((migration) => migration.version);
  expect(versions).toEqual([...versions].sort((a, b) => a - b));
  expect(new Set(versions).size).toBe(versions.length);
  expect(versions.every((version) => version % 5 === 0)).toBe(true);
});

describe.each(drivers)('migrating on $name', (driver) => {
  async function closedHome(): Promise<Home> {
    const home = newHome(driver);
    const store = await openHome(home, 'create');
    await furnish(store, newId());
    await store.close();
    return home;
  }
  const fingerprint = (home: Home) =>
    createHash('sha256')
      .update(readFileSync(join(home.folder, 'records.db')))
      .digest('hex');

  it('keeps everything, after a copy that opens', async () => {
    const home = await closedHome();
    const store = await openHome(home, 'open', withNext);
    expect(await store.info()).toMatchObject({ schemaVersion: next.version });
    await store.command(bySystem, (tx) => addAction(tx, 'two'));
    expect(await store.verifyLog()).toMatchObject({ intact: true, changes: 2 });
    await store.close();
    const copies = readdirSync(join(home.folder, 'before-update'));
    expect(copies).toHaveLength(1);
    const copy = await driver.open(join(home.folder, 'before-update', copies[0] ?? ''), home.key, 'read-only');
    expect(await copy.all('PRAGMA user_version')).toEqual([{ user_version: newest }]);
    expect(await copy.all('SELECT name FROM app_user')).toEqual([{ name: 'Sok Dara' }]);
    await copy.close();
    const applied = await behindTheScenes(home, (connection) =>
      connection.all('SELECT version, sha256 FROM schema_migration ORDER BY version'),
    );
    expect(applied).toEqual(withNext.map((migration) => ({ version: migration.version, sha256: checksum(migration) })));
    // The version before refuses it from now on.
    expect(await problemOf(openHome(home, 'open'))).toBe('newer-store');
  });

  it('copies nothing when there is nothing to do', async () => {
    const home = await closedHome();
    await (await openHome(home, 'open')).close();
    expect(existsSync(join(home.folder, 'before-update'))).toBe(false);
  });

  /** The driver, failing at the `n`-th statement after the copy was made; counts how many there are. */
  function failingAt(n: number): { driver: Driver; count: () => number } {
    let count = 0;
    let armed = false;
    const step = async <T>(text: string, work: () => Promise<T>): Promise<T> => {
      if (text === 'BEGIN IMMEDIATE') armed = true;
      if (armed && text !== 'ROLLBACK') {
        count += 1;
        if (count === n) throw new Error('the power went');
      }
      if (text === 'COMMIT') armed = false;
      return work();
    };
    const around = (connection: Connection): Connection => ({
      all: (text, values) => step(text, () => connection.all(text, values)),
      run: (text, values) => step(text, () => connection.run(text, values)),
      exec: (text) => step(text, () => connection.exec(text)),
      close: () => connection.close(),
    });
    const open: Driver['open'] = async (file, key, mode) => {
      const connection = await driver.open(file, key, mode);
      return file.endsWith('records.db') && mode === 'read-write' ? around(connection) : connection;
    };
    return { driver: { name: driver.name, open }, count: () => count };
  }

  it('failing at any step leaves the file as it was, byte for byte', async () => {
    const home = await closedHome();
    const before = fingerprint(home);
    const whole = failingAt(Infinity);
    const other = { ...home, folder: join(temporaryFolder(), 'other'), driver: whole.driver };
    cpSync(home.folder, other.folder, { recursive: true });
    await (await openHome(other, 'open', withNext)).close();
    // BEGIN, four statements and two for the list of migrations, version, check, COMMIT; then the store's own.
    const steps = 10;
    expect(whole.count()).toBeGreaterThanOrEqual(steps);
    for (let n = 1; n <= steps; n += 1) {
      expect([n, await problemOf(openHome({ ...home, driver: failingAt(n).driver }, 'open', withNext))]).toEqual([
        n,
        'migration-failed',
      ]);
      expect(fingerprint(home)).toBe(before);
    }
    const store = await openHome(home, 'open');
    expect(await store.verifyLog()).toMatchObject({ intact: true, changes: 1 });
    await store.close();
  });

  it('a step that breaks a reference is not taken', async () => {
    const home = await closedHome();
    const breaking = { ...next, statements: ["UPDATE transition_stage SET phase_id = 'nowhere'"] };
    expect(await problemOf(openHome(home, 'open', [...migrations, breaking]))).toBe('migration-failed');
    expect(await problemOf(openHome(home, 'open'))).toBeUndefined();
  });

  it('no room for the copy: nothing begins', async () => {
    const home = await closedHome();
    const before = fingerprint(home);
    const full: Driver = {
      name: driver.name,
      async open(file, key, mode) {
        const connection = await driver.open(file, key, mode);
        const run: Connection['run'] = (text, values) =>
          text.startsWith('VACUUM')
            ? Promise.reject(Object.assign(new Error('no space'), { code: 'ENOSPC' }))
            : connection.run(text, values);
        return { ...connection, run };
      },
    };
    expect(await problemOf(openHome({ ...home, driver: full }, 'open', withNext))).toBe('disk-full');
    expect(fingerprint(home)).toBe(before);
  });

  const vaults = fileURLToPath(new URL('../fixtures/vaults', import.meta.url));
  const Facts = z.object({
    key: z.string(),
    machineId: z.string(),
    /** The first vault was made before this was written down. */
    changes: z.int().default(5),
    expected: z.record(z.string(), z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()])))),
  });
  it.each(readdirSync(vaults).filter((name) => name.startsWith('schema-')))(
    'opens the kept vault of %s',
    async (name) => {
      const facts = Facts.parse(JSON.parse(readFileSync(join(vaults, name, 'vault.json'), 'utf8')));
      const home = {
        ...newHome(driver),
        key: new Uint8Array(Buffer.from(facts.key, 'hex')),
        machineId: facts.machineId,
      };
      mkdirSync(home.folder);
      for (const file of ['records.db', 'files.db']) cpSync(join(vaults, name, file), join(home.folder, file));
      const store = await openHome(home, 'open');
      expect(await store.verifyLog()).toMatchObject({ intact: true, looksIntact: true, changes: facts.changes });
      const FileRow = z.object({
        id: z.string(),
        hmac: z.string(),
        bytes: z.int(),
        chunk_bytes: z.int(),
        file_key: z.string(),
      });
      const file = await store.reader.one(sql`SELECT id, hmac, bytes, chunk_bytes, file_key FROM file`, FileRow);
      if (!file) throw new Error('no file');
      const stored: StoredFile = { ...file, fileKey: file.file_key, chunkBytes: file.chunk_bytes };
      expect(new TextDecoder().decode(await store.files.get(stored))).toBe('Minutes of the meeting');
      await store.close();
      const found = await behindTheScenes(home, dumpOf);
      // Later schemas add tables and columns; what was there stays what it was.
      for (const [table, rows] of Object.entries(facts.expected)) expect(found[table]).toMatchObject(rows);
      expect(await rebuildDifferences(home.folder, home.key, driver)).toEqual([]);
    },
  );
});

describe('the schema', () => {
  async function schema<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
    const [driver] = drivers;
    if (!driver) throw new Error('no driver');
    const home = { ...newHome(driver), key: testKey() };
    await (await openHome(home, 'create')).close();
    return behindTheScenes(home, work);
  }
  const bookkeeping = [
    'rev',
    'created_at',
    'created_by',
    'updated_at',
    'updated_by',
    'deleted_at',
    'deleted_by',
    'delete_reason',
  ];

  it('has exactly the logged tables and fields of the list, each STRICT, with one id', async () => {
    await schema(async (connection) => {
      for (const [name, shape] of Object.entries(tables)) {
        const columns = await connection.all(`SELECT name, type, pk FROM pragma_table_info('${name}')`);
        expect([name, columns.map((column) => column['name']).sort()]).toEqual([
          name,
          ['id', ...Object.keys(shape.fields), ...bookkeeping].sort(),
        ]);
        expect(columns.filter((column) => column['pk'] !== 0)).toEqual([{ name: 'id', type: 'TEXT', pk: 1 }]);
        expect(columns.every((column) => ['TEXT', 'INTEGER'].includes(String(column['type'])))).toBe(true);
        expect(await connection.all(`SELECT strict FROM pragma_table_list('${name}')`)).toEqual([{ strict: 1 }]);
      }
    });
  });

  it('has nothing across rows that joining two laptops could break', async () => {
    await schema(async (connection) => {
      for (const name of Object.keys(tables)) {
        const unique = await connection.all(`SELECT origin FROM pragma_index_list('${name}') WHERE [unique] = 1`);
        expect([name, unique]).toEqual([name, [{ origin: 'pk' }]]);
        const text = String((await connection.all('SELECT sql FROM sqlite_schema WHERE name = ?', [name]))[0]?.['sql']);
        const references = text.match(/REFERENCES/g)?.length ?? 0;
        expect([name, text.match(/DEFERRABLE INITIALLY DEFERRED/g)?.length ?? 0]).toEqual([name, references]);
        expect(text).not.toMatch(/CASCADE/);
      }
    });
  });

  it('finds every row that names another by an index', async () => {
    await schema(async (connection) => {
      for (const name of Object.keys(tables)) {
        const columns = await connection.all(
          `SELECT name FROM pragma_table_info('${name}') WHERE name GLOB '*_id' AND name <> 'catalogue_id'`,
        );
        for (const { name: column } of columns) {
          if (column === 'about_id') continue; // found together with about_table, below
          const plan = await connection.all(`EXPLAIN QUERY PLAN SELECT id FROM ${name} WHERE ${String(column)} = 'x'`);
          expect([name, column, JSON.stringify(plan)]).toEqual([name, column, expect.stringContaining('USING')]);
        }
      }
      const plan = await connection.all(
        "EXPLAIN QUERY PLAN SELECT id FROM evidence WHERE about_table = 'x' AND about_id = 'y'",
      );
      expect(JSON.stringify(plan)).toContain('evidence_about');
    });
  });
});
