/**
 * What the rest of the application may ask of the store. Handlers see `Reader` and `Tx`, never a connection: every
 * statement goes through one queue, and only a `Tx` runs inside a transaction, so that two callers cannot fall into
 * each other's transaction and lose a write.
 */
import type { Sql } from 'sql-template-tag';
import type * as z from 'zod';

export type SqlValue = string | number | null | Uint8Array;
export type Row = Readonly<Record<string, SqlValue>>;

/** Where SQLCipher comes from. Two implementations, one suite of tests, one file format. */
export interface Driver {
  readonly name: 'sqlcipher' | 'multiple-ciphers';
  /**
   * Opens an encrypted file with a raw 32-byte key.
   * @throws DriverError, see driver.ts.
   */
  open(file: string, key: Uint8Array, mode: 'read-write' | 'read-only' | 'create'): Promise<Connection>;
}

/** One connection. Calls must not overlap within a transaction: that is the store's business. */
export interface Connection {
  all(text: string, values?: readonly SqlValue[]): Promise<Row[]>;
  /** Runs exactly one statement. @returns rows changed. */
  run(text: string, values?: readonly SqlValue[]): Promise<number>;
  /** Several statements of our own, without values: pragmas and migrations. */
  exec(text: string): Promise<void>;
  close(): Promise<void>;
}

/** Reading. Rows are decoded, never trusted: `schema` sees the row as the database gave it. */
export interface Reader {
  all<T extends z.ZodType>(statement: Sql, schema: T): Promise<z.output<T>[]>;
  one<T extends z.ZodType>(statement: Sql, schema: T): Promise<z.output<T> | undefined>;
}

/** Column values of a row as written: JSON-safe, booleans as 0 and 1, dates as text. */
export type Patch = Readonly<Record<string, string | number | null>>;

/** Writing. The only way into a table that is logged; each call adds to the log in the same transaction. */
export interface Tx extends Reader {
  /**
   * Makes a row. Doing it again with the same values answers the row's present `rev` and changes nothing; with other
   * values it is a conflict. @throws AppError `conflict`
   */
  insert(table: string, id: string, row: Patch): Promise<number>;
  /**
   * Changes the named columns of a row and answers its new `rev`. Columns that keep their value are not logged; where
   * nothing changes, `rev` stays. `rev` null means "whatever it is now", for the application's own writes.
   * @throws AppError `not-found` for a missing or removed row, `conflict` when `rev` is not the row's.
   */
  update(table: string, id: string, rev: number | null, patch: Patch): Promise<number>;
  /** Marks a row removed; nothing is ever taken out. @throws AppError `not-found`, `conflict` */
  remove(table: string, id: string, rev: number | null, reason: string | null): Promise<number>;
  /** Undoes `remove`. @throws AppError `not-found` when it is not removed, `conflict` */
  restore(table: string, id: string, rev: number | null): Promise<number>;
  /** For tables of stream `local` alone (drafts, throttles): a plain statement that is not logged. */
  local(statement: Sql): Promise<number>;
}

/** Who does a command, and why: stands in the log with every field it changes. */
export interface CommandMeta {
  readonly procedure: string;
  /** A user's id, or `system` for what the application itself does. */
  readonly actorId: string;
  readonly onBehalfOf?: string | null;
  readonly reason?: string | null;
}

export interface AccessNote {
  readonly actorId: string | null;
  readonly what: string;
  readonly procedure: string;
  readonly recordId: string | null;
}

export interface StoredFile {
  readonly id: string;
  readonly bytes: number;
  /** Keyed hash of the content, hex: equal contents are recognised, a known document cannot be confirmed from outside. */
  readonly hmac: string;
  readonly fileKey: string;
  readonly chunkBytes: number;
}

/** Contents of evidence and photos: in `files.db`, each under a random key of its own. */
export interface FileStore {
  /** Safe to repeat with the same id. The key it answers belongs in the row that names the file. */
  put(id: string, content: Uint8Array): Promise<StoredFile>;
  /** @throws AppError `cannot-open` (`records-damaged`) when the content does not fit its keyed hash. */
  get(file: StoredFile): Promise<Uint8Array>;
}

export interface LogCheck {
  readonly intact: boolean;
  readonly changes: number;
  readonly brokenAt: { readonly changeId: string; readonly at: string } | null;
  readonly looks: number;
  readonly looksIntact: boolean;
}

export interface StoreInfo {
  readonly driver: string;
  readonly cipher: string;
  readonly sqlite: string;
  readonly schemaVersion: number;
  readonly recordsBytes: number;
  readonly filesBytes: number;
}

export interface Store {
  /** Sees committed rows only, on a connection of its own that cannot write. */
  readonly reader: Reader;
  /** One command: all of it or nothing. Commands run one after another, in the order they came. */
  command<T>(meta: CommandMeta, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Writes to `local` tables outside a command. */
  local(statement: Sql): Promise<number>;
  /** Who looked, exported, signed in: chained, apart from the changes. */
  note(entry: AccessNote): Promise<void>;
  readonly files: FileStore;
  verifyLog(): Promise<LogCheck>;
  info(): Promise<StoreInfo>;
  /** Finishes what runs, checkpoints, marks the shutdown clean, closes. Calls after it throw AppError `unauthenticated`. */
  close(): Promise<void>;
}

export interface OpenStoreOptions {
  readonly folder: string;
  /** 32 bytes; the store copies what it needs and does not keep the array. */
  readonly key: Uint8Array;
  readonly driver: Driver;
  /** `create` refuses a folder that has a store; `open` refuses one that has none. */
  readonly mode: 'create' | 'open';
  /** Names this machine; kept outside the folder. A change of it starts a new device in the log. */
  readonly machineId: string;
  readonly appVersion: string;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly random: (bytes: number) => Uint8Array;
}
/** `openStore(options): Promise<Store>` is in open.ts. */
