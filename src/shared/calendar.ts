/**
 * Civil dates as ISO text (`2026-11-22`): a day in the life of a home, without a time zone. Where a date may be known
 * only roughly it comes with a precision. Months are counted the way people do: a month after 31 January is the last
 * day of February.
 */
const days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (days[month - 1] ?? 0);
}

/** True for a day that exists, from 1900 on: earlier ones are slips of the keyboard in this field. */
export function isCivilDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year >= 1900 && year <= 2200 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The civil date at an instant (milliseconds since 1970) in the machine's own time zone. */
export function civilDateAt(now: number): string {
  const d = new Date(now);
  return isoDate(d.getFullYear(), d.getMonth() + 1, d.getDate());
}

function isoDate(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function parts(date: string): [number, number, number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
}

function dayNumber(date: string): number {
  const [year, month, day] = parts(date);
  return Math.round(Date.UTC(year, month - 1, day) / 86_400_000);
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

export function addDays(date: string, count: number): string {
  const d = new Date((dayNumber(date) + count) * 86_400_000);
  return isoDate(d.getUTCFullYear(), d.getUTCMonth() + 1, d.getUTCDate());
}

export function addMonths(date: string, count: number): string {
  const [year, month, day] = parts(date);
  const index = year * 12 + (month - 1) + count;
  const [y, m] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  return isoDate(y, m, Math.min(day, daysInMonth(y, m)));
}
