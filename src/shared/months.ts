/**
 * Calendar months as text (`2026-11`): what accounts and counts of a home are kept by. They sort as text, and a month
 * is named apart from its days, so that nobody has to say which day of it is meant.
 */
import * as z from 'zod';
import { daysInMonth } from './dates.ts';

/** True for a month from 1900 to 2200. */
export function isMonth(text: string): boolean {
  const match = /^(\d{4})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month] = [Number(match[1]), Number(match[2])];
  return year >= 1900 && year <= 2200 && month >= 1 && month <= 12;
}

export const Month = z.string().refine(isMonth, 'month');

/** The month a civil date lies in. */
export function monthOf(date: string): string {
  return date.slice(0, 7);
}

function indexOf(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

export function addToMonth(month: string, count: number): string {
  const index = indexOf(month) + count;
  const [year, at] = [Math.floor(index / 12), index % 12];
  return `${String(year).padStart(4, '0')}-${String(at + 1).padStart(2, '0')}`;
}

/** Months from `from` to `to`; negative when `to` is earlier. */
export function monthsBetween(from: string, to: string): number {
  return indexOf(to) - indexOf(from);
}

export function firstDayOf(month: string): string {
  return `${month}-01`;
}

/** The last day of it: 29 February in a leap year. */
export function lastDayOf(month: string): string {
  const [year, at] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
  return `${month}-${String(daysInMonth(year, at)).padStart(2, '0')}`;
}

/** Every month from the first to the last, both among them; none when the last comes before the first. */
export function monthsFrom(first: string, last: string): string[] {
  const count = monthsBetween(first, last) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, n) => addToMonth(first, n));
}
