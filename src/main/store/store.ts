/**
 * The open store: one queue of commands on the connection that writes, a second connection that only reads, and the
 * log that grows with every command.
 */
import { stat } from 'node:fs/promises';
import { AppError } from '../errors.ts';
import type { AccessLog } from './access-log.ts';
import type { ChangeLog } from './change-log.ts';
import { DriverError } from './driver-error.ts';
import { firstValue } from './driver-settings.ts';
import { writeState } from './device.ts';
import type { Device } from './device.ts';
import { hex } from './digest.ts';
import { undo } from './files.ts';
import type { StoreFiles } from './folder.ts';
import { makeQueue } from './queue.ts';
import { readerOn } from './reader.ts';
import { whileRunningError } from './store-errors.ts';
import { openTx, runLocal } from './tx.ts';
import { verifyLog } from './verify-log.ts';
import type { CommandMeta, Connection, Driver, FileStore, LogCheck, Store, StoreInfo, Tx } from './types.ts';

export interface StoreParts {
  readonly driver: Driver;
  readonly schemaVersion: number;
  readonly files: StoreFiles;
  readonly device: Device;
  readonly write: Connection;
  readonly read: Connection;
  /** Contents on their own connection; made with the guard and the reader of this store. */
  readonly openFiles: (guard: () => void, reader: Store['reader']) => FileStore & { idle(): Promise<void> };
  readonly changes: ChangeLog;
  readonly looks: AccessLog;
  /** Closes the contents' connection, marks the shutdown clean when all of it went well, lets the folder go. */
  readonly letGo: (clean: boolean) => Promise<void>;
}

export function storeOn(parts: StoreParts): Store {
  const { write, read, changes, looks } = parts;
  const queue = makeQueue();
  let closing: Promise<void> | undefined;
  const guard = () => {
    if (closing) throw new AppError('unauthenticated');
  };
  const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
    guard();
    try {
      return await queue.run(work);
    } catch (error) {
      throw whileRunningError(error);
    }
  };
  const reader = readerOn(read, guard);
  const files = parts.openFiles(guard, reader);
  return {
    reader,
    files,
    command: (meta, work) => inTurn(() => runCommand(write, changes, meta, work)),
    local: (statement) => inTurn(() => runLocal(write, statement)),
    note: (entry) => inTurn(() => looks.note(entry, changes.head())),
    verifyLog: () => checkLog(parts, guard),
    info: async () => {
      guard();
      return readInfo(parts);
    },
    close() {
      closing ??= Promise.all([queue.idle(), files.idle()]).then(() => closeAll(parts));
      return closing;
    },
  };
}

async function runCommand<T>(
  connection: Connection,
  changes: ChangeLog,
  meta: CommandMeta,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const change = changes.begin(meta);
  const stamp = { at: change.moment.at, by: meta.actorId };
  const running = openTx(connection, { connection, change, stamp, touched: new Set() });
  await connection.run('BEGIN IMMEDIATE');
  try {
    const answer = await work(running.tx);
    // Some of its writes would be in and some not; better none.
    if ((await running.end()) > 0) throw new Error('a command ended before its own calls did');
    await change.flush();
    await connection.run('COMMIT');
    change.done();
    return answer;
  } catch (error) {
    await running.end();
    await undo(connection);
    throw error;
  }
}

async function readInfo(parts: StoreParts): Promise<StoreInfo> {
  const one = async (text: string) => String(firstValue(await parts.read.all(text)) ?? '');
  const cipher =
    parts.driver.name === 'sqlcipher' ? await one('PRAGMA cipher_version') : await one('SELECT sqlite3mc_version()');
  const sizes = await Promise.all(
    [parts.files.records, parts.files.files].map(async (file) => (await stat(file)).size),
  );
  return {
    driver: parts.driver.name,
    cipher,
    sqlite: await one('SELECT sqlite_version()'),
    schemaVersion: parts.schemaVersion,
    recordsBytes: sizes[0] ?? 0,
    filesBytes: sizes[1] ?? 0,
  };
}

/** Takes seconds for a long log, so it holds up no command; closing the store ends it between two batches. */
async function checkLog(parts: StoreParts, guard: () => void): Promise<LogCheck> {
  const { read, device, changes } = parts;
  const all: Connection['all'] = async (text, values) => {
    guard();
    return read.all(text, values);
  };
  try {
    return await verifyLog({ ...read, all }, { deviceId: device.id, seq: changes.head().seq });
  } catch (error) {
    throw whileRunningError(error);
  }
}

async function closeAll(parts: StoreParts): Promise<void> {
  let clean = false;
  try {
    await parts.read.close();
    clean = await tidyUp(parts);
  } finally {
    await parts.write.close();
    await parts.letGo(clean);
  }
}

/** False when the disk did not let us: everything committed is safe, and the next start looks more closely. */
async function tidyUp({ write, changes, device }: StoreParts): Promise<boolean> {
  try {
    const { seq, digest } = changes.head();
    // What the chain ended with is kept apart from it, so that a shortened chain shows.
    await writeState(write, 'head', JSON.stringify([device.id, seq, hex(digest)]));
    // No statistics are gathered: with them a query's plan would depend on the home's size, and no test could hold it.
    await write.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    return true;
  } catch (error) {
    if (error instanceof DriverError) return false;
    throw error;
  }
}
