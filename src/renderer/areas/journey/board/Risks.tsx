/** Open risks by level, reviews that are late, and the gravest by name for who may read them. */
import Box from '@mui/material/Box';
import type { Board } from '../../../../shared/areas/journey-board.ts';
import { riskLevels } from '../../../../shared/rules/risks.ts';
import { useWords } from '../../../app/i18n.ts';
import { Go } from '../../../ui/Go.tsx';
import { StateChip } from '../../../ui/StateChip.tsx';

export function Risks({ board: { risks } }: { readonly board: Board }) {
  const t = useWords('journey');
  const w = useWords('risks');
  const levels = riskLevels
    .toReversed()
    .map((level) => t('board.level', { count: risks.levels[level], level: w(`level.${level}`) }));
  return (
    <Box sx={{ display: 'grid', gap: 0.5 }}>
      <span>{t('board.riskCount', { count: risks.open, issues: risks.issues })}</span>
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {levels.join(' · ')}
      </Box>
      {risks.overdue > 0 ? (
        <StateChip plain state="overdue" words={t('board.reviewsLate', { count: risks.overdue })} />
      ) : null}
      <Box component="ul" sx={{ m: 0, paddingInlineStart: 3, fontSize: '0.8125rem' }}>
        {risks.top.map((one) => (
          <li key={one.id}>
            <Go to={`/risks?risk=${one.id}`}>{one.title}</Go>
            <Box component="span" sx={{ color: 'text.secondary' }}>
              {` · ${w(`level.${one.level}`)}`}
              {one.owner === null ? '' : ` · ${one.owner}`}
            </Box>
          </li>
        ))}
      </Box>
    </Box>
  );
}
