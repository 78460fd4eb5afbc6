/** Where the months, the days and the numbers of the trend stand. */
import type { TrendPoint } from '../../../../shared/areas/premises.ts';
import { lastDayOf, monthOf, monthsBetween } from '../../../../shared/months.ts';
import { marksUpTo } from '../../../ui/chartScale.ts';

export const size = { width: 980, height: 310, left: 44, right: 200, top: 22, bottom: 34 };
/** Of the words over the chart. */
export const rowHeight = 15;

/** Where things stand: time goes with the reading. Above the chart there is room for `rows` more rows of words. */
export function placesOf(trend: readonly TrendPoint[], rtl: boolean, rows: number) {
  const highest = Math.max(1, ...trend.flatMap((one) => [one.residents ?? 0, one.recorded ?? 0, one.supported ?? 0]));
  const marks = marksUpTo(highest);
  const most = marks.at(-1) ?? 1;
  const top = size.top + rows * rowHeight;
  const room = size.width - size.left - size.right;
  const across = (x: number) => (rtl ? size.width - x : x);
  const step = room / Math.max(1, trend.length - 1);
  return {
    marks,
    top,
    across,
    x: (n: number) => across(size.left + n * step),
    y: (value: number) => size.height - size.bottom - (value / most) * (size.height - top - size.bottom),
  };
}
export type Places = ReturnType<typeof placesOf>;

/** How far along the months a day stands: a month's last day stands at the month itself. */
export function alongOf(trend: readonly TrendPoint[], on: string): number {
  const first = trend[0]?.month ?? monthOf(on);
  const month = monthOf(on);
  const days = Number(lastDayOf(month).slice(8));
  return monthsBetween(first, month) - 1 + Number(on.slice(8)) / days;
}
