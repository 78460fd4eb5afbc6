/** Days that a person may have mistyped. */
import type { Broken } from '../../../shared/rules/status.ts';

type Day = string | null | undefined;

/** Faults of those that lie ahead: what is written down has happened. */
export function notAhead(today: string, days: Readonly<Record<string, Day>>): Broken[] {
  return Object.entries(days).flatMap(([field, day]): Broken[] =>
    day != null && day > today ? [[field, 'in-future']] : [],
  );
}

/** Of a period or of two days in order; unknown ones never contradict. */
export function inOrder(field: string, first: Day, second: Day): Broken[] {
  return first != null && second != null && second < first ? [[field, 'before-start']] : [];
}
