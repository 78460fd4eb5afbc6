/** What other areas may ask of this one: what open issues block. It says which, never what they are called. */
import type { Reader } from '../../store/types.ts';
import type { EvidenceProvider } from '../transition/facts.ts';
import { blockersSql } from './queries.ts';
import { BlockerRow } from './rows.ts';

/** The ids of the open issues that block each of these actions (or stages); what nothing blocks is missing. */
export async function blockersOf(
  read: Reader,
  about: 'action' | 'stage',
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (ids.length === 0) return new Map();
  const rows = Map.groupBy(await read.all(blockersSql(about, ids), BlockerRow), (row) => row.about_id);
  return new Map([...rows].map(([id, found]) => [id, found.map((row) => row.risk_id)]));
}

/** A register of risks speaks for no milestone of the catalogue by itself. */
export const risksEvidence: EvidenceProvider = { about: [], compute: async () => new Map() };
