/**
 * Children in residence on their way to none: as they were counted month by month, day by day where the children's own
 * records say it, with the day admissions stopped. Lines are told apart by their stroke and named at their end, so that
 * it reads in grey; a table with the same figures stands below it.
 */
import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import type { DayPoint, TrendPoint } from '../../../../shared/areas/premises.ts';
import { useNumbers, useWords } from '../../../app/i18n.ts';
import { namedMonths, spread } from '../../../ui/chartScale.ts';
import { useMonths } from '../../../ui/useAmounts.ts';
import { alongOf, placesOf, size } from './trendPlaces.ts';
import type { Places } from './trendPlaces.ts';
import { TrendStops, useStopMarks } from './TrendStops.tsx';
import type { Stopped } from './TrendStops.tsx';

interface Props {
  readonly trend: readonly TrendPoint[];
  readonly stopped: readonly Stopped[];
  /** Drawn instead of the records' figures at each month's end. */
  readonly days?: readonly DayPoint[];
}

type Key = 'residents' | 'recorded' | 'supported';
const lines = [
  { key: 'residents', dash: undefined, width: 2.5 },
  { key: 'recorded', dash: '2 4', width: 2 },
  { key: 'supported', dash: '9 5', width: 2 },
] as const satisfies readonly { key: Key; dash: string | undefined; width: number }[];

const noDays: readonly DayPoint[] = [];

export function TrendChart({ trend, stopped, days = noDays }: Props) {
  const t = useWords('premises');
  const months = useMonths();
  const { direction } = useTheme();
  const rtl = direction === 'rtl';
  const marked = useStopMarks(trend, stopped, rtl);
  const places = placesOf(trend, rtl, Math.max(0, ...marked.map((one) => one.row)));
  const first = trend[0];
  const last = trend.at(-1);
  if (!first || !last) return null;
  return (
    <Box
      component="svg"
      role="img"
      aria-label={t('chart.label', { from: months.long(first.month), until: months.long(last.month) })}
      viewBox={`0 0 ${size.width} ${size.height}`}
      sx={{ display: 'block', width: '100%', fontSize: 12, '& text': { fontVariantNumeric: 'tabular-nums' } }}
    >
      <Axes trend={trend} places={places} />
      <TrendStops marks={marked} places={places} />
      <Days trend={trend} days={days} places={places} />
      {lines.map((line) =>
        line.key === 'recorded' && days.length > 0 ? null : (
          <Line key={line.key} trend={trend} line={line} places={places} />
        ),
      )}
      <Ends trend={trend} places={places} daily={days.length > 0} />
    </Box>
  );
}

function Axes({ trend, places }: { readonly trend: readonly TrendPoint[]; readonly places: Places }) {
  const { count } = useNumbers();
  const months = useMonths();
  const { tokens } = useTheme();
  const named = namedMonths(trend.length, 9);
  const { across, x, y, marks } = places;
  return (
    <>
      {marks.map((mark) => (
        <g key={mark}>
          <line
            x1={across(size.left)}
            x2={across(size.width - size.right)}
            y1={y(mark)}
            y2={y(mark)}
            stroke={tokens.hairline}
          />
          <text x={across(size.left - 8)} y={y(mark) + 4} textAnchor="end" fill={tokens.soft}>
            {count(mark)}
          </text>
        </g>
      ))}
      {trend.map(({ month }, n) =>
        named.has(n) ? (
          <text key={month} x={x(n)} y={size.height - 10} textAnchor="middle" fill={tokens.soft}>
            {months.short(month)}
          </text>
        ) : null,
      )}
    </>
  );
}

/** Between two months that are known; a month nobody knows leaves a gap. */
function Line({
  trend,
  line,
  places,
}: {
  readonly trend: readonly TrendPoint[];
  readonly line: (typeof lines)[number];
  readonly places: Places;
}) {
  const { tokens } = useTheme();
  const colour = line.key === 'supported' ? tokens.done : line.key === 'recorded' ? tokens.waits : tokens.accent;
  // Two counts that agree are one line.
  if (line.key === 'recorded' && trend.every((one) => one.recorded === null || one.recorded === one.residents))
    return null;
  let path = '';
  trend.forEach((one, n) => {
    const value = one[line.key];
    const before = n > 0 ? trend[n - 1]?.[line.key] : null;
    if (value !== null)
      path += `${before === null || before === undefined ? 'M' : 'L'}${places.x(n)},${places.y(value)}`;
  });
  return (
    <>
      <path
        d={path}
        fill="none"
        stroke={colour}
        strokeWidth={line.width}
        strokeDasharray={line.dash}
        strokeLinejoin="round"
      />
      {trend.map((one, n) => {
        const value = one[line.key];
        const alone = (trend[n - 1]?.[line.key] ?? null) === null && (trend[n + 1]?.[line.key] ?? null) === null;
        return value !== null && alone ? (
          <circle key={one.month} cx={places.x(n)} cy={places.y(value)} r="3" fill={colour} />
        ) : null;
      })}
    </>
  );
}

/** Steps from one day of change to the next, as the records have it. */
function Days({ trend, days, places }: Pick<Props, 'trend'> & { days: readonly DayPoint[]; places: Places }) {
  const { tokens } = useTheme();
  const [first] = days;
  if (!first) return null;
  const at = (on: string) => places.x(Math.max(0, alongOf(trend, on)));
  const steps = days.map(
    (one, n) => `${n === 0 ? 'M' : 'H'}${at(one.on)}${n === 0 ? ',' : 'V'}${places.y(one.residents)}`,
  );
  return <path d={steps.join('')} fill="none" stroke={tokens.waits} strokeWidth="1.5" strokeLinejoin="round" />;
}

/** Names and last figures at the end of the lines, instead of a legend. */
function Ends({ trend, places, daily }: Pick<Props, 'trend'> & { readonly places: Places; readonly daily: boolean }) {
  const t = useWords('premises');
  const { count } = useNumbers();
  const { tokens } = useTheme();
  const differs = daily || trend.some((one) => one.recorded !== null && one.recorded !== one.residents);
  const ends = lines.flatMap(({ key }) => {
    const n = trend.findLastIndex((one) => one[key] !== null);
    const value = trend[n]?.[key] ?? null;
    return value === null || (key === 'recorded' && !differs) ? [] : [{ key, n, value }];
  });
  const at = spread(
    ends.map((one) => places.y(one.value)),
    30,
    places.top + 6,
    size.height - size.bottom,
  );
  return ends.map((one, i) => (
    <g key={one.key}>
      <circle cx={places.x(one.n)} cy={places.y(one.value)} r="3.5" fill={tokens.ink} />
      <text x={places.across(size.width - size.right + 12)} y={at[i]} fill={tokens.ink} fontWeight="650">
        {count(one.value)}
        <tspan x={places.across(size.width - size.right + 12)} dy="14" fontWeight="400" fill={tokens.soft}>
          {t(`chart.${one.key}`)}
        </tspan>
      </text>
    </g>
  ));
}
