/** What the records say about a milestone, beside what people declare. */
import type { Computed } from '../areas/transition.ts';

export interface DocumentFact {
  readonly id: string;
  /** The organisation's own name; null means the catalogue's. */
  readonly name: string | null;
  /** Some version of it is approved, and has not changed since. */
  readonly approved: boolean;
}

/**
 * Evidence from documents that must all be approved. `part`: they are not the whole of it, so that having them all
 * leaves the answer open, while lacking one still says no. Without any document nothing can be told.
 */
export function documentsEvidence(documents: readonly DocumentFact[], sentence: string, part: boolean): Computed {
  const have = documents.filter((document) => document.approved).length;
  const complete = have === documents.length;
  return {
    met: documents.length === 0 || (part && complete) ? null : complete,
    sentence,
    have,
    need: documents.length,
    list: documents.map(({ id, name, approved }) => ({ id, name, met: approved, detail: null })),
  };
}

/** A declaration that goes beyond the records must say why. */
export function needsReasonAgainst(state: 'reached' | 'withdrawn', computed: Computed | null): boolean {
  return state === 'reached' && computed?.met === false;
}
