/** Parts of a record page: a titled section, facts side by side, a skeleton while something comes. */
import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import type { ReactNode } from 'react';

export interface SectionProps {
  readonly title: string;
  readonly state?: ReactNode;
  readonly action?: ReactNode;
  readonly id?: string;
  readonly children: ReactNode;
}

export function Section({ title, state, action, id, children }: SectionProps) {
  const heading = useId();
  return (
    <Paper
      component="section"
      variant="outlined"
      id={id}
      aria-labelledby={heading}
      sx={{ mb: 2, p: 2, scrollMarginTop: 16 }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, flexWrap: 'wrap', mb: 1.5, minHeight: 30 }}>
        <Typography id={heading} variant="h2">
          {title}
        </Typography>
        <Box sx={{ flex: 1, minWidth: 0 }}>{state}</Box>
        {action && <Box className="no-print">{action}</Box>}
      </Box>
      {children}
    </Paper>
  );
}

export interface Fact {
  readonly label: string;
  readonly value: ReactNode;
}

/** A paragraph in a narrow column is a ribbon: it gets the width. */
function isLong(value: ReactNode): boolean {
  return typeof value === 'string' && value.length > 90;
}

export function Facts({ items }: { readonly items: readonly Fact[] }) {
  return (
    <Box
      component="dl"
      sx={{ m: 0, display: 'grid', gap: 2, gridTemplateColumns: 'repeat(auto-fill, minmax(180px, 1fr))' }}
    >
      {items.map((item) => (
        <Box key={item.label} sx={{ minWidth: 0, ...(isLong(item.value) ? { gridColumn: '1 / -1' } : {}) }}>
          <Typography component="dt" variant="body2" color="text.secondary">
            {item.label}
          </Typography>
          <Typography component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
            {item.value}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}

/** Lines where words will be; shown only once the answer takes longer than the eye notices. */
export function Loading({ lines = 4 }: { readonly lines?: number }) {
  return (
    <Box
      aria-busy
      sx={{ py: 1, opacity: 0, animation: 'appear 0s 120ms forwards', '@keyframes appear': { to: { opacity: 1 } } }}
    >
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} animation={false} height={28} width={`${90 - (line % 3) * 15}%`} />
      ))}
    </Box>
  );
}
