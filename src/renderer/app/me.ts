/** Who is signed in. Inside the shell there always is somebody. */
import { createContext, useContext } from 'react';
import type { Capability, Grant } from '../../shared/access.ts';
import type { Opened, SessionStatus } from '../../shared/areas/session.ts';

export interface Me extends Opened {
  readonly status: SessionStatus;
}
export const MeContext = createContext<Me | null>(null);

export function useMe(): Me {
  const me = useContext(MeContext);
  if (!me) throw new Error('useMe outside of the shell');
  return me;
}

/** How far the person's roles reach; null hides. The gate decides again when it is asked. */
export function useCan(capability: Capability): Grant | null {
  return useMe().user.can[capability] ?? null;
}

/** The same for many capabilities at once: whether the person holds any part of each. */
export function useGrants(): (capability: Capability) => boolean {
  const { can } = useMe().user;
  return (capability) => can[capability] !== undefined;
}
