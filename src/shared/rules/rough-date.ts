/**
 * A date as somebody knows it, typed in one line: `3/5/2014`, `5/2014`, `2014`, `~2014`, or an age such as `12 years`.
 * What cannot be told for sure is no date. The day stands before the month, as it does in most of the world; where that
 * cannot be, the month.
 */
import { isCivilDate } from '../dates.ts';
import { searchable } from '../text.ts';
import type { Precision } from './ages.ts';

export interface RoughDate {
  readonly date: string;
  readonly precision: Precision;
}

const aboutBefore = /^(?:~|about|around|circa|ca\.?|approx\.?|approximately|environ|vers|env\.?) ?/;
const aboutAfter = / ?(?:\?|~)$/;

/** Null for nothing typed, undefined for what is no date. */
export function readRoughDate(typed: string, today: string): RoughDate | null | undefined {
  const text = searchable(typed);
  if (text === '') return null;
  const plain = text.replace(aboutBefore, '').replace(aboutAfter, '');
  const found = fromAge(plain, today) ?? fromNumbers(plain);
  if (!found || !isCivilDate(found.date)) return undefined;
  if (plain === text) return found;
  // "About" is said of a year; said of a day or a month, the month is already what is known.
  return found.precision === 'year'
    ? { ...found, precision: 'about' }
    : found.precision === 'month'
      ? found
      : undefined;
}

function fromAge(text: string, today: string): RoughDate | null {
  const years = /^(\d{1,2}) ?(?:y|yrs?|years?(?: old)?|ans?)$/.exec(text)?.[1];
  if (years === undefined) return null;
  return { date: `${Number(today.slice(0, 4)) - Number(years)}-01-01`, precision: 'about' };
}

const two = (digits: string | number): string => String(digits).padStart(2, '0');

function fromNumbers(text: string): RoughDate | null {
  if (/^\d{4}$/.test(text)) return { date: `${text}-01-01`, precision: 'year' };
  const [, year, m, d] = /^(\d{4})[-/. ](\d{1,2})(?:[-/. ](\d{1,2}))?$/.exec(text) ?? [];
  if (year !== undefined && m !== undefined) {
    return d === undefined
      ? { date: `${year}-${two(m)}-01`, precision: 'month' }
      : { date: `${year}-${two(m)}-${two(d)}`, precision: 'day' };
  }
  const [, month, of] = /^(\d{1,2})[-/. ](\d{4})$/.exec(text) ?? [];
  if (month !== undefined && of !== undefined) return { date: `${of}-${two(month)}-01`, precision: 'month' };
  const [, first, second, last] = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text) ?? [];
  if (first === undefined || second === undefined || last === undefined) return null;
  const dayFirst = Number(second) <= 12;
  const [day, ofYear] = dayFirst ? [first, second] : [second, first];
  return { date: `${last}-${two(ofYear)}-${two(day)}`, precision: 'day' };
}

/** As it would be typed; empty for nothing. */
export function roughDateText(date: string | null, precision: Precision | null): string {
  if (date === null) return '';
  const [year, month, day] = [date.slice(0, 4), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
  if (precision === 'year') return year;
  if (precision === 'about') return `~${year}`;
  return precision === 'month' ? `${month}/${year}` : `${day}/${month}/${year}`;
}
