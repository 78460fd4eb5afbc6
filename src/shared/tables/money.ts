/** What the transition costs, who pays, and what a child costs in residence and at home. */
import type { TableShape } from './shape.ts';

const org = { stream: 'org', aggregate: 'org' } as const;

export const moneyTables = {
  money_settings: { ...org, fields: { main_currency: 'atomic' } },
  money_rate: {
    ...org,
    fields: {
      currency: 'group:rate',
      to_currency: 'group:rate',
      from_on: 'group:rate',
      amount: 'group:rate',
      worth: 'group:rate',
    },
  },
  funding_source: { ...org, fields: { name: 'atomic', note: 'atomic', retired_at: 'atomic' } },
  budget_line: {
    ...org,
    fields: {
      name: 'atomic',
      kind: 'atomic',
      cost: 'atomic',
      serves: 'atomic',
      currency: 'atomic',
      source_id: 'atomic',
      site_id: 'atomic',
      note: 'atomic',
    },
  },
  budget_plan: {
    ...org,
    fields: { line_id: 'insert-only', from_month: 'group:plan', until_month: 'group:plan', amount: 'group:plan' },
  },
  budget_spent: {
    ...org,
    fields: {
      line_id: 'insert-only',
      month: 'group:spent',
      amount: 'group:spent',
      currency: 'group:spent',
      note: 'atomic',
    },
  },
} as const satisfies Record<string, TableShape>;
