/**
 * When an assessment is due and when it is whole, what stands at the lowest score, how it compares with the one before,
 * and when a risk is to be looked at again. One meaning for tile, list, record and evidence alike.
 */
import type { dueStates, riskStates, AssessmentRules } from '../areas/assessment-parts.ts';
import { lowestScore, type levels } from '../areas/assessment-parts.ts';
import { addDays, addMonths } from '../dates.ts';
import { isDueSoon, isOverdue, overdueDays } from './overdue.ts';
import type { Broken } from './status.ts';

export type DueState = (typeof dueStates)[number];
export type RiskState = (typeof riskStates)[number];
export type Level = (typeof levels)[number];
type Intervals = Pick<AssessmentRules, 'reviewHigh' | 'reviewMedium' | 'reviewLow'>;

/** Counted from the day of the assessment; what began on the 31st falls on the last day of a shorter month. */
export function nextDueOn(assessedOn: string, months: number): string {
  return addMonths(assessedOn, months);
}

/** The day itself is due, never overdue. */
export function dueState(dueOn: string | null, today: string): DueState {
  if (dueOn === null) return 'never';
  const due = { goalDate: dueOn, settled: false };
  if (isOverdue(due, today)) return 'overdue';
  return isDueSoon(due, today) ? 'due-soon' : 'in-date';
}

export const daysLate = (dueOn: string | null, today: string): number =>
  overdueDays({ goalDate: dueOn, settled: false }, today);

/** The day a risk is to be looked at again, where nobody chose another. */
export function reviewDueOn(on: string, level: Level, rules: Intervals): string {
  return addDays(on, { high: rules.reviewHigh, medium: rules.reviewMedium, low: rules.reviewLow }[level]);
}

/** From this many days ahead a review is near: intervals are short, and what comes each week would always be near. */
const reviewSoonDays = 2;

export function riskState(reviewOn: string | null, today: string): RiskState {
  if (reviewOn === null) return 'none';
  if (daysLate(reviewOn, today) > 0) return 'overdue';
  return reviewOn <= addDays(today, reviewSoonDays) ? 'due-soon' : 'in-date';
}

interface Dated {
  readonly id: string;
  readonly assessedOn: string | null;
  readonly finishedAt: string | null;
}

/** Newest first: by the day it was about, then by when it was finished. What has no day yet stands first. */
export function newestFirst<T extends Dated>(list: readonly T[]): T[] {
  const key = (one: Dated) => `${one.assessedOn ?? '9999'} ${one.finishedAt ?? '9999'} ${one.id}`;
  return list.toSorted((a, b) => (key(a) < key(b) ? 1 : -1));
}

interface Scored {
  readonly setId: string;
  readonly householdId: string | null;
  readonly scores: readonly { readonly domainId: string; readonly score: number | null }[];
}

/** The newest of each set, of a list that stands newest first. */
export function newestOfEachSet<T extends { readonly setId: string }>(list: readonly T[]): T[] {
  const seen = new Set<string>();
  return list.filter(({ setId }) => !seen.has(setId) && Boolean(seen.add(setId)));
}

/** Domains at the lowest score. */
export function crisisIn(assessment: Pick<Scored, 'scores'>): string[] {
  return assessment.scores.flatMap(({ domainId, score }) => (score === lowestScore ? [domainId] : []));
}

export type Change = 'first' | 'up' | 'down' | 'same' | 'none';

/**
 * How a domain's score moved. Only the same set (and of families the same household) can be compared: another tool
 * asks other things. `none`: nothing was scored now; `first`: nothing to compare with.
 */
export function changeOf(domainId: string, now: Scored, before: Scored | null): Change {
  const scoreIn = (one: Scored) => one.scores.find((score) => score.domainId === domainId)?.score ?? null;
  const present = scoreIn(now);
  if (present === null) return 'none';
  const past = before && comparable(now, before) ? scoreIn(before) : null;
  if (past === null) return 'first';
  return present === past ? 'same' : present > past ? 'up' : 'down';
}

export function comparable(a: Omit<Scored, 'scores'>, b: Omit<Scored, 'scores'>): boolean {
  return a.setId === b.setId && a.householdId === b.householdId;
}

interface Whole {
  readonly about: 'child' | 'family';
  readonly assessedOn: string | null;
  readonly assessedBy: string | null;
  readonly nextOn: string | null;
  readonly willingness: string | null;
  readonly willingnessWhy: string | null;
  readonly scores: readonly {
    readonly domainId: string;
    readonly score: number | null;
    readonly leftOut: boolean;
    readonly reason: string | null;
  }[];
}

function missingIn(domainId: string, { scores }: Whole): Broken[] {
  const line = scores.find((one) => one.domainId === domainId);
  const answered = line !== undefined && (line.score !== null || line.leftOut);
  return [
    ...(answered ? [] : [[`scores.${domainId}.score`, 'required'] as const]),
    // A score without a reason helps nobody who reads it a year later.
    ...(line?.reason == null ? [[`scores.${domainId}.reason`, 'required'] as const] : []),
  ];
}

/** What is still missing before an assessment can be finished: nothing for a whole one. */
export function stillMissing(assessment: Whole, domainIds: readonly string[]): Broken[] {
  const { about, assessedOn, assessedBy, nextOn, willingness, willingnessWhy } = assessment;
  const faults: Broken[] = [];
  if (assessedOn === null) faults.push(['assessedOn', 'required']);
  if (assessedBy === null) faults.push(['assessedBy', 'required']);
  faults.push(...domainIds.flatMap((id) => missingIn(id, assessment)));
  if (about === 'family' && willingness === null) faults.push(['willingness', 'required']);
  if (about === 'family' && willingnessWhy === null) faults.push(['willingnessWhy', 'required']);
  return assessedOn === null || nextOn === null ? faults : [...faults, ...nextFaults(assessedOn, nextOn)];
}

/** Nobody puts off the next one so far that it would never be asked for. */
const furthestMonths = 36;

function nextFaults(assessedOn: string, nextOn: string): Broken[] {
  if (nextOn <= assessedOn) return [['nextOn', 'before-start']];
  return nextOn > addMonths(assessedOn, furthestMonths) ? [['nextOn', 'too-far']] : [];
}

/** Domains that have an answer, whole or not. */
export function answeredCount(assessment: Pick<Whole, 'scores'>): number {
  return assessment.scores.filter((one) => one.score !== null || one.leftOut).length;
}

interface FamilyFacts {
  readonly tracing: string | null;
  readonly households: number;
  readonly receiving: string | null;
  /** Households with a finished assessment. */
  readonly assessed: ReadonlySet<string>;
}

/**
 * A family that is known wants an assessment: the one that is to receive the child where one is marked, else any of
 * them. Nothing is missing of a family nobody has found yet.
 */
export function familyMissing({ tracing, households, receiving, assessed }: FamilyFacts): boolean {
  if (receiving !== null) return !assessed.has(receiving);
  return (tracing === 'found' || households > 0) && assessed.size === 0;
}
