/** Top of a page within a child's record: one sentence on how things stand, and the one main thing to do. */
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

interface Props {
  readonly title: string;
  readonly state?: ReactNode;
  readonly action?: ReactNode;
  readonly tools?: ReactNode;
}

export function PartHead({ title, state, action, tools }: Props) {
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'flex-start', mb: 1.5 }}>
      <Box sx={{ flex: '1 1 300px', minWidth: 0 }}>
        <Typography variant="h2" sx={{ fontSize: '1.125rem' }}>
          {title}
        </Typography>
        {state ? (
          <Typography component="div" color="text.secondary" sx={{ maxWidth: '72ch' }}>
            {state}
          </Typography>
        ) : null}
      </Box>
      <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        {tools}
        {action}
      </Box>
    </Box>
  );
}
