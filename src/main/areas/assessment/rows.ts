/** Rows of this area as the database gives them, decoded. */
import * as z from 'zod';
import { abouts, disabilityAnswers, Level } from '../../../shared/areas/assessment-parts.ts';
import {
  contacts,
  householdParts,
  lives,
  relationKinds,
  tracingSources,
  tracingStates,
} from '../../../shared/areas/assessment-family-parts.ts';

const text = z.string();
const maybe = z.string().nullable();
export const IdRow = z.object({ id: text });
export const CountRow = z.object({ n: z.int() });
export const CountOfRow = z.object({ id: text, n: z.int() });
export const SortRow = z.object({ sort: text });
export const KeptRow = z.object({ id: text, deleted_at: maybe });
export const LoggedRowRow = z.object({ tbl: text, id: text });

/** Who wrote a row; nobody where the account is gone. */
const byWhom = { created_by: text, owner_name: maybe, owner_active: z.int().nullable() };
export const ByRow = z.object(byWhom);
export type ByRow = z.infer<typeof ByRow>;

export const RulesRow = z.object({
  id: text,
  rev: z.int(),
  due_months: z.int(),
  review_high: z.int(),
  review_medium: z.int(),
  review_low: z.int(),
  confirmed_at: maybe,
});

export const SetRow = z.object({
  id: text,
  rev: z.int(),
  catalogue_id: maybe,
  about: z.enum(abouts),
  name: maybe,
  due_months: z.int().nullable(),
  retired_at: maybe,
});
export type SetRow = z.infer<typeof SetRow>;
export const DomainRow = z.object({
  id: text,
  rev: z.int(),
  catalogue_id: maybe,
  set_id: text,
  name: maybe,
  question: maybe,
  words_1: maybe,
  words_2: maybe,
  words_3: maybe,
  words_4: maybe,
  sort: text,
  retired_at: maybe,
});
export type DomainRow = z.infer<typeof DomainRow>;

export const LineRow = z.object({
  ...byWhom,
  id: text,
  rev: z.int(),
  child_id: text,
  set_id: text,
  about: z.enum(abouts),
  household_id: maybe,
  assessed_on: maybe,
  assessed_by: maybe,
  next_on: maybe,
  willingness: Level.nullable(),
  finished_at: maybe,
  set_aside_at: maybe,
  has_child_view: z.int(),
  created_at: text,
  updated_at: text,
});
export type LineRow = z.infer<typeof LineRow>;

export const WholeRow = LineRow.extend({
  present: maybe,
  paper_on: maybe,
  paper_author: maybe,
  child_view: maybe,
  strengths: maybe,
  needs: maybe,
  apart: maybe,
  wish: maybe,
  willingness_why: maybe,
  support: maybe,
  disability: z.enum(disabilityAnswers).nullable(),
  disability_note: maybe,
  home: maybe,
  set_aside_why: maybe,
  deleted_at: maybe,
  finished_by: maybe,
  finisher_name: maybe,
  finisher_active: z.int().nullable(),
  household_name: maybe,
});
export type WholeRow = z.infer<typeof WholeRow>;

export const ScoreRow = z.object({
  assessment_id: text,
  domain_id: text,
  score: z.int().nullable(),
  left_out: z.int(),
  reason: maybe,
});
export type ScoreRow = z.infer<typeof ScoreRow>;
export const CrisisRow = z.object({ assessment_id: text, domain_id: text });
export const AmendmentRow = z.object({ ...byWhom, id: text, body: text, created_at: text });

export const RatingRow = z.object({
  ...byWhom,
  id: text,
  child_id: text,
  level: Level,
  reason: text,
  child_view: maybe,
  rated_on: text,
  review_on: text,
  created_at: text,
});
export const NewestRatingRow = z.object({ child_id: text, level: Level, review_on: text });

export const HouseholdRow = z.object({
  id: text,
  rev: z.int(),
  name: text,
  place: maybe,
  phone: maybe,
  note: maybe,
  safety_note: maybe,
  part: z.enum(householdParts),
});
export type HouseholdRow = z.infer<typeof HouseholdRow>;
export const ServesRow = z.object({ household_id: text, child_id: text });
export const ChoiceRow = z.object({ id: text, name: text, place: maybe, child_id: text });
export const PersonRow = z.object({
  id: text,
  rev: z.int(),
  name: text,
  other_names: maybe,
  birth_year: z.int().nullable(),
  birth_year_about: z.int(),
  life: z.enum(lives),
  phone: maybe,
  contact: z.enum(contacts),
  contact_why: maybe,
  note: maybe,
  safety_note: maybe,
  kind: z.enum(relationKinds).nullable(),
  words: maybe,
  household_id: maybe,
});
export type PersonRow = z.infer<typeof PersonRow>;
export const StayRow = z.object({ id: text, household_id: text, started_on: maybe });
export const ReceivingRow = z.object({
  ...byWhom,
  id: text,
  household_id: maybe,
  chosen_on: text,
  reason: maybe,
  created_at: text,
});
export const ReceivingNowRow = z.object({ child_id: text, household_id: maybe });
export const TracingRow = z.object({
  ...byWhom,
  id: text,
  state: z.enum(tracingStates),
  said_on: text,
  reason: maybe,
  created_at: text,
});
export const TracingNowRow = z.object({ child_id: text, state: z.enum(tracingStates) });
export const StepRow = z.object({
  ...byWhom,
  id: text,
  rev: z.int(),
  child_id: text,
  taken_on: text,
  source: z.enum(tracingSources),
  known: maybe,
  asked_whom: maybe,
  found: maybe,
  next_step: maybe,
  next_on: maybe,
  next_done_on: maybe,
  deleted_at: maybe,
});
export type StepRow = z.infer<typeof StepRow>;
export const LateRow = z.object({ child_id: text, late_on: text });
