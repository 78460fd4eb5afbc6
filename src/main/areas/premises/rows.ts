/** Rows of homes, admissions, counts, buildings and services as the database gives them, decoded. */
import * as z from 'zod';
import { assetDecisions, assetKinds, serviceKinds, siteKinds } from '../../../shared/areas/premises.ts';
import { serviceStages } from '../../../shared/rules/premises.ts';

const text = z.string();
const maybe = z.string().nullable();
const number = z.int().nullable();
const head = { id: text, rev: z.int() };

export const SiteRow = z.object({
  ...head,
  name: maybe,
  kind: z.enum(siteKinds),
  place: maybe,
  opened_on: maybe,
  closed_on: maybe,
});
export type SiteRow = z.infer<typeof SiteRow>;
export const SiteNameRow = z.object({ id: text, name: maybe });

export const StopRow = z.object({
  ...head,
  site_id: text,
  started_on: text,
  ended_on: maybe,
  decided_by: text,
  reason: maybe,
  end_reason: maybe,
});
export type StopRow = z.infer<typeof StopRow>;

export const ExceptionRow = z.object({
  ...head,
  site_id: text,
  admitted_on: text,
  children: z.int(),
  decided_by: text,
  decided_on: text,
  reason: text,
});
export type ExceptionRow = z.infer<typeof ExceptionRow>;

export const PolicyRow = z.object({ ...head, site_id: maybe, from_on: text, body: text, decided_by: text });
export type PolicyRow = z.infer<typeof PolicyRow>;

export const ResidentCountRow = z.object({
  ...head,
  site_id: text,
  month: text,
  residents: number,
  supported: number,
  note: maybe,
});
export type ResidentCountRow = z.infer<typeof ResidentCountRow>;

export const AssetRow = z.object({
  ...head,
  site_id: maybe,
  kind: z.enum(assetKinds),
  name: text,
  belongs_to: maybe,
  use_now: maybe,
  use_later: maybe,
  decision: z.enum(assetDecisions),
  decided_on: maybe,
  done_on: maybe,
  value: number,
  currency: maybe,
  valued_on: maybe,
  note: maybe,
});
export type AssetRow = z.infer<typeof AssetRow>;

export const ServiceRow = z.object({
  ...head,
  site_id: maybe,
  kind: z.enum(serviceKinds),
  name: text,
  for_whom: maybe,
  note: maybe,
});
export type ServiceRow = z.infer<typeof ServiceRow>;
export const StageRow = z.object({
  ...head,
  service_id: text,
  stage: z.enum(serviceStages),
  reached_on: text,
  note: maybe,
});
export type StageRow = z.infer<typeof StageRow>;
export const IdRow = z.object({ id: text });
