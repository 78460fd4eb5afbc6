/** The pages of this area; each is loaded when it is first opened. */
import type { RouteObject } from 'react-router';

export const planRoutes: RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('./cohort/CohortPage.tsx')).CohortPage }) },
  { path: 'reviews', lazy: async () => ({ Component: (await import('./reviews/ReviewsPage.tsx')).ReviewsPage }) },
  { path: 'lists', lazy: async () => ({ Component: (await import('./lists/ListsPage.tsx')).ListsPage }) },
  { path: 'today', lazy: async () => ({ Component: (await import('./today/TodayPage.tsx')).TodayPage }) },
];

/** Pages about one child, inside `/children/:childId`. */
export const planOfChildRoutes: RouteObject[] = [
  { path: 'plan', lazy: async () => ({ Component: (await import('./plan/PlanPage.tsx')).PlanPage }) },
  { path: 'plan/compare', lazy: async () => ({ Component: (await import('./plan/ComparePage.tsx')).ComparePage }) },
  {
    path: 'activities',
    lazy: async () => ({ Component: (await import('./activities/ActivitiesPage.tsx')).ActivitiesPage }),
  },
  { path: 'safety', lazy: async () => ({ Component: (await import('./safety/SafetyPage.tsx')).SafetyPage }) },
  { path: 'legal', lazy: async () => ({ Component: (await import('./legal/LegalPage.tsx')).LegalPage }) },
  { path: 'visits', lazy: async () => ({ Component: (await import('./visits/VisitsPage.tsx')).VisitsPage }) },
  {
    path: 'readiness',
    lazy: async () => ({ Component: (await import('./readiness/ReadinessPage.tsx')).ReadinessPage }),
  },
];
