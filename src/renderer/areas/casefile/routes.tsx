/** The pages of this area; each is loaded when it is first opened. */
import type { RouteObject } from 'react-router';

export const casefileRoutes: RouteObject[] = [
  {
    path: 'documents',
    lazy: async () => ({ Component: (await import('./home/HomeDocumentsPage.tsx')).HomeDocumentsPage }),
  },
  { path: 'kinds', lazy: async () => ({ Component: (await import('./kinds/KindsPage.tsx')).KindsPage }) },
  { path: 'tasks', lazy: async () => ({ Component: (await import('./tasks/TasksPage.tsx')).TasksPage }) },
];
/** Pages about one child, inside `/children/:childId`. */
export const casefileOfChildRoutes: RouteObject[] = [
  { path: 'health', lazy: async () => ({ Component: (await import('./health/HealthPage.tsx')).HealthPage }) },
  {
    path: 'education',
    lazy: async () => ({ Component: (await import('./education/EducationPage.tsx')).EducationPage }),
  },
  {
    path: 'documents',
    lazy: async () => ({ Component: (await import('./documents/DocumentsPage.tsx')).DocumentsPage }),
  },
  { path: 'consents', lazy: async () => ({ Component: (await import('./consents/ConsentsPage.tsx')).ConsentsPage }) },
  { path: 'contacts', lazy: async () => ({ Component: (await import('./contacts/ContactsPage.tsx')).ContactsPage }) },
  { path: 'notes', lazy: async () => ({ Component: (await import('./notes/NotesPage.tsx')).NotesPage }) },
  { path: 'words', lazy: async () => ({ Component: (await import('./voices/WordsPage.tsx')).WordsPage }) },
  {
    path: 'observations',
    lazy: async () => ({ Component: (await import('./voices/ObservationsPage.tsx')).ObservationsPage }),
  },
  { path: 'memory', lazy: async () => ({ Component: (await import('./memory/MemoryPage.tsx')).MemoryPage }) },
  {
    path: 'decisions',
    lazy: async () => ({ Component: (await import('./voices/DecisionsPage.tsx')).DecisionsPage }),
  },
];
