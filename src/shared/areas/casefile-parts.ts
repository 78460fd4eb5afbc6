/** What all parts of a child's file share: who wrote an entry, from which paper, with which files and additions. */
import * as z from 'zod';
import { CivilDate, Instant } from '../dates.ts';
import { Id } from '../ids.ts';
import { query } from '../procedure.ts';
import { limits, optionalText } from '../text.ts';
import { PersonRef, Rev } from './common.ts';

export const aboutChild = { record: 'child', field: 'childId' } as const;
export const aboutChildInCare = { record: 'child-in-care', field: 'childId' } as const;
export const changes = ['casefile', 'history', 'transition'] as const;
export const write = { access: { can: 'casefile.write', about: aboutChild }, changes } as const;
export const read = { access: { can: 'casefile.read', about: aboutChild } } as const;
export const OfChild = z.strictObject({ childId: Id });

/** One part of a child's file, whole: a look that is noted. */
export function partOfFile<T extends z.ZodType>(output: T) {
  return query(OfChild, output, { ...read, noted: { what: 'viewed', record: 'childId' } });
}

/** For what was on paper first: when it was written there, and by whom. */
const paper = {
  paperOn: CivilDate.nullable().optional(),
  paperAuthor: optionalText(limits.name).optional(),
} as const;

/** A new entry, by an id the screen made. */
export const newEntry = { childId: Id, id: Id, ...paper } as const;
/** A record that may change: `rev` null makes it. */
export const kept = { ...newEntry, rev: Rev.nullable() } as const;

/** What every entry of the file tells about itself. */
export const Entry = {
  id: Id,
  rev: Rev,
  writtenBy: PersonRef.nullable(),
  writtenAt: Instant,
  paperOn: CivilDate.nullable(),
  paperAuthor: z.string().nullable(),
} as const;

export const ChildFile = z.strictObject({
  id: Id,
  rev: Rev,
  name: z.string(),
  mediaType: z.string(),
  bytes: z.int(),
  note: z.string().nullable(),
  addedAt: Instant,
  addedBy: PersonRef.nullable(),
});
export type ChildFile = z.infer<typeof ChildFile>;

/** Something added later to an entry that is never changed. */
export const Addition = z.strictObject({
  id: Id,
  text: z.string(),
  writtenBy: PersonRef.nullable(),
  writtenAt: Instant,
});
export type Addition = z.infer<typeof Addition>;

/** Yes, no, or nobody knows. */
export const Known = z.boolean().nullable();
export const maybeDate = CivilDate.nullable().optional();
export const shortText = optionalText(limits.name).optional();
export const someText = optionalText(limits.reason).optional();
export const longText = optionalText(limits.note).optional();
export const words = z.string().nullable();
