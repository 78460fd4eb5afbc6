/**
 * What a transition costs, as pure rules: amounts of several currencies added in one, plans that hold from a month on,
 * cost for each child. What is not known stays not known: a sum for which a rate is missing is no sum.
 */
import { lastDayOf, monthsFrom } from '../months.ts';

/** Whom a cost serves: children in the home, children with families, the change itself, or all of them. */
export const serves = ['residence', 'family', 'change', 'shared'] as const;
export type Serves = (typeof serves)[number];

/** From a day on, `amount` of `currency` is worth `worth` of `to`; both in minor units. */
export interface Rate {
  readonly currency: string;
  readonly to: string;
  readonly from: string;
  readonly amount: number;
  readonly worth: number;
}

/** The rate that holds on a day; of two from one day the later in the list. Null before the first. */
export function rateOn(rates: readonly Rate[], currency: string, to: string, day: string): Rate | null {
  return rates.reduce<Rate | null>((best, rate) => {
    if (rate.currency !== currency || rate.to !== to || rate.from > day) return best;
    return best === null || rate.from >= best.from ? rate : best;
  }, null);
}

/** In minor units of the rate's other currency, rounded to the nearest, a half away from nothing. */
export function convert(amount: number, rate: Pick<Rate, 'amount' | 'worth'>): number {
  const [n, d] = [BigInt(Math.abs(amount)) * BigInt(rate.worth), BigInt(rate.amount)];
  const rounded = Number((2n * n + d) / (2n * d));
  return amount < 0 ? -rounded : rounded;
}

export interface Money {
  readonly amount: number;
  readonly currency: string;
}

export interface Sum {
  /** Null where a rate is missing: a part of a sum is not the sum. */
  readonly amount: number | null;
  /** Currencies without a rate, in the order of their codes. */
  readonly missing: readonly string[];
}

/** `amounts` added in `main`, each at the rate that holds on `day`. Nothing adds up to nothing. */
export function sumIn(main: string, amounts: readonly Money[], rates: readonly Rate[], day: string): Sum {
  const missing = new Set<string>();
  let total = 0;
  for (const { amount, currency } of amounts) {
    const rate = currency === main ? { amount: 1, worth: 1 } : rateOn(rates, currency, main, day);
    if (rate) total += convert(amount, rate);
    else missing.add(currency);
  }
  return missing.size > 0 ? { amount: null, missing: [...missing].toSorted() } : { amount: total, missing: [] };
}

/** So much each month, from one month until another, or on and on. */
export interface Plan {
  readonly from: string;
  readonly until: string | null;
  readonly amount: number;
}

/**
 * What is planned for a month: of the plans that reach it, the one that began last; of two that began together, the
 * one written last. A higher plan for some months so gives way to the one before it when it ends. Null: nothing is
 * planned, which is not the same as planning to spend nothing.
 */
export function plannedIn(plans: readonly Plan[], month: string): number | null {
  return (
    plans.reduce<Plan | null>((best, plan) => {
      if (plan.from > month || (plan.until !== null && plan.until < month)) return best;
      return best === null || plan.from >= best.from ? plan : best;
    }, null)?.amount ?? null
  );
}

interface Spent extends Money {
  readonly month: string;
}

export interface LineFacts {
  readonly serves: Serves;
  readonly currency: string;
  readonly plans: readonly Plan[];
  readonly spent: readonly Spent[];
}

/** Of one month: a sum for each of those it serves; null where nothing was planned, or nothing written down yet. */
export interface MonthFigures {
  readonly month: string;
  readonly planned: Readonly<Record<Serves, Sum | null>>;
  readonly spent: Readonly<Record<Serves, Sum | null>>;
  /** Lines with a plan for the month, and how many of them have no figure of what was spent. */
  readonly lines: number;
  readonly open: Readonly<Record<Serves, number>>;
}

function byServes<T>(make: (one: Serves) => T): Record<Serves, T> {
  return { residence: make('residence'), family: make('family'), change: make('change'), shared: make('shared') };
}

export interface Planned {
  readonly planned: Sum | null;
  readonly spent: Sum | null;
  /** Lines with a plan for the month and no figure of what was spent. */
  readonly open: number;
}

/** Of some lines together in one month, whatever they serve: by who pays, or by kind. */
export function sumsOf(month: string, lines: readonly LineFacts[], main: string, rates: readonly Rate[]): Planned {
  const { planned, spent, open } = figuresOf(month, lines, main, rates);
  return {
    planned: totalOf(planned),
    spent: totalOf(spent),
    open: Object.values(open).reduce((sum, n) => sum + n, 0),
  };
}

/** Every amount of a month is counted at the rate that holds on the month's last day. */
export function figuresOf(
  month: string,
  lines: readonly LineFacts[],
  main: string,
  rates: readonly Rate[],
): MonthFigures {
  const day = lastDayOf(month);
  const add = (amounts: readonly Money[]) => (amounts.length === 0 ? null : sumIn(main, amounts, rates, day));
  const at = lines.map((line) => ({
    serves: line.serves,
    currency: line.currency,
    planned: plannedIn(line.plans, month),
    spent: line.spent.filter((one) => one.month === month),
  }));
  const of = (one: Serves) => at.filter((line) => line.serves === one);
  return {
    month,
    planned: byServes((one) =>
      add(of(one).flatMap(({ planned, currency }) => (planned === null ? [] : [{ amount: planned, currency }]))),
    ),
    spent: byServes((one) => add(of(one).flatMap((line) => line.spent))),
    lines: at.filter((line) => line.planned !== null).length,
    open: byServes((one) => of(one).filter((line) => line.planned !== null && line.spent.length === 0).length),
  };
}

/** The sums of a month in one; null where none is known. */
export function totalOf(sums: Readonly<Record<Serves, Sum | null>>): Sum | null {
  return addSums(serves.map((one) => sums[one]));
}

/** Several sums in one; null where none is known. A rate that is missing for one of them is missing for all. */
export function addSums(sums: readonly (Sum | null)[]): Sum | null {
  const known = sums.flatMap((sum) => sum ?? []);
  if (known.length === 0) return null;
  const missing = [...new Set(known.flatMap((sum) => sum.missing))].toSorted();
  if (missing.length > 0) return { amount: null, missing };
  return { amount: known.reduce((total, sum) => total + (sum.amount ?? 0), 0), missing: [] };
}

/**
 * What one child costs in a month. `cost-unknown`: nothing is written down yet; `count-unknown`: nobody said how many
 * children; `no-children`: there are none, so the question falls away; `hidden`: so few that it would tell on them.
 */
export const perChildStates = [
  'known',
  'cost-unknown',
  'count-unknown',
  'no-children',
  'rate-missing',
  'hidden',
] as const;
export interface PerChild {
  readonly state: (typeof perChildStates)[number];
  readonly amount: number | null;
  /** False while a line of that month has no figure yet: then it costs at least so much. */
  readonly complete: boolean;
}

export function perChild(cost: Sum | null, children: number | null, open: number): PerChild {
  const state = (one: PerChild['state']): PerChild => ({ state: one, amount: null, complete: false });
  if (cost === null) return state('cost-unknown');
  if (cost.amount === null) return state('rate-missing');
  if (children === null) return state('count-unknown');
  if (children === 0) return state('no-children');
  return { state: 'known', amount: convert(cost.amount, { amount: children, worth: 1 }), complete: open === 0 };
}

export interface Rise {
  readonly base: number;
  readonly peak: number;
  readonly peakMonth: string;
  readonly last: number;
}

/**
 * How a transition's cost goes up before it comes down: what a month cost at first, in the dearest month, and in the
 * last. Null with fewer than three months known, or where no month is dearer than the first.
 */
export function riseOf(months: readonly { readonly month: string; readonly total: number | null }[]): Rise | null {
  const known = months.flatMap(({ month, total }) => (total === null ? [] : [{ month, total }]));
  const [first] = known;
  const last = known.at(-1);
  if (known.length < 3 || !first || !last) return null;
  const peak = known.reduce((best, one) => (one.total > best.total ? one : best), first);
  if (peak.total <= first.total) return null;
  return { base: first.total, peak: peak.total, peakMonth: peak.month, last: last.total };
}

/** The months a budget speaks of, at most `most`: from its first plan or expense to its last, at least until `now`. */
export function spanOf(lines: readonly Pick<LineFacts, 'plans' | 'spent'>[], now: string, most: number): string[] {
  const starts = lines.flatMap(({ plans, spent }) => [...plans.map((p) => p.from), ...spent.map((s) => s.month)]);
  const [first] = starts.toSorted();
  if (first === undefined) return [];
  const ends = lines.flatMap(({ plans, spent }) => [
    ...plans.map((plan) => plan.until ?? plan.from),
    ...spent.map((one) => one.month),
  ]);
  const last = [...ends, now].toSorted().at(-1) ?? now;
  return monthsFrom(first, last).slice(-most);
}
