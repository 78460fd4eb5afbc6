/** What is seen, heard and said: contact with the family, observations of those who care, the child's own words, decisions. */
import * as z from 'zod';
import { CivilDate } from '../dates.ts';
import { Id } from '../ids.ts';
import { command, query } from '../procedure.ts';
import { limits, text } from '../text.ts';
import {
  Addition,
  ChildFile,
  Entry,
  Known,
  OfChild,
  aboutChildInCare,
  changes,
  longText,
  maybeDate,
  newEntry,
  partOfFile,
  shortText,
  someText,
  words,
  write,
} from './casefile-parts.ts';

export const contactKinds = ['visit-here', 'visit-home', 'call', 'message', 'letter', 'home-leave', 'other'] as const;
/** `missed`: it was arranged, and did not take place. */
export const contactOutcomes = ['took-place', 'missed'] as const;
export const Contact = z.strictObject({
  ...Entry,
  kind: z.enum(contactKinds),
  outcome: z.enum(contactOutcomes),
  happenedOn: CivilDate,
  /** The last day, of days at home. */
  untilOn: CivilDate.nullable(),
  who: z.string(),
  place: words,
  forChild: words,
  forFamily: words,
  supervised: Known,
  travelPaidBy: words,
  nextOn: CivilDate.nullable(),
  nextPlan: words,
  additions: z.array(Addition),
});
export type Contact = z.infer<typeof Contact>;

export const observationKinds = ['wellbeing', 'behaviour', 'health', 'family', 'strengths'] as const;
export const Observation = z.strictObject({
  ...Entry,
  kind: z.enum(observationKinds),
  observedOn: CivilDate,
  body: z.string(),
  mine: z.boolean(),
  /** Passed on to the lead worker: until when, and whether they have looked. */
  look: z.strictObject({ dueOn: CivilDate, doneOn: CivilDate.nullable() }).nullable(),
});
export type Observation = z.infer<typeof Observation>;

export const wordTopics = ['family', 'placement', 'here', 'school', 'friends', 'health', 'future', 'other'] as const;
/** How the child was asked, or came to say it. */
export const askedHows = ['talk', 'drawing', 'play', 'writing', 'signs', 'group', 'by-itself', 'other'] as const;
export const ChildWords = z.strictObject({
  ...Entry,
  saidOn: CivilDate,
  /** As the child said it. */
  body: z.string(),
  language: words,
  /** Said in another language: what it means, kept apart. */
  translation: words,
  topics: z.array(z.enum(wordTopics)),
  asked: z.enum(askedHows).nullable(),
  setting: words,
  heardBy: words,
  files: z.array(ChildFile),
});
export type ChildWords = z.infer<typeof ChildWords>;

export const decisionSteps = [
  'admission',
  'assessment',
  'tracing',
  'family',
  'plan',
  'placement',
  'preparation',
  'move',
  'follow-up',
  'review',
  'closure',
  'other',
] as const;
export const Decision = z.strictObject({
  ...Entry,
  step: z.enum(decisionSteps),
  decidedOn: CivilDate,
  question: z.string(),
  risks: words,
  bestInterests: words,
  childPart: words,
  consulted: words,
  decided: z.string(),
  why: z.string(),
  resources: words,
  timeline: words,
  decidedBy: words,
  additions: z.array(Addition),
});
export type Decision = z.infer<typeof Decision>;

const care = { can: 'care.read', about: aboutChildInCare } as const;

export const voicesOf = {
  'casefile.contacts': partOfFile(z.strictObject({ contacts: z.array(Contact) })),
  'casefile.recordContact': command(
    z.strictObject({
      ...newEntry,
      kind: z.enum(contactKinds),
      outcome: z.enum(contactOutcomes),
      happenedOn: CivilDate,
      untilOn: maybeDate,
      who: text(limits.name),
      place: shortText,
      forChild: longText,
      forFamily: longText,
      supervised: Known.optional(),
      travelPaidBy: shortText,
      nextOn: maybeDate,
      nextPlan: someText,
    }),
    Contact,
    write,
  ),
  /** For those who care for the child too: what they and others saw, and nothing else of the file. */
  'casefile.observations': query(OfChild, z.strictObject({ observations: z.array(Observation) }), {
    access: care,
    noted: { what: 'viewed', record: 'childId' },
  }),
  'casefile.observe': command(
    z.strictObject({
      ...newEntry,
      kind: z.enum(observationKinds),
      observedOn: CivilDate,
      body: text(2_000),
      pleaseLook: z.boolean(),
    }),
    Observation,
    { access: { can: 'care.write', about: aboutChildInCare }, changes },
  ),
  'casefile.words': partOfFile(z.strictObject({ words: z.array(ChildWords) })),
  'casefile.recordWords': command(
    z.strictObject({
      ...newEntry,
      saidOn: CivilDate,
      body: text(limits.note),
      language: shortText,
      translation: longText,
      topics: z.array(z.enum(wordTopics)).max(wordTopics.length),
      asked: z.enum(askedHows).nullable().optional(),
      setting: shortText,
      heardBy: shortText,
    }),
    ChildWords,
    write,
  ),
  'casefile.decisions': partOfFile(z.strictObject({ decisions: z.array(Decision) })),
  'casefile.recordDecision': command(
    z.strictObject({
      ...newEntry,
      step: z.enum(decisionSteps),
      decidedOn: CivilDate,
      question: text(limits.title),
      risks: longText,
      bestInterests: longText,
      childPart: longText,
      consulted: longText,
      decided: text(limits.note),
      why: text(limits.note),
      resources: longText,
      timeline: longText,
      decidedBy: someText,
    }),
    Decision,
    write,
  ),
  /** Something to add to a decision or a contact that stays as it was written. */
  'casefile.amend': command(
    z.strictObject({
      childId: Id,
      about: z.enum(['decision', 'contact']),
      entryId: Id,
      id: Id,
      body: text(limits.note),
    }),
    Addition,
    write,
  ),
} as const;
