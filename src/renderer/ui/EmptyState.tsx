/** Nothing here yet: what this place is for, and what to do first. */
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

export interface EmptyStateProps {
  readonly title: string;
  readonly text?: ReactNode;
  readonly action?: ReactNode;
}

export function EmptyState({ title, text, action }: EmptyStateProps) {
  return (
    <Box sx={{ py: 5, px: 3, textAlign: 'center', display: 'grid', gap: 1, justifyItems: 'center' }}>
      <Typography sx={{ fontWeight: 650 }}>{title}</Typography>
      {text && (
        <Typography component="div" color="text.secondary" sx={{ maxWidth: '52ch' }}>
          {text}
        </Typography>
      )}
      {action && <Box sx={{ mt: 1 }}>{action}</Box>}
    </Box>
  );
}
