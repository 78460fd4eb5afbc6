/** The pages of this area; each is loaded when it is first opened. */
import type { RouteObject } from 'react-router';

export const teamRoutes: RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('./list/TeamPage.tsx')).TeamPage }) },
  { path: 'glance', lazy: async () => ({ Component: (await import('./glance/GlancePage.tsx')).GlancePage }) },
  { path: 'import', lazy: async () => ({ Component: (await import('./import/ImportPage.tsx')).ImportPage }) },
  {
    path: 'checks',
    lazy: async () => ({ Component: (await import('./requirements/RequirementsPage.tsx')).RequirementsPage }),
  },
  { path: 'person/:staffId', lazy: async () => ({ Component: (await import('./person/PersonPage.tsx')).PersonPage }) },
];
