/** The children themselves: who they are, their names, their stays, their brothers and sisters, their timeline. */
import * as z from 'zod';
import { CivilDate, DatePrecision } from '../dates.ts';
import { EntryId, Id } from '../ids.ts';
import { command, query } from '../procedure.ts';
import { limits, optionalText, text } from '../text.ts';
import { complexities, sexes } from './caseload.ts';
import {
  alertLevels,
  ChildFound,
  ChildHead,
  ChildList,
  ChildRecord,
  ChildRow,
  ListEntry,
  Missing,
  nameKinds,
  PlaceGiven,
  residences,
  SimilarChild,
} from './children-parts.ts';
import { Cursor, Export, HistoryEntry, Language, Nothing, Rev, SortDirection, pageOf, pageSize } from './common.ts';
import { ImportPreview, sheetBytes } from './imports.ts';

/** One thing that happened, from whichever area: `words` is a key of that area's own words, under `timeline.`. */
export const TimelineEvent = z.strictObject({
  id: z.string(),
  on: CivilDate,
  precision: DatePrecision.nullable(),
  area: z.enum(['children', 'caseload', 'casefile', 'assessment', 'plan', 'kit']),
  /** What kind of thing it is, for filtering: `visit`, `document`, `assessment`… the last part of the key. */
  words: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  /** As a person wrote it. */
  text: z.string().nullable(),
  /** Where on the screen it can be read whole; null where this line is all. */
  link: z.string().nullable(),
});
export type TimelineEvent = z.infer<typeof TimelineEvent>;

/** What a column of a sheet of children may mean. */
export const importFields = [
  ...['name', 'firstName', 'lastName', 'nickname', 'officialName', 'code', 'sex', 'birthDate', 'age', 'house'],
  ...['since', 'reason', 'broughtBy', 'cameFrom', 'authority', 'orderNumber', 'languages', 'religion', 'ethnicity'],
  ...['place1', 'place2', 'place3', 'place4', 'leftOn', 'leftTo', 'siblings'],
] as const;
export type ImportField = (typeof importFields)[number];

export const photoLimit = 10 * 1024 * 1024;
const photoTypes = ['image/jpeg', 'image/png', 'image/webp'] as const;
export const partKinds = ['name', 'stay', 'alert', 'sibling', 'photo'] as const;

const changes = ['children', 'history'] as const;
/** Whatever the lists of the caseload show too. */
const wide = ['children', 'caseload', 'transition', 'history'] as const;
const aboutChild = { record: 'child', field: 'childId' } as const;
const read = { can: 'children.read', about: aboutChild } as const;
const write = { access: { can: 'children.write', about: aboutChild }, changes } as const;
const viewed = { what: 'viewed', record: 'childId' } as const;
const OfChild = z.strictObject({ childId: Id });
const birth = { birthDate: CivilDate.nullable().optional(), birthPrecision: DatePrecision.nullable().optional() };
const short = optionalText(limits.name).optional();
const line = optionalText(limits.title).optional();
const noted = optionalText(limits.reason).optional();
const saved = z.strictObject({ rev: Rev });
/** `rev` null makes it, under the id given. */
const part = { childId: Id, id: Id, rev: Rev.nullable() };

const listFilters = {
  search: z.string().max(100).optional(),
  status: z.enum([...residences, 'all']).optional(),
  /** Null: those without a house. */
  house: z.string().max(limits.name).nullable().optional(),
  leadId: Id.nullable().optional(),
  without: z.boolean().optional(),
  goal: z.enum(['reunification', 'family-based', 'independent-living', 'none']).optional(),
};

const sheet = {
  fileName: text(limits.title),
  data: z.base64(),
  /** What each column means, where the person chose otherwise than was understood; by its number, from 0. */
  columns: z.record(z.string().regex(/^\d{1,3}$/, 'key'), z.enum(importFields).nullable()).optional(),
};
const importing = { access: { can: 'children.import' }, maxBytes: sheetBytes } as const;

export const children = {
  /** By name where nothing is said. A role that reaches only its own sees those assigned to it today. */
  'children.list': query(
    z.strictObject({
      ...listFilters,
      sort: z.enum(['name', 'age', 'house', 'since', 'lead', 'leftOn']).optional(),
      direction: SortDirection.optional(),
      after: Cursor.nullable().optional(),
      limit: pageSize.optional(),
    }),
    pageOf(ChildRow),
    { access: { can: 'children.read' } },
  ),
  /** For narrowing the list: houses with the children who live there now, and those who lead somebody. */
  'children.filters': query(
    Nothing,
    z.strictObject({
      houses: z.array(z.strictObject({ house: z.string().nullable(), children: z.int() })),
      leads: z.array(z.strictObject({ id: Id, name: z.string(), children: z.int() })),
    }),
    { access: { can: 'children.read' } },
  ),
  /** By any name or number, forgiving how it is spelt; carers find the children they care for. */
  'children.search': query(
    z.strictObject({ text: z.string().max(100) }),
    z.strictObject({ found: z.array(ChildFound) }),
    {
      access: { can: 'care.read' },
    },
  ),
  'children.head': query(OfChild, ChildHead, {
    access: { can: 'care.read', about: { record: 'child-in-care', field: 'childId' } },
    noted: viewed,
  }),
  'children.record': query(OfChild, ChildRecord, { access: read, noted: viewed }),
  'children.timeline': query(
    OfChild,
    z.strictObject({ events: z.array(TimelineEvent), missing: z.array(Missing), checked: z.int() }),
    { access: read, noted: viewed },
  ),
  /** The contents of a photo that may be shown, as base64. */
  'children.photo': query(
    z.strictObject({ childId: Id, photoId: Id }),
    z.strictObject({ mediaType: z.string(), data: z.string() }),
    { access: { can: 'care.read', about: { record: 'child-in-care', field: 'childId' } } },
  ),
  /** Children who may be the one about to be added. */
  'children.similar': query(
    z.strictObject({ name: z.string().max(limits.name * 4), ...birth, sex: z.enum(sexes).optional() }),
    z.strictObject({ similar: z.array(SimilarChild) }),
    { access: { can: 'children.add' } },
  ),
  'children.lists': query(Nothing, z.strictObject({ entries: z.array(ListEntry) }), { access: { can: 'care.read' } }),
  'children.history': query(OfChild, z.strictObject({ entries: z.array(HistoryEntry) }), { access: read }),

  'children.add': command(
    z.strictObject({
      id: Id,
      name: short,
      ...birth,
      sex: z.enum(sexes),
      house: short,
      since: CivilDate,
      sincePrecision: DatePrecision.optional(),
    }),
    z.strictObject({ id: Id, rev: Rev, code: z.string() }),
    { access: { can: 'children.add' }, changes: wide },
  ),
  'children.edit': command(
    z.strictObject({
      childId: Id,
      rev: Rev,
      name: short,
      ...birth,
      sex: z.enum(sexes).optional(),
      house: short,
      complexity: z.enum(complexities).optional(),
      languages: line,
      religion: short,
      ethnicity: short,
      marks: noted,
      birthPlace: PlaceGiven.optional(),
      originPlace: PlaceGiven.optional(),
    }),
    saved,
    { ...write, changes: wide },
  ),
  'children.saveName': command(
    z.strictObject({ ...part, kind: z.enum(nameKinds), name: text(limits.name) }),
    saved,
    write,
  ),
  'children.saveStay': command(
    z.strictObject({
      ...part,
      admittedOn: CivilDate,
      admittedPrecision: DatePrecision,
      wayId: EntryId.nullable().optional(),
      reasonIds: z.array(EntryId).max(20, 'too-long').optional(),
      reasonText: noted,
      broughtBy: line,
      cameFrom: line,
      authority: line,
      orderNumber: short,
      orderOn: CivilDate.nullable().optional(),
      leftOn: CivilDate.nullable().optional(),
      leftPrecision: DatePrecision.nullable().optional(),
      leavingId: EntryId.nullable().optional(),
      leavingText: noted,
      leftTo: line,
    }),
    saved,
    { ...write, changes: wide },
  ),
  'children.saveAlert': command(
    z.strictObject({
      ...part,
      kindId: EntryId,
      level: z.enum(alertLevels),
      text: text(limits.reason),
      from: CivilDate,
      until: CivilDate.nullable(),
      forCarers: z.boolean(),
    }),
    saved,
    write,
  ),
  /** Joins the child to a brother or sister here, and with that to all of theirs. */
  'children.joinSibling': command(z.strictObject({ childId: Id, rev: Rev, siblingId: Id }), saved, {
    ...write,
    changes: wide,
  }),
  /** Takes the child out of its group of brothers and sisters: said by mistake. */
  'children.partSiblings': command(z.strictObject({ childId: Id, rev: Rev, reason: text(limits.reason) }), saved, {
    ...write,
    changes: wide,
  }),
  'children.saveSibling': command(
    z.strictObject({ ...part, name: text(limits.name), lives: line, contact: line, note: noted }),
    saved,
    write,
  ),
  /**
   * Kept encrypted, shown from memory. Refused while the file says that photos were refused or the consent withdrawn;
   * where nothing is on file, `consent` says who agreed and when.
   */
  'children.addPhoto': command(
    z.strictObject({
      childId: Id,
      id: Id,
      mediaType: z.enum(photoTypes),
      data: z.base64(),
      takenOn: CivilDate,
      consent: optionalText(limits.title),
    }),
    saved,
    { ...write, maxBytes: Math.ceil((photoLimit * 4) / 3) + 4_096 },
  ),
  'children.removePart': command(z.strictObject({ childId: Id, part: z.enum(partKinds), id: Id, rev: Rev }), saved, {
    ...write,
    changes: wide,
  }),
  'children.restorePart': command(z.strictObject({ childId: Id, part: z.enum(partKinds), id: Id, rev: Rev }), saved, {
    ...write,
    changes: wide,
  }),
  /** For a slip: a child about whom anything is recorded elsewhere stays. */
  'children.remove': command(z.strictObject({ childId: Id, rev: Rev, reason: text(limits.reason) }), saved, {
    access: { can: 'children.add' },
    changes: wide,
  }),
  'children.restore': command(z.strictObject({ childId: Id, rev: Rev }), saved, {
    access: { can: 'children.add' },
    changes: wide,
  }),
  /** A choice of the organisation's own, another word for one, or retiring it; `rev` null adds one. */
  'children.saveListEntry': command(
    z.strictObject({
      id: EntryId,
      rev: Rev.nullable(),
      list: ChildList,
      name: optionalText(limits.name),
      retired: z.boolean().optional(),
    }),
    saved,
    { access: { can: 'lists.edit' }, changes: ['children'] },
  ),

  'children.previewImport': query(z.strictObject(sheet), ImportPreview, importing),
  /** Takes in the rows that fit; `id` names the import, so that it can be undone whole. */
  'children.import': command(
    z.strictObject({ id: Id, ...sheet }),
    z.strictObject({ id: Id, added: z.int(), preview: ImportPreview }),
    { ...importing, changes: wide },
  ),
  'children.undoImport': command(
    z.strictObject({ id: Id }),
    z.strictObject({ removed: z.int(), /** Changed since, so they stay. */ kept: z.array(z.string()) }),
    { access: { can: 'children.import' }, changes: wide },
  ),
  /** The rejected rows of a sheet as a sheet again, with the reason in a column of its own. */
  'children.rejected': query(z.strictObject({ ...sheet, language: Language }), Export, importing),
  /** The list as it stands narrowed on the screen. */
  'children.export': query(z.strictObject({ ...listFilters, language: Language }), Export, {
    access: { can: 'caseload.assign' },
    noted: { what: 'exported' },
  }),
} as const;
