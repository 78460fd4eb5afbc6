/** How an answer stands, in the one language of states. */
import type { Standing } from '../../../../shared/areas/casefile-consents.ts';
import type { State } from '../../../ui/StateChip.tsx';

export const lookOfStanding: Readonly<Record<Standing, State>> = {
  none: 'not-started',
  given: 'done',
  refused: 'blocked',
  withdrawn: 'blocked',
  expired: 'due-soon',
};
