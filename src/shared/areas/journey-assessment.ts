/** Self-assessment, repeated and compared; and what was learnt from those who have gone this way. */
import * as z from 'zod';
import { CivilDate, Instant } from '../dates.ts';
import { EntryId, Id } from '../ids.ts';
import { readinessLevels } from '../rules/self-assessment.ts';
import { limits, optionalText, text } from '../text.ts';
import { PersonRef, Rev } from './common.ts';

export const endGoals = ['full-transition', 'safe-closure', 'divestment'] as const;
export const EndGoal = z.enum(endGoals);
export const ReadinessWord = z.enum(readinessLevels);
const Score = z.int().min(1, 'too-small').max(4, 'too-large');

export const Theme = z.strictObject({
  id: EntryId,
  rev: Rev,
  /** Null means the shipped name. */
  name: z.string().nullable(),
  /** What to look at; null means the shipped words, where there are any. */
  hint: z.string().nullable(),
  retired: z.boolean(),
  own: z.boolean(),
});
export type Theme = z.infer<typeof Theme>;

export const GivenScore = z.strictObject({
  id: Id,
  themeId: EntryId,
  score: Score,
  reason: text(limits.reason),
  /** What speaks well, and what could go wrong. */
  signs: optionalText(limits.reason),
  risks: optionalText(limits.reason),
});
/** A finished self-assessment. It is never changed; the next one stands beside it. */
export const Finished = z.strictObject({
  id: Id,
  on: CivilDate,
  /** Who took part, in the organisation's words. */
  by: z.string(),
  readiness: ReadinessWord,
  /** What the scores alone would propose. */
  proposed: ReadinessWord.nullable(),
  endGoal: EndGoal,
  startingPoint: z.string(),
  recordedBy: PersonRef.nullable(),
  recordedAt: Instant,
  scores: z.array(
    z.strictObject({
      id: Id,
      themeId: EntryId,
      themeName: z.string().nullable(),
      score: z.int(),
      reason: z.string(),
      signs: z.string().nullable(),
      risks: z.string().nullable(),
    }),
  ),
  /** Actions somebody added because of a weak theme. */
  actions: z.array(
    z.strictObject({ themeId: EntryId, actionId: EntryId, name: z.string().nullable(), stageId: EntryId }),
  ),
});
export type Finished = z.infer<typeof Finished>;

export const learningKinds = ['visit', 'exchange', 'training', 'material'] as const;
export const LearningKind = z.enum(learningKinds);
export const Learning = z.strictObject({
  id: Id,
  rev: Rev,
  kind: LearningKind,
  title: z.string(),
  /** The organisation visited, met or read. */
  source: z.string().nullable(),
  on: CivilDate,
  /** Who went, met or read. */
  who: z.string(),
  people: z.int(),
  learnt: z.string().nullable(),
  /** What we will do because of it. */
  next: z.string().nullable(),
  recordedBy: PersonRef.nullable(),
});
export type Learning = z.infer<typeof Learning>;
