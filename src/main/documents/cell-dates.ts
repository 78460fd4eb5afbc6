/**
 * Dates as people type them into sheets: as a date, as the number a spreadsheet keeps, or as text in many forms, in
 * English and French. A day that cannot be told for sure is no date: nothing is invented.
 */
import { isCivilDate } from '../../shared/dates.ts';
import { searchable } from '../../shared/text.ts';
import type { SheetCell } from './sheet.ts';

/** Which comes first in `3/4/2024`. */
export type DateOrder = 'day-first' | 'month-first';

const months = [
  ['january', 'jan', 'janvier', 'janv'],
  ['february', 'feb', 'fevrier', 'fevr', 'fev'],
  ['march', 'mar', 'mars'],
  ['april', 'apr', 'avril', 'avr'],
  ['may', 'mai'],
  ['june', 'jun', 'juin'],
  ['july', 'jul', 'juillet', 'juil'],
  ['august', 'aug', 'aout'],
  ['september', 'sept', 'sep', 'septembre'],
  ['october', 'oct', 'octobre'],
  ['november', 'nov', 'novembre'],
  ['december', 'dec', 'decembre'],
] as const;
const monthByName = new Map(months.flatMap((names, at) => names.map((name) => [name as string, at + 1] as const)));

/** Serial numbers of spreadsheets that stand for days from 1954 to 2119; smaller ones are other numbers. */
const serials = { from: 20_000, to: 80_000 };
const serialZero = Date.UTC(1899, 11, 30);

/** @returns ISO text; null when it is no day, or not for sure. */
export function dateInCell(cell: SheetCell, order: DateOrder, today: string): string | null {
  if (cell === null) return null;
  if (cell instanceof Date) return valid(cell.toISOString().slice(0, 10));
  if (typeof cell === 'number') return fromSerial(cell);
  const text = searchable(cell).replace(/[.,]+$/, '');
  if (/^\d{5}$/.test(text)) return fromSerial(Number(text));
  return fromNumbers(text, order, today) ?? fromWords(text, today);
}

function valid(date: string): string | null {
  return isCivilDate(date) ? date : null;
}

function fromSerial(serial: number): string | null {
  if (serial < serials.from || serial >= serials.to + 1) return null;
  return new Date(serialZero + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10);
}

const yearFirst = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})(?:[t ][\d:.]+z?)?$/;
const yearLast = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})(?: [\d:]+)?$/;

function fromNumbers(text: string, order: DateOrder, today: string): string | null {
  const [, year, month, day] = yearFirst.exec(text) ?? [];
  if (year !== undefined) return dateOf(year, Number(month), Number(day), today);
  const [, first, second, last] = yearLast.exec(text) ?? [];
  if (last === undefined) return null;
  const [a, b] = [Number(first), Number(second)];
  // Where only one reading is a day, that one holds, whatever the rest of the column does.
  const dayFirst = a > 12 || (b <= 12 && order === 'day-first');
  return dayFirst ? dateOf(last, b, a, today) : dateOf(last, a, b, today);
}

const dayMonthYear = /^(?:[a-z]+,? )?(\d{1,2})(?:st|nd|rd|th|er)?[-/. ]+(?:of )?([a-z]+)[-/., ]+(\d{4}|\d{2})$/;
const monthDayYear = /^(?:[a-z]+,? )?([a-z]+)[-/. ]+(\d{1,2})(?:st|nd|rd|th)?[-/., ]+(\d{4}|\d{2})$/;

function fromWords(text: string, today: string): string | null {
  const [, day, month, year] = dayMonthYear.exec(text) ?? [];
  if (year !== undefined) return dateOf(year, monthByName.get(month ?? '') ?? 0, Number(day), today);
  const [, name, second, last] = monthDayYear.exec(text) ?? [];
  return last === undefined ? null : dateOf(last, monthByName.get(name ?? '') ?? 0, Number(second), today);
}

/** Two digits mean the hundred years that end next year. */
function dateOf(year: string, month: number, day: number, today: string): string | null {
  const next = Number(today.slice(0, 4)) + 1;
  const century = Math.floor(next / 100) * 100;
  const short = century + Number(year);
  const full = year.length === 4 ? Number(year) : short > next ? short - 100 : short;
  return valid(`${full}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
}

/** How a column writes its dates, by those that can be read in one way only; the day first where none tells. */
export function orderOf(cells: readonly SheetCell[]): DateOrder {
  let votes = 0;
  for (const cell of cells) {
    const [, first, second] = (typeof cell === 'string' ? yearLast.exec(searchable(cell)) : null) ?? [];
    if (Number(first) > 12) votes += 1;
    if (Number(second) > 12) votes -= 1;
  }
  return votes < 0 ? 'month-first' : 'day-first';
}
