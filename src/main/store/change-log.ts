/**
 * The log of changes as one command writes it: cells are gathered while the command runs and written with one
 * statement just before it commits. What the chain stands at is kept in memory and moves on only after the commit, so
 * that a rollback leaves nothing to repair.
 */
import { uuidv7 } from '../../shared/uuid.ts';
import { afterMoment, clockFrom, nextMoment } from './clock.ts';
import type { ClockState, Moment } from './clock.ts';
import type { Device } from './device.ts';
import { hexOf } from './device.ts';
import { changeDigest, genesis, hex, partDigest } from './digest.ts';
import type { ChangeHead, LoggedCell, PartHead } from './digest.ts';
import type { CommandMeta, Connection } from './types.ts';

/** What each device has written to a stream; the base of the next part. */
type StreamHeads = ReadonlyMap<string, number>;
interface LogState {
  readonly seq: number;
  readonly head: Uint8Array;
  readonly clock: ClockState;
  readonly streams: ReadonlyMap<string, StreamHeads>;
}

export interface LogOptions {
  readonly device: Device;
  readonly schemaVersion: number;
  readonly appVersion: string;
  readonly clock: () => number;
  readonly random: (bytes: number) => Uint8Array;
}

export interface PendingChange {
  readonly moment: Moment;
  add(streamClass: string, aggregateId: string, cells: readonly LoggedCell[]): void;
  /** Writes the log of the command, inside its transaction. Answers whether there was anything to write. */
  flush(): Promise<boolean>;
  /** After the commit. */
  done(): void;
}

export interface ChangeLog {
  begin(meta: CommandMeta): PendingChange;
  /** Where the chain stands: sequence and digest of the last change. */
  head(): { readonly seq: number; readonly digest: Uint8Array };
}

interface Part {
  readonly streamClass: string;
  readonly aggregateId: string;
  readonly cells: LoggedCell[];
}

/** @param connection the one that writes. */
export async function openChangeLog(connection: Connection, options: LogOptions): Promise<ChangeLog> {
  let state = await readLogState(connection, options);
  return {
    head: () => ({ seq: state.seq, digest: state.head }),
    begin(meta) {
      const moment = nextMoment(state.clock, options.clock());
      const parts = new Map<string, Part>();
      let next: LogState | undefined;
      return {
        moment,
        add(streamClass, aggregateId, cells) {
          const name = streamName(streamClass, aggregateId);
          const part = parts.get(name) ?? { streamClass, aggregateId, cells: [] };
          parts.set(name, part);
          part.cells.push(...cells);
        },
        async flush() {
          if (parts.size === 0) return false;
          next = await write(connection, options, state, { meta, moment, parts: [...parts.values()] });
          return true;
        },
        done() {
          state = next ?? state;
        },
      };
    },
  };
}

async function readLogState(connection: Connection, options: LogOptions): Promise<LogState> {
  const rows = await connection.all('SELECT seq, digest FROM change WHERE device_id = ? ORDER BY seq DESC LIMIT 1', [
    options.device.id,
  ]);
  // The clock must not fall behind what any device wrote here, this one's predecessor among them.
  const last = await connection.all(
    `SELECT c.hlc, c.at FROM device d JOIN change c ON c.device_id = d.id
     AND c.seq = (SELECT max(seq) FROM change WHERE device_id = d.id) ORDER BY c.hlc DESC LIMIT 1`,
  );
  const newest = last[0];
  const clock = clockFrom(newest && { hlc: String(newest['hlc']), at: String(newest['at']) }, options.clock());
  const head = rows[0] ? Buffer.from(hexOf(rows[0]['digest']), 'hex') : genesis('changes', options.device);
  return { seq: Number(rows[0]?.['seq'] ?? 0), head, clock, streams: new Map() };
}

const door = `INSERT INTO log_door (id, device_id, seq, hlc, at, clock_suspect, actor_id, on_behalf_of, procedure, reason,
  schema_version, app_version, prev_hash, digest, parts, fields) VALUES (${Array(16).fill('?').join(', ')})`;

interface Gathered {
  readonly meta: CommandMeta;
  readonly moment: Moment;
  readonly parts: readonly Part[];
}

async function write(
  connection: Connection,
  options: LogOptions,
  state: LogState,
  gathered: Gathered,
): Promise<LogState> {
  const { meta, moment } = gathered;
  const reason = meta.reason ?? null;
  const streams = new Map(state.streams);
  const parts: SealedPart[] = [];
  for (const part of gathered.parts) {
    const name = streamName(part.streamClass, part.aggregateId);
    const heads = streams.get(name) ?? (await readHeads(connection, part));
    const sealed = seal(part, parts.length, heads, reason, options);
    parts.push(sealed);
    streams.set(name, new Map([...heads, [options.device.id, sealed.head.partSeq]]));
  }
  const head = headOf(options, state, gathered);
  const digest = changeDigest(
    head,
    state.head,
    parts.map((part) => ({ ...part.head, digest: part.digest })),
  );
  await connection.run(door, [
    ...[head.id, head.deviceId, head.seq, head.hlc, head.at, head.clockSuspect, head.actorId, head.onBehalfOf],
    ...[head.procedure, reason, head.schemaVersion, head.appVersion, state.head, digest],
    JSON.stringify(parts.map(partRow)),
    JSON.stringify(parts.flatMap((part, n) => part.cells.map((cell, i) => [n, i, ...cell]))),
  ]);
  return { seq: head.seq, head: digest, clock: afterMoment(state.clock, moment), streams };
}

interface SealedPart {
  readonly head: PartHead;
  readonly salt: Uint8Array;
  readonly digest: Uint8Array;
  readonly cells: readonly LoggedCell[];
}

function seal(part: Part, n: number, heads: StreamHeads, reason: string | null, options: LogOptions): SealedPart {
  const deviceId = options.device.id;
  const base = JSON.stringify(Object.fromEntries([...heads].sort(([a], [b]) => (a < b ? -1 : 1))));
  const partSeq = (heads.get(deviceId) ?? 0) + 1;
  const salt = options.random(16);
  const head = { n, streamClass: part.streamClass, aggregateId: part.aggregateId, deviceId, partSeq, base };
  return { head, salt, digest: partDigest(salt, n, reason, part.cells), cells: part.cells };
}

function headOf(options: LogOptions, state: LogState, { meta, moment }: Gathered): ChangeHead {
  return {
    id: changeId(moment, options.random),
    deviceId: options.device.id,
    seq: state.seq + 1,
    hlc: moment.hlc,
    at: moment.at,
    clockSuspect: moment.suspect ? 1 : 0,
    actorId: meta.actorId,
    onBehalfOf: meta.onBehalfOf ?? null,
    procedure: meta.procedure,
    schemaVersion: options.schemaVersion,
    appVersion: options.appVersion,
  };
}

/** Changes sort by id in the order they were made here: the clock's counter takes the place of random bits. */
function changeId(moment: Moment, random: (bytes: number) => Uint8Array): string {
  const bytes = Uint8Array.from(random(10));
  bytes[0] = moment.counter >> 8;
  bytes[1] = moment.counter & 0xff;
  return uuidv7(moment.milliseconds, bytes);
}

function partRow({ head, salt, digest }: SealedPart): readonly (string | number)[] {
  return [head.n, head.streamClass, head.aggregateId, head.deviceId, head.partSeq, head.base, hex(salt), hex(digest)];
}

async function readHeads(connection: Connection, part: Part): Promise<StreamHeads> {
  const rows = await connection.all(
    `SELECT d.id, (SELECT max(part_seq) FROM change_part p
       WHERE p.stream_class = ? AND p.aggregate_id = ? AND p.device_id = d.id) AS last FROM device d`,
    [part.streamClass, part.aggregateId],
  );
  const written = rows.filter((row) => row['last'] !== null);
  return new Map(written.map((row) => [String(row['id']), Number(row['last'])]));
}

function streamName(streamClass: string, aggregateId: string): string {
  return `${streamClass}/${aggregateId}`;
}
