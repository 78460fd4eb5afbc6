/**
 * Periods of working: whether somebody is employed on a day, since when without a break, and what changes when hours,
 * jobs or the employment itself do. First and last day both belong to a period; either may be unknown or still open.
 */
import { addDays, addMonths } from '../dates.ts';

export interface Period {
  readonly startedOn: string | null;
  readonly endedOn: string | null;
}

export function covers({ startedOn, endedOn }: Period, day: string): boolean {
  return (startedOn === null || startedOn <= day) && (endedOn === null || endedOn >= day);
}

type Standing = 'active' | 'coming' | 'left';
export interface Stretch<P extends Period> extends Period {
  readonly state: Standing;
  /** The period of today; before the first day the first one, afterwards the last one. */
  readonly period: P;
  /** All periods that follow each other without a day between, this one among them; oldest first. */
  readonly periods: readonly P[];
}

function byStart(a: Period, b: Period): number {
  return (a.startedOn ?? '').localeCompare(b.startedOn ?? '');
}

/** Whether `next` begins no later than the day after `before` ends. */
function follows(before: Period, next: Period): boolean {
  if (before.endedOn === null || next.startedOn === null) return true;
  return next.startedOn <= addDays(before.endedOn, 1);
}

/** The unbroken stretch of employment that says how somebody stands today; null where no period was ever written. */
export function stretchOn<P extends Period>(periods: readonly P[], today: string): Stretch<P> | null {
  const sorted = [...periods].sort(byStart);
  const current = sorted.findLastIndex((period) => covers(period, today));
  const coming = sorted.findIndex((period) => period.startedOn !== null && period.startedOn > today);
  const at = current >= 0 ? current : coming >= 0 ? coming : sorted.length - 1;
  const period = sorted[at];
  if (!period) return null;
  const state = current >= 0 ? 'active' : coming >= 0 ? 'coming' : 'left';
  let [first, last] = [at, at];
  while (linked(sorted, first - 1)) first -= 1;
  while (linked(sorted, last)) last += 1;
  const chain = sorted.slice(first, last + 1);
  return { state, period, periods: chain, startedOn: chain[0]?.startedOn ?? null, endedOn: endOf(chain) };
}

function linked(sorted: readonly Period[], index: number): boolean {
  const [before, next] = [sorted[index], sorted[index + 1]];
  return before !== undefined && next !== undefined && follows(before, next);
}

/** The last day of a chain; null when it goes on. */
function endOf(chain: readonly Period[]): string | null {
  const ends = chain.map((period) => period.endedOn);
  return ends.includes(null) ? null : (ends.toSorted().at(-1) ?? null);
}

/** Less than twelve months since the first day; unknown starts are not counted as new. */
export function isFirstYear(startedOn: string | null, today: string): boolean {
  return startedOn !== null && today < addMonths(startedOn, 12);
}

/** The day on which to look at somebody's jobs: today, the first day to come, or the last day that was. */
export function dayToLook(stretch: Stretch<Period> | null, today: string): string {
  if (stretch === null || stretch.state === 'active') return today;
  return (stretch.state === 'coming' ? stretch.startedOn : stretch.endedOn) ?? today;
}

export interface Cut {
  readonly ends: readonly { readonly id: string; readonly on: string }[];
  /** Would have begun on that day or later: they never come to be. */
  readonly removes: readonly string[];
}

/** What ends so that none of the periods covers `from` or any day after it. */
export function cutFrom(periods: readonly (Period & { readonly id: string })[], from: string): Cut {
  const reaching = periods.filter((period) => period.endedOn === null || period.endedOn >= from);
  const begun = reaching.filter((period) => period.startedOn === null || period.startedOn < from);
  return {
    ends: begun.map(({ id }) => ({ id, on: addDays(from, -1) })),
    removes: reaching.filter((period) => !begun.includes(period)).map(({ id }) => id),
  };
}

export interface JobPeriod<J extends string> extends Period {
  readonly id: string;
  readonly job: J;
}

/** From `from` on exactly the jobs wanted: those held go on, the others end the day before, new ones begin. */
export function changeJobs<J extends string>(
  periods: readonly JobPeriod<J>[],
  wanted: readonly J[],
  from: string,
): Cut & { readonly starts: readonly J[] } {
  const goesOn = (period: JobPeriod<J>) => wanted.includes(period.job) && covers(period, from);
  const kept = periods.filter(goesOn);
  const held = new Set(kept.map((period) => period.job));
  return {
    ...cutFrom(
      periods.filter((period) => !kept.includes(period)),
      from,
    ),
    starts: [...new Set(wanted)].filter((job) => !held.has(job)),
  };
}
