/** Where somebody stands: the word, and beside it five steps of which so many are filled; readable in grey. */
import Box from '@mui/material/Box';
import { stances } from '../../../shared/rules/stakeholders.ts';
import type { Stance } from '../../../shared/rules/stakeholders.ts';
import { useWords } from '../../app/i18n.ts';

interface Props {
  readonly stance: Stance | null;
  /** Steps towards the transition since the record before. */
  readonly moved?: number | null;
}

export function StanceMark({ stance, moved = null }: Props) {
  const t = useWords('stakeholders');
  const filled = stance === null ? 0 : stances.indexOf(stance) + 1;
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.75, flexWrap: 'wrap' }}>
      <Box component="svg" aria-hidden viewBox="0 0 44 10" sx={{ width: 40, height: 9, flex: 'none' }}>
        {stances.map((one, n) => (
          <Box
            key={one}
            component="rect"
            x={n * 9 + 0.5}
            y={1}
            width={7}
            height={8}
            rx={1.5}
            sx={{
              fill: (theme) => (n < filled ? theme.tokens.accent : 'none'),
              stroke: (theme) => (n < filled ? theme.tokens.accent : theme.tokens.idle),
            }}
          />
        ))}
      </Box>
      <span>{t(`stance.${stance ?? 'unknown'}`)}</span>
      {moved ? (
        <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.75rem', whiteSpace: 'nowrap' }}>
          {t(moved > 0 ? 'list.closer' : 'list.away', { count: Math.abs(moved) })}
        </Box>
      ) : null}
    </Box>
  );
}
