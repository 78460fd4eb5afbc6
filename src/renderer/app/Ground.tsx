/**
 * What the page stands on before any component is drawn: its language and direction, light or dark, and the tokens as
 * custom properties of the document. Small, since the door needs nothing more.
 */
import { createContext, useContext, useLayoutEffect, useMemo, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { fontFamily } from './fonts.ts';
import { directionOf, useLanguage } from './i18n.ts';
import { useChosenMode } from './mode.ts';
import { tokensOf, type Mode } from './tokens.ts';
import { usePrinting } from './usePrinting.ts';

interface GroundValue {
  readonly mode: Mode;
  readonly direction: 'ltr' | 'rtl';
}
const GroundContext = createContext<GroundValue>({ mode: 'light', direction: 'ltr' });
export const useGround = (): GroundValue => useContext(GroundContext);

const darkMedia = '(prefers-color-scheme: dark)';

function useSystemDark(): boolean {
  const subscribe = (tell: () => void) => {
    const media = window.matchMedia(darkMedia);
    media.addEventListener('change', tell);
    return () => media.removeEventListener('change', tell);
  };
  return useSyncExternalStore(subscribe, () => window.matchMedia(darkMedia).matches);
}

export function Ground({ children }: { readonly children: ReactNode }) {
  const language = useLanguage();
  const direction = directionOf(language);
  const chosen = useChosenMode();
  const systemDark = useSystemDark();
  const printing = usePrinting();
  const mode = !printing && (chosen === 'dark' || (chosen === 'system' && systemDark)) ? 'dark' : 'light';
  const value = useMemo(() => ({ mode, direction }) as const, [mode, direction]);
  // Before the first thing is seen, so that it is never seen in the wrong colours.
  useLayoutEffect(() => {
    const { documentElement: page } = document;
    page.lang = language.startsWith('qps') ? 'en' : language;
    page.dir = direction;
    page.style.colorScheme = mode;
    page.style.setProperty('--font', fontFamily);
    for (const [name, colour] of Object.entries(tokensOf(mode))) page.style.setProperty(`--${name}`, String(colour));
  }, [language, direction, mode]);
  return <GroundContext value={value}>{children}</GroundContext>;
}
