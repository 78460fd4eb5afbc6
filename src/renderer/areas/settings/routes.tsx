/** The pages of the settings; each is loaded when it is first opened. */
import type { RouteObject } from 'react-router';

export const settingsRoutes: RouteObject[] = [
  {
    lazy: async () => ({ Component: (await import('./SettingsFrame.tsx')).SettingsFrame }),
    children: [
      { index: true, lazy: async () => ({ Component: (await import('./OrganisationPage.tsx')).OrganisationPage }) },
      { path: 'people', lazy: async () => ({ Component: (await import('./people/PeoplePage.tsx')).PeoplePage }) },
      { path: 'security', lazy: async () => ({ Component: (await import('./SecurityPage.tsx')).SecurityPage }) },
      { path: 'changes', lazy: async () => ({ Component: (await import('./audit/AuditPage.tsx')).AuditPage }) },
      { path: 'looks', lazy: async () => ({ Component: (await import('./audit/AccessLogPage.tsx')).AccessLogPage }) },
      { path: 'about', lazy: async () => ({ Component: (await import('./AboutPage.tsx')).AboutPage }) },
    ],
  },
];
