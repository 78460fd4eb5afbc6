/** How the timeline is drawn: widths, heights, and what a bar looks like in each state. Shape tells as much as colour. */
import type { TimelineItem } from '../../../../shared/areas/journey-time.ts';
import type { Tokens } from '../../../app/tokens.ts';

export const nameWidth = 296;
export const rowHeight = 30;

export const zooms = ['all', 'year', 'quarter'] as const;
export type Zoom = (typeof zooms)[number];
/** Pixels for a day; null fits everything into the page. */
const pixels: Readonly<Record<Zoom, number | null>> = { all: null, year: 2.7, quarter: 9.5 };
export function trackWidth(zoom: Zoom, days: number): string {
  const perDay = pixels[zoom];
  return perDay === null ? '100%' : `max(100%, ${Math.round(nameWidth + perDay * days)}px)`;
}
/** How many days the word for today covers. */
export function clearDays(zoom: Zoom, days: number): number {
  const perDay = pixels[zoom];
  return Math.ceil(perDay === null ? days * 0.08 : 64 / perDay);
}
/** How far apart the marks stand, in months. */
export function stepFor(zoom: Zoom, days: number): 1 | 3 | 12 {
  if (zoom !== 'all') return 1;
  if (days > 2200) return 12;
  return days > 500 ? 3 : 1;
}

/** Of the hatching: what is only expected. */
export function hatched(colour: string): string {
  return `repeating-linear-gradient(135deg, ${colour} 0 2px, transparent 2px 5px)`;
}

export function realColour(item: TimelineItem): keyof Tokens {
  if (item.settled) return 'done';
  return item.blocked ? 'late' : 'progress';
}

export const percent = (share: number): string => `${(share * 100).toFixed(3)}%`;
