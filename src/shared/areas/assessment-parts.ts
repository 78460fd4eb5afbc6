/** What the procedures of this area take and answer: the choices there are, and the records. */
import * as z from 'zod';
import { CivilDate, Instant } from '../dates.ts';
import { EntryId, Id } from '../ids.ts';
import { limits, optionalText } from '../text.ts';
import { PersonRef, Rev } from './common.ts';

export const abouts = ['child', 'family'] as const;
export const levels = ['high', 'medium', 'low'] as const;
export const disabilityAnswers = ['alone', 'with-support', 'no', 'not-asked'] as const;
const assessmentStates = ['unfinished', 'finished', 'set-aside'] as const;
export const dueStates = ['never', 'overdue', 'due-soon', 'in-date'] as const;
export const riskStates = ['none', 'overdue', 'due-soon', 'in-date'] as const;

/** 1: a need unmet or harm present, a crisis. 4: met. */
export const lowestScore = 1;
export const highestScore = 4;
const Score = z.int().min(lowestScore, 'too-small').max(highestScore, 'too-large');
export const Level = z.enum(levels);

/** A reason for a score, or a view: some paragraphs, never a file. */
export const viewLimit = 4_000;
const view = () => optionalText(viewLimit).optional();
const maybe = z.string().nullable();

/** What stands in an assessment beside its scores. Each field may be saved alone. */
export const AssessmentFacts = z.strictObject({
  assessedOn: CivilDate.nullable().optional(),
  assessedBy: optionalText(limits.name).optional(),
  present: optionalText(limits.title).optional(),
  /** Filled in on paper first: on which day, by whom. */
  paperOn: CivilDate.nullable().optional(),
  paperAuthor: optionalText(limits.name).optional(),
  childView: view(),
  strengths: view(),
  needs: view(),
  /** Of a family: why they came to live apart, as the family sees it. */
  apart: view(),
  /** The family's own wish and view. */
  wish: view(),
  willingness: Level.nullable().optional(),
  willingnessWhy: view(),
  support: view(),
  /** Whether they could care for a child with a disability. */
  disability: z.enum(disabilityAnswers).nullable().optional(),
  disabilityNote: view(),
  home: view(),
  nextOn: CivilDate.nullable().optional(),
});
export type AssessmentFacts = z.output<typeof AssessmentFacts>;

/** A part of one domain's answer. Left out: it does not apply or could not be seen; the reason says why. */
export const ScorePatch = z.strictObject({
  domainId: EntryId,
  score: Score.nullable().optional(),
  leftOut: z.boolean().optional(),
  reason: view(),
});

const ScoreLine = z.strictObject({
  domainId: EntryId,
  score: Score.nullable(),
  leftOut: z.boolean(),
  reason: maybe,
});
type ScoreLine = z.infer<typeof ScoreLine>;

/** An assessment as lists and charts need it. */
export const AssessmentLine = z.strictObject({
  id: Id,
  rev: Rev,
  about: z.enum(abouts),
  setId: EntryId,
  householdId: Id.nullable(),
  state: z.enum(assessmentStates),
  assessedOn: CivilDate.nullable(),
  assessedBy: maybe,
  nextOn: CivilDate.nullable(),
  willingness: Level.nullable(),
  startedAt: Instant,
  startedBy: PersonRef.nullable(),
  savedAt: Instant,
  finishedAt: Instant.nullable(),
  scores: z.array(z.strictObject({ domainId: EntryId, score: Score.nullable(), leftOut: z.boolean() })),
});
export type AssessmentLine = z.infer<typeof AssessmentLine>;

const Amendment = z.strictObject({ id: Id, at: Instant, by: PersonRef.nullable(), text: z.string() });

/** Whole, as it is read, printed and gone on with. */
export const Assessment = AssessmentLine.omit({ scores: true }).extend({
  childId: Id,
  householdName: maybe,
  present: maybe,
  paperOn: CivilDate.nullable(),
  paperAuthor: maybe,
  childView: maybe,
  strengths: maybe,
  needs: maybe,
  apart: maybe,
  wish: maybe,
  willingnessWhy: maybe,
  support: maybe,
  disability: z.enum(disabilityAnswers).nullable(),
  disabilityNote: maybe,
  home: maybe,
  setAsideWhy: maybe,
  finishedBy: PersonRef.nullable(),
  scores: z.array(ScoreLine),
  amendments: z.array(Amendment),
});
export type Assessment = z.infer<typeof Assessment>;

export const AssessmentSet = z.strictObject({
  id: EntryId,
  rev: Rev,
  about: z.enum(abouts),
  /** Null: the shipped name, in the reader's language. The same for the domains' words. */
  name: maybe,
  origin: z.string(),
  /** Null: as the organisation's rules say. */
  dueMonths: z.int().nullable(),
  retired: z.boolean(),
  domains: z.array(
    z.strictObject({
      id: EntryId,
      rev: Rev,
      name: maybe,
      question: maybe,
      /** For the scores 1 to 4. */
      words: z.array(maybe).length(highestScore),
      shipped: z.boolean(),
      retired: z.boolean(),
    }),
  ),
});
export type AssessmentSet = z.infer<typeof AssessmentSet>;

export const AssessmentRules = z.strictObject({
  id: Id,
  rev: Rev,
  dueMonths: z.int(),
  reviewHigh: z.int(),
  reviewMedium: z.int(),
  reviewLow: z.int(),
  /** Whether the organisation has looked at the figures and made them its own. */
  confirmed: z.boolean(),
});
export type AssessmentRules = z.infer<typeof AssessmentRules>;
