/** What a child's record is made of: head, names, stays, alerts, brothers and sisters, photo, and the lists behind them. */
import * as z from 'zod';
import { CivilDate, DatePrecision, Instant } from '../dates.ts';
import { EntryId, Id } from '../ids.ts';
import { likenesses } from '../rules/likeness.ts';
import { limits, optionalText } from '../text.ts';
import { sexes } from './caseload.ts';
import { PersonRef, Rev } from './common.ts';

/** `called` is the name a child goes by; it stands with the child itself and there is one. */
export const nameKinds = ['official', 'nickname', 'former', 'spelling'] as const;
export const alertLevels = ['critical', 'important', 'note'] as const;
export const childLists = ['place-level', 'admission-way', 'admission-reason', 'leaving-reason', 'alert-kind'] as const;
export const ChildList = z.enum(childLists);
export const residences = ['in-residence', 'left'] as const;

/**
 * What somebody who checks files would ask for and not find, or find too old. The part of the record it belongs to is
 * its `section`, as in the address of that page.
 */
export const missingIds = [
  ...['lead', 'name', 'sex', 'birth', 'birth-rough', 'birth-place', 'languages', 'photo', 'photo-old'],
  ...['admission-reason', 'authority', 'left-to', 'documents', 'disability', 'child-heard', 'family-contact'],
  ...['assessment', 'assessment-late', 'risk', 'risk-late', 'plan', 'plan-unapproved', 'plan-late'],
] as const;
export const Missing = z.strictObject({
  id: z.string(),
  state: z.enum(['missing', 'late', 'rough']),
  section: z.string(),
  /** How many of them; null where that says nothing. */
  count: z.int().nullable(),
});
export type Missing = z.infer<typeof Missing>;

/** Widest place last: village, district, region, country, or as the organisation names its levels. */
const Place = z.array(z.string().nullable()).max(4);
export const PlaceGiven = z.array(optionalText(limits.name)).max(4, 'too-long');

/** A choice of a list: `name` is the organisation's own, null means the shipped word of that id. */
export const Choice = z.strictObject({ id: EntryId, name: z.string().nullable() });
export type Choice = z.infer<typeof Choice>;
export const ListEntry = Choice.extend({
  rev: Rev,
  list: ChildList,
  /** Came with Homeward. */
  shipped: z.boolean(),
  retired: z.boolean(),
});
export type ListEntry = z.infer<typeof ListEntry>;

export const Alert = z.strictObject({
  id: Id,
  rev: Rev,
  kind: Choice,
  level: z.enum(alertLevels),
  text: z.string(),
  from: CivilDate,
  until: CivilDate.nullable(),
  forCarers: z.boolean(),
});
export type Alert = z.infer<typeof Alert>;

const born = { birthDate: CivilDate.nullable(), birthPrecision: DatePrecision.nullable() };
/** A child as others name it: id, number and name, nothing that a line of text does not need. */
export const ChildRef = z.strictObject({ id: Id, code: z.string(), name: z.string().nullable() });
export type ChildRef = z.infer<typeof ChildRef>;
const who = { ...ChildRef.shape, sex: z.enum(sexes), ...born, house: z.string().nullable() };
const residence = {
  status: z.enum(residences),
  since: CivilDate,
  sincePrecision: DatePrecision,
  leftOn: CivilDate.nullable(),
};

export const ChildHead = z.strictObject({
  ...who,
  ...residence,
  rev: Rev,
  nickname: z.string().nullable(),
  lead: PersonRef.nullable(),
  /** Those of today; carers are told those meant for them. */
  alerts: z.array(Alert),
  /** A photo that may be shown. */
  photoId: Id.nullable(),
  siblings: z.int(),
  /** Empty for those who only care for the child. */
  missing: z.array(Missing),
});
export type ChildHead = z.infer<typeof ChildHead>;

export const ChildRow = z.strictObject({
  ...who,
  ...residence,
  /** False where naming was refused or withdrawn: a printed list then shows the number alone. */
  onPaper: z.boolean(),
  lead: PersonRef.nullable(),
  /** 0 where there is one. */
  daysWithoutLead: z.int(),
  goal: z.enum(['reunification', 'family-based', 'independent-living']).nullable(),
  siblings: z.int(),
  /** Critical alerts of today. */
  alerts: z.int(),
  missing: z.array(Missing),
});
export type ChildRow = z.infer<typeof ChildRow>;

export const ChildFound = z.strictObject({
  ...who,
  ...residence,
  /** Another name of the child, where that is what was found. */
  alias: z.string().nullable(),
});
export type ChildFound = z.infer<typeof ChildFound>;

export const SimilarChild = z.strictObject({ ...who, ...residence, why: z.array(z.enum(likenesses)) });

const ChildName = z.strictObject({
  id: Id,
  rev: Rev,
  kind: z.enum(nameKinds),
  name: z.string(),
  script: z.string().nullable(),
});

export const Stay = z.strictObject({
  id: Id,
  rev: Rev,
  admittedOn: CivilDate,
  admittedPrecision: DatePrecision,
  way: Choice.nullable(),
  reasons: z.array(Choice),
  reasonText: z.string().nullable(),
  broughtBy: z.string().nullable(),
  cameFrom: z.string().nullable(),
  authority: z.string().nullable(),
  orderNumber: z.string().nullable(),
  orderOn: CivilDate.nullable(),
  leftOn: CivilDate.nullable(),
  leftPrecision: DatePrecision.nullable(),
  leaving: Choice.nullable(),
  leavingText: z.string().nullable(),
  leftTo: z.string().nullable(),
});
export type Stay = z.infer<typeof Stay>;

const SiblingHere = z.strictObject({ ...who, ...residence, lead: PersonRef.nullable() });
export const SiblingElsewhere = z.strictObject({
  id: Id,
  rev: Rev,
  name: z.string(),
  lives: z.string().nullable(),
  contact: z.string().nullable(),
  note: z.string().nullable(),
});
export type SiblingElsewhere = z.infer<typeof SiblingElsewhere>;

const Photo = z.strictObject({
  id: Id,
  rev: Rev,
  takenOn: CivilDate,
  consent: z.string().nullable(),
  addedAt: Instant,
});

export const ChildRecord = z.strictObject({
  ...who,
  ...residence,
  rev: Rev,
  complexity: z.enum(['usual', 'complex', 'stable']),
  languages: z.string().nullable(),
  religion: z.string().nullable(),
  ethnicity: z.string().nullable(),
  marks: z.string().nullable(),
  birthPlace: Place,
  originPlace: Place,
  names: z.array(ChildName),
  stays: z.array(Stay),
  alerts: z.array(Alert),
  siblings: z.array(SiblingHere),
  elsewhere: z.array(SiblingElsewhere),
  /** Newest first. */
  photos: z.array(Photo),
  /** What the file says about photos of the child; null where nothing is recorded. */
  photoConsent: z.enum(['given', 'refused', 'withdrawn']).nullable(),
});
export type ChildRecord = z.infer<typeof ChildRecord>;
