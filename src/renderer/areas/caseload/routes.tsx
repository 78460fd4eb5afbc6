/** The pages of this area, and the one within a child's record; each is loaded when it is first opened. */
import type { RouteObject } from 'react-router';

export const caseloadRoutes: RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('./board/BoardPage.tsx')).BoardPage }) },
  { path: 'children', lazy: async () => ({ Component: (await import('./children/ChildrenPage.tsx')).ChildrenPage }) },
  { path: 'child/:childId', lazy: async () => ({ Component: (await import('./child/ToRecord.tsx')).ToRecord }) },
  { path: 'worker/:staffId', lazy: async () => ({ Component: (await import('./worker/WorkerPage.tsx')).WorkerPage }) },
  { path: 'cover', lazy: async () => ({ Component: (await import('./cover/CoverPage.tsx')).CoverPage }) },
  { path: 'rules', lazy: async () => ({ Component: (await import('./rules/RulesPage.tsx')).RulesPage }) },
];

export const caseloadOfChildRoutes: RouteObject[] = [
  { path: 'workers', lazy: async () => ({ Component: (await import('./child/WorkersPage.tsx')).WorkersPage }) },
];
