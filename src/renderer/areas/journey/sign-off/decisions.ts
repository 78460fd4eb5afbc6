/** How decisions and criteria look in the common language of states. */
import type * as z from 'zod';
import type { Criterion, DecisionWord } from '../../../../shared/areas/journey-sign-off.ts';
import type { State } from '../../../ui/StateChip.tsx';

type Decision = z.infer<typeof DecisionWord>;

const states = { go: 'done', conditions: 'in-progress', 'no-go': 'blocked' } as const satisfies Record<Decision, State>;
export function stateOfDecision(decision: Decision | null): State {
  return decision === null ? 'not-started' : states[decision];
}

/** An open must is in the way; an open should is only not there yet. */
export function stateOfCriterion({ met, weight }: Pick<Criterion, 'met' | 'weight'>): State {
  if (met === true) return 'done';
  if (met === null) return 'waiting';
  return weight === 'must' ? 'blocked' : 'not-started';
}
