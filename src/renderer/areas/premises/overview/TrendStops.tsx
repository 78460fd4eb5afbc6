/** The days on which admissions stopped: a line down from each, its words above, one row higher where two would touch. */
import { useTheme } from '@mui/material/styles';
import type { TrendPoint } from '../../../../shared/areas/premises.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { alongOf, placesOf, rowHeight, size } from './trendPlaces.ts';
import type { Places } from './trendPlaces.ts';

export interface Stopped {
  readonly from: string;
  /** The home's name, where several are shown. */
  readonly name: string | null;
}

interface Mark {
  readonly day: string;
  /** How far along, as one reads. */
  readonly at: number;
  readonly words: string;
  /** Whether the words go on from the line; else they end at it. */
  readonly onwards: boolean;
  /** 0 stands right over the chart. */
  readonly row: number;
}

/** About as wide as a letter of this size is. */
const letter = 6.6;

/** Homes that stopped on one day share a line. */
export function useStopMarks(trend: readonly TrendPoint[], stopped: readonly Stopped[], rtl: boolean): readonly Mark[] {
  const t = useWords('premises');
  const { short } = useDates();
  const places = placesOf(trend, rtl, 0);
  const inside = stopped.filter(({ from }) => alongOf(trend, from) >= 0 && alongOf(trend, from) <= trend.length - 1);
  const days = [...Map.groupBy(inside, (one) => one.from)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const ends: number[] = [];
  return days.map(([day, group]) => {
    const names = group.flatMap((one) => one.name ?? []);
    const words =
      names.length > 0 ? t('chart.stopped-in', { names: names.join(', ') }) : t('chart.stopped', { date: short(day) });
    const at = places.across(places.x(alongOf(trend, day)));
    const onwards = at < size.width / 2;
    const wide = words.length * letter;
    const [from, to] = onwards ? [at, at + wide] : [at - wide, at];
    const free = ends.findIndex((taken) => from >= taken);
    const row = free < 0 ? ends.length : free;
    ends[row] = to + letter;
    return { day, at, words, onwards, row };
  });
}

export function TrendStops({ marks, places }: { readonly marks: readonly Mark[]; readonly places: Places }) {
  const { tokens } = useTheme();
  return marks.map(({ day, at, words, onwards, row }) => {
    const y = places.top - 8 - row * rowHeight;
    const x = places.across(at);
    return (
      <g key={day}>
        <line x1={x} x2={x} y1={y - 9} y2={size.height - size.bottom} stroke={tokens.soft} strokeDasharray="3 3" />
        <text x={places.across(at + (onwards ? 5 : -5))} y={y} textAnchor={onwards ? 'start' : 'end'} fill={tokens.ink}>
          {words}
        </text>
      </g>
    );
  });
}
