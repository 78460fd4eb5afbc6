/** How the components look, on the ground beneath; their styles are ones that the page's policy lets in. */
import createCache from '@emotion/cache';
import type { EmotionCache } from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import CssBaseline from '@mui/material/CssBaseline';
import GlobalStyles from '@mui/material/GlobalStyles';
import { ThemeProvider } from '@mui/material/styles';
import rtl from '@mui/stylis-plugin-rtl';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { prefixer } from 'stylis';
import { useGround } from './Ground.tsx';
import { globalStyles, makeTheme } from './theme.ts';

/** The page's policy lets in only styles that carry the nonce of this load. */
function nonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}

type Direction = 'ltr' | 'rtl';
function makeCache(direction: Direction) {
  const common = { nonce: nonce(), prepend: true };
  return direction === 'rtl'
    ? createCache({ ...common, key: 'hwr', stylisPlugins: [prefixer, rtl] })
    : createCache({ ...common, key: 'hw' });
}

/** One for each direction as long as the page lives: a look that is drawn anew finds the styles of before. */
const caches = new Map<Direction, EmotionCache>();
function cacheFor(direction: Direction): EmotionCache {
  const cache = caches.get(direction) ?? makeCache(direction);
  caches.set(direction, cache);
  return cache;
}

export function Look({ children }: { readonly children: ReactNode }) {
  const { mode, direction } = useGround();
  const theme = useMemo(() => makeTheme(mode, direction), [mode, direction]);
  return (
    <CacheProvider value={cacheFor(direction)}>
      <ThemeProvider theme={theme}>
        <CssBaseline />
        <GlobalStyles styles={globalStyles(theme.tokens)} />
        {children}
      </ThemeProvider>
    </CacheProvider>
  );
}
