/** The reintegration kit: proposed, approved, bought, packed, handed over; and the stock it comes from. */
import type { FieldPolicy, TableShape } from './shape.ts';

const ofChild = { stream: 'child', aggregate: 'child_id' } as const;
const ofOrganisation = { stream: 'org', aggregate: 'org' } as const;
const owned = { child_id: 'insert-only', kit_id: 'insert-only' } as const satisfies Record<string, FieldPolicy>;
const money = { currency: 'group:money', means: 'group:money' } as const satisfies Record<string, FieldPolicy>;

export const kitTables = {
  kit_item: {
    ...ofOrganisation,
    fields: {
      catalogue_id: 'insert-only',
      name: 'atomic',
      kind: 'atomic',
      quantity: 'atomic',
      unit: 'atomic',
      stocked: 'atomic',
      sized: 'atomic',
      continues: 'atomic',
      conditions: 'atomic',
      sort: 'atomic',
      retired_at: 'atomic',
    },
  },
  kit_rules: {
    ...ofOrganisation,
    fields: {
      currency: 'atomic',
      money_limits: 'safe-side',
      weeks_ahead: 'atomic',
      ready_days: 'atomic',
      confirmed_at: 'atomic',
    },
  },
  child_kit: {
    ...ofChild,
    fields: {
      child_id: 'insert-only',
      started_on: 'insert-only',
      needed_on: 'atomic',
      note: 'atomic',
      ended_on: 'safe-side',
      end_reason: 'atomic',
      parts_changed_at: 'atomic',
    },
  },
  kit_line: {
    ...ofChild,
    fields: {
      ...owned,
      item_id: 'insert-only',
      name: 'insert-only',
      kind: 'insert-only',
      quantity: 'atomic',
      unit: 'atomic',
      decision: 'atomic',
      unit_cost: 'group:money',
      ...money,
      budget_line: 'atomic',
      from_stock: 'group:stock',
      size: 'group:stock',
      note: 'atomic',
      reason: 'atomic',
    },
  },
  /** What happened to a line; both laptops' count. */
  kit_step: {
    ...ofChild,
    fields: {
      ...owned,
      line_id: 'insert-only',
      step: 'insert-only',
      quantity: 'insert-only',
      happened_on: 'insert-only',
      paid: 'insert-only',
      currency: 'insert-only',
      receipt_number: 'insert-only',
      note: 'insert-only',
      reason: 'insert-only',
      receipt_id: 'insert-only',
      movement_id: 'insert-only',
    },
  },
  kit_receipt: {
    ...ofChild,
    fields: {
      ...owned,
      part: 'insert-only',
      handed_on: 'insert-only',
      receiver: 'insert-only',
      relation: 'insert-only',
      worker: 'insert-only',
      health_person: 'insert-only',
      place: 'insert-only',
      note: 'insert-only',
      child_signed: 'atomic',
      receiver_signed: 'atomic',
      worker_signed: 'atomic',
      health_signed: 'atomic',
    },
  },
  kit_file: {
    ...ofChild,
    fields: {
      ...owned,
      receipt_id: 'insert-only',
      file_id: 'insert-only',
      name: 'atomic',
      note: 'atomic',
    },
  },
  kit_support: {
    ...ofChild,
    fields: {
      ...owned,
      item_id: 'insert-only',
      name: 'insert-only',
      pace: 'group:money',
      amount: 'group:money',
      ...money,
      started_on: 'group:money',
      ended_on: 'group:money',
      taper: 'group:money',
      budget_line: 'atomic',
      note: 'atomic',
      reason: 'atomic',
    },
  },
  kit_check: {
    ...ofChild,
    fields: {
      ...owned,
      checked_on: 'insert-only',
      arrived: 'insert-only',
      used: 'insert-only',
      note: 'insert-only',
      visit_id: 'insert-only',
    },
  },
  /** Names by digest exactly what was approved. */
  kit_approval: {
    ...ofChild,
    fields: {
      ...owned,
      approved_on: 'insert-only',
      digest: 'insert-only',
      over_limit: 'insert-only',
      note: 'insert-only',
    },
  },
  /** The store room. It names no child: the child's own step names the movement. */
  kit_movement: {
    ...ofOrganisation,
    fields: {
      item_id: 'insert-only',
      size: 'insert-only',
      kind: 'insert-only',
      quantity: 'insert-only',
      moved_on: 'insert-only',
      unit_cost: 'insert-only',
      currency: 'insert-only',
      budget_line: 'insert-only',
      receipt_number: 'insert-only',
      note: 'insert-only',
      reason: 'insert-only',
      file_id: 'group:file',
      file_name: 'group:file',
    },
  },
} as const satisfies Record<string, TableShape>;
