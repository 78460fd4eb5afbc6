/** Who pays how much, source by source and month by month; and what nobody is found for yet. */
import type { SourceFigures, SourceMonth } from '../../../shared/areas/money.ts';
import type { Output, Parsed } from '../../../shared/contract.ts';
import { monthOf } from '../../../shared/months.ts';
import { addSums, spanOf, sumsOf, type Rate, type Sum } from '../../../shared/rules/money.ts';
import type { QueryContext } from '../../gate/handler.ts';
import type { Reader } from '../../store/types.ts';
import { loadBudget, mostMonths, type Kept } from './budget.ts';
import { loadRates, readSettings } from './rates.ts';
import { sumOf } from './report.ts';
import { allSources } from './sources.ts';

interface Counting {
  readonly main: string;
  readonly rates: readonly Rate[];
  readonly span: readonly string[];
  readonly now: string;
}

function toMonth(month: string, lines: readonly Kept[], { main, rates, now }: Counting): SourceMonth | null {
  const of = (kind: Kept['row']['kind']) =>
    sumsOf(
      month,
      lines.flatMap((one) => (one.row.kind === kind ? one.facts : [])),
      main,
      rates,
    );
  const [running, once] = [of('running'), of('one-off')];
  const both = [running.planned, running.spent, once.planned, once.spent];
  if (both.every((sum) => sum === null)) return null;
  return {
    month,
    running: { planned: sumOf(running.planned), spent: sumOf(running.spent) },
    oneOff: { planned: sumOf(once.planned), spent: sumOf(once.spent) },
    // What has not come yet is not late.
    open: month < now ? running.open + once.open : 0,
  };
}

function figuresOf(source: SourceFigures['source'], lines: readonly Kept[], counting: Counting): SourceFigures {
  const months = counting.span.flatMap((month) => toMonth(month, lines, counting) ?? []);
  const over = months.filter((one) => one.month < counting.now);
  const ahead = months.filter((one) => one.month >= counting.now);
  const add = (of: readonly SourceMonth[], which: (one: SourceMonth) => readonly (Sum | null)[]) =>
    sumOf(addSums(of.flatMap(which)));
  return {
    source,
    lines: lines.length,
    plannedSoFar: add(over, (one) => [one.running.planned, one.oneOff.planned]),
    spentSoFar: add(over, (one) => [one.running.spent, one.oneOff.spent]),
    oneOffSoFar: add(over, (one) => [one.oneOff.spent]),
    open: over.reduce((sum, one) => sum + one.open, 0),
    plannedAhead: add(ahead, (one) => [one.running.planned, one.oneOff.planned]),
    months,
  };
}

/** By name; a source that pays for nothing here is left out, except where it is all homes that are asked about. */
export async function loadBySource(
  read: Reader,
  siteId: string | null,
  today: string,
): Promise<Output<'money.bySource'>> {
  const now = monthOf(today);
  const { mainCurrency: main } = await readSettings(read);
  if (main === null) return { currency: null, now, sources: [] };
  const lines = await loadBudget(read, siteId);
  const span = spanOf(
    lines.map((one) => one.facts),
    now,
    mostMonths,
  );
  const counting = { main, rates: await loadRates(read), span, now };
  const own = Map.groupBy(lines, (one) => one.row.source_id);
  const known = (await allSources(read)).flatMap(({ id, name, retired }) => {
    const paid = own.get(id) ?? [];
    return paid.length === 0 && (siteId !== null || retired) ? [] : [figuresOf({ id, name, retired }, paid, counting)];
  });
  const nobody = own.get(null) ?? [];
  return { currency: main, now, sources: nobody.length > 0 ? [...known, figuresOf(null, nobody, counting)] : known };
}

export function bySource(
  { read, today }: QueryContext,
  { siteId = null }: Parsed<'money.bySource'>,
): Promise<Output<'money.bySource'>> {
  return loadBySource(read, siteId, today);
}
