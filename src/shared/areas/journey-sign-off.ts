/** Sign-off: what leaving a stage and entering the next asks, what of it is true, and who decided what on that. */
import * as z from 'zod';
import { CivilDate, Instant } from '../dates.ts';
import { EntryId, Id } from '../ids.ts';
import { criterionSources, decisions, weights } from '../rules/sign-off.ts';
import { PersonRef, Rev } from './common.ts';

export const parts = ['leave', 'enter'] as const;
export const Part = z.enum(parts);
export const Source = z.enum(criterionSources);
export const WeightWord = z.enum(weights);
export const DecisionWord = z.enum(decisions);

/** What stands behind a criterion, so that who decides sees the fact and not only the tick. */
export const CriterionFacts = z.strictObject({
  have: z.int(),
  need: z.int(),
  /** What the records say; null when they cannot tell, or nothing is computed. */
  records: z.boolean().nullable(),
  /** Names the records' sentence, as the transition words it. */
  sentence: z.string().nullable(),
  before: z.enum([...decisions, 'first']).nullable(),
  /** The day a milestone was declared. */
  on: CivilDate.nullable(),
});
export type CriterionFacts = z.infer<typeof CriterionFacts>;

export const Criterion = z.strictObject({
  id: EntryId,
  rev: Rev,
  part: Part,
  source: Source,
  /** The milestone or action it asks for. */
  entryId: EntryId.nullable(),
  entryName: z.string().nullable(),
  /** The organisation's own words; null means the shipped ones, or the name of what it asks for. */
  name: z.string().nullable(),
  weight: WeightWord,
  threshold: z.int().nullable(),
  retired: z.boolean(),
  /** Added by the organisation. */
  own: z.boolean(),
  facts: CriterionFacts,
  /** Null for what nothing but a person can tell. */
  met: z.boolean().nullable(),
});
export type Criterion = z.infer<typeof Criterion>;

/** As it stood on the day of the decision; kept in the record, whatever the criterion says today. */
export const Recorded = z.strictObject({
  id: EntryId,
  part: Part,
  source: Source,
  entryId: EntryId.nullable(),
  name: z.string().nullable(),
  weight: WeightWord,
  threshold: z.int().nullable(),
  have: z.int(),
  need: z.int(),
  records: z.boolean().nullable(),
  met: z.boolean().nullable(),
  /** What somebody wrote beside their own answer. */
  note: z.string().nullable(),
});
export type Recorded = z.infer<typeof Recorded>;

export const SignOff = z.strictObject({
  id: Id,
  decision: DecisionWord,
  on: CivilDate,
  /** Who decided, in the organisation's words: "The board", two names. */
  by: z.string(),
  recordedBy: PersonRef.nullable(),
  recordedAt: Instant,
  reason: z.string().nullable(),
  overrideReason: z.string().nullable(),
  /** The decision this one follows. */
  follows: Id.nullable(),
  standing: z.array(Recorded),
  /** SHA-256 over what was true then: a record that was tampered with no longer fits it. */
  digest: z.string(),
  intact: z.boolean(),
  conditions: z.array(
    z.strictObject({
      actionId: EntryId,
      name: z.string().nullable(),
      stageId: EntryId,
      done: z.boolean(),
      /** The action was removed or retired since. */
      gone: z.boolean(),
    }),
  ),
});
export type SignOff = z.infer<typeof SignOff>;

const Neighbour = z.strictObject({ id: EntryId, name: z.string().nullable() });
export const Gate = z.strictObject({
  stage: Neighbour,
  next: Neighbour.nullable(),
  before: z.strictObject({ stage: Neighbour, decision: DecisionWord.nullable() }).nullable(),
  criteria: z.array(Criterion),
  /** Newest first. */
  signOffs: z.array(SignOff),
  /** Criteria that say something else today than when the newest decision was made. */
  changedSince: z.array(EntryId),
});
export type Gate = z.infer<typeof Gate>;

export const GateLine = z.strictObject({
  stage: Neighbour,
  phaseId: EntryId,
  decision: DecisionWord.nullable(),
  on: CivilDate.nullable(),
  by: z.string().nullable(),
  met: z.int(),
  all: z.int(),
  open: z.int(),
  openConditions: z.int(),
});
