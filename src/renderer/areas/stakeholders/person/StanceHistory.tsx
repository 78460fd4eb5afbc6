/** How somebody's stance moved: a small line over the years, and below it each record with its reason. */
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTheme } from '@mui/material/styles';
import type { StanceLine } from '../../../../shared/areas/stakeholders.ts';
import { daysBetween } from '../../../../shared/dates.ts';
import { stances } from '../../../../shared/rules/stakeholders.ts';
import { useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { RemoveButton } from '../../../ui/RemoveButton.tsx';
import { StanceMark } from '../StanceMark.tsx';

export function StanceHistory({ records }: { readonly records: readonly StanceLine[] }) {
  const t = useWords('stakeholders');
  const { day } = useDates();
  const mayWrite = useCan('stakeholders.write') !== null;
  if (records.length === 0) return <Typography color="text.secondary">{t('person.no-stance')}</Typography>;
  return (
    <>
      {records.length > 1 ? <StanceChart records={records.toReversed()} /> : null}
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {records.map((one) => (
          <Box component="li" key={one.id} sx={line}>
            <Box sx={{ flex: '0 0 132px' }}>{day(one.on)}</Box>
            <Box sx={{ flex: '0 1 220px' }}>
              <StanceMark stance={one.stance} />
              <Box sx={{ color: 'text.secondary' }}>
                {t('person.influence', { influence: t(`influence.${one.influence}`) })}
              </Box>
            </Box>
            <Box sx={{ flex: '1 1 220px', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
              {one.reason}
              {one.by ? <Box sx={{ color: 'text.secondary' }}>{t('person.by', { who: one.by.name })}</Box> : null}
            </Box>
            {mayWrite ? <RemoveStance one={one} /> : null}
          </Box>
        ))}
      </Box>
    </>
  );
}

const line = {
  display: 'flex',
  flexWrap: 'wrap',
  columnGap: 2,
  rowGap: 0.5,
  py: 1,
  borderTop: 1,
  borderColor: 'divider',
  fontSize: '0.8125rem',
  '&:first-of-type': { borderTop: 0 },
};

function RemoveStance({ one }: { readonly one: StanceLine }) {
  const t = useWords('stakeholders');
  const [remove] = useCommand('stakeholders.remove');
  const [restore] = useCommand('stakeholders.restore');
  const { id, rev } = one;
  return (
    <Box className="no-print">
      <RemoveButton
        removed={t('removed.stance')}
        onRemove={() => remove({ kind: 'stance', id, rev })}
        onRestore={(now) => restore({ kind: 'stance', id, rev: now })}
      />
    </Box>
  );
}

const size = { width: 520, height: 132, left: 92, right: 14, top: 12, bottom: 26 };

/** Steps from record to record, since between two of them nobody knows. Oldest first; time goes with the reading. */
function StanceChart({ records }: { readonly records: readonly StanceLine[] }) {
  const t = useWords('stakeholders');
  const { short, today } = useDates();
  const { tokens, direction } = useTheme();
  const rtl = direction === 'rtl';
  const first = records[0]?.on ?? today;
  const span = Math.max(1, daysBetween(first, today));
  const room = size.width - size.left - size.right;
  const across = (x: number) => (rtl ? size.width - x : x);
  const x = (on: string) => across(size.left + (daysBetween(first, on) / span) * room);
  const y = (stance: number) =>
    size.height - size.bottom - (stance / (stances.length - 1)) * (size.height - size.top - size.bottom);
  const at = records.map((one) => ({ one, x: x(one.on), y: y(stances.indexOf(one.stance)) }));
  const path = at
    .map((point, n) => `${n === 0 ? 'M' : 'H'}${point.x}${n === 0 ? `,${point.y}` : `V${point.y}`}`)
    .join('');
  return (
    <Box
      component="svg"
      role="img"
      aria-label={t('person.chart', { count: records.length, from: short(first) })}
      viewBox={`0 0 ${size.width} ${size.height}`}
      sx={{ display: 'block', width: '100%', maxWidth: 620, mb: 1 }}
    >
      <Levels across={across} y={y} />
      <path d={`${path}H${x(today)}`} fill="none" stroke={tokens.accent} strokeWidth="2" />
      {at.map(({ one, ...point }) => (
        <circle
          key={one.id}
          cx={point.x}
          cy={point.y}
          r={one.influence === 'high' ? 5.5 : one.influence === 'medium' ? 4 : 2.75}
          fill={tokens.accent}
          stroke={tokens.sheet}
          strokeWidth="1.5"
        >
          <title>{`${short(one.on)} · ${t(`stance.${one.stance}`)}`}</title>
        </circle>
      ))}
      <text x={across(size.left)} y={size.height - 6} fontSize="11" fill={tokens.soft}>
        {short(first)}
      </text>
      <text x={across(size.width - size.right)} y={size.height - 6} textAnchor="end" fontSize="11" fill={tokens.soft}>
        {t('person.today')}
      </text>
    </Box>
  );
}

interface LevelsProps {
  readonly across: (x: number) => number;
  readonly y: (stance: number) => number;
}

/** A line for each stance, named at its start. */
function Levels({ across, y }: LevelsProps) {
  const t = useWords('stakeholders');
  const { tokens } = useTheme();
  return (
    <>
      {stances.map((stance, n) => (
        <g key={stance}>
          <line
            x1={across(size.left)}
            x2={across(size.width - size.right)}
            y1={y(n)}
            y2={y(n)}
            stroke={tokens.hairline}
          />
          <text x={across(size.left - 8)} y={y(n) + 4} textAnchor="end" fontSize="11" fill={tokens.soft}>
            {t(`stance.${stance}`)}
          </text>
        </g>
      ))}
    </>
  );
}
