/**
 * When supervision is due. Weekly in somebody's first twelve months and every two weeks after them, unless the
 * organisation chose otherwise for that person; a capacity assessment on recruitment, then every three to six months.
 */
import type { Job } from '../areas/team.ts';
import type { dueStates, frequencies, supervisionKinds } from '../areas/supervision.ts';
import { addDays, addMonths, daysBetween } from '../dates.ts';
import { isOverdue } from './overdue.ts';

export type Frequency = (typeof frequencies)[number];
export type DueState = (typeof dueStates)[number];
export type SupervisionKind = (typeof supervisionKinds)[number];

/** Shorter than elsewhere: what comes each week would otherwise always be due soon. */
const supervisionSoonDays = 3;

/** Those who work with children: each of them is to have somebody. */
export const supervisedJobs: readonly Job[] = [
  'supervisor',
  'social-worker',
  'para-social-worker',
  'psychologist',
  'house-parent',
  'nurse',
  'teacher',
];

/** Talking together counts; watching somebody work, reading files and assessing are more, and put nothing off. */
export const countingKinds: readonly SupervisionKind[] = ['individual', 'group'];

export function frequencyFor(chosen: Frequency | null, firstYear: boolean): Frequency {
  return chosen ?? (firstYear ? 'weekly' : 'fortnightly');
}

/** One interval after the last session, or after the supervision began where there was none since. */
export function nextDueOn(lastOn: string | null, since: string, frequency: Frequency): string {
  const from = lastOn !== null && lastOn > since ? lastOn : since;
  if (frequency === 'monthly') return addMonths(from, 1);
  return addDays(from, frequency === 'weekly' ? 7 : 14);
}

/** `dueOn` null: nobody supervises this person. The day itself is due, not overdue. */
export function dueState(dueOn: string | null, today: string): DueState {
  if (dueOn === null) return 'none';
  if (isOverdue({ goalDate: dueOn, settled: false }, today)) return 'overdue';
  const ahead = daysBetween(today, dueOn);
  if (ahead === 0) return 'due';
  return ahead <= supervisionSoonDays ? 'due-soon' : 'in-time';
}

/**
 * From which day the next capacity assessment makes sense, and by which it is to be held. The first is due on the day
 * somebody starts; null where neither a start nor an assessment is known.
 */
export function assessmentWindow(
  lastOn: string | null,
  startedOn: string | null,
): { readonly from: string; readonly by: string } | null {
  if (lastOn !== null) return { from: addMonths(lastOn, 3), by: addMonths(lastOn, 6) };
  return startedOn === null ? null : { from: startedOn, by: startedOn };
}
