/** What other areas may ask of the transition, and how they lend it facts of theirs. */
import type { Computed } from '../../../shared/areas/transition.ts';
import type { Reader } from '../../store/types.ts';
import { activitiesOfStageSql } from './queries.ts';
import { loadDocuments } from './register.ts';
import { ActivityRow } from './rows.ts';

/**
 * Facts of an area that a milestone or an action rests on. An area exports one from its own `facts.ts`, and
 * `evidence.ts` here lists it; for one id a later provider stands in for an earlier one.
 */
export interface EvidenceProvider {
  /** Catalogue ids it can speak about. */
  readonly about: readonly string[];
  /**
   * Evidence for some of those ids as of `today`, in as few statements as it can. Whoever may read the transition sees
   * the list behind the figure, whatever else they may read: it names no person and no child.
   */
  readonly compute: (read: Reader, ids: readonly string[], today: string) => Promise<ReadonlyMap<string, Computed>>;
}

/** For each document of the register with an approval in force: the day of the newest one. */
export async function approvedOn(read: Reader): Promise<ReadonlyMap<string, string>> {
  const documents = await loadDocuments(read, null);
  return new Map(
    documents.flatMap(({ id, versions }) => {
      const days = versions.flatMap(({ approval }) => (approval?.current === true ? [approval.on] : []));
      const newest = days.toSorted().at(-1);
      return newest === undefined ? [] : [[id, newest] as const];
    }),
  );
}

export async function hasDocument(read: Reader, id: string): Promise<boolean> {
  return (await loadDocuments(read, id)).length > 0;
}

/** The stage that the preparation of children belongs to. */
const preparationStage = 'case-plan-implementation-placement';

export interface PreparationActivity {
  readonly id: string;
  /** The organisation's own name; null: as the catalogue has it. */
  readonly name: string | null;
  readonly grouping: string | null;
  readonly scope: string | null;
}

/** What may be done to make children ready, in the organisation's order; retired ones only where they are asked for. */
export async function preparationActivities(read: Reader, retired = false): Promise<PreparationActivity[]> {
  const rows = await read.all(activitiesOfStageSql(preparationStage, retired), ActivityRow);
  return rows.map(({ id, name, grouping, scope }) => ({ id, name, grouping, scope }));
}
