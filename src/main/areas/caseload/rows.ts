/** Rows of the caseload as the database gives them, decoded. */
import * as z from 'zod';
import { complexities, parts, sexes } from '../../../shared/areas/caseload.ts';
import { DatePrecision } from '../../../shared/dates.ts';

const text = z.string();
const maybe = z.string().nullable();
export const IdRow = z.object({ id: text });
export const CountRow = z.object({ n: z.int() });

/** A child with who carries it on the day of the question. */
export const ChildRow = z.object({
  id: text,
  rev: z.int(),
  code: text,
  name: maybe,
  birth_date: maybe,
  birth_precision: DatePrecision.nullable(),
  sex: z.enum(sexes),
  house: maybe,
  sibling_group: maybe,
  complexity: z.enum(complexities),
  since: text,
  lead_id: maybe,
  lead_since: maybe,
  introduced_on: maybe,
  second_id: maybe,
  /** The day the last lead ended; null where there never was one. */
  led_until: maybe,
});
export type ChildRow = z.infer<typeof ChildRow>;

export const AssignmentRow = z.object({
  id: text,
  rev: z.int(),
  child_id: text,
  staff_id: text,
  part: z.enum(parts),
  started_on: text,
  /** The first day it no longer held; null while it is open. */
  ended_on: maybe,
  reason: maybe,
  handover: maybe,
  override_reason: maybe,
  introduced_on: maybe,
  deleted_at: maybe,
});
export type AssignmentRow = z.infer<typeof AssignmentRow>;

export const CoverRow = z.object({
  id: text,
  rev: z.int(),
  absent_id: text,
  cover_id: text,
  started_on: text,
  /** The last day of it. */
  ended_on: text,
  reason: maybe,
});
export type CoverRow = z.infer<typeof CoverRow>;

export const RulesRow = z.object({
  id: text,
  rev: z.int(),
  case_limit: z.int(),
  warn_from: z.int(),
  confirmed_at: maybe,
  weights_on: z.int(),
  weight_usual: z.int(),
  weight_complex: z.int(),
  weight_stable: z.int(),
  first_year_percent: z.int(),
  eligibility: z.enum(['block', 'warn']),
});

/** What stands under an id already, removed or not. */
export const ChildKeptRow = z.object({
  id: text,
  rev: z.int(),
  code: text,
  since: text,
  birth_date: maybe,
  birth_precision: maybe,
  sibling_group: maybe,
  deleted_at: maybe,
});
export type ChildKeptRow = z.infer<typeof ChildKeptRow>;
