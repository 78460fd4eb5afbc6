/** Somebody signed in with these capabilities, for a page in a test. */
import type { ReactNode } from 'react';
import type { SessionUser } from '../../../src/shared/areas/session.ts';
import { MeContext } from '../../../src/renderer/app/me.ts';
import type { Me } from '../../../src/renderer/app/me.ts';

export function As({ can, children }: { readonly can: SessionUser['can']; readonly children: ReactNode }) {
  const me: Me = {
    user: { id: 'me', name: 'Dora', roles: [], can, mustChangePassword: false, language: 'en' },
    organisation: 'Jacaranda House',
    recoveryConfirmed: true,
    status: {
      state: 'open',
      problem: null,
      neededVersion: null,
      practice: false,
      practiceHint: null,
      language: 'en',
      idleSeconds: 600,
      version: '0',
    },
  };
  return <MeContext value={me}>{children}</MeContext>;
}
