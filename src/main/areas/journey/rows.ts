/** Rows of this area as the database gives them, decoded. */
import * as z from 'zod';
import { endGoals, learningKinds } from '../../../shared/areas/journey-assessment.ts';
import { parts } from '../../../shared/areas/journey-sign-off.ts';
import { linkKinds } from '../../../shared/areas/journey-time.ts';
import type { PersonRef } from '../../../shared/areas/common.ts';
import { readinessLevels } from '../../../shared/rules/self-assessment.ts';
import { criterionSources, decisions, weights } from '../../../shared/rules/sign-off.ts';

const text = z.string();
const maybe = z.string().nullable();
const author = { by_id: maybe, by_name: maybe, by_disabled: maybe };
const entry = { id: text, rev: z.int(), catalogue_id: maybe, name: maybe, sort: maybe, retired_at: maybe };

export const LinkRow = z.object({
  id: text,
  rev: z.int(),
  before_kind: z.enum(linkKinds),
  before_id: text,
  after_kind: z.enum(linkKinds),
  after_id: text,
});
export type LinkRow = z.infer<typeof LinkRow>;
export const KeptLinkRow = LinkRow.extend({ deleted_at: maybe });

export const CriterionRow = z.object({
  ...entry,
  stage_id: text,
  part: z.enum(parts),
  source: z.enum(criterionSources),
  entry_id: maybe,
  weight: z.enum(weights),
  threshold: z.int().nullable(),
});
export type CriterionRow = z.infer<typeof CriterionRow>;

export const SignOffRow = z.object({
  ...author,
  id: text,
  stage_id: text,
  decision: z.enum(decisions),
  decided_on: text,
  decided_by: text,
  reason: maybe,
  override_reason: maybe,
  follows_id: maybe,
  facts: text,
  digest: text,
  created_at: text,
});
export type SignOffRow = z.infer<typeof SignOffRow>;
export const ConditionRow = z.object({ id: text, sign_off_id: text, action_id: text });

export const ThemeRow = z.object({ ...entry, hint: maybe });
export type ThemeRow = z.infer<typeof ThemeRow>;
export const AssessmentRow = z.object({
  ...author,
  id: text,
  held_on: text,
  taken_by: text,
  readiness: z.enum(readinessLevels),
  end_goal: z.enum(endGoals),
  starting_point: text,
  created_at: text,
});
export const ScoreRow = z.object({
  id: text,
  assessment_id: text,
  theme_id: text,
  theme_name: maybe,
  score: z.int(),
  reason: text,
  signs: maybe,
  risks: maybe,
});
export const ThemeActionRow = z.object({ id: text, assessment_id: text, theme_id: text, action_id: text });

export const LearningRow = z.object({
  ...author,
  id: text,
  rev: z.int(),
  kind: z.enum(learningKinds),
  title: text,
  source: maybe,
  held_on: text,
  who: text,
  people: z.int(),
  learnt: maybe,
  next_step: maybe,
});
export type LearningRow = z.infer<typeof LearningRow>;
export const KeptRow = z.object({ id: text, deleted_at: maybe });
export const SortRow = z.object({ sort: maybe });
export const NameRow = z.object({ name: maybe });

export function authorOf(row: Readonly<Record<keyof typeof author, string | null>>): PersonRef | null {
  if (row.by_id === null || row.by_name === null) return null;
  return { id: row.by_id, name: row.by_name, active: row.by_disabled === null };
}
