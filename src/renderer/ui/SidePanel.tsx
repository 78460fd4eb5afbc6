/** A panel from the end side for quick work, so that the list behind it is not lost. Esc closes it. */
import Box from '@mui/material/Box';
import Drawer from '@mui/material/Drawer';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { useWords } from '../app/i18n.ts';
import { CloseIcon } from './icons.tsx';
import { LayerEnd } from './Layers.tsx';

export interface SidePanelProps {
  readonly open: boolean;
  readonly title: string;
  readonly onClose: () => void;
  /** Buttons that stay at the foot. */
  readonly actions?: ReactNode;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

export function SidePanel({ open, title, onClose, actions, wide = false, children }: SidePanelProps) {
  const t = useWords('common');
  const heading = useId();
  const paper = {
    role: 'dialog',
    'aria-labelledby': heading,
    sx: {
      width: `min(100vw, ${wide ? 680 : 460}px)`,
      display: 'flex',
      borderInlineStart: '1px solid',
      borderColor: 'divider',
    },
  };
  return (
    <Drawer anchor="right" open={open} onClose={onClose} slotProps={{ paper }}>
      <Box
        sx={{
          display: 'flex',
          alignItems: 'center',
          gap: 1,
          px: 2.5,
          py: 1.5,
          borderBottom: 1,
          borderColor: 'divider',
        }}
      >
        <Typography id={heading} variant="h2" sx={{ flex: 1, overflowWrap: 'anywhere' }}>
          {title}
        </Typography>
        <IconButton onClick={onClose} aria-label={t('action.close')} edge="end">
          <CloseIcon />
        </IconButton>
      </Box>
      <Box sx={{ flex: 1, overflowY: 'auto', px: 2.5, py: 2 }}>{children}</Box>
      {actions && (
        <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', px: 2.5, py: 1.5, borderTop: 1, borderColor: 'divider' }}>
          {actions}
        </Box>
      )}
      <LayerEnd />
    </Drawer>
  );
}
