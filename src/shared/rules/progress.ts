/**
 * How far a stage, a phase or everything is. Retired entries must not be given to these functions: they leave every
 * count. What is not relevant leaves the denominator but is still told.
 */
import type { ActionStatus, Progress, WaitingKind, stageStates } from '../areas/transition.ts';
import { isDueSoon, isOverdue } from './overdue.ts';
import { isChosen, isSettled } from './status.ts';

export type StageState = (typeof stageStates)[number];

export interface ActionFacts {
  readonly status: ActionStatus;
  readonly goalDate: string | null;
  /** Somebody who can still sign in. */
  readonly owned: boolean;
}
export interface MilestoneFacts {
  readonly reached: boolean;
  readonly goalDate: string | null;
  readonly owned: boolean;
}

/** Every list an action stands in: the same function makes the figures and the lists behind them. */
export function waitsAsAction(action: ActionFacts, today: string): WaitingKind[] {
  const due = { goalDate: action.goalDate, settled: isSettled(action.status) };
  const kinds: WaitingKind[] = [];
  if (isOverdue(due, today)) kinds.push('overdue');
  if (isDueSoon(due, today)) kinds.push('due-soon');
  if (action.status === 'blocked') kinds.push('blocked');
  if (action.status === 'suggested') kinds.push('undecided');
  if (isChosen(action.status) && !isSettled(action.status) && !action.owned) kinds.push('unowned');
  return kinds;
}

/** A milestone asks for an owner from the day it has a goal date. */
export function waitsAsMilestone(milestone: MilestoneFacts, today: string): WaitingKind[] {
  const due = { goalDate: milestone.goalDate, settled: milestone.reached };
  const kinds: WaitingKind[] = [];
  if (isOverdue(due, today)) kinds.push('overdue');
  if (isDueSoon(due, today)) kinds.push('due-soon');
  if (!milestone.reached && milestone.goalDate !== null && !milestone.owned) kinds.push('unowned');
  return kinds;
}

export const noProgress: Progress = {
  counted: 0,
  done: 0,
  inProgress: 0,
  blocked: 0,
  notStarted: 0,
  suggested: 0,
  notRelevant: 0,
  milestones: 0,
  milestonesReached: 0,
  overdue: 0,
  dueSoon: 0,
  unowned: 0,
};

const counterOf = {
  suggested: 'suggested',
  'not-relevant': 'notRelevant',
  'not-started': 'notStarted',
  'in-progress': 'inProgress',
  done: 'done',
  blocked: 'blocked',
} as const satisfies Record<ActionStatus, keyof Progress>;

export function progressOf(
  actions: readonly ActionFacts[],
  milestones: readonly MilestoneFacts[],
  today: string,
): Progress {
  const sum = { ...noProgress };
  for (const action of actions) {
    sum[counterOf[action.status]] += 1;
    if (action.status !== 'not-relevant') sum.counted += 1;
    countWaiting(sum, waitsAsAction(action, today));
  }
  for (const milestone of milestones) {
    sum.milestones += 1;
    if (milestone.reached) sum.milestonesReached += 1;
    countWaiting(sum, waitsAsMilestone(milestone, today));
  }
  return sum;
}

function countWaiting(sum: Progress, kinds: readonly WaitingKind[]): void {
  if (kinds.includes('overdue')) sum.overdue += 1;
  if (kinds.includes('due-soon')) sum.dueSoon += 1;
  if (kinds.includes('unowned')) sum.unowned += 1;
}

export function addProgress(parts: readonly Progress[]): Progress {
  const sum = { ...noProgress };
  for (const part of parts) for (const key of progressKeys) sum[key] += part[key];
  return sum;
}
const progressKeys: readonly (keyof Progress)[] = [
  'counted',
  'done',
  'inProgress',
  'blocked',
  'notStarted',
  'suggested',
  'notRelevant',
  'milestones',
  'milestonesReached',
  'overdue',
  'dueSoon',
  'unowned',
];

/**
 * Done when nothing is left: all that counts is done and every milestone reached. Begun when anything has moved. A
 * stage with nothing in it has not begun; one where all was set aside with a reason is done.
 */
export function stageState(progress: Progress): StageState {
  const all = progress.counted + progress.milestones;
  const finished = progress.done + progress.milestonesReached;
  if (all === 0) return progress.notRelevant > 0 ? 'done' : 'not-started';
  if (finished === all) return 'done';
  return finished + progress.inProgress + progress.blocked > 0 ? 'in-progress' : 'not-started';
}

/** True when nobody has yet chosen anything: every action is still a suggestion. */
export function isUntouched(progress: Progress): boolean {
  const { inProgress, done, blocked, notStarted, notRelevant, milestonesReached } = progress;
  return inProgress + done + blocked + notStarted + notRelevant + milestonesReached === 0;
}
