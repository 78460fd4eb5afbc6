/** Rows of money as the database gives them, decoded. */
import * as z from 'zod';
import { costKinds, lineKinds } from '../../../shared/areas/money.ts';
import { serves } from '../../../shared/rules/money.ts';

const text = z.string();
const maybe = z.string().nullable();
const head = { id: text, rev: z.int() };

export const SettingsRow = z.object({ ...head, main_currency: maybe });
export const RateRow = z.object({
  ...head,
  currency: text,
  to_currency: text,
  from_on: text,
  amount: z.int(),
  worth: z.int(),
});
export type RateRow = z.infer<typeof RateRow>;
export const SourceRow = z.object({ ...head, name: text, note: maybe, retired_at: maybe, lines: z.int() });
export type SourceRow = z.infer<typeof SourceRow>;
export const NameRow = z.object({ id: text, name: text });
export const LineRow = z.object({
  ...head,
  name: text,
  kind: z.enum(lineKinds),
  cost: z.enum(costKinds),
  serves: z.enum(serves),
  currency: text,
  source_id: maybe,
  site_id: maybe,
  note: maybe,
});
export type LineRow = z.infer<typeof LineRow>;
export const PlanRow = z.object({ ...head, line_id: text, from_month: text, until_month: maybe, amount: z.int() });
export type PlanRow = z.infer<typeof PlanRow>;
export const SpentRow = z.object({ ...head, line_id: text, month: text, amount: z.int(), currency: text, note: maybe });
export type SpentRow = z.infer<typeof SpentRow>;
export const PartRow = z.object({ tbl: text, id: text, deleted_at: maybe });
export const PlaceRow = z.object({ line_id: text });
