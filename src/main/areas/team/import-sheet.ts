/** A sheet of people read against the team as it is. */
import { searchable } from '../../../shared/text.ts';
import { readSheet, type Reading, type ReadSheet } from '../../documents/import-sheet.ts';
import { personIn, type Wanted } from './import-values.ts';
import { fieldOf, type ImportField } from './import-words.ts';

export type StaffSheet = ReadSheet<ImportField, Wanted>;
/** Somebody who is there already, as far as recognising them goes. */
export interface Known {
  readonly name: string;
  readonly startedOn: string | null;
  readonly email?: string | null | undefined;
}

export const nameOf = (wanted: Wanted): string => wanted.name;

/** Names somebody, and says at least one thing more. */
function isHeading(fields: ReadonlySet<ImportField>): boolean {
  return (fields.has('name') || fields.has('firstName') || fields.has('lastName')) && fields.size >= 2;
}

/** @throws AppError `invalid` for what is no sheet, has no headings we know, or too many rows */
export function readStaffSheet(
  data: string,
  known: readonly Known[],
  organisation: string,
  today: string,
): Promise<StaffSheet> {
  const kind = {
    ...{ fieldOf, isHeading, nameOf, most: 2_000 },
    dates: ['startedOn'] as const,
    read: (reading: Reading<ImportField>) => personIn({ ...reading, organisation }),
    isTaken: recogniser(known),
  };
  return readSheet(data, kind, today);
}

/** Says of one after the other whether they are there already, those before in the sheet included. */
function recogniser(known: readonly Known[]): (person: Known) => boolean {
  const starts = new Map<string, Set<string | null>>();
  const addresses = new Set<string>();
  const learn = (person: Known) => {
    const name = nameMark(person.name);
    starts.set(name, (starts.get(name) ?? new Set()).add(person.startedOn));
    if (person.email != null) addresses.add(searchable(person.email));
  };
  for (const person of known) learn(person);
  return (person) => {
    const same = starts.get(nameMark(person.name));
    // Two of one name are two people only where both first days are known, and differ.
    const named = same !== undefined && (person.startedOn === null || same.has(null) || same.has(person.startedOn));
    const taken = named || (person.email != null && addresses.has(searchable(person.email)));
    learn(person);
    return taken;
  };
}

/** One name whatever the order of its parts. */
function nameMark(name: string): string {
  const parts = searchable(name).split(/[^\p{L}\p{N}]+/u);
  return parts
    .filter((part) => part !== '')
    .toSorted()
    .join(' ');
}
