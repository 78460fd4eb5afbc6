/**
 * The worker thread of the second driver. Its library is synchronous: here it blocks nobody. One question at a time,
 * answered in the order they came.
 */
import { createRequire } from 'node:module';
import { parentPort } from 'node:worker_threads';
import type { Answer, Asked, Question } from './driver-ciphers-protocol.ts';
import type { Row, SqlValue } from './types.ts';

/** As much of the library as is used; its own types are not to be had through its `exports`. */
interface NativeStatement {
  readonly reader: boolean;
  all(...values: readonly SqlValue[]): Row[];
  run(...values: readonly SqlValue[]): { readonly changes: number };
}
interface NativeDatabase {
  prepare(text: string): NativeStatement;
  exec(text: string): void;
  pragma(text: string, options: { readonly simple: true }): unknown;
  close(): void;
}
type Library = new (
  file: string,
  options: { readonly readonly: boolean; readonly fileMustExist: boolean },
) => NativeDatabase;

function isLibrary(value: unknown): value is Library {
  return typeof value === 'function';
}
const Database: unknown = createRequire(import.meta.url)('better-sqlite3-multiple-ciphers');

interface Open {
  readonly database: NativeDatabase;
  readonly prepared: Map<string, NativeStatement>;
}
const connections = new Map<number, Open>();

function open(file: string, mode: string, key: string): Open {
  if (!isLibrary(Database)) throw new Error('not the library');
  const database = new Database(file, { readonly: mode === 'read-only', fileMustExist: mode !== 'create' });
  try {
    // SQLCipher's fourth format, so that either driver reads what the other wrote.
    database.exec(`PRAGMA cipher = 'sqlcipher'; PRAGMA legacy = 4`);
    database.exec(key);
    const cipher = database.pragma('cipher', { simple: true });
    if (cipher !== 'sqlcipher') throw new Error('this SQLite has no cipher');
    return { database, prepared: new Map() };
  } catch (error) {
    database.close();
    throw error;
  }
}

function prepare(connection: Open, text: string): NativeStatement {
  const known = connection.prepared.get(text);
  if (known) return known;
  const made = connection.database.prepare(text);
  connection.prepared.set(text, made);
  return made;
}

interface Done {
  readonly rows: Row[];
  readonly changes: number;
}
const nothing: Done = { rows: [], changes: 0 };

function answer(id: number, asked: Asked): Done {
  if (asked.what === 'open') {
    connections.set(id, open(asked.file, asked.mode, asked.key));
    return nothing;
  }
  const connection = connections.get(id);
  if (!connection) throw new Error('no such connection');
  switch (asked.what) {
    case 'all':
    case 'run':
      return step(prepare(connection, asked.text), asked.values);
    case 'exec':
      connection.database.exec(asked.text);
      return nothing;
    case 'close':
      connections.delete(id);
      connection.database.close();
      return nothing;
  }
}

/** The library refuses `all` for a statement without rows and `run` for one with rows; callers need not know. */
function step(statement: NativeStatement, values: readonly SqlValue[]): Done {
  if (statement.reader) return { rows: statement.all(...values), changes: 0 };
  return { rows: [], changes: statement.run(...values).changes };
}

function reply(question: Question): Answer {
  try {
    return { turn: question.turn, ok: true, ...answer(question.connection, question.asked) };
  } catch (error) {
    const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
    const message = error instanceof Error ? error.message : 'unknown';
    return { turn: question.turn, ok: false, sqlite: sqliteCode(code, message), message };
  }
}

function sqliteCode(code: unknown, message: string): string {
  if (typeof code === 'string') return code;
  return message.startsWith('Cannot open database') ? 'SQLITE_CANTOPEN' : 'none';
}

parentPort?.on('message', (question: Question) => {
  parentPort?.postMessage(reply(question));
});
