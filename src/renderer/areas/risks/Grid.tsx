/** Likelihood by impact: how many open risks stand in each field, coloured and worded by level. */
import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import { levelOf, riskSteps, type RiskScale } from '../../../shared/rules/risks.ts';
import { useNumbers, useWords } from '../../app/i18n.ts';
import { colourOfLevel } from './look.ts';

interface Props {
  /** `cells[likelihood - 1][impact - 1]`. */
  readonly cells: readonly (readonly number[])[];
  readonly scale: RiskScale;
}

export function Grid({ cells, scale }: Props) {
  const t = useWords('risks');
  const { count } = useNumbers();
  const { tokens } = useTheme();
  return (
    <Box component="table" aria-label={t('grid.title')} sx={tableStyle}>
      <thead>
        <tr>
          <th />
          {riskSteps.map((impact) => (
            <th key={impact} scope="col">
              {t(`impact.${impact}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {riskSteps.toReversed().map((likelihood) => (
          <tr key={likelihood}>
            <th scope="row">{t(`likelihood.${likelihood}`)}</th>
            {riskSteps.map((impact) => {
              const level = levelOf({ likelihood, impact }, scale);
              const here = cells[likelihood - 1]?.[impact - 1] ?? 0;
              const colour = tokens[colourOfLevel(level)];
              return (
                <Box
                  component="td"
                  key={impact}
                  title={t(`level.${level}`)}
                  sx={{
                    color: here > 0 ? 'text.primary' : colour,
                    borderInlineStart: `4px solid ${colour} !important`,
                    fontWeight: here > 0 ? 700 : 400,
                    bgcolor: here > 0 ? `${colour}26` : 'transparent',
                  }}
                >
                  {here > 0 ? (
                    count(here)
                  ) : (
                    <span aria-label={t('grid.nothing', { level: t(`level.${level}`) })}>·</span>
                  )}
                </Box>
              );
            })}
          </tr>
        ))}
      </tbody>
    </Box>
  );
}

const tableStyle = {
  borderCollapse: 'separate',
  borderSpacing: '3px',
  fontSize: '0.8125rem',
  '& th': { fontWeight: 400, color: 'text.secondary', px: 0.5, textAlign: 'center', maxWidth: 110 },
  '& tbody th': { textAlign: 'end', whiteSpace: 'nowrap' },
  '& td': {
    width: 76,
    height: 34,
    textAlign: 'center',
    border: 1,
    borderColor: 'divider',
    fontVariantNumeric: 'tabular-nums',
  },
} as const;
