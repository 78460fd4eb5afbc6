/**
 * SQLCipher through `@journeyapps/sqlcipher`: asynchronous, on the thread pool, so it needs no worker. The package is
 * optional (it is built from source), so nothing here needs it to be there, not even its types.
 */
import { createRequire } from 'node:module';
import { DriverError, driverError } from './driver-error.ts';
import { firstValue, keyStatement, setUp } from './driver-settings.ts';
import type { OpenMode } from './driver-settings.ts';
import { checkText, checkValues } from './statement.ts';
import type { Connection, Driver, Row, SqlValue } from './types.ts';

type Callback = (error: Error | null) => void;
type RowsCallback = (error: Error | null, rows: Row[]) => void;
interface NativeStatement {
  all(values: readonly SqlValue[], callback: RowsCallback): void;
  run(values: readonly SqlValue[], callback: (this: { changes: number }, error: Error | null) => void): void;
  finalize(callback: Callback): void;
}
interface NativeDatabase {
  prepare(text: string, callback: Callback): NativeStatement;
  exec(text: string, callback: Callback): void;
  close(callback: Callback): void;
}
interface SqlcipherModule {
  readonly OPEN_READONLY: number;
  readonly OPEN_READWRITE: number;
  readonly OPEN_CREATE: number;
  readonly Database: new (file: string, flags: number, callback: Callback) => NativeDatabase;
}

/** @throws Error when the package is not there or does not load. */
export function loadSqlcipher(): Driver {
  const loaded: unknown = createRequire(import.meta.url)('@journeyapps/sqlcipher');
  if (!isSqlcipher(loaded)) throw new DriverError('other', 'none', 'not the SQLCipher package');
  return { name: 'sqlcipher', open: (file, key, mode) => open(loaded, file, key, mode) };
}

function isSqlcipher(value: unknown): value is SqlcipherModule {
  return typeof value === 'object' && value !== null && 'Database' in value && 'OPEN_CREATE' in value;
}

async function open(library: SqlcipherModule, file: string, key: Uint8Array, mode: OpenMode): Promise<Connection> {
  const database = await openFile(library, file, flagsOf(library, mode));
  const connection = connectionOn(database);
  try {
    await ask((done) => database.exec('PRAGMA cipher_log_level = NONE', done));
    await ask((done) => database.exec(keyStatement(key), done));
    // Without the cipher the very same calls would work, on a file in plain text.
    if (!firstValue(await connection.all('PRAGMA cipher_version'))) {
      throw new DriverError('other', 'none', 'this SQLite has no cipher');
    }
    await setUp(connection, mode);
    return connection;
  } catch (error) {
    await connection.close();
    throw driverError(error);
  }
}

function flagsOf(library: SqlcipherModule, mode: OpenMode): number {
  if (mode === 'read-only') return library.OPEN_READONLY;
  return mode === 'create' ? library.OPEN_READWRITE | library.OPEN_CREATE : library.OPEN_READWRITE;
}

function openFile(library: SqlcipherModule, file: string, flags: number): Promise<NativeDatabase> {
  return new Promise((resolve, reject) => {
    const database = new library.Database(file, flags, (error) => {
      if (error) reject(driverError(error));
      else resolve(database);
    });
  });
}

function ask(start: (done: Callback) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    start((error) => {
      if (error) reject(driverError(error));
      else resolve();
    });
  });
}

function connectionOn(database: NativeDatabase): Connection {
  const prepared = new Map<string, NativeStatement>();
  const inTurn = makeTurns();

  /** A text is checked and compiled once; after that a statement costs one trip to the library's thread. */
  const statementFor = async (text: string): Promise<NativeStatement> => {
    checkText(text);
    const made = await new Promise<NativeStatement>((resolve, reject) => {
      const statement = database.prepare(text, (error) => {
        if (error) reject(driverError(error));
        else resolve(statement);
      });
    });
    prepared.set(text, made);
    return made;
  };

  return {
    all: (text, values = []) =>
      inTurn(async () => {
        checkValues(values);
        return allRows(prepared.get(text) ?? (await statementFor(text)), values);
      }),
    run: (text, values = []) =>
      inTurn(async () => {
        checkValues(values);
        return runOnce(prepared.get(text) ?? (await statementFor(text)), values);
      }),
    exec: (text) => inTurn(() => ask((done) => database.exec(text, done))),
    close: () =>
      inTurn(async () => {
        for (const statement of prepared.values()) await ask((done) => statement.finalize(done));
        prepared.clear();
        await ask((done) => database.close(done));
      }),
  };
}

/** The library reorders calls that nobody waited for; here each waits for the one before. */
function makeTurns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work, work);
    last = mine;
    return mine;
  };
}

function allRows(statement: NativeStatement, values: readonly SqlValue[]): Promise<Row[]> {
  return new Promise((resolve, reject) => {
    statement.all(values.map(bytesAsBuffer), (error, rows) => {
      if (error) reject(driverError(error));
      else resolve(rows);
    });
  });
}

function runOnce(statement: NativeStatement, values: readonly SqlValue[]): Promise<number> {
  return new Promise((resolve, reject) => {
    statement.run(values.map(bytesAsBuffer), function (error) {
      if (error) reject(driverError(error));
      else resolve(this.changes);
    });
  });
}

/** The library knows bytes only as a Buffer; another array would be bound as text. */
function bytesAsBuffer(value: SqlValue): SqlValue {
  return value instanceof Uint8Array ? Buffer.from(value.buffer, value.byteOffset, value.byteLength) : value;
}
