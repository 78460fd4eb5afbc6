/**
 * Go or no-go between two stages: what a criterion says from the facts, how all of them stand together, and what may be
 * decided on that.
 */
import type { Broken } from './status.ts';

export const criterionSources = ['milestone', 'records', 'actions', 'nothing-blocked', 'before', 'judgement'] as const;
export type CriterionSource = (typeof criterionSources)[number];
/** `must` holds a plain "go" back while it is not met; `should` only stands in the record. */
export const weights = ['must', 'should'] as const;
export type Weight = (typeof weights)[number];
export const decisions = ['go', 'conditions', 'no-go'] as const;
export type Decision = (typeof decisions)[number];

/** What is counted for a criterion: `have` of `need`. */
export interface Facts {
  readonly have: number;
  readonly need: number;
  /** What the records say of a milestone or an action; null when they cannot tell. */
  readonly records: boolean | null;
  /** The newest decision on the stage before; null when there is none, or no stage before. */
  readonly before: Decision | 'first' | null;
  /** A person's own answer; null while nobody has answered. */
  readonly answer: boolean | null;
}

export interface Criterion {
  readonly source: CriterionSource;
  readonly weight: Weight;
  /** For `actions`: percent of the actions that count which must be done. */
  readonly threshold: number | null;
}

/** Whether enough is done: `threshold` percent of what counts. Where nothing counts there is nothing to wait for. */
export function reachesThreshold(have: number, need: number, threshold: number): boolean {
  return have * 100 >= need * threshold;
}

/** True, false, or null where nobody and nothing can tell yet. */
export function isMet({ source, threshold }: Pick<Criterion, 'source' | 'threshold'>, facts: Facts): boolean | null {
  switch (source) {
    case 'milestone':
      return facts.have >= facts.need;
    case 'records':
      return facts.records;
    case 'actions':
      return reachesThreshold(facts.have, facts.need, threshold ?? 100);
    case 'nothing-blocked':
      return facts.have === 0;
    case 'before':
      return facts.before === null ? false : facts.before !== 'no-go';
    case 'judgement':
      return facts.answer;
  }
}

export interface Judged {
  readonly weight: Weight;
  readonly met: boolean | null;
}
export interface Standing {
  readonly all: number;
  readonly met: number;
  /** Musts that are not met, or of which nothing is known. */
  readonly open: number;
  readonly shouldOpen: number;
}

export function standingOf(criteria: readonly Judged[]): Standing {
  const open = criteria.filter((one) => one.met !== true);
  return {
    all: criteria.length,
    met: criteria.length - open.length,
    open: open.filter((one) => one.weight === 'must').length,
    shouldOpen: open.filter((one) => one.weight === 'should').length,
  };
}

export interface Deciding {
  readonly decision: Decision;
  readonly reason: string | null;
  /** How many conditions are given with it. */
  readonly conditions: number;
  /** Civil date. */
  readonly on: string;
  /** Why in spite of a no-go on the stage before. */
  readonly overrideReason: string | null;
}
export interface Situation {
  readonly standing: Standing;
  /** The newest decision on the stage before. */
  readonly before: Decision | 'first' | null;
  /** The day of the newest decision on this stage; null when there is none. */
  readonly lastOn: string | null;
  readonly today: string;
}

/** Everything wrong with a decision; each has a rule of its own, and an empty list is a good decision. */
export function decisionFaults(input: Deciding, { standing, before, lastOn, today }: Situation): Broken[] {
  const faults: Broken[] = [];
  if (input.on > today) faults.push(['on', 'in-future']);
  else if (lastOn !== null && input.on < lastOn) faults.push(['on', 'before-last-decision']);
  if (input.decision === 'go' && standing.open > 0) faults.push(['decision', 'criteria-open']);
  if (input.decision === 'conditions' && input.conditions === 0) faults.push(['conditions', 'no-condition']);
  if (input.decision !== 'conditions' && input.conditions > 0) faults.push(['conditions', 'not-allowed']);
  if (input.decision !== 'go' && input.reason === null) faults.push(['reason', 'required']);
  const refused = before === 'no-go' && input.decision !== 'no-go';
  if (refused && input.overrideReason === null) faults.push(['overrideReason', 'after-refusal']);
  if (!refused && input.overrideReason !== null) faults.push(['overrideReason', 'not-allowed']);
  return faults;
}
