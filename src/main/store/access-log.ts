/**
 * Who looked, exported, signed in: a chain of its own, since looking changes nothing. Each entry also names where the
 * chain of changes stood, so that cutting off the end of one shows in the other.
 */
import { uuidv7 } from '../../shared/uuid.ts';
import { genesis, hash, hex } from './digest.ts';
import type { Cell } from './digest.ts';
import type { Device } from './device.ts';
import { hexOf } from './device.ts';
import type { AccessNote, Connection } from './types.ts';

export interface AccessLog {
  /** Writes one entry. `head` is where the chain of changes stands. */
  note(entry: AccessNote, head: { readonly seq: number; readonly digest: Uint8Array }): Promise<void>;
}

export interface LookHead {
  readonly id: string;
  readonly deviceId: string;
  readonly seq: number;
  readonly at: string;
  readonly actorId: Cell;
  readonly what: string;
  readonly procedure: string;
  readonly recordId: Cell;
  readonly headSeq: number;
  readonly headDigest: string;
}

export function lookDigest(look: LookHead, prevHash: Uint8Array): Uint8Array {
  return hash('look', [
    hex(prevHash),
    [look.id, look.deviceId, look.seq, look.at, look.actorId, look.what, look.procedure, look.recordId],
    [look.headSeq, look.headDigest],
  ]);
}

interface Options {
  readonly device: Device;
  readonly clock: () => number;
  readonly random: (bytes: number) => Uint8Array;
}

export async function openAccessLog(connection: Connection, options: Options): Promise<AccessLog> {
  const { device } = options;
  const last = (
    await connection.all('SELECT seq, digest FROM access_log WHERE device_id = ? ORDER BY seq DESC LIMIT 1', [
      device.id,
    ])
  )[0];
  let seq = Number(last?.['seq'] ?? 0);
  let prev: Uint8Array = last ? Buffer.from(hexOf(last['digest']), 'hex') : genesis('looks', device);
  return {
    async note(entry, head) {
      const now = options.clock();
      const look: LookHead = {
        id: uuidv7(now, options.random(10)),
        deviceId: device.id,
        seq: seq + 1,
        at: new Date(now).toISOString(),
        ...entry,
        headSeq: head.seq,
        headDigest: hex(head.digest),
      };
      const digest = lookDigest(look, prev);
      await connection.run(
        `INSERT INTO access_log (id, device_id, seq, at, actor_id, what, procedure, record_id, head_seq, head_digest,
           prev_hash, digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        [
          ...[look.id, look.deviceId, look.seq, look.at, look.actorId, look.what, look.procedure, look.recordId],
          ...[look.headSeq, head.digest, prev, digest],
        ],
      );
      [seq, prev] = [look.seq, digest];
    },
  };
}
