/** People around the transition: their stance, what was said and promised, messages to donors. */
import type { TableShape } from './shape.ts';

const org = { stream: 'org', aggregate: 'org' } as const;

export const stakeholdersTables = {
  stakeholder: {
    ...org,
    fields: {
      kind: 'atomic',
      name: 'atomic',
      grouping: 'atomic',
      part_played: 'atomic',
      contact: 'atomic',
      note: 'atomic',
      retired_at: 'group:retired',
      retired_reason: 'group:retired',
    },
  },
  /** Where somebody stands is the newest of these; none is ever overwritten. */
  stakeholder_stance: {
    ...org,
    fields: {
      stakeholder_id: 'insert-only',
      held_on: 'insert-only',
      stance: 'insert-only',
      influence: 'insert-only',
      reason: 'insert-only',
    },
  },
  stakeholder_engagement: {
    ...org,
    fields: { held_on: 'atomic', way: 'atomic', purpose: 'atomic', stakeholder_ids: 'atomic', said: 'atomic' },
  },
  stakeholder_promise: {
    ...org,
    fields: {
      stakeholder_id: 'atomic',
      engagement_id: 'insert-only',
      side: 'atomic',
      body: 'atomic',
      owner_id: 'atomic',
      due_on: 'atomic',
      done_on: 'atomic',
    },
  },
  donor_message: {
    ...org,
    fields: {
      stakeholder_id: 'atomic',
      body: 'atomic',
      way: 'atomic',
      owner_id: 'atomic',
      planned_on: 'atomic',
      sent_on: 'atomic',
      reaction: 'group:reaction',
      reaction_note: 'group:reaction',
    },
  },
  donor_fund: {
    ...org,
    fields: {
      stakeholder_id: 'atomic',
      present_use: 'atomic',
      future_use: 'group:agreed',
      agreed_on: 'group:agreed',
      amount: 'group:amount',
      currency: 'group:amount',
      giving: 'group:amount',
      note: 'atomic',
    },
  },
} as const satisfies Record<string, TableShape>;
