/** Risks and issues of the transition, what they block, and every review of them. */
import type { TableShape } from './shape.ts';

const org = { stream: 'org', aggregate: 'org' } as const;

export const risksTables = {
  risk: {
    ...org,
    fields: {
      kind: 'atomic',
      title: 'atomic',
      cause: 'atomic',
      effect: 'atomic',
      raised_on: 'atomic',
      likelihood: 'group:before',
      impact: 'group:before',
      likelihood_after: 'group:after',
      impact_after: 'group:after',
      response: 'atomic',
      plan: 'atomic',
      owner_id: 'atomic',
      review_on: 'safe-side',
      closed_on: 'group:closed',
      close_reason: 'group:closed',
      parts_changed_at: 'atomic',
    },
  },
  /** How a risk stood on a day: the newest says how it stands now. */
  risk_review: {
    ...org,
    fields: {
      risk_id: 'insert-only',
      reviewed_on: 'insert-only',
      likelihood: 'insert-only',
      impact: 'insert-only',
      note: 'insert-only',
    },
  },
  risk_block: { ...org, fields: { risk_id: 'insert-only', about: 'insert-only', about_id: 'insert-only' } },
  risk_scale: {
    ...org,
    fields: { medium_from: 'group:scale', high_from: 'group:scale', severe_from: 'group:scale' },
  },
} as const satisfies Record<string, TableShape>;
