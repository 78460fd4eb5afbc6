/**
 * The one meaning of "overdue" and "due soon", for tile, list, record and report alike. Dates are civil dates; the day
 * itself is never overdue: people have until its end.
 */
import { daysBetween } from '../dates.ts';

/** From today on, this many days ahead count as "soon". */
const soonDays = 14;

export interface Due {
  /** Null where nobody has set a goal. */
  readonly goalDate: string | null;
  /** Finished, reached or not relevant: nothing is waited for. */
  readonly settled: boolean;
}

/** Whole days since the goal passed; 0 when it has not, is not known, or nothing is waited for. */
export function overdueDays({ goalDate, settled }: Due, today: string): number {
  if (goalDate === null || settled) return 0;
  return Math.max(0, daysBetween(goalDate, today));
}

export function isOverdue(due: Due, today: string): boolean {
  return overdueDays(due, today) > 0;
}

/** The goal is today or within `soonDays`. Never together with overdue. */
export function isDueSoon({ goalDate, settled }: Due, today: string): boolean {
  if (goalDate === null || settled) return false;
  const ahead = daysBetween(today, goalDate);
  return ahead >= 0 && ahead <= soonDays;
}
