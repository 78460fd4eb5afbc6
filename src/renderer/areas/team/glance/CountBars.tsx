/** Counts under each other, longest bar for the most; each is a door to its list. Readable in grey. */
import Box from '@mui/material/Box';
import { useNumbers } from '../../../app/i18n.ts';
import { Go } from '../../../ui/Go.tsx';

interface Bar {
  readonly id: string;
  readonly words: string;
  readonly count: number;
  readonly to: string | undefined;
}

export function CountBars({ bars }: { readonly bars: readonly Bar[] }) {
  const { count } = useNumbers();
  const shown = bars.filter((bar) => bar.count > 0).sort((a, b) => b.count - a.count);
  const most = Math.max(1, ...shown.map((bar) => bar.count));
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', rowGap: 0.75 }}>
      {shown.map((bar) => (
        <Box
          component="li"
          key={bar.id}
          sx={{
            display: 'grid',
            gridTemplateColumns: 'minmax(0, 12rem) 3rem 1fr',
            columnGap: 1.5,
            alignItems: 'center',
            fontSize: '0.8125rem',
          }}
        >
          <Box sx={{ overflowWrap: 'anywhere' }}>{bar.to ? <Go to={bar.to}>{bar.words}</Go> : bar.words}</Box>
          <Box sx={{ textAlign: 'end', fontWeight: 600, fontVariantNumeric: 'tabular-nums' }}>{count(bar.count)}</Box>
          <Box
            aria-hidden
            sx={{
              height: 10,
              borderRadius: 1,
              bgcolor: 'primary.main',
              opacity: 0.55,
              width: `${(bar.count / most) * 100}%`,
              printColorAdjust: 'exact',
            }}
          />
        </Box>
      ))}
    </Box>
  );
}
