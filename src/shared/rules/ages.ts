/** How old somebody is, from a date that may be known only roughly, and which stages of life that makes likely. */
import type * as z from 'zod';
import type { DatePrecision } from '../dates.ts';

export type Precision = z.infer<typeof DatePrecision>;

/** Whole years from `birth` to `today` (ISO dates); a child of 29 February has its birthday on 1 March in other years. */
export function yearsOn(birth: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(birth.slice(0, 4));
  return today.slice(5) < birth.slice(5) ? years - 1 : years;
}

/** Whole months from `birth` to `today`. */
export function monthsOn(birth: string, today: string): number {
  const [year, month] = [Number(today.slice(0, 4)) - Number(birth.slice(0, 4)), Number(today.slice(5, 7))];
  const months = year * 12 + month - Number(birth.slice(5, 7));
  return today.slice(8) < birth.slice(8) ? months - 1 : months;
}

/** The day to count from: of a month or a year that is known alone, the middle is the likeliest. */
function likeliestDay(birth: string, precision: Precision | null): string {
  if (precision === 'month') return `${birth.slice(0, 7)}-15`;
  return precision === 'year' || precision === 'about' ? `${birth.slice(0, 4)}-07-01` : birth;
}

/** Completed years, the likeliest where the date is rough, never negative; null when no date is known. */
export function likelyYears(birth: string | null, precision: Precision | null, today: string): number | null {
  return birth === null ? null : Math.max(0, yearsOn(likeliestDay(birth, precision), today));
}

export interface Age {
  readonly unit: 'years' | 'months';
  readonly count: number;
  /** The date is not known to the day, so the age may be off. */
  readonly about: boolean;
}

/** Months for those under two whose month is known; null when no date is known. */
export function ageOf(birth: string | null, precision: Precision | null, today: string): Age | null {
  const years = likelyYears(birth, precision, today);
  if (birth === null || years === null) return null;
  const about = precision !== 'day' && precision !== null;
  const monthKnown = precision !== 'year' && precision !== 'about';
  if (years >= 2 || !monthKnown) return { unit: 'years', count: years, about };
  return { unit: 'months', count: Math.max(0, monthsOn(likeliestDay(birth, precision), today)), about };
}

/** What the date says is said to this exactness alone: a month or a year stands as its first day. */
export function roundedBirth(date: string, precision: Precision): string {
  if (precision === 'day') return date;
  return precision === 'month' ? `${date.slice(0, 7)}-01` : `${date.slice(0, 4)}-01-01`;
}
