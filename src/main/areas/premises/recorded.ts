/** What the children's own records say: how many lived here at each month's end and day by day, and who came when. */
import { addToMonth, firstDayOf, lastDayOf, monthOf, monthsFrom } from '../../../shared/months.ts';
import type { Reader } from '../../store/types.ts';
import { arrivalsSince, residentsByDay } from '../children/facts.ts';

/** As far back as a report goes. */
const mostMonths = 60;

/** By day, as far back as a report goes and until today. */
export function recordedByDay(read: Reader, today: string): Promise<ReadonlyMap<string, number>> {
  return residentsByDay(read, firstDayOf(addToMonth(monthOf(today), 1 - mostMonths)), today);
}

/**
 * By month, from the first in which the records have a child living here; this month as it stands today. None while
 * they have none: a home that has not entered its children yet is not empty.
 */
export function recordedByMonth(byDay: ReadonlyMap<string, number>, today: string): ReadonlyMap<string, number> {
  const now = monthOf(today);
  const counted = monthsFrom(addToMonth(now, 1 - mostMonths), now).map((month) => {
    const last = lastDayOf(month);
    return [month, byDay.get(last < today ? last : today) ?? 0] as const;
  });
  const begun = counted.findIndex(([, count]) => count > 0);
  return new Map(begun < 0 ? [] : counted.slice(begun));
}

/** How many came on or after a day; null while the records have nobody at all. */
export async function recordedArrivals(read: Reader, since: string, today: string): Promise<number | null> {
  const { ever, since: came } = await arrivalsSince(read, since, today);
  return ever === 0 ? null : came;
}
