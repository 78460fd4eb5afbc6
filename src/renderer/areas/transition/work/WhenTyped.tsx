/** Shows the button of a form that is always open only once something is typed in it: a panel has one main action. */
import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

export function WhenTyped({ typed, children }: { readonly typed: boolean; readonly children: ReactNode }) {
  return <Box sx={typed ? {} : { '& button[type="submit"]': { display: 'none' } }}>{children}</Box>;
}
