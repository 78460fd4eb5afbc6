/** The pages of this area; each is loaded when it is first opened. */
import type { RouteObject } from 'react-router';

export const trainingRoutes: RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('./matrix/MatrixPage.tsx')).MatrixPage }) },
  { path: 'sessions', lazy: async () => ({ Component: (await import('./sessions/SessionsPage.tsx')).SessionsPage }) },
  { path: 'plan', lazy: async () => ({ Component: (await import('./sessions/PlanPage.tsx')).PlanPage }) },
  {
    path: 'session/:sessionId',
    lazy: async () => ({ Component: (await import('./sessions/SessionPage.tsx')).SessionPage }),
  },
  { path: 'needs', lazy: async () => ({ Component: (await import('./proposals/ProposalsPage.tsx')).ProposalsPage }) },
  { path: 'topics', lazy: async () => ({ Component: (await import('./topics/TopicsPage.tsx')).TopicsPage }) },
  { path: 'person/:staffId', lazy: async () => ({ Component: (await import('./person/PersonPage.tsx')).PersonPage }) },
];
