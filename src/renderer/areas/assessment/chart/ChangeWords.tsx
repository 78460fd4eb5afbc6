/** How a score moved since the last time: an arrow for the eye, the words for everybody. */
import Box from '@mui/material/Box';
import type { Change } from '../../../../shared/rules/assessment.ts';
import { useWords } from '../../../app/i18n.ts';

const arrows: Readonly<Record<Change, string>> = { up: '↑', down: '↓', same: '=', first: '', none: '' };

export function ChangeWords({ change }: { readonly change: Change }) {
  const t = useWords('assessment');
  if (change === 'none' || change === 'first') return null;
  return (
    <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.8125rem', whiteSpace: 'nowrap' }}>
      <span aria-hidden>{arrows[change]}</span> {t(`change.${change}`)}
    </Box>
  );
}
