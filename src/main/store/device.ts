/**
 * Which device writes. A folder carries the id of the device that wrote last, bound to a mark of the machine it ran
 * on; on another machine (a copied folder, a new laptop) a new device begins, and says which one it continues, so that
 * no two machines ever write under one id.
 */
import { createHmac } from 'node:crypto';
import { uuidv7 } from '../../shared/uuid.ts';
import { genesis, hex } from './digest.ts';
import type { Cell } from './digest.ts';
import type { Connection, Row, SqlValue } from './types.ts';

export interface Device {
  readonly id: string;
  /** Id, sequence and digest of what it continues; empty for the first. */
  readonly continues: readonly Cell[];
}

export interface DeviceOptions {
  readonly key: Uint8Array;
  readonly machineId: string;
  readonly clock: () => number;
  readonly random: (bytes: number) => Uint8Array;
}

/** The device for this machine, made and written down when there is none yet. */
export async function deviceFor(connection: Connection, options: DeviceOptions): Promise<Device> {
  // A keyed mark: the folder tells nobody which machine it was on.
  const mark = createHmac('sha256', options.key).update('machine').update(options.machineId).digest('hex');
  const state = await readState(connection, ['device', 'machine']);
  const known = state.get('device');
  if (known !== undefined && state.get('machine') === mark) return readDevice(connection, known);
  return begin(connection, known ?? null, mark, options);
}

async function begin(
  connection: Connection,
  before: string | null,
  mark: string,
  options: DeviceOptions,
): Promise<Device> {
  const now = options.clock();
  const id = uuidv7(now, options.random(10));
  const end = before === null ? null : await endOf(connection, before);
  await connection.exec('BEGIN IMMEDIATE');
  try {
    await connection.run(
      `INSERT INTO device (id, enrolled_at, enrolled_by, continues_id, continues_seq, continues_digest)
       VALUES (?, ?, 'system', ?, ?, ?)`,
      [id, new Date(now).toISOString(), end?.[0] ?? null, end?.[1] ?? null, end?.[2] ?? null],
    );
    await writeState(connection, 'device', id);
    await writeState(connection, 'machine', mark);
    await connection.exec('COMMIT');
  } catch (error) {
    await connection.exec('ROLLBACK');
    throw error;
  }
  return { id, continues: end ?? [] };
}

async function endOf(connection: Connection, deviceId: string): Promise<readonly [string, number, string]> {
  const rows = await connection.all('SELECT seq, digest FROM change WHERE device_id = ? ORDER BY seq DESC LIMIT 1', [
    deviceId,
  ]);
  const row = rows[0];
  if (row) return [deviceId, Number(row['seq']), hexOf(row['digest'])];
  return [deviceId, 0, hex(genesis('changes', await readDevice(connection, deviceId)))];
}

async function readDevice(connection: Connection, id: string): Promise<Device> {
  const rows = await connection.all('SELECT continues_id, continues_seq, continues_digest FROM device WHERE id = ?', [
    id,
  ]);
  const row = rows[0];
  if (!row) throw new Error('the device is not in the list of devices');
  return { id, continues: continuesOf(row) };
}

export function continuesOf(row: Row): readonly Cell[] {
  const before = row['continues_id'];
  return typeof before === 'string' ? [before, Number(row['continues_seq']), String(row['continues_digest'])] : [];
}

async function readState(connection: Connection, names: readonly string[]): Promise<Map<string, string>> {
  const rows = await connection.all(
    'SELECT name, value FROM store_state WHERE name IN (SELECT value FROM json_each(?))',
    [JSON.stringify(names)],
  );
  return new Map(rows.map((row) => [String(row['name']), String(row['value'])]));
}

export async function writeState(connection: Connection, name: string, value: string): Promise<void> {
  await connection.run(
    'INSERT INTO store_state VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
    [name, value],
  );
}

export function hexOf(value: SqlValue | undefined): string {
  if (!(value instanceof Uint8Array)) throw new Error('not a digest');
  return hex(value);
}
