/** What other areas may ask of this one, its lines on a child's timeline, and its evidence for the transition. */
import type { Reader } from '../../store/types.ts';
import { knownOf, receivingFamily, type Known } from './standing.ts';

export { assessmentEvidence } from './evidence.ts';
export { assessmentTimeline } from './timeline.ts';

export interface AssessmentFacts {
  readonly assessedOn: string | null;
  /** When the next one is due. */
  readonly dueOn: string | null;
  /**
   * Ids of domains that stand at the lowest score in the newest finished assessment of each set, and in that of the
   * household that is to receive the child.
   */
  readonly crisis: readonly string[];
  readonly risk: 'high' | 'medium' | 'low' | null;
  readonly riskReviewOn: string | null;
  /** Of the family that is meant to receive the child, in its newest finished assessment. */
  readonly willingness: 'high' | 'medium' | 'low' | null;
  readonly familyAssessedOn: string | null;
  /** The child's own view is part of the newest assessment. */
  readonly childViewOn: string | null;
  readonly tracing: 'not-needed' | 'not-begun' | 'under-way' | 'found' | 'exhausted' | null;
}

function toFacts(known: Known): AssessmentFacts {
  const [newest] = known.assessments;
  const family = receivingFamily(known);
  return {
    assessedOn: newest?.assessedOn ?? null,
    dueOn: newest?.nextOn ?? null,
    crisis: known.crisis,
    risk: known.risk?.level ?? null,
    riskReviewOn: known.risk?.reviewOn ?? null,
    willingness: family?.willingness ?? null,
    familyAssessedOn: family?.assessedOn ?? null,
    childViewOn: newest?.hasChildView === true ? newest.assessedOn : null,
    tracing: known.tracing,
  };
}

/** Assessments, family and risk of these children (all for null). A child without an entry has nothing recorded. */
export async function assessmentFacts(
  read: Reader,
  childIds: readonly string[] | null,
  today: string,
): Promise<ReadonlyMap<string, AssessmentFacts>> {
  return new Map([...(await knownOf(read, childIds, today))].map(([id, known]) => [id, toFacts(known)]));
}
