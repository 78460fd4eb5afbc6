/** What state an action may take, and what must be said with it. */
import type { ActionStatus } from '../areas/transition.ts';

export interface StatusChange {
  readonly status: ActionStatus;
  readonly reason: string | null;
  /** Civil date; undefined where nothing was said. */
  readonly doneOn: string | undefined;
}

/** `[field, rule]`, as the answer of the gate names them. */
export type Broken = readonly [field: string, rule: string];

export function needsReason(status: ActionStatus): boolean {
  return status === 'not-relevant' || status === 'blocked';
}

/** Nothing is waited for any more. */
export function isSettled(status: ActionStatus): boolean {
  return status === 'done' || status === 'not-relevant';
}

/** Somebody decided that this is to be done. */
export function isChosen(status: ActionStatus): boolean {
  return status !== 'suggested' && status !== 'not-relevant';
}

/** Everything wrong with a change of state; an empty list is a good change. `startDate` is the action's own. */
export function statusFaults(change: StatusChange, startDate: string | null, today: string): Broken[] {
  const faults: Broken[] = [];
  if (needsReason(change.status) && change.reason === null) faults.push(['reason', 'required']);
  if (!needsReason(change.status) && change.reason !== null) faults.push(['reason', 'not-allowed']);
  if (change.status !== 'done') return change.doneOn === undefined ? faults : [...faults, ['doneOn', 'not-allowed']];
  const doneOn = change.doneOn ?? today;
  if (doneOn > today) faults.push(['doneOn', 'in-future']);
  else if (startDate !== null && doneOn < startDate) faults.push(['doneOn', 'before-start']);
  return faults;
}

/** The day an action counts as done; null in every other state. Done today where no day was given. */
export function doneOnFor(change: StatusChange, today: string): string | null {
  return change.status === 'done' ? (change.doneOn ?? today) : null;
}

/** Goals come after starts; unknown dates never contradict. */
export function datesFaults(startDate: string | null, goalDate: string | null): Broken[] {
  return startDate !== null && goalDate !== null && goalDate < startDate ? [['goalDate', 'before-start']] : [];
}
