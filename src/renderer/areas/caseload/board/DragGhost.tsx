/** What follows the pointer while children are drawn: the child's name, or how many they are. */
import Box from '@mui/material/Box';
import type { RefObject } from 'react';
import type { ChildLine } from '../../../../shared/areas/caseload.ts';
import { useWords } from '../../../app/i18n.ts';
import { useChildWords } from '../names.ts';

interface Props {
  readonly ghost: RefObject<HTMLDivElement | null>;
  readonly children: readonly ChildLine[];
}

export function DragGhost({ ghost, children }: Props) {
  const t = useWords('caseload');
  const words = useChildWords();
  const [only] = children;
  return (
    <Box
      ref={ghost}
      aria-hidden
      // Not in `sx`: there, from right to left, the left would become the right.
      style={{ left: 0, top: 0 }}
      sx={{
        position: 'fixed',
        zIndex: 2000,
        pointerEvents: 'none',
        maxWidth: 260,
        px: 1.25,
        py: 0.5,
        borderRadius: 1,
        fontSize: '0.8125rem',
        fontWeight: 600,
        bgcolor: 'primary.main',
        color: 'primary.contrastText',
        transform: 'translate(-999px, -999px)',
      }}
    >
      {children.length === 1 && only ? words.name(only) : t('board.drawn', { count: children.length })}
    </Box>
  );
}
