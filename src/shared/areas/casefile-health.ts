/**
 * Health and functioning, as dated records: each says how things were on a day, none is written over. Functioning is
 * asked as what a child can do, in degrees and in own words. Medicines have days of their own.
 */
import * as z from 'zod';
import { CivilDate } from '../dates.ts';
import { command } from '../procedure.ts';
import { limits, text } from '../text.ts';
import {
  Entry,
  Known,
  kept,
  longText,
  maybeDate,
  newEntry,
  partOfFile,
  shortText,
  someText,
  words,
  write,
} from './casefile-parts.ts';

export const bloodGroups = ['0+', '0-', 'A+', 'A-', 'B+', 'B-', 'AB+', 'AB-'] as const;
export const immunisations = ['complete', 'partly', 'none'] as const;
/** What a child does in a day; the words asked about each are the screen's. */
export const domains = [
  'seeing',
  'hearing',
  'moving',
  'hands',
  'selfCare',
  'understanding',
  'speaking',
  'learning',
  'attention',
  'behaviour',
  'feelings',
  'friends',
] as const;
export type Domain = (typeof domains)[number];
/** How much difficulty. */
export const degrees = ['none', 'some', 'a-lot', 'cannot'] as const;
export type Degree = (typeof degrees)[number];
export const disabilityKinds = [
  'physical',
  'seeing',
  'hearing',
  'speech',
  'intellectual',
  'learning',
  'psychosocial',
  'epilepsy',
  'albinism',
  'other',
] as const;

type Each<T> = { readonly [D in Domain]: T };
type EachInWords<T> = { readonly [D in Domain as `${D}Words`]: T };
const each = <T>(value: T) => Object.fromEntries(domains.map((one) => [one, value])) as Each<T>;
const eachInWords = <T>(value: T) => Object.fromEntries(domains.map((one) => [`${one}Words`, value])) as EachInWords<T>;

const degree = z.enum(degrees).nullable();
const known = Known.optional();
const height = z.int().min(20, 'too-small').max(250, 'too-large').nullable();
/** In kilograms, to the gram. */
const weight = z.number().min(0.3, 'too-small').max(300, 'too-large').nullable();

export const HealthRecord = z.strictObject({
  ...Entry,
  recordedOn: CivilDate,
  informant: words,
  bloodGroup: z.enum(bloodGroups).nullable(),
  allergy: Known,
  allergies: words,
  condition: Known,
  conditions: words,
  treatment: Known,
  treatmentNote: words,
  diet: Known,
  dietNeeds: words,
  immunisation: z.enum(immunisations).nullable(),
  immunisationNote: words,
  heightCm: z.int().nullable(),
  weightKg: z.number().nullable(),
  lastCheckOn: CivilDate.nullable(),
  nextCheckOn: CivilDate.nullable(),
  clinic: words,
  clinicPhone: words,
  insurance: words,
  addiction: Known,
  addictionNote: words,
  disability: Known,
  disabilityKinds: z.array(z.enum(disabilityKinds)),
  disabilitySince: words,
  diagnosedBy: words,
  aidsUsed: words,
  aidsNeeded: words,
  communication: Known,
  communicationHow: words,
  communicationWith: words,
  ...each(degree),
  ...eachInWords(words),
  strengths: words,
  dailyHelp: words,
  barriers: words,
  carerNeeds: words,
});
export type HealthRecord = z.infer<typeof HealthRecord>;

export const Medicine = z.strictObject({
  ...Entry,
  name: z.string(),
  dose: words,
  reason: words,
  startedOn: CivilDate.nullable(),
  /** The last day, planned or past; null while no end is known. */
  endedOn: CivilDate.nullable(),
  note: words,
  /** Taken today. */
  current: z.boolean(),
});
export type Medicine = z.infer<typeof Medicine>;

export const health = {
  'casefile.health': partOfFile(z.strictObject({ records: z.array(HealthRecord), medicines: z.array(Medicine) })),
  /** How things are on a day: a new record each time. What is left out is not known. */
  'casefile.recordHealth': command(
    z.strictObject({
      ...newEntry,
      recordedOn: CivilDate,
      informant: shortText,
      bloodGroup: z.enum(bloodGroups).nullable().optional(),
      allergy: known,
      allergies: someText,
      condition: known,
      conditions: someText,
      treatment: known,
      treatmentNote: someText,
      diet: known,
      dietNeeds: someText,
      immunisation: z.enum(immunisations).nullable().optional(),
      immunisationNote: someText,
      heightCm: height.optional(),
      weightKg: weight.optional(),
      lastCheckOn: maybeDate,
      nextCheckOn: maybeDate,
      clinic: shortText,
      clinicPhone: shortText,
      insurance: shortText,
      addiction: known,
      addictionNote: someText,
      disability: known,
      disabilityKinds: z.array(z.enum(disabilityKinds)).max(disabilityKinds.length).optional(),
      disabilitySince: shortText,
      diagnosedBy: shortText,
      aidsUsed: someText,
      aidsNeeded: someText,
      communication: known,
      communicationHow: someText,
      communicationWith: shortText,
      ...each(degree.optional()),
      ...eachInWords(someText),
      strengths: longText,
      dailyHelp: longText,
      barriers: longText,
      carerNeeds: longText,
    }),
    HealthRecord,
    write,
  ),
  'casefile.saveMedicine': command(
    z.strictObject({
      ...kept,
      name: text(limits.name),
      dose: shortText,
      reason: shortText,
      startedOn: maybeDate,
      endedOn: maybeDate,
      note: someText,
    }),
    Medicine,
    write,
  ),
} as const;
