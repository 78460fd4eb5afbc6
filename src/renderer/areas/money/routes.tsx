/** The pages of this area; each is loaded when it is first opened. */
import type { RouteObject } from 'react-router';

export const moneyRoutes: RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('./overview/MoneyPage.tsx')).MoneyPage }) },
  { path: 'lines', lazy: async () => ({ Component: (await import('./lines/LinesPage.tsx')).LinesPage }) },
  { path: 'lines/:id', lazy: async () => ({ Component: (await import('./lines/LinePage.tsx')).LinePage }) },
  { path: 'sources', lazy: async () => ({ Component: (await import('./sources/SourcesPage.tsx')).SourcesPage }) },
  { path: 'rates', lazy: async () => ({ Component: (await import('./rates/RatesPage.tsx')).RatesPage }) },
];
