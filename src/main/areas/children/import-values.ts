/** One row of a sheet as a child to take in, or what is wrong with it. Nothing is invented for what cannot be read. */
import type { ImportField } from '../../../shared/areas/children.ts';
import { isCivilDate } from '../../../shared/dates.ts';
import type { Precision } from '../../../shared/rules/ages.ts';
import { limits, searchable } from '../../../shared/text.ts';
import { dateInCell } from '../../documents/cell-dates.ts';
import { nameIn, textOf, type Fault, type Reading } from '../../documents/import-sheet.ts';
import { sexOf } from './import-words.ts';

interface RoughDate {
  readonly date: string | null;
  readonly precision: Precision | null;
}
export interface Wanted {
  readonly name: string;
  readonly nickname: string | null;
  readonly officialName: string | null;
  readonly sex: 'female' | 'male' | 'other' | 'unknown';
  readonly birth: RoughDate;
  readonly house: string | null;
  readonly since: RoughDate;
  readonly left: RoughDate;
  readonly stay: Readonly<
    Record<'reasonText' | 'broughtBy' | 'cameFrom' | 'authority' | 'orderNumber' | 'leftTo', string | null>
  >;
  readonly languages: string | null;
  readonly religion: string | null;
  readonly ethnicity: string | null;
  readonly birthPlace: readonly (string | null)[];
  /** The same words in this column mean brothers and sisters. */
  readonly family: string | null;
  /** The number the sheet itself gives; kept as an earlier one, since numbers here are given once and by us. */
  readonly code: string | null;
}

const longest: Partial<Record<ImportField, number>> = {
  reason: limits.reason,
  broughtBy: limits.title,
  cameFrom: limits.title,
  authority: limits.title,
  leftTo: limits.title,
  languages: limits.title,
};

export function childIn(reading: Reading<ImportField>): {
  readonly wanted: Wanted;
  readonly faults: readonly Fault<ImportField>[];
} {
  const faults: Fault<ImportField>[] = [];
  const { cells, today } = reading;
  const text = (field: ImportField): string | null => {
    const value = textOf(cells.get(field));
    if (value.length > (longest[field] ?? limits.name)) faults.push({ field, rule: 'too-long' });
    return value === '' ? null : value;
  };
  const name = nameIn(cells);
  if (name.length > limits.name) faults.push({ field: 'name', rule: 'too-long' });
  if (name === '' && text('code') === null) faults.push({ field: 'name', rule: 'required' });
  const birth = dateIn(reading, 'birthDate', faults);
  const since = dateIn(reading, 'since', faults);
  const left = dateIn(reading, 'leftOn', faults);
  if (since.date === null && !faults.some((one) => one.field === 'since'))
    faults.push({ field: 'since', rule: 'required' });
  if (since.date !== null && left.date !== null && left.date < since.date)
    faults.push({ field: 'leftOn', rule: 'before-start' });
  const wanted: Wanted = {
    name,
    nickname: text('nickname'),
    officialName: text('officialName'),
    sex: sexIn(textOf(cells.get('sex')), faults),
    birth: birth.date === null ? byAge(textOf(cells.get('age')), today, faults) : birth,
    house: text('house'),
    since,
    left,
    stay: {
      reasonText: text('reason'),
      broughtBy: text('broughtBy'),
      cameFrom: text('cameFrom'),
      authority: text('authority'),
      orderNumber: text('orderNumber'),
      leftTo: text('leftTo'),
    },
    languages: text('languages'),
    religion: text('religion'),
    ethnicity: text('ethnicity'),
    birthPlace: [text('place1'), text('place2'), text('place3'), text('place4')],
    family: text('siblings'),
    code: text('code'),
  };
  return { wanted, faults };
}

function sexIn(text: string, faults: Fault<ImportField>[]): Wanted['sex'] {
  if (text === '') return 'unknown';
  const found = sexOf(text);
  if (found === null) faults.push({ field: 'sex', rule: 'not-a-choice' });
  return found ?? 'unknown';
}

const nothing: RoughDate = { date: null, precision: null };
const about = /^(?:about|around|circa|ca|approx|approximately|environ|vers|env|\+ ?-|~) ?(\d{4})$/;

/** A day, a month (`05/2014`, `2014-05`), a year, or about a year. */
function dateIn(
  { cells, order, today }: Reading<ImportField>,
  field: ImportField,
  faults: Fault<ImportField>[],
): RoughDate {
  const cell = cells.get(field) ?? null;
  const text = searchable(textOf(cell))
    .replace(/[.\s]+/g, ' ')
    .trim();
  if (text === '' || text === '-' || text === '?' || /^(?:unknown|not known|inconnue?|n ?\/? ?a)$/.test(text))
    return nothing;
  const found = roughIn(text) ?? dayIn(dateInCell(cell, order(field), today));
  const fault = found === null ? 'date' : found.date !== null && found.date > today ? 'in-future' : null;
  if (fault !== null) faults.push({ field, rule: fault });
  return fault === null && found !== null ? found : nothing;
}

const dayIn = (date: string | null): RoughDate | null => (date === null ? null : { date, precision: 'day' });

function roughIn(text: string): RoughDate | null {
  const year = about.exec(text)?.[1];
  if (year !== undefined) return rough(`${year}-01-01`, 'about');
  if (/^\d{4}$/.test(text)) return rough(`${text}-01-01`, 'year');
  const [, month, monthYear] = /^(\d{1,2})[-/ ](\d{4})$/.exec(text) ?? [];
  if (monthYear !== undefined) return rough(`${monthYear}-${(month ?? '').padStart(2, '0')}-01`, 'month');
  const [, first, second] = /^(\d{4})[-/ ](\d{1,2})$/.exec(text) ?? [];
  return first === undefined ? null : rough(`${first}-${(second ?? '').padStart(2, '0')}-01`, 'month');
}

function rough(date: string, precision: Precision): RoughDate | null {
  return isCivilDate(date) ? { date, precision } : null;
}

/** Where only an age is known, about the year that makes. */
function byAge(text: string, today: string, faults: Fault<ImportField>[]): RoughDate {
  if (text === '' || text === '-' || text === '?') return nothing;
  const years = Number(/^(\d{1,2})(?: ?(?:y|yrs?|years?|ans?))?$/i.exec(text)?.[1] ?? 'x');
  if (Number.isNaN(years)) {
    faults.push({ field: 'age', rule: 'not-a-number' });
    return nothing;
  }
  return { date: `${Number(today.slice(0, 4)) - years}-01-01`, precision: 'about' };
}
