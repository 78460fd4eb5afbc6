/** The pages of this area; each is loaded when it is first opened. */
import type { RouteObject } from 'react-router';

export const supervisionRoutes: RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('./overview/OverviewPage.tsx')).OverviewPage }) },
  { path: 'person/:staffId', lazy: async () => ({ Component: (await import('./person/PersonPage.tsx')).PersonPage }) },
  { path: 'record', lazy: async () => ({ Component: (await import('./record/RecordPage.tsx')).RecordPage }) },
  { path: 'actions', lazy: async () => ({ Component: (await import('./actions/ActionsPage.tsx')).ActionsPage }) },
];
