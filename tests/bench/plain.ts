/**
 * The floor for a write: the same tables with the same rows in another file, set up with the same pragmas and reached
 * the same way (the first driver's callbacks, the second one's thread), written by nothing but SQL. Once without
 * encryption, and once with it, so that one sees what the encryption costs and what the gate does.
 */
import { createRequire } from 'node:module';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Answer, Asked } from '../../src/main/store/driver-ciphers-protocol.ts';
import { setUp } from '../../src/main/store/driver-settings.ts';
import type { Connection, Row, SqlValue } from '../../src/main/store/types.ts';
import type { BenchHome, DriverName } from './homes.ts';

/** Copies every table and index (no trigger, no view) of the home's records, under `key` or under none. */
async function copyOf(home: BenchHome, file: string, key: Uint8Array, encrypted: boolean): Promise<void> {
  rmSync(file, { force: true });
  // A connection may attach a new file only when it was itself allowed to make one.
  const records = await home.driver.open(join(home.folder, 'records.db'), key, 'create');
  const secret = encrypted ? `"x'${Buffer.from(key).toString('hex')}'"` : "''";
  try {
    await records.exec(`ATTACH DATABASE '${file.replaceAll("'", "''")}' AS copy KEY ${secret}`);
    const made = await records.all(
      `SELECT type, name, sql FROM sqlite_schema WHERE type IN ('table', 'index') AND sql IS NOT NULL
        AND name NOT LIKE 'sqlite%' ORDER BY type DESC`,
    );
    for (const { type, name, sql } of made) {
      await records.exec(String(sql).replace(/^CREATE (TABLE|INDEX) /, 'CREATE $1 copy.'));
      if (type === 'table') await records.exec(`INSERT INTO copy.${String(name)} SELECT * FROM main.${String(name)}`);
    }
    await records.exec('DETACH DATABASE copy');
  } finally {
    await records.close();
  }
}

export interface Copies {
  readonly plain: Connection;
  readonly encrypted: Connection;
}

export async function openCopies(home: BenchHome): Promise<Copies> {
  const [plainFile, encryptedFile] = [join(home.root, 'plain.db'), join(home.root, 'encrypted.db')];
  const key = await home.key();
  await copyOf(home, plainFile, key, false);
  await copyOf(home, encryptedFile, key, true);
  const encrypted = await home.driver.open(encryptedFile, key, 'read-write');
  key.fill(0);
  return { encrypted, plain: await openPlain(home.driver.name, plainFile) };
}

async function openPlain(driver: DriverName, file: string): Promise<Connection> {
  const connection = driver === 'sqlcipher' ? await openFirst(file) : await openSecond(file);
  await setUp(connection, 'read-write');
  return connection;
}

interface NativeStatement {
  all(values: readonly SqlValue[], callback: (error: Error | null, rows: Row[]) => void): void;
  run(values: readonly SqlValue[], callback: (this: { changes: number }, error: Error | null) => void): void;
  finalize(callback: () => void): void;
}
type Done = (error: Error | null) => void;
interface NativeDatabase {
  prepare(text: string, callback: Done): NativeStatement;
  exec(text: string, callback: Done): void;
  close(callback: Done): void;
}
interface FirstLibrary {
  readonly Database: new (file: string, callback: Done) => NativeDatabase;
}

/** Starts something of the library; answers it when the library says that it is done. */
function waited<T>(start: (done: Done) => T): Promise<T> {
  return new Promise((resolve, reject) => {
    const made: T = start((error) => {
      if (error) reject(error);
      else resolve(made);
    });
  });
}

async function openFirst(file: string): Promise<Connection> {
  const { Database } = createRequire(import.meta.url)('@journeyapps/sqlcipher') as FirstLibrary;
  const database = await waited((done) => new Database(file, done));
  const prepared = new Map<string, NativeStatement>();
  const prepare = async (text: string): Promise<NativeStatement> => {
    const statement = prepared.get(text) ?? (await waited((done) => database.prepare(text, done)));
    prepared.set(text, statement);
    return statement;
  };
  return {
    async all(text, values = []) {
      const statement = await prepare(text);
      return new Promise((resolve, reject) => {
        statement.all(values, (error, rows) => (error ? reject(error) : resolve(rows)));
      });
    },
    async run(text, values = []) {
      const statement = await prepare(text);
      return new Promise((resolve, reject) => {
        statement.run(values, function (error) {
          if (error) reject(error);
          else resolve(this.changes);
        });
      });
    },
    exec: (text) => waited((done) => database.exec(text, done)),
    async close() {
      for (const statement of prepared.values()) await new Promise<void>((resolve) => statement.finalize(resolve));
      await waited((done) => database.close(done));
    },
  };
}

type Good = Extract<Answer, { ok: true }>;

/** The very thread of the second driver; given no key, it leaves the file as it is. */
async function openSecond(file: string): Promise<Connection> {
  const worker = new Worker(new URL('../../src/main/store/driver-ciphers-worker.ts', import.meta.url));
  const waiting = new Map<number, (answer: Answer) => void>();
  let turn = 0;
  worker.on('message', (answer: Answer) => waiting.get(answer.turn)?.(answer));
  const ask = (asked: Asked): Promise<Good> =>
    new Promise((resolve, reject) => {
      turn += 1;
      waiting.set(turn, (answer) => {
        waiting.delete(answer.turn);
        if (answer.ok) resolve(answer);
        else reject(new Error(answer.message));
      });
      worker.postMessage({ turn, connection: 1, asked });
    });
  await ask({ what: 'open', file, mode: 'read-write', key: 'SELECT 1' });
  return {
    all: async (text, values = []) => (await ask({ what: 'all', text, values })).rows,
    run: async (text, values = []) => (await ask({ what: 'run', text, values })).changes,
    async exec(text) {
      await ask({ what: 'exec', text });
    },
    async close() {
      await ask({ what: 'close' });
      await worker.terminate();
    },
  };
}
