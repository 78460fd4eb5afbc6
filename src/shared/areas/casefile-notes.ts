/**
 * Confidential notes: read by their author and by the people the author names, and by nobody else, whatever the role. A
 * director may open one in need; that is written into the note's own history, where its author sees it.
 */
import * as z from 'zod';
import { CivilDate, Instant } from '../dates.ts';
import { Id } from '../ids.ts';
import { command, query } from '../procedure.ts';
import { limits, text } from '../text.ts';
import { Addition, Entry, changes, newEntry, partOfFile, read, words, write } from './casefile-parts.ts';
import { PersonRef, Rev } from './common.ts';

const readers = z.array(Id).max(40);

/** To whoever may not read it, a director sees only that it is there; others not even that. */
export const NoteLine = z.strictObject({
  ...Entry,
  writtenOn: CivilDate,
  /** Null for a director who is not among the readers. */
  subject: words,
  readers: z.array(PersonRef),
  mayRead: z.boolean(),
  mine: z.boolean(),
});
export type NoteLine = z.infer<typeof NoteLine>;

export const Note = z.strictObject({
  ...NoteLine.shape,
  body: z.string(),
  additions: z.array(Addition),
  /** Who opened it without being named, when, and why. */
  openings: z.array(z.strictObject({ id: Id, by: PersonRef.nullable(), at: Instant, why: z.string() })),
  /** Who may read it since when, those who no longer may among them. */
  readership: z.array(
    z.strictObject({ id: Id, person: PersonRef.nullable(), from: Instant, until: Instant.nullable() }),
  ),
});
export type Note = z.infer<typeof Note>;

export const notes = {
  'casefile.notes': partOfFile(z.strictObject({ notes: z.array(NoteLine), mayOpen: z.boolean() })),
  'casefile.note': query(z.strictObject({ childId: Id, noteId: Id }), Note, {
    ...read,
    noted: { what: 'viewed', record: 'childId' },
  }),
  /** Who may be named: people whose role reads files. Care staff, trainers and viewers are not among them. */
  'casefile.possibleReaders': query(
    z.strictObject({ childId: Id }),
    z.strictObject({ people: z.array(PersonRef) }),
    read,
  ),
  'casefile.writeNote': command(
    z.strictObject({
      ...newEntry,
      writtenOn: CivilDate,
      subject: text(limits.title),
      body: text(limits.note),
      readerIds: readers,
    }),
    NoteLine,
    write,
  ),
  /** By the author or a reader; what was written stays. */
  'casefile.addToNote': command(
    z.strictObject({ childId: Id, noteId: Id, id: Id, body: text(limits.note) }),
    Note,
    write,
  ),
  /** The author's alone. Who is left out no longer reads it. */
  'casefile.setReaders': command(
    z.strictObject({ childId: Id, noteId: Id, rev: Rev, readerIds: readers }),
    Note,
    write,
  ),
  /** A director opens a note they are not named in. `why` is told to its author, and stands in no other log. */
  'casefile.openNote': command(z.strictObject({ childId: Id, noteId: Id, id: Id, why: text(limits.reason) }), Note, {
    access: { can: 'casefile.read', about: { record: 'child', field: 'childId' } },
    changes,
    noted: { what: 'viewed', record: 'childId' },
  }),
} as const;
