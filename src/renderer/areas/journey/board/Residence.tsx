/** Children living in the home, month by month: the first and last number said, the way between drawn. */
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTheme } from '@mui/material/styles';
import type { Board } from '../../../../shared/areas/journey-board.ts';
import { smallestCell } from '../../../../shared/rules/small-cells.ts';
import { useDates, useNumbers, useWords } from '../../../app/i18n.ts';

const [width, height] = [400, 90];

export function Residence({ board: { residence } }: { readonly board: Board }) {
  const t = useWords('journey');
  const { short } = useDates();
  const { count } = useNumbers();
  const [first, last] = [residence[0], residence.at(-1)];
  if (!first || !last) return <Typography color="text.secondary">{t('board.noChildren')}</Typography>;
  const said = (n: number | null) => (n === null ? t('board.few', { count: smallestCell }) : count(n));
  return (
    <figure style={{ margin: 0 }}>
      <Trend residence={residence} />
      <Box
        component="figcaption"
        sx={{ display: 'flex', justifyContent: 'space-between', gap: 2, fontSize: '0.8125rem' }}
      >
        <span>{t('board.childrenOn', { children: said(first.children), date: short(first.on) })}</span>
        <b>{t('board.childrenOn', { children: said(last.children), date: short(last.on) })}</b>
      </Box>
    </figure>
  );
}

/** A count that is withheld is drawn at its upper bound: it says no more than "fewer than five". */
function Trend({ residence }: Pick<Board, 'residence'>) {
  const { tokens, direction } = useTheme();
  const counts = residence.map((one) => one.children ?? smallestCell - 1);
  const most = Math.max(1, ...counts);
  const x = (i: number) => {
    const share = residence.length > 1 ? i / (residence.length - 1) : 0;
    return (direction === 'rtl' ? 1 - share : share) * width;
  };
  const y = (n: number) => height - 4 - (n / most) * (height - 12);
  const line = counts.map((n, i) => `${i === 0 ? 'M' : 'L'}${x(i).toFixed(1)} ${y(n).toFixed(1)}`).join(' ');
  return (
    <svg aria-hidden viewBox={`0 0 ${width} ${height}`} width="100%" height={height} preserveAspectRatio="none">
      <line x1={0} x2={width} y1={y(0)} y2={y(0)} stroke={tokens.hairline} vectorEffect="non-scaling-stroke" />
      <path d={`${line} L${x(counts.length - 1)} ${y(0)} L${x(0)} ${y(0)} Z`} fill={tokens.accentWash} />
      <path d={line} fill="none" stroke={tokens.accent} strokeWidth={2.5} vectorEffect="non-scaling-stroke" />
    </svg>
  );
}
