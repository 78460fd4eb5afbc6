/**
 * The log's hashes. Contents are hashed per part with a salt of their own, a change over the hashes of its parts, the
 * chain over changes: so contents and salt of a part can be taken out by a lawful erasure, or never be sent to
 * somebody who may not hold them, and the chain still verifies.
 *
 * Everything is hashed as JSON of arrays in a fixed order, with the kind of thing in front; nothing but text, whole
 * numbers and null stands in them, so that there is only one way to write it.
 */
import { createHash } from 'node:crypto';

export type Cell = string | number | null;
/** Table, row, field, before, after; the last two as JSON, null for "no row yet". */
export type LoggedCell = readonly [
  table: string,
  rowId: string,
  field: string,
  before: string | null,
  after: string | null,
];

export interface PartHead {
  readonly n: number;
  readonly streamClass: string;
  readonly aggregateId: string;
  readonly deviceId: string;
  readonly partSeq: number;
  readonly base: string;
}
export interface ChangeHead {
  readonly id: string;
  readonly deviceId: string;
  readonly seq: number;
  readonly hlc: string;
  readonly at: string;
  readonly clockSuspect: number;
  readonly actorId: string;
  readonly onBehalfOf: string | null;
  readonly procedure: string;
  readonly schemaVersion: number;
  readonly appVersion: string;
}

type Hashable = Cell | readonly Hashable[];

export function hash(kind: string, content: Hashable, salt: Uint8Array = new Uint8Array()): Uint8Array {
  return new Uint8Array(
    createHash('sha256')
      .update(salt)
      .update(JSON.stringify([kind, content]))
      .digest(),
  );
}

export const hex = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex');

/**
 * A part's contents. The change's reason is free text and may have to be erased too, so it counts with the contents
 * of the first part, `reason` being null for the others.
 */
export function partDigest(
  salt: Uint8Array,
  n: number,
  reason: string | null,
  fields: readonly LoggedCell[],
): Uint8Array {
  return hash('part', [n, n === 0 ? reason : null, fields], salt);
}

/** A change over its parts: each part's place in its stream is bound to its digest. */
export function changeDigest(
  head: ChangeHead,
  prevHash: Uint8Array,
  parts: readonly (PartHead & { readonly digest: Uint8Array })[],
): Uint8Array {
  const links = parts.map((part) =>
    hex(
      hash('link', [
        part.n,
        part.streamClass,
        part.aggregateId,
        part.deviceId,
        part.partSeq,
        part.base,
        hex(part.digest),
      ]),
    ),
  );
  return hash('change', [
    hex(prevHash),
    [head.id, head.deviceId, head.seq, head.hlc, head.at, head.clockSuspect, head.actorId, head.onBehalfOf],
    [head.procedure, head.schemaVersion, head.appVersion],
    links,
  ]);
}

/** Where a device's chain begins: bound to the device, and to what it continues. */
export function genesis(chain: 'changes' | 'looks', device: { id: string; continues: readonly Cell[] }): Uint8Array {
  return hash(chain, [device.id, device.continues]);
}
