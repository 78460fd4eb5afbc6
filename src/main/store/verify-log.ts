/**
 * Walks both chains from their beginnings: is every change there, in its place, with the contents it was made with?
 * A part whose contents and salt were lawfully erased verifies by its digest alone.
 */
import { continuesOf, hexOf } from './device.ts';
import type { Device } from './device.ts';
import { changeDigest, genesis, hex, partDigest } from './digest.ts';
import type { Cell, ChangeHead, LoggedCell, PartHead } from './digest.ts';
import { lookDigest } from './access-log.ts';
import type { Connection, LogCheck, Row } from './types.ts';

const batch = 500;

interface Found {
  readonly count: number;
  readonly broken: { readonly changeId: string; readonly at: string } | null;
}

/** Where the running store knows its own device's chain to stand. */
interface KnownHead {
  readonly deviceId: string;
  readonly seq: number;
}

/** @param connection any, reading is enough. */
export async function verifyLog(connection: Connection, known: KnownHead): Promise<LogCheck> {
  const devices = await readDevices(connection);
  const changes: Found[] = [];
  const looks: Found[] = [];
  for (const device of devices) {
    changes.push(await verifyChanges(connection, device, known));
    looks.push(await verifyLooks(connection, device));
  }
  const brokenAt = changes.find((found) => found.broken)?.broken ?? (await strayContents(connection));
  return {
    intact: brokenAt === null,
    changes: sum(changes),
    brokenAt,
    looks: sum(looks),
    looksIntact: looks.every((found) => !found.broken),
  };
}

function sum(found: readonly Found[]): number {
  return found.reduce((total, { count }) => total + count, 0);
}

async function readDevices(connection: Connection): Promise<Device[]> {
  const rows = await connection.all('SELECT id, continues_id, continues_seq, continues_digest FROM device ORDER BY id');
  return rows.map((row) => ({ id: String(row['id']), continues: continuesOf(row) }));
}

async function verifyChanges(connection: Connection, device: Device, known: KnownHead): Promise<Found> {
  let prev = genesis('changes', device);
  let [seq, last] = [0, { changeId: device.id, at: '' }];
  for (;;) {
    const rows = await connection.all('SELECT * FROM change WHERE device_id = ? AND seq > ? ORDER BY seq LIMIT ?', [
      device.id,
      seq,
      batch,
    ]);
    const contents = await readContents(connection, rows);
    for (const row of rows) {
      const here = { changeId: String(row['id']), at: String(row['at']) };
      const digest = fittingDigest(row, seq + 1, prev, contents);
      if (!digest) return { count: seq, broken: here };
      [prev, seq, last] = [digest, seq + 1, here];
    }
    if (rows.length < batch) break;
  }
  return { count: seq, broken: (await endIsThere(connection, device.id, seq, known)) ? null : last };
}

/**
 * The end of the chain, as others saw it: the running store, the last shutdown, and the log of looks. Cutting off the
 * newest changes leaves a chain that fits in itself, and shows only here.
 */
async function endIsThere(connection: Connection, deviceId: string, seq: number, known: KnownHead): Promise<boolean> {
  if (known.deviceId === deviceId && known.seq > seq) return false;
  const named = await connection.all(
    `SELECT head_seq AS seq, hex(head_digest) AS digest FROM access_log
       WHERE seq = (SELECT max(seq) FROM access_log WHERE device_id = ?) AND device_id = ? AND head_seq > 0
     UNION ALL SELECT value ->> 1, value ->> 2 FROM store_state
       WHERE name = 'head' AND value ->> 0 = ? AND value ->> 1 > 0`,
    [deviceId, deviceId, deviceId],
  );
  for (const head of named) {
    const at = [deviceId, head['seq'] ?? 0, head['digest'] ?? ''];
    const there = await connection.all(
      'SELECT 1 AS there FROM change WHERE device_id = ? AND seq = ? AND hex(digest) = upper(?)',
      at,
    );
    if (there.length === 0) return false;
  }
  return true;
}

interface Contents {
  readonly parts: ReadonlyMap<string, readonly Row[]>;
  readonly fields: ReadonlyMap<string, readonly Row[]>;
}

async function readContents(connection: Connection, changes: readonly Row[]): Promise<Contents> {
  const ids = JSON.stringify(changes.map((row) => row['id']));
  const parts = await connection.all(
    'SELECT * FROM change_part WHERE change_id IN (SELECT value FROM json_each(?)) ORDER BY change_id, n',
    [ids],
  );
  const fields = await connection.all(
    'SELECT * FROM change_field WHERE change_id IN (SELECT value FROM json_each(?)) ORDER BY change_id, part, n',
    [ids],
  );
  const byPart = (row: Row) => `${String(row['change_id'])}/${String(row['part'])}`;
  return { parts: groupBy(parts, (row) => String(row['change_id'])), fields: groupBy(fields, byPart) };
}

function groupBy(rows: readonly Row[], name: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(name(row)) ?? [];
    groups.set(name(row), group);
    group.push(row);
  }
  return groups;
}

/** The change's digest where everything about it fits, else nothing. */
function fittingDigest(row: Row, seq: number, prev: Uint8Array, contents: Contents): Uint8Array | undefined {
  const id = String(row['id']);
  const parts = contents.parts.get(id) ?? [];
  const fits =
    row['seq'] === seq &&
    hexOf(row['prev_hash']) === hex(prev) &&
    parts.length > 0 &&
    parts.every((part, n) => part['n'] === n && partFits(part, row, contents.fields.get(`${id}/${n}`) ?? []));
  if (!fits) return undefined;
  const heads = parts.map((part) => ({ ...partHead(part), digest: Buffer.from(hexOf(part['digest']), 'hex') }));
  const digest = changeDigest(changeHead(row), prev, heads);
  return hexOf(row['digest']) === hex(digest) ? digest : undefined;
}

function partFits(part: Row, change: Row, fields: readonly Row[]): boolean {
  const salt = part['salt'];
  if (salt === null) return fields.length === 0;
  if (!(salt instanceof Uint8Array) || fields.some((field, n) => field['n'] !== n)) return false;
  const cells = fields.map((field): LoggedCell => [
    String(field['tbl']),
    String(field['row_id']),
    String(field['field']),
    textOrNull(field['before']),
    textOrNull(field['after']),
  ]);
  const reason = textOrNull(change['reason']);
  return hex(partDigest(salt, Number(part['n']), reason, cells)) === hexOf(part['digest']);
}

function partHead(row: Row): PartHead {
  return {
    n: Number(row['n']),
    streamClass: String(row['stream_class']),
    aggregateId: String(row['aggregate_id']),
    deviceId: String(row['device_id']),
    partSeq: Number(row['part_seq']),
    base: String(row['base']),
  };
}

function changeHead(row: Row): ChangeHead {
  return {
    id: String(row['id']),
    deviceId: String(row['device_id']),
    seq: Number(row['seq']),
    hlc: String(row['hlc']),
    at: String(row['at']),
    clockSuspect: Number(row['clock_suspect']),
    actorId: String(row['actor_id']),
    onBehalfOf: textOrNull(row['on_behalf_of']),
    procedure: String(row['procedure']),
    schemaVersion: Number(row['schema_version']),
    appVersion: String(row['app_version']),
  };
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** Contents that belong to no change: somebody took the change and left them. */
async function strayContents(connection: Connection): Promise<{ changeId: string; at: string } | null> {
  const rows = await connection.all(
    `SELECT p.change_id FROM change_part p LEFT JOIN change c ON c.id = p.change_id WHERE c.id IS NULL
     UNION ALL SELECT f.change_id FROM change_field f
       LEFT JOIN change_part p ON p.change_id = f.change_id AND p.n = f.part WHERE p.change_id IS NULL LIMIT 1`,
  );
  return rows[0] ? { changeId: String(rows[0]['change_id']), at: '' } : null;
}

async function verifyLooks(connection: Connection, device: Device): Promise<Found> {
  let prev = genesis('looks', device);
  let seq = 0;
  for (;;) {
    const rows = await connection.all('SELECT * FROM access_log WHERE device_id = ? AND seq > ? ORDER BY seq LIMIT ?', [
      device.id,
      seq,
      batch,
    ]);
    for (const row of rows) {
      const digest = lookDigest(lookHead(row), prev);
      const fits =
        row['seq'] === seq + 1 && hexOf(row['prev_hash']) === hex(prev) && hexOf(row['digest']) === hex(digest);
      if (!fits) return { count: seq, broken: { changeId: String(row['id']), at: String(row['at']) } };
      [prev, seq] = [digest, seq + 1];
    }
    if (rows.length < batch) return { count: seq, broken: null };
  }
}

function lookHead(row: Row) {
  const cell = (name: string): Cell => textOrNull(row[name]);
  return {
    id: String(row['id']),
    deviceId: String(row['device_id']),
    seq: Number(row['seq']),
    at: String(row['at']),
    actorId: cell('actor_id'),
    what: String(row['what']),
    procedure: String(row['procedure']),
    recordId: cell('record_id'),
    headSeq: Number(row['head_seq']),
    headDigest: hexOf(row['head_digest']),
  };
}
