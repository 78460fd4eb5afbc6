/** Every page. What an area shows is loaded when it is first opened. */
import type { ReactNode } from 'react';
import { useNavigate, useRouteError } from 'react-router';
import type { RouteObject } from 'react-router';
import { caseloadOfChildRoutes, caseloadRoutes } from '../areas/caseload/routes.tsx';
import { assessmentOfChildRoutes, assessmentRoutes } from '../areas/assessment/routes.tsx';
import { casefileOfChildRoutes, casefileRoutes } from '../areas/casefile/routes.tsx';
import { childrenRoutes } from '../areas/children/routes.tsx';
import { journeyRoutes } from '../areas/journey/routes.tsx';
import { kitOfChildRoutes, kitRoutes } from '../areas/kit/routes.tsx';
import { moneyRoutes } from '../areas/money/routes.tsx';
import { planOfChildRoutes, planRoutes } from '../areas/plan/routes.tsx';
import { premisesRoutes } from '../areas/premises/routes.tsx';
import { risksRoutes } from '../areas/risks/routes.tsx';
import { settingsRoutes } from '../areas/settings/routes.tsx';
import { stakeholdersRoutes } from '../areas/stakeholders/routes.tsx';
import { supervisionRoutes } from '../areas/supervision/routes.tsx';
import { teamRoutes } from '../areas/team/routes.tsx';
import { trainingRoutes } from '../areas/training/routes.tsx';
import { transitionRoutes } from '../areas/transition/routes.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { GoButton } from '../ui/Go.tsx';
import { Page } from '../ui/Page.tsx';
import { Loading } from '../ui/Section.tsx';
import { BrokenPage } from './ErrorBoundary.tsx';
import { useWords } from './i18n.ts';

/** What several areas know of one child, side by side in its record. */
const insideChild: readonly RouteObject[] = [
  ...caseloadOfChildRoutes,
  ...casefileOfChildRoutes,
  ...assessmentOfChildRoutes,
  ...planOfChildRoutes,
  ...kitOfChildRoutes,
];

export function routes(frame: ReactNode): RouteObject[] {
  return [
    {
      element: frame,
      hydrateFallbackElement: <Loading />,
      children: [
        {
          errorElement: <RouteBroken />,
          children: [
            { index: true, lazy: async () => ({ Component: (await import('../areas/home/HomePage.tsx')).HomePage }) },
            { path: 'transition', children: transitionRoutes },
            { path: 'team', children: teamRoutes },
            { path: 'training', children: trainingRoutes },
            { path: 'supervision', children: supervisionRoutes },
            { path: 'caseload', children: caseloadRoutes },
            { path: 'children', children: childrenRoutes(insideChild) },
            { path: 'casefile', children: casefileRoutes },
            { path: 'assessment', children: assessmentRoutes },
            { path: 'plan', children: planRoutes },
            { path: 'kit', children: kitRoutes },
            { path: 'journey', children: journeyRoutes },
            { path: 'stakeholders', children: stakeholdersRoutes },
            { path: 'risks', children: risksRoutes },
            { path: 'money', children: moneyRoutes },
            { path: 'premises', children: premisesRoutes },
            { path: 'settings', children: settingsRoutes },
            { path: '*', element: <NoSuchPage /> },
          ],
        },
      ],
    },
  ];
}

function RouteBroken() {
  const error = useRouteError();
  const navigate = useNavigate();
  // Reading it settles it for the router; what it says may name a record, so it is shown to nobody.
  const again = () => void navigate('.', { replace: true, state: { after: typeof error } });
  return <BrokenPage onAgain={again} onStart={() => void navigate('/')} />;
}

function NoSuchPage() {
  const t = useWords('common');
  return (
    <Page title={t('app.not-found.title')}>
      <EmptyState title={t('app.not-found.text')} action={<GoButton to="/">{t('app.broken.start')}</GoButton>} />
    </Page>
  );
}
