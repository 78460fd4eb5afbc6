/** Rows of the kit as the database gives them, decoded. */
import * as z from 'zod';
import { arrivals, Conditions, decisions, kitMeans, receiptParts, uses } from '../../../shared/areas/kit-parts.ts';
import { kitKinds, kitUnits } from '../../../shared/catalogue/kit.ts';
import { supportPaces } from '../../../shared/rules/kit-money.ts';
import { kitSteps } from '../../../shared/rules/kit-progress.ts';
import { movementKinds } from '../../../shared/rules/kit-stock.ts';

const text = z.string();
const maybe = z.string().nullable();
const yesNo = z.int().transform((value) => value === 1);
const json = <T extends z.ZodType>(shape: T) =>
  z
    .string()
    .transform((value): unknown => JSON.parse(value))
    .pipe(shape);
const author = { by_id: maybe, by_name: maybe, by_disabled: maybe };
const item = { item_id: maybe, name: maybe, item_name: maybe };

export const IdRow = z.object({ id: text });
export const CountRow = z.object({ n: z.int() });
export const KeptRow = z.object({ id: text, rev: z.int(), child_id: text, kit_id: text, deleted_at: maybe });

export const ItemRow = z.object({
  id: text,
  rev: z.int(),
  catalogue_id: maybe,
  name: maybe,
  kind: z.enum(kitKinds),
  quantity: z.int(),
  unit: z.enum(kitUnits),
  stocked: yesNo,
  sized: yesNo,
  continues: yesNo,
  conditions: json(Conditions),
  sort: maybe,
  retired_at: maybe,
});
export type ItemRow = z.infer<typeof ItemRow>;

const Limits = z.array(z.object({ currency: text, amount: z.int() }));
export const RulesRow = z.object({
  id: text,
  rev: z.int(),
  currency: maybe,
  money_limits: json(Limits),
  weeks_ahead: z.int(),
  ready_days: z.int(),
  confirmed_at: maybe,
});

export const KitRow = z.object({
  id: text,
  rev: z.int(),
  child_id: text,
  started_on: text,
  needed_on: maybe,
  note: maybe,
  ended_on: maybe,
  end_reason: maybe,
});
export type KitRow = z.infer<typeof KitRow>;

export const LineRow = z.object({
  ...item,
  id: text,
  rev: z.int(),
  kit_id: text,
  child_id: text,
  kind: z.enum(kitKinds),
  quantity: z.int(),
  unit: z.enum(kitUnits),
  sized: z
    .int()
    .nullable()
    .transform((value) => value === 1),
  decision: z.enum(decisions),
  unit_cost: z.int().nullable(),
  currency: maybe,
  means: z.enum(kitMeans),
  budget_line: maybe,
  from_stock: yesNo,
  size: maybe,
  note: maybe,
  reason: maybe,
});
export type LineRow = z.infer<typeof LineRow>;

/** How many of a line each kind of step moved, and the last day of it. */
export const StepSumRow = z.object({
  kit_id: text,
  line_id: text,
  step: z.enum(kitSteps),
  n: z.int(),
  last_on: text,
});
export type StepSumRow = z.infer<typeof StepSumRow>;

export const StepRow = z.object({
  ...author,
  id: text,
  rev: z.int(),
  kit_id: text,
  child_id: text,
  line_id: text,
  step: z.enum(kitSteps),
  quantity: z.int(),
  happened_on: text,
  paid: z.int().nullable(),
  currency: maybe,
  receipt_number: maybe,
  note: maybe,
  reason: maybe,
  receipt_id: maybe,
  movement_id: maybe,
  created_at: text,
  deleted_at: maybe,
});
export type StepRow = z.infer<typeof StepRow>;

export const ReceiptRow = z.object({
  ...author,
  id: text,
  rev: z.int(),
  kit_id: text,
  child_id: text,
  part: z.enum(receiptParts),
  handed_on: text,
  receiver: text,
  relation: maybe,
  worker: text,
  health_person: maybe,
  place: maybe,
  note: maybe,
  child_signed: yesNo,
  receiver_signed: yesNo,
  worker_signed: yesNo,
  health_signed: yesNo,
  deleted_at: maybe,
});
export type ReceiptRow = z.infer<typeof ReceiptRow>;

export const FileRow = z.object({
  ...author,
  id: text,
  rev: z.int(),
  kit_id: text,
  child_id: text,
  receipt_id: maybe,
  file_id: text,
  name: text,
  note: maybe,
  media_type: text,
  bytes: z.int(),
  created_at: text,
  deleted_at: maybe,
});
export type FileRow = z.infer<typeof FileRow>;
export const StoredFileRow = z.object({
  id: text,
  bytes: z.int(),
  hmac: text,
  file_key: text,
  chunk_bytes: z.int(),
  media_type: text,
});

const Taper = z.array(z.object({ from: text, amount: z.int() }));
export const SupportRow = z.object({
  ...item,
  id: text,
  rev: z.int(),
  kit_id: text,
  child_id: text,
  pace: z.enum(supportPaces),
  amount: z.int().nullable(),
  currency: maybe,
  means: z.enum(kitMeans),
  started_on: text,
  ended_on: maybe,
  taper: json(Taper),
  budget_line: maybe,
  note: maybe,
  reason: maybe,
});
export type SupportRow = z.infer<typeof SupportRow>;

export const CheckRow = z.object({
  ...author,
  id: text,
  rev: z.int(),
  kit_id: text,
  checked_on: text,
  arrived: z.enum(arrivals),
  used: z.enum(uses),
  note: maybe,
  visit_id: maybe,
});
export type CheckRow = z.infer<typeof CheckRow>;

export const ApprovalRow = z.object({
  ...author,
  id: text,
  rev: z.int(),
  kit_id: text,
  approved_on: text,
  digest: text,
  over_limit: yesNo,
  note: maybe,
});
export type ApprovalRow = z.infer<typeof ApprovalRow>;

export const SpentRow = z.object({ kit_id: text, currency: text, amount: z.int(), unknown: z.int() });
export const KitCostRow = z.object({ kit_id: text, currency: maybe, amount: z.int(), unknown: z.int() });

export const LevelRow = z.object({ item_id: text, size: maybe, level: z.int() });
export const LastCostRow = z.object({ item_id: text, size: maybe, unit_cost: z.int(), currency: text });
export const MovementRow = z.object({
  ...author,
  id: text,
  rev: z.int(),
  item_id: text,
  item_name: maybe,
  size: maybe,
  kind: z.enum(movementKinds),
  quantity: z.int(),
  moved_on: text,
  unit_cost: z.int().nullable(),
  currency: maybe,
  budget_line: maybe,
  receipt_number: maybe,
  note: maybe,
  reason: maybe,
  file_id: maybe,
  file_name: maybe,
  media_type: maybe,
  created_at: text,
  deleted_at: maybe,
  /** It came with a step of a kit. */
  packed: yesNo,
});
export type MovementRow = z.infer<typeof MovementRow>;
