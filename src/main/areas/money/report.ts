/** Month by month what was planned and spent, what one child cost, and how the temporary rise went. */
import type { MoneyReport, ReportMonth } from '../../../shared/areas/money.ts';
import type { Output, Parsed } from '../../../shared/contract.ts';
import { monthOf } from '../../../shared/months.ts';
import {
  figuresOf as monthFigures,
  perChild,
  riseOf,
  spanOf,
  sumsOf,
  totalOf,
  type PerChild,
  type Rate,
} from '../../../shared/rules/money.ts';
import { isSmall } from '../../../shared/rules/small-cells.ts';
import type { QueryContext } from '../../gate/handler.ts';
import type { Reader } from '../../store/types.ts';
import { childrenByMonth, type ChildrenIn } from '../premises/facts.ts';
import { loadBudget, mostMonths, type Kept } from './budget.ts';
import { loadRates, readSettings } from './rates.ts';

interface Asked {
  readonly month: string;
  readonly lines: readonly Kept[];
  readonly main: string;
  readonly rates: readonly Rate[];
  readonly children: ChildrenIn | null;
  readonly now: string;
}

function toMonth({ month, lines, main, rates, children, now }: Asked): ReportMonth {
  const figures = monthFigures(
    month,
    lines.map((one) => one.facts),
    main,
    rates,
  );
  const once = sumsOf(
    month,
    lines.flatMap((one) => (one.row.kind === 'one-off' ? one.facts : [])),
    main,
    rates,
  );
  const { residence, family } = figures.open;
  const residents = children?.residents ?? null;
  const supported = children?.supported ?? null;
  // What has not come yet is not late.
  const past = month < now;
  const open = past ? Object.values(figures.open).reduce((sum, n) => sum + n, 0) : 0;
  return {
    month,
    planned: named(figures.planned),
    spent: named(figures.spent),
    plannedTotal: sumOf(totalOf(figures.planned)),
    spentTotal: sumOf(totalOf(figures.spent)),
    oneOff: { planned: sumOf(once.planned), spent: sumOf(once.spent) },
    lines: figures.lines,
    open,
    residents,
    supported,
    perResident: perChild(figures.spent.residence, residents, residence),
    perSupported: perChild(figures.spent.family, supported, family),
  };
}

type Rules = ReturnType<typeof monthFigures>['planned'];
export const sumOf = (sum: Rules['residence']) => sum && { amount: sum.amount, missing: [...sum.missing] };
const named = (sums: Rules): ReportMonth['planned'] => ({
  residence: sumOf(sums.residence),
  family: sumOf(sums.family),
  change: sumOf(sums.change),
  shared: sumOf(sums.shared),
});

/** Every currency without a rate, with the first month that needs one. */
function missingIn(months: readonly ReportMonth[]): MoneyReport['missing'] {
  const first = new Map<string, string>();
  for (const { month, plannedTotal, spentTotal } of months) {
    for (const currency of [...(plannedTotal?.missing ?? []), ...(spentTotal?.missing ?? [])]) {
      if (!first.has(currency)) first.set(currency, month);
    }
  }
  return [...first]
    .map(([currency, month]) => ({ currency, month }))
    .toSorted((a, b) => (a.currency < b.currency ? -1 : 1));
}

/** Told of what was spent once three whole months are known; before that, of what is planned. */
function riseIn(months: readonly ReportMonth[], now: string): MoneyReport['rise'] {
  const whole = months.filter((one) => one.month < now && one.open === 0);
  const spent = riseOf(whole.map(({ month, spentTotal }) => ({ month, total: spentTotal?.amount ?? null })));
  if (spent) return { ...spent, planned: false };
  const planned = riseOf(months.map(({ month, plannedTotal }) => ({ month, total: plannedTotal?.amount ?? null })));
  return planned && { ...planned, planned: true };
}

export async function reportOf(read: Reader, siteId: string | null, today: string): Promise<MoneyReport> {
  const now = monthOf(today);
  const { mainCurrency: main } = await readSettings(read);
  const lines = await loadBudget(read, siteId);
  const none = { currency: main, months: [], now, missing: [], rise: null, lines: lines.length };
  if (main === null) return none;
  const rates = await loadRates(read);
  const children = await childrenByMonth(read, siteId, today);
  const span = spanOf(
    lines.map((one) => one.facts),
    now,
    mostMonths,
  );
  const months = span.map((month) =>
    toMonth({ month, lines, main, rates, children: children.get(month) ?? null, now }),
  );
  return { ...none, months, missing: missingIn(months), rise: riseIn(months, now) };
}

export function report(
  { read, today }: QueryContext,
  { siteId = null }: Parsed<'money.report'>,
): Promise<Output<'money.report'>> {
  return reportOf(read, siteId, today);
}

const hidden: PerChild = { state: 'hidden', amount: null, complete: false };

/** A count of few children is left out, and so is what a child of them costs: it would give the count away. */
export async function figuresOf(read: Reader, today: string): Promise<MoneyReport> {
  const whole = await reportOf(read, null, today);
  const few = (n: number | null) => n !== null && isSmall(n);
  return {
    ...whole,
    months: whole.months.map((one) => ({
      ...one,
      residents: few(one.residents) ? null : one.residents,
      supported: few(one.supported) ? null : one.supported,
      perResident: few(one.residents) ? hidden : one.perResident,
      perSupported: few(one.supported) ? hidden : one.perSupported,
    })),
  };
}

export function figures({ read, today }: QueryContext): Promise<Output<'money.figures'>> {
  return figuresOf(read, today);
}
