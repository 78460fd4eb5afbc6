/** The pages of this area; each is loaded when it is first opened. */
import type { RouteObject } from 'react-router';

export const journeyRoutes: RouteObject[] = [
  {
    path: 'timeline',
    lazy: async () => ({ Component: (await import('./timeline/TimelinePage.tsx')).TimelinePage }),
  },
  { path: 'sign-off', lazy: async () => ({ Component: (await import('./sign-off/GatesPage.tsx')).GatesPage }) },
  { path: 'sign-off/:stageId', lazy: async () => ({ Component: (await import('./sign-off/GatePage.tsx')).GatePage }) },
  {
    path: 'self-assessment',
    lazy: async () => ({ Component: (await import('./assessment/AssessmentsPage.tsx')).AssessmentsPage }),
  },
  {
    path: 'self-assessment/new',
    lazy: async () => ({ Component: (await import('./assessment/AssessPage.tsx')).AssessPage }),
  },
  {
    path: 'self-assessment/:assessmentId',
    lazy: async () => ({ Component: (await import('./assessment/AssessmentPage.tsx')).AssessmentPage }),
  },
  { path: 'learning', lazy: async () => ({ Component: (await import('./learning/LearningPage.tsx')).LearningPage }) },
  { path: 'board', lazy: async () => ({ Component: (await import('./board/BoardPage.tsx')).BoardPage }) },
  { path: 'report', lazy: async () => ({ Component: (await import('./board/ReportPage.tsx')).ReportPage }) },
  { path: 'report/:stageId', lazy: async () => ({ Component: (await import('./board/ReportPage.tsx')).ReportPage }) },
];
