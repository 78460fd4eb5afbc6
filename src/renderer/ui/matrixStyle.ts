/** How a matrix looks, on the screen and on A4 across. One rule for all cells: there may be thousands. */
import type { Theme } from '@mui/material/styles';
import type { SystemStyleObject } from '@mui/system';

type Style = SystemStyleObject<Theme>;
const cell = 28;
const name = 196;
const head = 156;
/** What A4 across leaves between its margins, in CSS pixels; and the names on it. */
const paper = 1_020;
const nameOnPaper = 150;

/** For what is printed on A4 across: a named page, so that other pages of the application stay upright. */
export const across: Style = { page: 'across', '@page across': { size: 'A4 landscape', margin: '10mm' } };

export function matrixStyle(theme: Theme, columns: number): Style {
  const line = `1px solid ${theme.palette.divider}`;
  return {
    '--cell': `${cell}px`,
    '--name': `${name}px`,
    border: line,
    borderRadius: 1,
    bgcolor: 'background.paper',
    overflow: 'auto',
    maxHeight: 'max(360px, calc(100vh - 128px))',
    width: 'fit-content',
    maxWidth: '100%',
    scrollPaddingBlock: `${head + 30}px 0`,
    scrollPaddingInline: `${name}px 0`,
    ...cellStyle(theme, line),
    ...nameStyle(theme, line),
    ...headStyle(theme, line),
    '& [data-at]:focus': {
      outline: `2px solid ${theme.palette.primary.main}`,
      outlineOffset: '-2px',
      borderRadius: '4px',
    },
    '@media print': paperStyle(columns),
  };
}

function cellStyle(theme: Theme, line: string): Style {
  return {
    '& table': {
      borderCollapse: 'separate',
      borderSpacing: 0,
      fontSize: '0.8125rem',
      tableLayout: 'fixed',
      width: 'min-content',
    },
    '& th, & td': { p: 0, borderBottom: line, fontWeight: 400, bgcolor: 'background.paper' },
    '& td': {
      width: 'var(--cell)',
      minWidth: 'var(--cell)',
      height: cell,
      textAlign: 'center',
      cursor: 'pointer',
      verticalAlign: 'middle',
    },
    '& td svg': { display: 'block', mx: 'auto' },
    '& td[data-mark="not-required"] svg': { opacity: 0.35 },
    '& tbody tr:hover th, & tbody tr:hover td': { bgcolor: theme.tokens.sunk },
    '& tbody tr:last-of-type > *': { borderBottom: 0 },
  };
}

/** The first column stays in sight. */
function nameStyle(theme: Theme, line: string): Style {
  return {
    '& tbody th': {
      position: 'sticky',
      insetInlineStart: 0,
      zIndex: 1,
      textAlign: 'start',
      cursor: 'pointer',
      borderInlineEnd: line,
    },
    '& .name': { display: 'flex', alignItems: 'center', gap: 1, width: 'var(--name)', px: 1, whiteSpace: 'nowrap' },
    '& .name .cut': { flex: 1, minWidth: 0 },
    '& .note': { color: theme.palette.text.secondary, fontVariantNumeric: 'tabular-nums' },
  };
}

/** So do the head, its words set on end, and the summary under it. */
function headStyle(theme: Theme, line: string): Style {
  return {
    '& thead': { position: 'sticky', top: 0, zIndex: 2 },
    '& thead th, & thead td': { bgcolor: theme.tokens.sunk },
    '& thead th': {
      verticalAlign: 'bottom',
      width: 'var(--cell)',
      minWidth: 'var(--cell)',
      height: head,
      cursor: 'pointer',
    },
    '& thead th > span': {
      writingMode: 'vertical-rl',
      textOrientation: 'sideways',
      transform: 'rotate(180deg)',
      display: 'block',
      mx: 'auto',
      maxBlockSize: 27,
      inlineSize: head - 12,
      mb: 0.75,
      overflow: 'hidden',
      overflowWrap: 'anywhere',
      fontSize: '0.75rem',
      lineHeight: '13px',
      // The words begin beside their cells, whichever way one reads.
      textAlign: theme.direction === 'rtl' ? 'end' : 'start',
    },
    '& thead .corner, & thead .summary th': {
      position: 'sticky',
      insetInlineStart: 0,
      zIndex: 3,
      width: 'var(--name)',
      minWidth: 'var(--name)',
      height: 'auto',
      px: 1,
      pb: 0.5,
      textAlign: 'start',
      cursor: 'default',
      borderInlineEnd: line,
    },
    '& .corner': { fontWeight: 650 },
    '& .summary td': { fontVariantNumeric: 'tabular-nums', fontWeight: 600, color: 'primary.main' },
    '& .summary td:hover': { bgcolor: theme.tokens.accentWash, textDecoration: 'underline' },
  };
}

function paperStyle(columns: number): Style {
  const room = Math.floor((paper - nameOnPaper) / Math.max(1, columns));
  return {
    '--cell': `${Math.max(14, Math.min(cell, room))}px`,
    '--name': `${nameOnPaper}px`,
    '& thead, & tbody th, & thead .corner, & thead .summary th': { position: 'static' },
    '& thead th, & thead td, & th, & td': { bgcolor: '#fff', borderBottom: '0.5pt solid #999' },
    '& td': { height: 20 },
    '& td svg': { width: 11, height: 11 },
    '& table': { fontSize: '7.5pt' },
    '& [data-at]:focus': { outline: 0 },
  };
}
