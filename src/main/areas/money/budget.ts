/** The lines of the budget with what is planned and spent on each: read in as few statements as there are tables. */
import type { BudgetLine, PlanLine, SpentLine } from '../../../shared/areas/money.ts';
import { addToMonth, lastDayOf, monthOf, monthsFrom } from '../../../shared/months.ts';
import { plannedIn, spanOf, sumIn, type LineFacts, type Rate } from '../../../shared/rules/money.ts';
import type { Reader } from '../../store/types.ts';
import { siteRefs, type SiteRefs } from '../premises/facts.ts';
import { linesSql, plansSql, sourceNamesSql, spentSql } from './queries.ts';
import { loadRates } from './rates.ts';
import { LineRow, NameRow, PlanRow, SpentRow } from './rows.ts';

/** As far back and ahead as a report goes. */
export const mostMonths = 60;

export interface Kept {
  readonly row: LineRow;
  readonly plans: readonly PlanRow[];
  readonly spent: readonly SpentRow[];
  readonly facts: LineFacts;
}

/** Of all homes (null) or of one; a line of no home belongs to all of them together. */
export async function loadBudget(read: Reader, siteId: string | null): Promise<Kept[]> {
  const plans = Map.groupBy(await read.all(plansSql(null), PlanRow), (row) => row.line_id);
  const spent = Map.groupBy(await read.all(spentSql(null), SpentRow), (row) => row.line_id);
  const rows = (await read.all(linesSql(null), LineRow)).filter((row) => siteId === null || row.site_id === siteId);
  return rows.map((row) => toKept(row, plans.get(row.id) ?? [], spent.get(row.id) ?? []));
}

function toKept(row: LineRow, plans: readonly PlanRow[], spent: readonly SpentRow[]): Kept {
  const facts: LineFacts = {
    serves: row.serves,
    currency: row.currency,
    plans: plans.map((plan) => ({ from: plan.from_month, until: plan.until_month, amount: plan.amount })),
    spent: spent.map(({ month, amount, currency }) => ({ month, amount, currency })),
  };
  return { row, plans, spent, facts };
}

export interface Naming {
  readonly sources: ReadonlyMap<string, string>;
  readonly sites: SiteRefs;
  readonly rates: readonly Rate[];
  /** The months the whole budget speaks of. */
  readonly span: readonly string[];
}

export async function namingFor(read: Reader, kept: readonly Kept[], today: string): Promise<Naming> {
  return {
    sources: new Map((await read.all(sourceNamesSql(), NameRow)).map((row) => [row.id, row.name])),
    sites: await siteRefs(read),
    rates: await loadRates(read),
    span: spanOf(
      kept.map((one) => one.facts),
      monthOf(today),
      mostMonths,
    ),
  };
}

/** What was spent in the line's own currency; null where nothing is known, or a rate is missing. */
function spentIn(currency: string, spent: readonly SpentRow[], rates: readonly Rate[]): number | null {
  if (spent.length === 0) return null;
  const sums = spent.map((one) => sumIn(currency, [one], rates, lastDayOf(one.month)).amount);
  return sums.includes(null) ? null : sums.reduce<number>((total, amount) => total + (amount ?? 0), 0);
}

export function toLine({ row, plans, spent, facts }: Kept, naming: Naming, today: string): BudgetLine {
  const now = monthOf(today);
  const planned = naming.span.map((month) => plannedIn(facts.plans, month) ?? 0);
  const known = new Set(spent.map((one) => one.month));
  const first = plans.map((plan) => plan.from_month).toSorted()[0];
  const past = first === undefined ? [] : monthsFrom(first, addToMonth(now, -1));
  return {
    id: row.id,
    rev: row.rev,
    name: row.name,
    kind: row.kind,
    cost: row.cost,
    serves: row.serves,
    currency: row.currency,
    source: row.source_id === null ? null : { id: row.source_id, name: naming.sources.get(row.source_id) ?? '' },
    site: row.site_id === null ? null : naming.sites(row.site_id),
    note: row.note,
    plannedNow: plannedIn(facts.plans, now),
    plannedAll: planned.reduce((total, amount) => total + amount, 0),
    spentAll: spentIn(row.currency, spent, naming.rates),
    lastSpentMonth: spent.at(-1)?.month ?? null,
    monthsOpen: past.filter((month) => plannedIn(facts.plans, month) !== null && !known.has(month)).length,
  };
}

export const toPlan = (row: PlanRow): PlanLine => ({
  ...{ id: row.id, rev: row.rev, from: row.from_month, until: row.until_month, amount: row.amount },
});
export const toSpent = (row: SpentRow): SpentLine => ({
  ...{ id: row.id, rev: row.rev, month: row.month, amount: row.amount, currency: row.currency, note: row.note },
});
