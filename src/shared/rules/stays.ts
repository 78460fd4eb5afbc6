/** Periods of living here: what a stay may say, and how many children lived here on each day. */
import { addDays, daysBetween } from '../dates.ts';
import type { Broken } from './status.ts';

export interface StayPeriod {
  readonly id: string;
  /** The first day, of a month or a year where no more is known. */
  readonly admittedOn: string;
  /** The first day no longer here; null while the child is. */
  readonly leftOn: string | null;
  readonly orderOn?: string | null;
}

/** What is wrong with one of a child's stays, beside the others. One may begin on the day another ended. */
export function stayFaults(id: string, stays: readonly StayPeriod[], today: string): Broken[] {
  const own = stays.find((stay) => stay.id === id);
  if (!own) return [];
  const faults: Broken[] = [];
  if (own.admittedOn > today) faults.push(['admittedOn', 'in-future']);
  if (own.leftOn !== null && own.leftOn > today) faults.push(['leftOn', 'in-future']);
  if (own.leftOn !== null && own.leftOn < own.admittedOn) faults.push(['leftOn', 'before-start']);
  if (own.orderOn != null && own.orderOn > today) faults.push(['orderOn', 'in-future']);
  if (stays.some((other) => other.id !== id && overlap(own, other))) faults.push(['admittedOn', 'overlaps']);
  return faults;
}

function overlap(a: StayPeriod, b: StayPeriod): boolean {
  if (a.admittedOn === b.admittedOn) return true;
  const [first, second] = a.admittedOn < b.admittedOn ? [a, b] : [b, a];
  return first.leftOn === null || first.leftOn > second.admittedOn;
}

export interface Residence {
  readonly from: string;
  readonly until: string | null;
}

/** How many lived here at the end of each day, both days included; a child counts from its first day, not on its last. */
export function residentsOn(residences: readonly Residence[], from: string, to: string): Map<string, number> {
  const days = daysBetween(from, to) + 1;
  if (days < 1) return new Map();
  const steps = Array.from({ length: days + 1 }, () => 0);
  const step = (date: string, by: number) => {
    const at = Math.max(0, Math.min(days, daysBetween(from, date)));
    steps[at] = (steps[at] ?? 0) + by;
  };
  for (const one of residences) {
    if (one.until !== null && one.until <= one.from) continue;
    step(one.from, 1);
    if (one.until !== null) step(one.until, -1);
  }
  const counts = new Map<string, number>();
  let living = 0;
  for (let at = 0; at < days; at += 1) counts.set(addDays(from, at), (living += steps[at] ?? 0));
  return counts;
}
