/**
 * The papers of a child: which kinds a file should hold is the organisation's list; of each paper what happened to it,
 * step by step, so that its state is read from the newest step and from the day.
 */
import * as z from 'zod';
import { CivilDate } from '../dates.ts';
import { EntryId, Id } from '../ids.ts';
import { command, query } from '../procedure.ts';
import { limits, text } from '../text.ts';
import {
  ChildFile,
  Entry,
  changes,
  kept,
  maybeDate,
  partOfFile,
  read,
  shortText,
  someText,
  words,
  write,
} from './casefile-parts.ts';
import { Cursor, Export, HistoryEntry, Language, Nothing, PersonRef, Rev, pageOf, pageSize } from './common.ts';

/** What happens to one paper. `not-needed`: this child's file is whole without it, and why. */
export const documentSteps = [
  'requested',
  'applied-for',
  'copy-received',
  'original-held',
  'handed-over',
  'lost',
  'not-needed',
] as const;
export type DocumentStep = (typeof documentSteps)[number];
/** How a kind of paper stands in one file. `expired`: it is there, and no longer valid. */
export const documentStates = [
  'missing',
  'requested',
  'applied-for',
  'expired',
  'copy-received',
  'original-held',
  'handed-over',
  'not-needed',
] as const;
export type DocumentState = (typeof documentStates)[number];
/** `unknown`: such papers run out, and nobody wrote down when. */
const expiries = ['none', 'unknown', 'valid', 'expiring', 'expired'] as const;
export type Expiry = (typeof expiries)[number];
export const confidences = ['verified', 'unverified', 'conflicting'] as const;
/** What goes home with the child. */
export const goings = ['original', 'copy', 'stays'] as const;
const documentOrigins = ['published', 'inferred', 'own'] as const;

const warnDays = z.int().min(0, 'too-small').max(1_000, 'too-large');

export const DocumentKind = z.strictObject({
  id: EntryId,
  rev: Rev,
  /** The organisation's own name; null means the shipped word. */
  name: words,
  origin: z.enum(documentOrigins),
  required: z.boolean(),
  goes: z.enum(goings).nullable(),
  /** Papers of this kind usually run out. */
  expires: z.boolean(),
  /** How many days before the end it is said. */
  warnDays: z.int(),
  retired: z.boolean(),
});
export type DocumentKind = z.infer<typeof DocumentKind>;

export const ChildDocument = z.strictObject({
  ...Entry,
  kindId: EntryId,
  title: words,
  number: words,
  issuedOn: CivilDate.nullable(),
  issuedBy: words,
  expiresOn: CivilDate.nullable(),
  /** Where the original lies now, as somebody would look for it. */
  originalAt: words,
  confidence: z.enum(confidences),
  note: words,
  state: z.enum(documentStates),
  expiry: z.enum(expiries),
  /** Days until it runs out; below 0 it has. Null where no day is known. */
  daysLeft: z.int().nullable(),
  /** Newest first. */
  steps: z.array(
    z.strictObject({
      id: Id,
      rev: Rev,
      state: z.enum(documentSteps),
      on: CivilDate,
      person: words,
      note: words,
      writtenBy: PersonRef.nullable(),
    }),
  ),
  files: z.array(ChildFile),
});
export type ChildDocument = z.infer<typeof ChildDocument>;

export const DocumentLine = z.strictObject({
  kind: DocumentKind,
  state: z.enum(documentStates),
  expiry: z.enum(expiries),
  documents: z.array(ChildDocument),
});
export type DocumentLine = z.infer<typeof DocumentLine>;

/** One child against the kinds that the home requires. */
export const FileLine = z.strictObject({
  id: Id,
  code: z.string(),
  name: words,
  house: words,
  required: z.int(),
  present: z.int(),
  expiring: z.int(),
  cells: z.array(z.strictObject({ kindId: EntryId, state: z.enum(documentStates), expiry: z.enum(expiries) })),
});
export type FileLine = z.infer<typeof FileLine>;

const kindFields = {
  required: z.boolean().optional(),
  goes: z.enum(goings).nullable().optional(),
  expires: z.boolean().optional(),
  warnDays: warnDays.optional(),
} as const;
const editing = { access: { can: 'lists.edit' }, changes } as const;

export const documents = {
  /** The organisation's list of kinds; it says nothing about any child. */
  'casefile.documentKinds': query(Nothing, z.strictObject({ kinds: z.array(DocumentKind) }), {
    access: { can: 'casefile.read' },
  }),
  'casefile.addKind': command(
    z.strictObject({ id: Id, name: text(limits.name), ...kindFields }),
    DocumentKind,
    editing,
  ),
  /** `name` null goes back to the shipped word. */
  'casefile.editKind': command(
    z.strictObject({
      id: EntryId,
      rev: Rev,
      name: text(limits.name).nullable().optional(),
      ...kindFields,
      retired: z.boolean().optional(),
    }),
    DocumentKind,
    editing,
  ),
  /** Every kind that counts or has a paper, with the share of required ones that are there. */
  'casefile.documents': partOfFile(
    z.strictObject({ lines: z.array(DocumentLine), required: z.int(), present: z.int() }),
  ),
  /** A new paper says what happened first (`state` on `stateOn`); later that goes by steps. */
  'casefile.saveDocument': command(
    z.strictObject({
      ...kept,
      kindId: EntryId,
      title: shortText,
      number: shortText,
      issuedOn: maybeDate,
      issuedBy: shortText,
      expiresOn: maybeDate,
      originalAt: shortText,
      confidence: z.enum(confidences),
      note: someText,
      state: z.enum(documentSteps).nullable().optional(),
      stateOn: maybeDate,
      stateNote: someText,
      person: shortText,
    }),
    ChildDocument,
    write,
  ),
  /** Handing over asks to whom, `not-needed` asks why. */
  'casefile.stepDocument': command(
    z.strictObject({
      childId: Id,
      documentId: Id,
      id: Id,
      state: z.enum(documentSteps),
      on: CivilDate,
      person: shortText,
      note: someText,
    }),
    ChildDocument,
    write,
  ),
  'casefile.documentHistory': query(
    z.strictObject({ childId: Id, documentId: Id }),
    z.strictObject({ entries: z.array(HistoryEntry) }),
    read,
  ),
  /** Children in residence against required papers, those who lack most first. A role that reaches its own sees those. */
  'casefile.homeDocuments': query(
    z.strictObject({
      search: z.string().max(100).optional(),
      house: z.string().max(120).nullable().optional(),
      /** Only children who lack this kind. */
      kindId: EntryId.nullable().optional(),
      gaps: z.boolean().optional(),
      after: Cursor.nullable().optional(),
      limit: pageSize.optional(),
    }),
    pageOf(FileLine).extend({
      kinds: z.array(DocumentKind),
      houses: z.array(z.string()),
      /** Over all children the reader may know of, whatever is searched. */
      required: z.int(),
      present: z.int(),
      /** For each kind, how many children lack it. */
      lacking: z.array(z.strictObject({ kindId: EntryId, children: z.int() })),
    }),
    { access: { can: 'casefile.read' } },
  ),
  /** Names only those children whose sharing with named organisations nobody refused or withdrew; all have their code. */
  'casefile.exportDocuments': query(z.strictObject({ language: Language }), Export, {
    access: { can: 'casefile.read' },
    noted: { what: 'exported' },
  }),
} as const;
