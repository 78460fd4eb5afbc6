/** How a check of safe recruitment stands, in the one language of states. */
import type { CheckState, Staff } from '../../../shared/areas/team.ts';
import type { State } from '../../ui/StateChip.tsx';

export type Check = Staff['checks'][number];

export const stateOfCheck: Readonly<Record<CheckState, State>> = {
  missing: 'not-started',
  asked: 'in-progress',
  held: 'done',
  expiring: 'due-soon',
  expired: 'overdue',
  'not-required': 'not-relevant',
};
