/** How every connection is set up, whichever driver opened it, and the proof that it is encrypted. */
import type { Connection, Row } from './types.ts';
import { DriverError } from './driver-error.ts';

export type OpenMode = 'read-write' | 'read-only' | 'create';

/**
 * WAL with FULL: a commit that was acknowledged survives a power cut. Foreign keys are off unless asked for, on each
 * connection. REPLACE fires the triggers that keep the log append-only only with recursive triggers. Nothing spills
 * to a temporary file, and the schema itself may call nothing but harmless functions.
 */
const settings = [
  'PRAGMA foreign_keys = ON',
  'PRAGMA temp_store = MEMORY',
  'PRAGMA trusted_schema = OFF',
  'PRAGMA recursive_triggers = ON',
  'PRAGMA cell_size_check = ON',
  'PRAGMA busy_timeout = 5000',
];
const writing = [
  'PRAGMA journal_mode = WAL',
  'PRAGMA synchronous = FULL',
  'PRAGMA secure_delete = ON',
  'PRAGMA journal_size_limit = 16777216',
  'PRAGMA fullfsync = ON',
  'PRAGMA checkpoint_fullfsync = ON',
];

/** The key as SQLCipher takes it raw, so that it derives nothing from it. */
export function keyStatement(key: Uint8Array): string {
  if (key.length !== 32) throw new RangeError('the key has 32 bytes');
  return `PRAGMA key = "x'${Buffer.from(key.buffer, key.byteOffset, key.byteLength).toString('hex')}'"`;
}

/**
 * Reads the first page (a wrong key shows here), sets the connection up and reads back what matters.
 * @throws DriverError
 */
export async function setUp(connection: Connection, mode: OpenMode): Promise<void> {
  await connection.all('SELECT count(*) AS tables FROM sqlite_schema');
  const statements = mode === 'read-only' ? settings : [...settings, ...writing];
  await connection.exec(statements.join(';\n'));
  await expect(connection, 'PRAGMA foreign_keys', 1);
  if (mode === 'read-only') return;
  await expect(connection, 'PRAGMA journal_mode', 'wal');
  await expect(connection, 'PRAGMA synchronous', 2);
}

async function expect(connection: Connection, pragma: string, wanted: string | number): Promise<void> {
  const found = firstValue(await connection.all(pragma));
  if (found !== wanted) throw new DriverError('other', 'none', `${pragma} is not ${wanted}`);
}

export function firstValue(rows: readonly Row[]): Row[string] | undefined {
  const row = rows[0];
  return row === undefined ? undefined : Object.values(row)[0];
}
