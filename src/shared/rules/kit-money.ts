/**
 * Money of a kit: whole numbers of a currency's smallest unit, summed by currency and never across. What nobody knows
 * the cost of is counted beside the sum, and is not nothing.
 */
import { addDays, addMonths } from '../dates.ts';

export interface Amount {
  readonly currency: string;
  /** In the currency's smallest unit. */
  readonly amount: number;
}

/** Sums by currency, in the order of their codes, and how many things have no known cost. */
export interface Sums {
  readonly sums: readonly Amount[];
  readonly unknown: number;
}

/** Sums what is known; null stands for what is not. */
export function sumOf(parts: readonly (Amount | null)[]): Sums {
  const byCurrency = new Map<string, number>();
  let unknown = 0;
  for (const part of parts) {
    if (part === null) unknown += 1;
    else byCurrency.set(part.currency, (byCurrency.get(part.currency) ?? 0) + part.amount);
  }
  const sums = [...byCurrency].map(([currency, amount]) => ({ currency, amount }));
  return { sums: sums.toSorted((a, b) => (a.currency < b.currency ? -1 : 1)), unknown };
}

export function addSums(...all: readonly Sums[]): Sums {
  const { sums } = sumOf(all.flatMap((one) => one.sums));
  return { sums, unknown: all.reduce((count, one) => count + one.unknown, 0) };
}

export const supportPaces = ['once', 'week', 'two-weeks', 'month', 'quarter', 'year'] as const;
type SupportPace = (typeof supportPaces)[number];

export interface SupportPlan {
  readonly every: SupportPace;
  readonly currency: string | null;
  /** Each time; null where it is not known, or goods are given that nobody priced. */
  readonly amount: number | null;
  readonly from: string;
  /** Null: no end is set, and then no total can be said. */
  readonly until: string | null;
  /** From a day on another amount, each later than the one before. */
  readonly steps: readonly { readonly from: string; readonly amount: number }[];
}

const days: Partial<Record<SupportPace, number>> = { week: 7, 'two-weeks': 14 };
const months: Partial<Record<SupportPace, number>> = { month: 1, quarter: 3, year: 12 };

/** The days it is given on, from the first to the last; counted from the first, so that a month's end stays one. */
export function supportDays({ every, from, until }: Pick<SupportPlan, 'every' | 'from' | 'until'>): string[] {
  if (every === 'once' || until === null) return [from];
  const found: string[] = [];
  const next = (n: number) =>
    days[every] === undefined ? addMonths(from, n * (months[every] ?? 1)) : addDays(from, n * days[every]);
  for (let n = 0, on = from; on <= until; n += 1, on = next(n)) found.push(on);
  return found;
}

/** The amount on a day, the steps applied. */
export function supportAmountOn({ amount, steps }: SupportPlan, on: string): number | null {
  return steps.findLast((step) => step.from <= on)?.amount ?? amount;
}

/** All of it together; null where it has no end, or an amount is not known. */
export function supportTotal(plan: SupportPlan): Amount | null {
  const { currency } = plan;
  if (currency === null || (plan.until === null && plan.every !== 'once')) return null;
  let total = 0;
  for (const on of supportDays(plan)) {
    const amount = supportAmountOn(plan, on);
    if (amount === null) return null;
    total += amount;
  }
  return { currency, amount: total };
}

/**
 * Whether somebody above has to agree. Where any limit is set, a currency that none is set for is over it: nobody has
 * said how much of it a supervisor may give.
 */
export function overLimit(sums: readonly Amount[], limits: readonly Amount[]): boolean {
  if (limits.length === 0) return false;
  return sums.some(({ currency, amount }) => {
    const limit = limits.find((one) => one.currency === currency);
    return amount > (limit?.amount ?? 0);
  });
}

/** The usual cost by currency over kits whose every cost is known, and over how many; rounded to the smallest unit. */
export function meanCosts(kits: readonly Sums[]): readonly (Amount & { readonly kits: number })[] {
  const known = kits.filter((kit) => kit.unknown === 0);
  const byCurrency = Map.groupBy(
    known.flatMap((kit) => kit.sums),
    (sum) => sum.currency,
  );
  return [...byCurrency]
    .map(([currency, sums]) => ({
      currency,
      amount: Math.round(sums.reduce((total, sum) => total + sum.amount, 0) / sums.length),
      kits: sums.length,
    }))
    .toSorted((a, b) => (a.currency < b.currency ? -1 : 1));
}

/** How many digits stand behind the point in a currency: two for most, none for some. */
export function digitsOf(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/** An amount as a reader of a language writes it, with its currency's code, which no two countries share. */
export function amountText({ currency, amount }: Amount, language: string): string {
  const format = new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay: 'code' });
  return format.format(amount / 10 ** digitsOf(currency));
}

/**
 * What somebody typed, in the smallest unit. A point or a comma stands before the decimals, or between thousands: where
 * three digits follow the only one, thousands are meant, unless the currency has three decimals. Null for what is no
 * amount, or has more decimals than the currency.
 */
export function parseAmount(typed: string, currency: string): number | null {
  const digits = digitsOf(currency);
  const bare = typed.replace(/[\s\u00a0\u202f'’]/g, '');
  if (!/^\d+([.,]\d+)*$/.test(bare)) return null;
  const marks = bare.replace(/\d/g, '');
  const parts = bare.split(/[.,]/);
  const tail = parts.at(-1) ?? '';
  const alone = marks.length === 1 && (tail.length !== 3 || digits === 3);
  // "1,234.56": the last mark is another one than those between thousands.
  const other = marks.length > 1 && marks.indexOf(marks.at(-1) ?? '') === marks.length - 1;
  const hasDecimals = alone || other;
  const decimals = hasDecimals ? tail : '';
  const groups = hasDecimals ? parts.slice(0, -1) : parts;
  const grouped = groups.every((group, n) => (n === 0 ? groups.length === 1 || group.length <= 3 : group.length === 3));
  if (decimals.length > digits || !grouped) return null;
  const value = Number(groups.join('') + decimals.padEnd(digits, '0'));
  return Number.isSafeInteger(value) ? value : null;
}
