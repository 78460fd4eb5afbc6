/** What is kept in a child’s file: health, school, documents, consents, contacts, notes, the child’s own words. */
import * as z from 'zod';
import { Id } from '../ids.ts';
import { command, query } from '../procedure.ts';
import { limits, optionalText, text } from '../text.ts';
import { consents } from './casefile-consents.ts';
import { documents } from './casefile-documents.ts';
import { education } from './casefile-education.ts';
import { health } from './casefile-health.ts';
import { memory } from './casefile-memory.ts';
import { notes } from './casefile-notes.ts';
import { ChildFile, read, write } from './casefile-parts.ts';
import { voicesOf } from './casefile-voices.ts';
import { Nothing, Rev } from './common.ts';

/** What files may hang on. A scan of a paper is as good as what was typed from it. */
export const fileAbouts = ['document', 'consent', 'words', 'memory'] as const;
/** In bytes; said to people as 25 MB. */
export const childFileLimit = 25_000_000;
/** What may be taken out because it was entered by mistake, and brought back. A confidential note may not. */
const removables = [
  'health',
  'medicine',
  'schooling',
  'school-report',
  'languages',
  'document',
  'step',
  'file',
  'consent',
  'contact',
  'words',
  'memory',
  'belonging',
  'decision',
  'observation',
] as const;
export type Removable = (typeof removables)[number];
const Removing = z.strictObject({ childId: Id, kind: z.enum(removables), id: Id, rev: Rev });

export const casefile = {
  ...health,
  ...education,
  ...documents,
  ...consents,
  ...notes,
  ...voicesOf,
  ...memory,
  /** Safe to repeat with the same `id`. What the file is is read from its content, not from what it claims. */
  'casefile.addFile': command(
    z.strictObject({
      childId: Id,
      about: z.enum(fileAbouts),
      entryId: Id,
      id: Id,
      name: text(limits.title),
      note: optionalText(limits.reason).optional(),
      data: z.base64(),
    }),
    ChildFile,
    { ...write, maxBytes: Math.ceil((childFileLimit * 4) / 3) + 16_384 },
  ),
  /**
   * `name` is the child's code and what it is, for whoever saves a copy: no name of a child outside the store. A photo
   * is refused (`photo-barred`) once the consent to it is gone.
   */
  'casefile.file': query(
    z.strictObject({ childId: Id, id: Id }),
    z.strictObject({ name: z.string(), mediaType: z.string(), data: z.string() }),
    { ...read, noted: { what: 'viewed', record: 'childId' } },
  ),
  /**
   * The same for whoever saves a copy. Refused (`sharing-barred`) where the family or the child said no to sharing by
   * name, or no longer.
   */
  'casefile.copyFile': query(
    z.strictObject({ childId: Id, id: Id }),
    z.strictObject({ name: z.string(), mediaType: z.string(), data: z.string() }),
    { ...read, noted: { what: 'exported', record: 'childId' } },
  ),
  'casefile.remove': command(Removing, z.strictObject({ rev: Rev }), write),
  'casefile.restore': command(Removing, Nothing, write),
} as const;
