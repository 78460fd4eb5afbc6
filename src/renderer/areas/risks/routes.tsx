/** The pages of this area; each is loaded when it is first opened. */
import type { RouteObject } from 'react-router';

export const risksRoutes: RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('./RisksPage.tsx')).RisksPage }) },
];
