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
  const yOf = (row: number) => places.top - 8 - row * rowHeight;
  const line = ({ day, at, row }: Mark) => {
    const x = places.across(at);
    const ends = { y1: yOf(row) - 9, y2: size.height - size.bottom };
    return <line key={day} x1={x} x2={x} {...ends} stroke={tokens.soft} strokeDasharray="3 3" />;
  };
  const text = ({ day, at, words, onwards, row }: Mark) => {
    const place = { x: places.across(at + (onwards ? 5 : -5)), y: yOf(row) };
    // With an edge of the paper's colour, so that the line of a later stop passes behind the words.
    const edge = { stroke: tokens.sheet, strokeWidth: 5, strokeLinejoin: 'round', paintOrder: 'stroke' } as const;
    return (
      <text key={day} {...place} {...edge} textAnchor={onwards ? 'start' : 'end'} fill={tokens.ink}>
        {words}
      </text>
    );
  };
  return (
    <>
      {marks.map(line)}
      {marks.map(text)}
    </>
  );
}
