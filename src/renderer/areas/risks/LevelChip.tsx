/** A level in words beside four bars, filled as high as it is; with what it is made of on focus or under the pointer. */
import Box from '@mui/material/Box';
import Tooltip from '@mui/material/Tooltip';
import { useTheme } from '@mui/material/styles';
import type { Risk } from '../../../shared/areas/risks.ts';
import { riskLevels, type RiskLevel } from '../../../shared/rules/risks.ts';
import { useWords } from '../../app/i18n.ts';
import { colourOfLevel } from './look.ts';

type Step = 1 | 2 | 3 | 4 | 5;

export function LevelChip({ rating }: { readonly rating: Risk['now'] }) {
  const t = useWords('risks');
  const [likelihood, impact] = [rating.likelihood as Step, rating.impact as Step];
  const made = t('level.made', { likelihood: t(`likelihood.${likelihood}`), impact: t(`impact.${impact}`) });
  return (
    <Tooltip title={made}>
      <Box component="span" tabIndex={0}>
        <LevelWord level={rating.level} />
      </Box>
    </Tooltip>
  );
}

export function LevelWord({ level }: { readonly level: RiskLevel }) {
  const t = useWords('risks');
  const { tokens } = useTheme();
  const colour = tokens[colourOfLevel(level)];
  const high = riskLevels.indexOf(level);
  return (
    <Box
      component="span"
      sx={{ display: 'inline-flex', verticalAlign: 'middle', alignItems: 'center', gap: 0.75, fontSize: '0.8125rem' }}
    >
      <svg aria-hidden width="16" height="14" viewBox="0 0 16 14">
        {riskLevels.map((one, i) => (
          <rect
            key={one}
            x={i * 4}
            y={10 - i * 3}
            width="3"
            height={4 + i * 3}
            fill={i <= high ? colour : 'none'}
            stroke={i <= high ? colour : tokens.hairline}
            strokeWidth="0.75"
          />
        ))}
      </svg>
      <Box component="span" sx={{ color: colour, fontWeight: 550 }}>
        {t(`level.${level}`)}
      </Box>
    </Box>
  );
}
