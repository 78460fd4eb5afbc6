/** Rows of risks as the database gives them, decoded. */
import * as z from 'zod';
import { blockable, responses, riskKinds } from '../../../shared/areas/risks.ts';
import type { PersonRef } from '../../../shared/areas/common.ts';

const text = z.string();
const maybe = z.string().nullable();
const step = z.int().nullable();

export const RiskRow = z.object({
  id: text,
  rev: z.int(),
  kind: z.enum(riskKinds),
  title: text,
  cause: maybe,
  effect: maybe,
  raised_on: text,
  likelihood: z.int(),
  impact: z.int(),
  likelihood_after: step,
  impact_after: step,
  response: z.enum(responses).nullable(),
  plan: maybe,
  owner_id: maybe,
  owner_name: maybe,
  owner_disabled: maybe,
  review_on: maybe,
  closed_on: maybe,
  close_reason: maybe,
});
export type RiskRow = z.infer<typeof RiskRow>;

export const ReviewRow = z.object({
  id: text,
  risk_id: text,
  reviewed_on: text,
  likelihood: z.int(),
  impact: z.int(),
  note: text,
  created_at: text,
  by_id: maybe,
  by_name: maybe,
  by_disabled: maybe,
});
export type ReviewRow = z.infer<typeof ReviewRow>;

export const BlockRow = z.object({ id: text, rev: z.int(), risk_id: text, about: z.enum(blockable), about_id: text });
export type BlockRow = z.infer<typeof BlockRow>;
export const KeptBlockRow = BlockRow.extend({ deleted_at: maybe });
export const KeptReviewRow = z.object({ id: text, risk_id: text });
export const KeptRiskRow = z.object({ id: text, deleted_at: maybe });
export const BlockerRow = z.object({ about_id: text, risk_id: text });
export const IdRow = z.object({ id: text });
export const ScaleRow = z.object({ rev: z.int(), medium_from: z.int(), high_from: z.int(), severe_from: z.int() });

export function person(id: string | null, name: string | null, disabledAt: string | null): PersonRef | null {
  return id === null || name === null ? null : { id, name, active: disabledAt === null };
}
