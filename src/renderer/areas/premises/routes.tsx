/** The pages of this area; each is loaded when it is first opened. */
import type { RouteObject } from 'react-router';

export const premisesRoutes: RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('./overview/HomesPage.tsx')).HomesPage }) },
  {
    path: 'admissions',
    lazy: async () => ({ Component: (await import('./admissions/AdmissionsPage.tsx')).AdmissionsPage }),
  },
  { path: 'children', lazy: async () => ({ Component: (await import('./counts/CountsPage.tsx')).CountsPage }) },
  { path: 'assets', lazy: async () => ({ Component: (await import('./assets/AssetsPage.tsx')).AssetsPage }) },
  { path: 'services', lazy: async () => ({ Component: (await import('./services/ServicesPage.tsx')).ServicesPage }) },
];
