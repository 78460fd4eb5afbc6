/** What every page of the door gets. */
import type { SessionStatus } from '../../shared/areas/session.ts';

export type Door = 'first-run' | 'sign-in' | 'forgotten' | 'must-change' | 'problem';

export interface DoorProps {
  readonly status: SessionStatus;
  /** Stay on this page although the store has opened meanwhile: there is still something to show. Null ends it. */
  readonly hold: (door: Door | null) => void;
  /** Asks once more where things stand, after something that may have changed it. */
  readonly recheck: () => void;
}
