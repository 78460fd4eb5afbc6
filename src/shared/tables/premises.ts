/** Homes of the organisation, admissions stopped, children in residence, buildings and assets, new services. */
import type { TableShape } from './shape.ts';

const org = { stream: 'org', aggregate: 'org' } as const;

export const premisesTables = {
  site: {
    ...org,
    fields: { name: 'atomic', kind: 'atomic', place: 'atomic', opened_on: 'atomic', closed_on: 'atomic' },
  },
  admission_stop: {
    ...org,
    fields: {
      site_id: 'insert-only',
      started_on: 'insert-only',
      decided_by: 'insert-only',
      reason: 'insert-only',
      ended_on: 'group:end',
      end_reason: 'group:end',
    },
  },
  admission_exception: {
    ...org,
    fields: {
      site_id: 'atomic',
      admitted_on: 'atomic',
      children: 'atomic',
      decided_by: 'atomic',
      decided_on: 'atomic',
      reason: 'atomic',
    },
  },
  admission_policy: {
    ...org,
    fields: { site_id: 'atomic', from_on: 'atomic', body: 'atomic', decided_by: 'atomic' },
  },
  /** One for each home and month: its id follows from the two. */
  resident_count: {
    ...org,
    fields: {
      site_id: 'insert-only',
      month: 'insert-only',
      residents: 'atomic',
      supported: 'atomic',
      note: 'atomic',
    },
  },
  premises_asset: {
    ...org,
    fields: {
      site_id: 'atomic',
      kind: 'atomic',
      name: 'atomic',
      belongs_to: 'atomic',
      use_now: 'atomic',
      use_later: 'group:decision',
      decision: 'group:decision',
      decided_on: 'group:decision',
      done_on: 'atomic',
      value: 'group:value',
      currency: 'group:value',
      valued_on: 'group:value',
      note: 'atomic',
    },
  },
  new_service: {
    ...org,
    fields: { site_id: 'atomic', kind: 'atomic', name: 'atomic', for_whom: 'atomic', note: 'atomic' },
  },
  service_stage: {
    ...org,
    fields: { service_id: 'insert-only', stage: 'insert-only', reached_on: 'insert-only', note: 'insert-only' },
  },
} as const satisfies Record<string, TableShape>;
