/** The tokens as MUI's components take them: colour, type and space. */
import { createTheme } from '@mui/material/styles';
import type { Theme } from '@mui/material/styles';
import { fontFamily } from './fonts.ts';
import { tokensOf, type Mode, type Tokens } from './tokens.ts';

declare module '@mui/material/styles' {
  interface Theme {
    readonly tokens: Tokens;
  }
  interface ThemeOptions {
    readonly tokens?: Tokens;
  }
}

function palette(mode: Mode, t: Tokens) {
  const one = (main: string, contrastText: string) => ({ main, contrastText });
  return {
    mode,
    primary: one(t.accent, t.accentInk),
    secondary: one(t.soft, t.sheet),
    error: one(t.late, t.sheet),
    warning: one(t.due, t.sheet),
    success: one(t.done, t.sheet),
    info: one(t.progress, t.sheet),
    divider: t.hairline,
    background: { default: t.paper, paper: t.sheet },
    text: { primary: t.ink, secondary: t.soft, disabled: t.idle },
  };
}

const typography = {
  fontFamily,
  fontSize: 14,
  htmlFontSize: 16,
  body1: { fontSize: '0.875rem', lineHeight: 1.5 },
  body2: { fontSize: '0.8125rem', lineHeight: 1.5 },
  caption: { fontSize: '0.75rem', lineHeight: 1.5 },
  h1: { fontSize: '1.25rem', lineHeight: 1.4, fontWeight: 650 },
  h2: { fontSize: '1rem', lineHeight: 1.5, fontWeight: 650 },
  h3: { fontSize: '0.875rem', lineHeight: 1.5, fontWeight: 650 },
  button: { fontSize: '0.875rem', fontWeight: 600, textTransform: 'none' as const },
};

/** `color="text.secondary"` on a Typography, by the names that `sx` knows. */
function textColours(t: Tokens) {
  const named = { 'text.secondary': t.soft, 'text.disabled': t.idle, 'warning.main': t.due, 'error.main': t.late };
  return Object.entries(named).map(([color, value]) => ({ props: { color }, style: { color: value } }));
}

function components(t: Tokens) {
  const hairline = `1px solid ${t.hairline}`;
  return {
    MuiButtonBase: { defaultProps: { disableRipple: true } },
    MuiButton: {
      defaultProps: { disableElevation: true },
      styleOverrides: {
        root: { minHeight: 36, paddingInline: 14 },
        sizeSmall: { minHeight: 30, paddingInline: 10, whiteSpace: 'nowrap' as const },
      },
    },
    // Its own grey is too faint on the page's ground.
    MuiToggleButton: {
      styleOverrides: {
        root: {
          color: t.soft,
          backgroundColor: t.sheet,
          '&.Mui-selected, &.Mui-selected:hover': { color: t.ink, backgroundColor: t.accentWash },
        },
      },
    },
    MuiTypography: { variants: textColours(t) },
    MuiTextField: { defaultProps: { size: 'small' as const, fullWidth: true } },
    MuiOutlinedInput: { styleOverrides: { root: { backgroundColor: t.sheet } } },
    MuiFormHelperText: { styleOverrides: { root: { marginInline: 2, fontSize: '0.8125rem' } } },
    MuiFormControlLabel: { styleOverrides: { label: { fontSize: '0.875rem' } } },
    MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
    MuiDialog: { styleOverrides: { paper: { border: hairline } } },
    MuiDrawer: { styleOverrides: { paper: { boxShadow: 'none' } } },
    MuiMenu: { styleOverrides: { paper: { border: hairline } } },
    MuiMenuItem: { styleOverrides: { root: { fontSize: '0.875rem', minHeight: 36 } } },
    MuiTooltip: { styleOverrides: { tooltip: { fontSize: '0.8125rem', backgroundColor: t.ink, color: t.sheet } } },
    MuiLink: { defaultProps: { underline: 'hover' as const } },
    MuiAlert: { styleOverrides: { root: { fontSize: '0.875rem', border: hairline } } },
  };
}

const focusRing = (t: Tokens) => ({ outline: `2px solid ${t.accent}`, outlineOffset: 2 });

/** What no component decides: focus, motion, the page's ground. */
export function globalStyles(t: Tokens) {
  return {
    'html, body, #root': { height: '100%' },
    body: { backgroundColor: t.paper },
    ':focus-visible': focusRing(t),
    // Dialogs and headings take the focus for the reader's sake; a ring around them says nothing.
    'h1:focus-visible, main:focus-visible, .MuiDialog-container:focus-visible, .MuiDrawer-paper:focus-visible': {
      outline: 'none',
    },
    '.MuiButtonBase-root.Mui-focusVisible': focusRing(t),
    '@media (prefers-reduced-motion: reduce)': {
      '*, *::before, *::after': { animationDuration: '0s !important', transitionDuration: '0s !important' },
    },
  };
}

export function makeTheme(mode: Mode, direction: 'ltr' | 'rtl'): Theme {
  const t = tokensOf(mode);
  const short = 120;
  return createTheme({
    tokens: t,
    direction,
    palette: palette(mode, t),
    typography,
    shape: { borderRadius: 8 },
    spacing: 8,
    transitions: {
      duration: {
        shortest: short,
        shorter: short,
        short,
        standard: short,
        complex: short,
        enteringScreen: short,
        leavingScreen: short,
      },
    },
    components: components(t),
  });
}
