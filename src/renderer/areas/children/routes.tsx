/** The pages of this area; each is loaded when it is first opened. Other areas' pages about one child stand inside its frame. */
import type { RouteObject } from 'react-router';

const ownRoutes: readonly RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('./child/TimelinePage.tsx')).TimelinePage }) },
  { path: 'identity', lazy: async () => ({ Component: (await import('./child/IdentityPage.tsx')).IdentityPage }) },
  { path: 'stays', lazy: async () => ({ Component: (await import('./child/StaysPage.tsx')).StaysPage }) },
  { path: 'alerts', lazy: async () => ({ Component: (await import('./child/AlertsPage.tsx')).AlertsPage }) },
  { path: 'siblings', lazy: async () => ({ Component: (await import('./child/SiblingsPage.tsx')).SiblingsPage }) },
];

export function childrenRoutes(insideChild: readonly RouteObject[]): RouteObject[] {
  const inside = [...ownRoutes, ...insideChild];
  const paths = inside.flatMap(({ path }) => path ?? []);
  return [
    { index: true, lazy: async () => ({ Component: (await import('./list/ListPage.tsx')).ListPage }) },
    { path: 'import', lazy: async () => ({ Component: (await import('./import/ImportPage.tsx')).ImportPage }) },
    { path: 'choices', lazy: async () => ({ Component: (await import('./choices/ChoicesPage.tsx')).ChoicesPage }) },
    {
      path: ':childId',
      lazy: async () => ({ Component: (await import('./child/ChildFrame.tsx')).childFrame(paths) }),
      children: inside,
    },
  ];
}
