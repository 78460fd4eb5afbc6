/** How far something is, on one line of a dense row: a short bar and the words beside it. */
import Box from '@mui/material/Box';

export interface ProgressInlineProps {
  readonly done: number;
  readonly begun: number;
  readonly total: number;
  /** "4 of 15 done". */
  readonly words: string;
}

export function ProgressInline({ done, begun, total, words }: ProgressInlineProps) {
  const share = (n: number) => `${total > 0 ? Math.min(100, (n / total) * 100) : 0}%`;
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.25, minWidth: 0 }}>
      <Box
        aria-hidden
        sx={{
          flex: 'none',
          display: 'flex',
          width: 72,
          height: 6,
          borderRadius: 3,
          overflow: 'hidden',
          bgcolor: (theme) => theme.tokens.hairline,
          '@media print': { border: '0.5pt solid #000', printColorAdjust: 'exact' },
        }}
      >
        <Box sx={{ width: share(done), bgcolor: 'success.main' }} />
        <Box sx={{ width: share(begun), bgcolor: 'info.main', opacity: 0.5 }} />
      </Box>
      <Box component="span" sx={{ fontSize: '0.8125rem', fontVariantNumeric: 'tabular-nums' }}>
        {words}
      </Box>
    </Box>
  );
}
