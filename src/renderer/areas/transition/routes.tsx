/** The pages of this area; each is loaded when it is first opened. */
import type { RouteObject } from 'react-router';

export const transitionRoutes: RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('./overview/OverviewPage.tsx')).OverviewPage }) },
  {
    path: 'waiting/:kind',
    lazy: async () => ({ Component: (await import('./waiting/WaitingPage.tsx')).WaitingPage }),
  },
  { path: 'stage/:stageId', lazy: async () => ({ Component: (await import('./stage/StagePage.tsx')).StagePage }) },
  {
    path: 'documents',
    lazy: async () => ({ Component: (await import('./documents/DocumentsPage.tsx')).DocumentsPage }),
  },
];
