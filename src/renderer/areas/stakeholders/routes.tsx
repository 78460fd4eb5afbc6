/** The pages of this area; each is loaded when it is first opened. */
import type { RouteObject } from 'react-router';

export const stakeholdersRoutes: RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('./list/StakeholdersPage.tsx')).StakeholdersPage }) },
  { path: 'person/:id', lazy: async () => ({ Component: (await import('./person/PersonPage.tsx')).PersonPage }) },
  { path: 'log', lazy: async () => ({ Component: (await import('./log/LogPage.tsx')).LogPage }) },
  { path: 'promises', lazy: async () => ({ Component: (await import('./promises/PromisesPage.tsx')).PromisesPage }) },
  { path: 'donors', lazy: async () => ({ Component: (await import('./donors/DonorsPage.tsx')).DonorsPage }) },
];
