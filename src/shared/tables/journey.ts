/** The organisation’s way through time: what waits for what, sign-off between stages, self-assessment, learning. */
import type { FieldPolicy, TableShape } from './shape.ts';

const own = { catalogue_id: 'insert-only', name: 'atomic', sort: 'atomic', retired_at: 'atomic' } as const;
/** Of what is never changed once it is written. */
function fixed<const K extends string>(...columns: readonly K[]): Readonly<Record<K, FieldPolicy>> {
  return Object.fromEntries(columns.map((column) => [column, 'insert-only'])) as Record<K, FieldPolicy>;
}
const org = { stream: 'org', aggregate: 'org' } as const;

export const journeyTables = {
  journey_link: { ...org, fields: fixed('before_kind', 'before_id', 'after_kind', 'after_id') },
  sign_off_criterion: {
    ...org,
    fields: {
      ...own,
      ...fixed('stage_id', 'part', 'source', 'entry_id'),
      weight: 'atomic',
      threshold: 'atomic',
    },
  },
  /** The record of a decision, with all that was true then. */
  sign_off: {
    ...org,
    fields: fixed(
      'stage_id',
      'decision',
      'decided_on',
      'decided_by',
      'reason',
      'override_reason',
      'follows_id',
      'facts',
      'digest',
    ),
  },
  sign_off_condition: { ...org, fields: fixed('sign_off_id', 'action_id') },
  journey_theme: { ...org, fields: { ...own, hint: 'atomic' } },
  self_assessment: {
    ...org,
    fields: fixed('held_on', 'taken_by', 'readiness', 'end_goal', 'starting_point'),
  },
  self_assessment_score: { ...org, fields: fixed('assessment_id', 'theme_id', 'score', 'reason', 'signs', 'risks') },
  self_assessment_action: { ...org, fields: fixed('assessment_id', 'theme_id', 'action_id') },
  journey_learning: {
    ...org,
    fields: {
      kind: 'atomic',
      title: 'atomic',
      source: 'atomic',
      held_on: 'atomic',
      who: 'group:who',
      people: 'group:who',
      learnt: 'atomic',
      next_step: 'atomic',
    },
  },
} as const satisfies Record<string, TableShape>;
