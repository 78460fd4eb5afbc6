/** One row of a sheet as a person to add, or what is wrong with it. Nothing is invented for what cannot be read. */
import type { Job, standings } from '../../../shared/areas/team.ts';
import { jobs as allJobs } from '../../../shared/areas/team.ts';
import { limits } from '../../../shared/text.ts';
import { dateInCell } from '../../documents/cell-dates.ts';
import type { SheetCell } from '../../documents/sheet.ts';
import {
  nameIn,
  textOf,
  type Fault as SheetFault,
  type Reading as SheetReading,
} from '../../documents/import-sheet.ts';
import { employerByName, employerOf, jobOf, jobParts, standingOf, type ImportField } from './import-words.ts';
import type { NewStaff } from './profile.ts';

export interface Reading extends SheetReading<ImportField> {
  /** The organisation's own name: who is employed by it is its own. */
  readonly organisation: string;
}
export type Fault = SheetFault<ImportField>;
export type Wanted = Omit<NewStaff, 'importId'>;

const longest: Partial<Record<ImportField, number>> = {
  name: limits.name,
  employerName: limits.title,
  place: limits.name,
  phone: 60,
  email: 200,
  languages: limits.title,
  qualifications: limits.reason,
  notes: limits.note,
};

/** @returns the person and everything at fault; with any fault the person is not to be taken in. */
export function personIn(reading: Reading): { readonly wanted: Wanted; readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const { cells } = reading;
  const text = (field: ImportField): string | null => {
    const value = textOf(cells.get(field));
    if (value.length > (longest[field] ?? limits.title)) faults.push({ field, rule: 'too-long' });
    return value === '' ? null : value;
  };
  const name = nameIn(cells);
  if (name === '') faults.push({ field: 'name', rule: 'required' });
  if (name.length > limits.name) faults.push({ field: 'name', rule: 'too-long' });
  const jobs = jobsIn(textOf(cells.get('job')), faults);
  const email = text('email');
  if (email !== null && !/^[^\s@]+@[^\s@]+$/.test(email)) faults.push({ field: 'email', rule: 'email' });
  const wanted: Wanted = {
    name,
    jobs,
    ...employerIn(reading, text('employerName')),
    standing: standingIn(textOf(cells.get('standing')), jobs, faults),
    place: text('place'),
    phone: text('phone'),
    email,
    languages: text('languages'),
    qualifications: text('qualifications'),
    notes: text('notes'),
    startedOn: startIn(reading, faults),
    fte: fteIn(cells.get('fte'), faults),
  };
  return { wanted, faults };
}

function jobsIn(text: string, faults: Fault[]): Job[] {
  if (text === '') faults.push({ field: 'job', rule: 'required' });
  const parts = jobOf(text) === null ? jobParts(text) : [text];
  const found = parts.map(jobOf);
  if (found.includes(null)) faults.push({ field: 'job', rule: 'unknown-job' });
  const held = allJobs.filter((job) => found.includes(job));
  if (held.length > 4) faults.push({ field: 'job', rule: 'too-many' });
  return held;
}

/** A name in the column that asks for the kind is a name all the same: nothing of it is lost. */
function employerIn({ cells, organisation }: Reading, given: string | null): Pick<Wanted, 'employer' | 'employerName'> {
  const text = textOf(cells.get('employer'));
  const known = text === '' ? null : employerOf(text);
  const name = given ?? (known === null && text !== '' ? text : null);
  if (known !== null) return { employer: known, employerName: name };
  if (name === null || name.toLocaleLowerCase() === organisation.toLocaleLowerCase()) {
    return { employer: 'own', employerName: null };
  }
  const kind = employerOf(name);
  return kind === null
    ? { employer: employerByName(name), employerName: name }
    : { employer: kind, employerName: null };
}

type Standing = (typeof standings)[number];
const trained: readonly Job[] = ['social-worker', 'supervisor', 'psychologist', 'nurse', 'teacher'];

/** Where the sheet does not say, what the job usually is. */
function standingIn(text: string, jobs: readonly Job[], faults: Fault[]): Standing {
  const said = text === '' ? null : standingOf(text);
  if (text !== '' && said === null) faults.push({ field: 'standing', rule: 'not-a-choice' });
  if (said !== null) return said;
  if (jobs.some((job) => trained.includes(job))) return 'professional';
  return jobs.includes('para-social-worker') ? 'para-professional' : 'other';
}

function startIn({ cells, order, today }: Reading, faults: Fault[]): string | null {
  const cell = cells.get('startedOn') ?? null;
  if (cell === null || textOf(cell) === '') return null;
  const date = dateInCell(cell, order('startedOn'), today);
  if (date === null) faults.push({ field: 'startedOn', rule: 'date' });
  return date;
}

const fullTime = /^(?:full(?: |-)?time|ft|temps plein|plein temps|full)$/iu;
const halfTime = /^(?:half(?: |-)?time|half|mi(?: |-)?temps)$/iu;

/** `0.8`, `80`, `80 %` and `80%` are one; up to 1 it is a share, above it a percentage. */
function fteIn(cell: SheetCell | undefined, faults: Fault[]): number | null {
  const text = textOf(cell);
  if (text === '' || text === '-') return null;
  if (fullTime.test(text)) return 100;
  if (halfTime.test(text)) return 50;
  const [, digits, sign] = /^(\d{1,3}(?:[.,]\d{1,4})?) ?(%)?$/.exec(text) ?? [];
  const value = Number((digits ?? 'x').replace(',', '.'));
  const percent = Math.round(sign === undefined && value <= 1 ? value * 100 : value);
  if (percent >= 1 && percent <= 100) return percent;
  faults.push({ field: 'fte', rule: Number.isNaN(value) ? 'not-a-number' : percent < 1 ? 'too-small' : 'too-large' });
  return null;
}
