/** What only two people see, set apart so that both know it: the lock, a frame of its own, the two names. */
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { useWords } from '../../../app/i18n.ts';
import { LockIcon } from '../../../ui/icons.tsx';

interface Props {
  readonly a: string;
  readonly b: string;
  readonly children: ReactNode;
}

export function PrivateBox({ a, b, children }: Props) {
  const t = useWords('supervision');
  const heading = useId();
  return (
    <Box
      component="section"
      aria-labelledby={heading}
      className="no-print"
      sx={{
        border: '2px dashed',
        borderColor: (theme) => theme.tokens.waits,
        borderRadius: 1,
        p: 1.5,
        display: 'grid',
        gap: 1,
      }}
    >
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
        <LockIcon aria-hidden sx={{ fontSize: 20, color: (theme) => theme.tokens.waits, mt: '1px' }} />
        <Box>
          <Typography id={heading} variant="h3">
            {t('field.wellbeing')}
          </Typography>
          <Typography variant="body2" color="text.secondary">
            {t('page.private', { a, b })}
          </Typography>
        </Box>
      </Box>
      {children}
    </Box>
  );
}
