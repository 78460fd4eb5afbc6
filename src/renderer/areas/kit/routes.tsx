/** The pages of this area; each is loaded when it is first opened. */
import type { RouteObject } from 'react-router';

export const kitRoutes: RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('./home/KitsPage.tsx')).KitsPage }) },
  { path: 'packing', lazy: async () => ({ Component: (await import('./packing/PackingPage.tsx')).PackingPage }) },
  { path: 'pack', lazy: async () => ({ Component: (await import('./packing/PackPage.tsx')).PackPage }) },
  { path: 'stock', lazy: async () => ({ Component: (await import('./stock/StockPage.tsx')).StockPage }) },
  {
    path: 'templates',
    lazy: async () => ({ Component: (await import('./templates/TemplatesPage.tsx')).TemplatesPage }),
  },
];
/** Pages about one child, inside `/children/:childId`. */
export const kitOfChildRoutes: RouteObject[] = [
  { path: 'kit', lazy: async () => ({ Component: (await import('./child/KitPage.tsx')).KitPage }) },
];
