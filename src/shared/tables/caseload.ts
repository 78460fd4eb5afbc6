/** Who carries which child, and by which rules. */
import type { TableShape } from './shape.ts';

export const caseloadTables = {
  caseload_assignment: {
    stream: 'child',
    aggregate: 'child_id',
    fields: {
      child_id: 'insert-only',
      staff_id: 'insert-only',
      part: 'insert-only',
      started_on: 'insert-only',
      ended_on: 'safe-side',
      reason: 'insert-only',
      handover: 'insert-only',
      override_reason: 'insert-only',
      sibling_reason: 'insert-only',
      end_reason: 'atomic',
      introduced_on: 'atomic',
    },
  },
  caseload_cover: {
    stream: 'org',
    aggregate: 'org',
    fields: {
      absent_id: 'insert-only',
      cover_id: 'insert-only',
      started_on: 'insert-only',
      ended_on: 'safe-side',
      reason: 'insert-only',
      override_reason: 'insert-only',
    },
  },
  caseload_rules: {
    stream: 'org',
    aggregate: 'org',
    fields: {
      case_limit: 'atomic',
      warn_from: 'atomic',
      confirmed_at: 'atomic',
      weights_on: 'atomic',
      weight_usual: 'atomic',
      weight_complex: 'atomic',
      weight_stable: 'atomic',
      first_year_percent: 'atomic',
      eligibility: 'safe-side',
    },
  },
} as const satisfies Record<string, TableShape>;
