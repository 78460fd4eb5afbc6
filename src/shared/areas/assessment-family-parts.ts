/** The family of a child, the search for it, and the child's risk: the choices there are, and the records. */
import * as z from 'zod';
import { CivilDate, Instant } from '../dates.ts';
import { Id } from '../ids.ts';
import { limits, optionalText, text } from '../text.ts';
import { Level, viewLimit } from './assessment-parts.ts';
import { PersonRef, Rev } from './common.ts';

export const relationKinds = [
  'mother',
  'father',
  'stepmother',
  'stepfather',
  'adoptive-parent',
  'foster-parent',
  'grandmother',
  'grandfather',
  'great-grandparent',
  'sister',
  'brother',
  'half-sibling',
  'step-sibling',
  'aunt',
  'uncle',
  'cousin',
  'in-law',
  'guardian',
  'godparent',
  'family-friend',
  'neighbour',
  'other',
] as const;
export type RelationKind = (typeof relationKinds)[number];
export const lives = ['alive', 'dead', 'unknown'] as const;
export const contacts = ['may', 'may-not', 'not-asked'] as const;
export const householdParts = ['origin', 'relatives', 'prospective', 'other'] as const;
export const tracingStates = ['not-needed', 'not-begun', 'under-way', 'found', 'exhausted'] as const;
export const tracingSources = [
  'child',
  'file',
  'relative',
  'neighbour',
  'local-leader',
  'faith',
  'school',
  'health',
  'authority',
  'police',
  'organisation',
  'media',
  'other',
] as const;

const year = z.int().min(1900, 'too-small').max(2200, 'too-large');
const maybe = z.string().nullable();
const view = () => optionalText(viewLimit).optional();

export const PersonInput = z.strictObject({
  childId: Id,
  id: Id,
  /** Null makes a new person. */
  rev: Rev.nullable(),
  name: text(limits.name),
  otherNames: optionalText(limits.title).optional(),
  /** What they are to the child; how the people themselves call it stands in `relationWords`. */
  relation: z.enum(relationKinds),
  relationWords: optionalText(limits.name).optional(),
  birthYear: year.nullable().optional(),
  birthYearAbout: z.boolean().optional(),
  life: z.enum(lives),
  /** One of the child's households; null: elsewhere, or nobody knows. */
  householdId: Id.nullable().optional(),
  phone: optionalText(limits.name).optional(),
  contact: z.enum(contacts),
  contactWhy: optionalText(limits.reason).optional(),
  note: view(),
  safetyNote: view(),
});

export const FamilyPerson = z.strictObject({
  id: Id,
  rev: Rev,
  name: z.string(),
  otherNames: maybe,
  /** Null: lives in a household of the child's, and nobody said what they are to the child. */
  relation: z.enum(relationKinds).nullable(),
  relationWords: maybe,
  birthYear: z.int().nullable(),
  birthYearAbout: z.boolean(),
  life: z.enum(lives),
  householdId: Id.nullable(),
  phone: maybe,
  contact: z.enum(contacts),
  contactWhy: maybe,
  note: maybe,
  safetyNote: maybe,
});
export type FamilyPerson = z.infer<typeof FamilyPerson>;

export const ChildRef = z.strictObject({ id: Id, code: z.string(), name: maybe });
export type ChildRef = z.infer<typeof ChildRef>;

export const Household = z.strictObject({
  id: Id,
  rev: Rev,
  name: z.string(),
  place: maybe,
  phone: maybe,
  note: maybe,
  safetyNote: maybe,
  part: z.enum(householdParts),
  /** Of those the reader may know of; others are not even counted. */
  alsoOf: z.array(ChildRef),
});
export type Household = z.infer<typeof Household>;

export const HouseholdInput = z.strictObject({
  childId: Id,
  id: Id,
  rev: Rev.nullable(),
  name: text(limits.name),
  place: optionalText(limits.title).optional(),
  phone: optionalText(limits.name).optional(),
  note: view(),
  safetyNote: view(),
  part: z.enum(householdParts),
});

export const Receiving = z.strictObject({
  householdId: Id.nullable(),
  on: CivilDate,
  reason: maybe,
  at: Instant,
  by: PersonRef.nullable(),
});

export const TracingStep = z.strictObject({
  id: Id,
  rev: Rev,
  on: CivilDate,
  source: z.enum(tracingSources),
  known: maybe,
  askedWhom: maybe,
  found: maybe,
  next: maybe,
  nextOn: CivilDate.nullable(),
  nextDoneOn: CivilDate.nullable(),
  overdueDays: z.int(),
  by: PersonRef.nullable(),
});
export type TracingStep = z.infer<typeof TracingStep>;

export const TracingSaid = z.strictObject({
  state: z.enum(tracingStates),
  on: CivilDate,
  reason: maybe,
  by: PersonRef.nullable(),
});

export const RiskRating = z.strictObject({
  id: Id,
  level: Level,
  reason: z.string(),
  childView: maybe,
  on: CivilDate,
  reviewOn: CivilDate,
  by: PersonRef.nullable(),
});
export type RiskRating = z.infer<typeof RiskRating>;
