/** Homes on their way to no children: when admissions stand stopped, how counts of a month stand, how far a service is. */

/** Holds from its first day until the day before `until`; null while it holds. */
export interface Stop {
  readonly from: string;
  readonly until: string | null;
}

/** The stop that holds on a day; of several the earliest. */
export function stopOn<T extends Stop>(stops: readonly T[], day: string): T | null {
  const holding = stops.filter((stop) => stop.from <= day && (stop.until === null || stop.until > day));
  return holding.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))[0] ?? null;
}

export interface Home {
  readonly openedOn: string | null;
  readonly closedOn: string | null;
}

/** A home whose opening nobody wrote down was there all the time. It is closed from its closing day on. */
export function isOpenOn({ openedOn, closedOn }: Home, day: string): boolean {
  return (openedOn === null || openedOn <= day) && (closedOn === null || closedOn > day);
}

export interface Counted {
  readonly residents: number | null;
  readonly supported: number | null;
}

/**
 * Counts of several homes for one month, in one. A home of which nothing is written down leaves the sum unknown: it is
 * not as if nobody lived there.
 */
export function addCounts(counts: readonly Counted[]): Counted {
  const add = (values: readonly (number | null)[]) =>
    values.length === 0 || values.includes(null) ? null : values.reduce<number>((sum, n) => sum + (n ?? 0), 0);
  return { residents: add(counts.map((one) => one.residents)), supported: add(counts.map((one) => one.supported)) };
}

export interface DayCount {
  readonly on: string;
  readonly residents: number;
}

/** The days on which a number changed, oldest first, from the first day somebody lived there; the last day is always told. */
export function changesOf(byDay: ReadonlyMap<string, number>): DayCount[] {
  const found: DayCount[] = [];
  let last: DayCount | null = null;
  for (const [on, residents] of byDay) {
    last = { on, residents };
    const before = found.at(-1);
    if (before ? before.residents !== residents : residents > 0) found.push(last);
  }
  if (last && found.length > 0 && found.at(-1)?.on !== last.on) found.push(last);
  return found;
}

/** `ended` closes it; a service may skip a stage, and go back when money or people are lost. */
export const serviceStages = ['planned', 'funded', 'staffed', 'running', 'ended'] as const;
type ServiceStage = (typeof serviceStages)[number];

export interface StageEvent {
  readonly stage: ServiceStage;
  readonly on: string;
}

/** What happened last on or before a day; of one day the one written last. Null before the first. */
export function stageOn<T extends StageEvent>(events: readonly T[], day: string): T | null {
  return events.reduce<T | null>((best, event) => {
    if (event.on > day) return best;
    return best === null || event.on >= best.on ? event : best;
  }, null);
}
