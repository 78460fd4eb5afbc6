/** The room everything stands in: the rail at the start side, the bar on top, the page. */
import Box from '@mui/material/Box';
import { Suspense, useEffect, useMemo, useRef } from 'react';
import { Provider } from 'react-redux';
import { Outlet, RouterProvider, createMemoryRouter, useLocation } from 'react-router';
import { LayersProvider } from '../ui/Layers.tsx';
import { UndoProvider } from '../ui/Undo.tsx';
import { Loading } from '../ui/Section.tsx';
import { api } from './api.ts';
import { Bar } from './Bar.tsx';
import { listen } from './bridge.ts';
import { useWords } from './i18n.ts';
import { Keys } from './Keys.tsx';
import { LockSoon } from './LockSoon.tsx';
import { Rail } from './Rail.tsx';
import { routes } from './routes.tsx';
import { createAppStore } from './store.ts';
import type { AppStore } from './store.ts';

/**
 * A router in memory: no record's id stands in an address, a title or a history on disk. The store begins and ends with
 * the shell, so that nothing remembered outlives a lock.
 */
export function Shell() {
  const store = useMemo(() => createAppStore(), []);
  const router = useMemo(() => createMemoryRouter(routes(<Frame />)), []);
  useEffect(() => () => router.dispose(), [router]);
  useEffect(() => forgetting(store), [store]);
  return (
    <Provider store={store}>
      <RouterProvider router={router} />
    </Provider>
  );
}

/** Answers that somebody's change made stale are asked for again. @returns how to stop. */
function forgetting(store: AppStore): () => void {
  return listen((event) => {
    if (event.type === 'changed') store.dispatch(api.util.invalidateTags([...event.tags]));
  });
}

function Frame() {
  const t = useWords('common');
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    // Scrolling answers a promise in newer Chromium; an effect must not hand it on.
    main.current?.scrollTo(0, 0);
  }, [pathname]);
  return (
    <LayersProvider>
      <UndoProvider>
        <Box className="print-frame" sx={{ display: 'flex', height: '100%', overflow: 'hidden' }}>
          <Box
            component="a"
            href="#page"
            className="no-print"
            sx={skipLink}
            onClick={(event) => skip(event, main.current)}
          >
            {t('nav.skip')}
          </Box>
          <Rail />
          <Box className="print-frame" sx={{ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' }}>
            <Bar />
            <Box
              component="main"
              id="page"
              ref={main}
              tabIndex={-1}
              className="print-frame"
              sx={{ flex: 1, overflow: 'auto', '&:focus': { outline: 'none' } }}
            >
              <Suspense fallback={<Loading />}>
                <Outlet />
              </Suspense>
            </Box>
          </Box>
        </Box>
        <LockSoon />
        <Keys />
      </UndoProvider>
    </LayersProvider>
  );
}

function skip(event: { preventDefault: () => void }, page: HTMLElement | null) {
  event.preventDefault();
  page?.focus();
}

const skipLink = {
  position: 'absolute',
  insetInlineStart: 8,
  top: -60,
  zIndex: 2000,
  px: 2,
  py: 1,
  bgcolor: 'primary.main',
  color: 'primary.contrastText',
  borderRadius: 1,
  '&:focus': { top: 8 },
};
