/** Where a plan stands in its life, when it is to be looked at again, and what a step of an action needs said with it. */
import { reviewMonths } from '../catalogue/plan.ts';
import { addDays, addMonths } from '../dates.ts';
import type { Broken } from './status.ts';

export const stepStates = ['planned', 'in-progress', 'done', 'not-done'] as const;
export type StepState = (typeof stepStates)[number];

/** Nothing is waited for any more: done, or given up with a reason. */
export function isOver(state: StepState): boolean {
  return state === 'done' || state === 'not-done';
}

export interface StepSaid {
  readonly status: StepState;
  readonly on: string;
  readonly reason: string | null;
}

/** Everything wrong with a step; an empty list is a good one. */
export function stepFaults(step: StepSaid, today: string): Broken[] {
  const faults: Broken[] = [];
  if (step.on > today) faults.push(['on', 'in-future']);
  if (step.status === 'not-done' && step.reason === null) faults.push(['reason', 'required']);
  if (step.status !== 'not-done' && step.reason !== null) faults.push(['reason', 'not-allowed']);
  return faults;
}

type MarkKind = 'shared' | 'approved' | 'reviewed' | 'agreed';
export interface Mark {
  readonly kind: MarkKind;
  readonly on: string;
  /** Of what was shared, approved or agreed. */
  readonly digest: string;
}

export interface PlanLife {
  readonly status: 'draft' | 'shared' | 'approved';
  /** The plan is not the one that was approved last (or shared, where nothing was approved). */
  readonly changed: boolean;
  readonly approvedOn: string | null;
  readonly sharedOn: string | null;
  readonly reviewedOn: string | null;
}

/**
 * `marks` oldest first, as they were written. What was approved stays approved for its own digest alone: a plan changed
 * since is `approved` and `changed`, and nobody may take the one for the other.
 */
export function planLife(marks: readonly Mark[], digest: string): PlanLife {
  const last = (kind: MarkKind) => marks.findLast((mark) => mark.kind === kind) ?? null;
  const [approved, shared, reviewed] = [last('approved'), last('shared'), last('reviewed')];
  const newest = approved ?? shared;
  return {
    status: approved ? 'approved' : shared ? 'shared' : 'draft',
    changed: newest !== null && newest.digest !== digest,
    approvedOn: approved?.on ?? null,
    sharedOn: shared?.on ?? null,
    reviewedOn: reviewed?.on ?? null,
  };
}

/** The newest agreement holds for just what was agreed. */
export function agreement(marks: readonly Mark[], digest: string | null) {
  const newest = marks.findLast((mark) => mark.kind === 'agreed') ?? null;
  return { on: newest?.on ?? null, current: newest !== null && newest.digest === digest };
}

/** Three months on, as people count them: a month after 31 January is the last day of February. */
export function nextReview(from: string): string {
  return addMonths(from, reviewMonths);
}

/**
 * The day the plan is to be looked at again: what somebody set, else three months from its last review or approval, else
 * from the day it was made; never for who has no plan (`madeOn` null).
 */
export function reviewDue(
  plan: { readonly madeOn: string | null; readonly reviewOn: string | null },
  life: Pick<PlanLife, 'approvedOn' | 'reviewedOn'>,
): string | null {
  if (plan.reviewOn !== null) return plan.reviewOn;
  const days = [plan.madeOn, life.approvedOn, life.reviewedOn].filter((day) => day !== null);
  const newest = days.toSorted().at(-1);
  return newest === undefined ? null : nextReview(newest);
}

/** The day of a planned visit: a day that was set stays, others go with the day of the move. Null while that is open. */
export function visitDay(
  visit: { readonly dueOn: string | null; readonly afterDays: number | null },
  moveOn: string | null,
): string | null {
  if (visit.dueOn !== null) return visit.dueOn;
  return moveOn === null || visit.afterDays === null ? null : addDays(moveOn, visit.afterDays);
}
