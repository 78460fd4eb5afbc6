/** How everything looks: light or dark, left to right or right to left, and styles that the page's policy lets in. */
import createCache from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import CssBaseline from '@mui/material/CssBaseline';
import GlobalStyles from '@mui/material/GlobalStyles';
import { ThemeProvider } from '@mui/material/styles';
import rtl from '@mui/stylis-plugin-rtl';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useEffect, useMemo } from 'react';
import type { ReactNode } from 'react';
import { prefixer } from 'stylis';
import { directionOf, useLanguage } from './i18n.ts';
import { useAppSelector } from './store.ts';
import { globalStyles, makeTheme } from './theme.ts';
import { usePrinting } from './usePrinting.ts';

/** The page's policy lets in only styles that carry the nonce of this load. */
function nonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}

function makeCache(direction: 'ltr' | 'rtl') {
  const common = { nonce: nonce(), prepend: true };
  return direction === 'rtl'
    ? createCache({ ...common, key: 'hwr', stylisPlugins: [prefixer, rtl] })
    : createCache({ ...common, key: 'hw' });
}

export function Look({ children }: { readonly children: ReactNode }) {
  const language = useLanguage();
  const direction = directionOf(language);
  const chosen = useAppSelector((state) => state.screen.mode);
  const systemDark = useMediaQuery('(prefers-color-scheme: dark)', { noSsr: true });
  const printing = usePrinting();
  const mode = !printing && (chosen === 'dark' || (chosen === 'system' && systemDark)) ? 'dark' : 'light';
  const theme = useMemo(() => makeTheme(mode, direction), [mode, direction]);
  const cache = useMemo(() => makeCache(direction), [direction]);
  useEffect(() => {
    document.documentElement.lang = language.startsWith('qps') ? 'en' : language;
    document.documentElement.dir = direction;
    document.documentElement.style.colorScheme = mode;
  }, [language, direction, mode]);
  return (
    <CacheProvider value={cache}>
      <ThemeProvider theme={theme}>
        <CssBaseline />
        <GlobalStyles styles={globalStyles(theme.tokens)} />
        {children}
      </ThemeProvider>
    </CacheProvider>
  );
}
