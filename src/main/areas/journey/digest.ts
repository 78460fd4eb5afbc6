/** What exactly was decided, and on what: a digest over the decision and all that was true then. */
import { createHash } from 'node:crypto';
import type { Recorded } from '../../../shared/areas/journey-sign-off.ts';

export interface Decided {
  readonly id: string;
  readonly stageId: string;
  readonly decision: string;
  readonly on: string;
  readonly by: string;
  readonly reason: string | null;
  readonly overrideReason: string | null;
  readonly follows: string | null;
  readonly standing: readonly Recorded[];
}

/** SHA-256 in hex over a fixed order of fields; the leading word names the form, should it ever change. */
export function decisionDigest(decided: Decided): string {
  const { id, stageId, decision, on, by, reason, overrideReason, follows } = decided;
  const standing = decided.standing.map((one) => [
    ...[one.id, one.part, one.source, one.entryId, one.name, one.weight, one.threshold],
    ...[one.have, one.need, one.records, one.met, one.note],
  ]);
  const fields = ['sign-off-1', id, stageId, decision, on, by, reason, overrideReason, follows, standing];
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex');
}
