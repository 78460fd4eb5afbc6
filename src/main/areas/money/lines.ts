/** Lines of the budget: listed, one of them whole, saved; what is planned from a month on, what was spent in a month. */
import type { BudgetLine } from '../../../shared/areas/money.ts';
import type { Output, Parsed } from '../../../shared/contract.ts';
import { monthOf } from '../../../shared/months.ts';
import type { Broken } from '../../../shared/rules/status.ts';
import { invalid, notFound } from '../../errors.ts';
import type { CommandContext, QueryContext } from '../../gate/handler.ts';
import type { Reader } from '../../store/types.ts';
import { byName } from '../by-name.ts';
import { siteFaults } from '../premises/facts.ts';
import { hasRow, isThere, saveRow } from '../saving.ts';
import { loadBudget, namingFor, toLine, toPlan, toSpent } from './budget.ts';
import { linesSql, planPlaceSql, spentPlaceSql } from './queries.ts';
import { allSources } from './sources.ts';
import { LineRow, PlaceRow } from './rows.ts';

/** By name. */
export async function allLines(read: Reader, siteId: string | null, today: string): Promise<BudgetLine[]> {
  const kept = await loadBudget(read, siteId);
  const naming = await namingFor(read, kept, today);
  return kept.map((one) => toLine(one, naming, today)).toSorted((a, b) => byName(a.name, b.name));
}

export async function lines(
  { read, today }: QueryContext,
  { siteId = null }: Parsed<'money.lines'>,
): Promise<Output<'money.lines'>> {
  return { lines: await allLines(read, siteId, today) };
}

type Detail = Output<'money.line'>;

async function readDetail(read: Reader, id: string, today: string): Promise<Detail> {
  const kept = await loadBudget(read, null);
  const own = kept.find((one) => one.row.id === id);
  if (!own) throw notFound();
  const naming = await namingFor(read, kept, today);
  return {
    line: toLine(own, naming, today),
    plans: own.plans.map(toPlan).toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)),
    spent: own.spent.map(toSpent).toReversed(),
  };
}

export function line({ read, today }: QueryContext, { id }: Parsed<'money.line'>): Promise<Detail> {
  return readDetail(read, id, today);
}

type Saving = Parsed<'money.saveLine'>;

export async function saveLine({ tx, today }: CommandContext, input: Saving): Promise<BudgetLine> {
  const kept = await tx.one(linesSql(input.id), LineRow);
  if (input.rev !== null || !(await hasRow(tx, 'budget_line', input.id))) {
    const faults = await lineFaults(tx, input, kept ?? null);
    if (faults.length > 0) throw invalid(...faults);
  }
  await saveRow(tx, 'budget_line', input, {
    name: input.name,
    kind: input.kind,
    cost: input.cost,
    serves: input.serves,
    currency: input.currency,
    source_id: input.sourceId,
    site_id: input.siteId,
    note: input.note,
  });
  return (await readDetail(tx, input.id, today)).line;
}

async function lineFaults(read: Reader, input: Saving, kept: LineRow | null): Promise<Broken[]> {
  const faults = input.siteId === kept?.site_id ? [] : await siteFaults(read, 'siteId', input.siteId);
  if (input.sourceId !== null && input.sourceId !== kept?.source_id) {
    const source = (await allSources(read)).find((one) => one.id === input.sourceId);
    if (!source) faults.push(['sourceId', 'unknown']);
    else if (source.retired) faults.push(['sourceId', 'source-retired']);
  }
  // An amount planned in one currency would mean another in the next.
  if (kept && kept.currency !== input.currency) {
    const own = (await loadBudget(read, null)).find((one) => one.row.id === kept.id);
    if (own && own.plans.length + own.spent.length > 0) faults.push(['currency', 'fixed']);
  }
  return faults;
}

/** A plan or an expense stays with its line. */
async function placeFaults(read: Reader, lineId: string, place: { line_id: string } | undefined): Promise<Broken[]> {
  if (place && place.line_id !== lineId) throw notFound();
  return (await isThere(read, 'budget_line', lineId)) ? [] : [['lineId', 'unknown']];
}

export async function savePlan({ tx, today }: CommandContext, input: Parsed<'money.savePlan'>): Promise<Detail> {
  const faults = await placeFaults(tx, input.lineId, await tx.one(planPlaceSql(input.id), PlaceRow));
  if (input.until !== null && input.until < input.from) faults.push(['until', 'before-start']);
  if (faults.length > 0) throw invalid(...faults);
  const row = { from_month: input.from, until_month: input.until, amount: input.amount };
  await saveRow(tx, 'budget_plan', input, row, { line_id: input.lineId });
  return readDetail(tx, input.lineId, today);
}

export async function saveSpent({ tx, today }: CommandContext, input: Parsed<'money.saveSpent'>): Promise<Detail> {
  const faults = await placeFaults(tx, input.lineId, await tx.one(spentPlaceSql(input.id), PlaceRow));
  if (input.month > monthOf(today)) faults.push(['month', 'in-future']);
  if (faults.length > 0) throw invalid(...faults);
  const row = { month: input.month, amount: input.amount, currency: input.currency, note: input.note };
  await saveRow(tx, 'budget_spent', input, row, { line_id: input.lineId });
  return readDetail(tx, input.lineId, today);
}
