/** The pages of this area; each is loaded when it is first opened. */
import type { RouteObject } from 'react-router';

export const assessmentRoutes: RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('./home/HomePage.tsx')).HomePage }) },
  { path: 'asked', lazy: async () => ({ Component: (await import('./asked/AskedPage.tsx')).AskedPage }) },
  { path: 'blank/:setId', lazy: async () => ({ Component: (await import('./blank/BlankPage.tsx')).BlankPage }) },
];
/** Pages about one child, inside `/children/:childId`. */
export const assessmentOfChildRoutes: RouteObject[] = [
  { path: 'assessment', lazy: async () => ({ Component: (await import('./child/WellbeingPage.tsx')).WellbeingPage }) },
  {
    path: 'assessment/:assessmentId',
    lazy: async () => ({ Component: (await import('./read/AssessmentPage.tsx')).AssessmentPage }),
  },
  {
    path: 'assessment/:assessmentId/write',
    lazy: async () => ({ Component: (await import('./write/WritePage.tsx')).WritePage }),
  },
  { path: 'family', lazy: async () => ({ Component: (await import('./family/FamilyPage.tsx')).FamilyPage }) },
  { path: 'tracing', lazy: async () => ({ Component: (await import('./tracing/TracingPage.tsx')).TracingPage }) },
  { path: 'risk', lazy: async () => ({ Component: (await import('./risk/RiskPage.tsx')).RiskPage }) },
];
