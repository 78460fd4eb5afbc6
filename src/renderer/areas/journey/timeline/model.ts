/** The timeline as it is drawn: which rows there are, and where a day stands between the first and the last. */
import type { Timeline, TimelineItem, TimelineStage, Dependency } from '../../../../shared/areas/journey-time.ts';
import { addDays, addMonths, daysBetween } from '../../../../shared/dates.ts';
import {
  forecast,
  pieceKey,
  spanOf,
  stageKey,
  type Forecast,
  type Key,
  type Link,
  type Piece,
  type Span,
} from '../../../../shared/rules/slipping.ts';

export interface ItemRow {
  readonly type: 'item';
  readonly key: Key;
  readonly item: TimelineItem;
  readonly forecast: Forecast;
}
export interface StageRow {
  readonly type: 'stage';
  readonly key: Key;
  readonly stage: TimelineStage;
  readonly span: Span;
  readonly items: readonly ItemRow[];
}
export interface Model {
  readonly today: string;
  readonly stages: readonly StageRow[];
  readonly pieces: readonly Piece[];
  readonly links: readonly Link[];
  readonly days: ReadonlyMap<Key, Forecast>;
  readonly scale: Scale;
}

export function keyOf({ kind, id }: Dependency['before']): Key {
  return kind === 'stage' ? stageKey(id) : pieceKey(kind, id);
}
export function linkOf({ before, after }: Pick<Dependency, 'before' | 'after'>): Link {
  return { before: keyOf(before), after: keyOf(after) };
}
function pieceOf(item: TimelineItem): Piece {
  const { stageId, status, startDate, goalDate, settled, doneOn } = item;
  const begun = status === 'in-progress' || status === 'blocked';
  return { key: keyOf(item), stageId, start: startDate, goal: goalDate, settled, begun, doneOn };
}

const unknown: Forecast = { expected: null, slip: 0, pushed: 0, because: [] };
/** What is not relevant has no place in time. */
const inTime = (item: TimelineItem) => item.status !== 'not-relevant';

export function modelOf(timeline: Timeline): Model {
  const items = timeline.items.filter(inTime);
  const pieces = items.map(pieceOf);
  const links = timeline.dependencies.map(linkOf);
  const days = forecast(pieces, links, timeline.today);
  const rows = items.map((item): ItemRow => {
    const key = keyOf(item);
    return { type: 'item', key, item, forecast: days.get(key) ?? unknown };
  });
  const byStage = Map.groupBy(rows, (row) => row.item.stageId);
  const stages = timeline.stages.map((stage): StageRow => {
    const own = byStage.get(stage.id) ?? [];
    const span = spanOf(
      own.map((row) => pieceOf(row.item)),
      days,
    );
    return { type: 'stage', key: stageKey(stage.id), stage, span, items: own };
  });
  return { today: timeline.today, stages, pieces, links, days, scale: scaleOf(datesOf(rows), timeline.today) };
}

function datesOf(rows: readonly ItemRow[]): string[] {
  return rows.flatMap(({ item, forecast: said }) =>
    [item.startDate, item.goalDate, item.begunOn, item.doneOn, said.expected].filter((day) => day !== null),
  );
}

export interface Scale {
  /** The first day of the first month. */
  readonly from: string;
  /** The day after the last month. */
  readonly until: string;
  readonly days: number;
}

/** At least half a year before today and as much after it, in whole months. */
export function scaleOf(dates: readonly string[], today: string): Scale {
  const all = [...dates, addMonths(today, -2), addMonths(today, 6)].toSorted();
  const from = `${(all[0] ?? today).slice(0, 8)}01`;
  const until = addMonths(`${(all.at(-1) ?? today).slice(0, 8)}01`, 1);
  return { from, until, days: daysBetween(from, until) };
}

/** Where a day stands, from 0 at the first to 1 after the last. */
export function place({ from, days }: Scale, date: string): number {
  return daysBetween(from, date) / days;
}

export interface Tick {
  readonly date: string;
  readonly at: number;
  readonly width: number;
  /** A year begins here. */
  readonly year: boolean;
}

/** Marks of `step` months, on months that a year begins among. */
export function ticksOf(scale: Scale, step: 1 | 3 | 12): Tick[] {
  const ticks: Tick[] = [];
  const firstMonth = Number(scale.from.slice(5, 7)) - 1;
  let date = addMonths(scale.from, -(firstMonth % step));
  while (date < scale.until) {
    const next = addMonths(date, step);
    const start = date < scale.from ? scale.from : date;
    const end = next > scale.until ? scale.until : next;
    const at = place(scale, start);
    ticks.push({ date: start, at, width: place(scale, end) - at, year: date.slice(5, 7) === '01' });
    date = next;
  }
  return ticks;
}

export interface Move {
  readonly start: number;
  readonly goal: number;
}
export const still: Move = { start: 0, goal: 0 };

export interface Moved {
  readonly startDate: string | null;
  readonly goalDate: string | null;
}

/**
 * Dates after being moved by days. The start never passes the goal: pushing one against the other stops there. Nothing
 * that has no date gets one.
 */
export function moved({ startDate, goalDate }: Moved, { start, goal }: Move): Moved {
  const to = { startDate: startDate && addDays(startDate, start), goalDate: goalDate && addDays(goalDate, goal) };
  if (to.startDate === null || to.goalDate === null || to.startDate <= to.goalDate) return to;
  return start === goal || start === 0 ? { ...to, goalDate: to.startDate } : { ...to, startDate: to.goalDate };
}

/** Stages whose rows are open to begin with: those under way; where none is, the first. */
export function openAtFirst(stages: readonly StageRow[]): ReadonlySet<string> {
  const going = stages.filter((row) => row.stage.state === 'in-progress').map((row) => row.stage.id);
  const first = stages[0]?.stage.id;
  return new Set(going.length > 0 || first === undefined ? going : [first]);
}
