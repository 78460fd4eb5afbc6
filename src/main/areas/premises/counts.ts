/**
 * Children counted at the end of each month, home by home: written down by hand, and beside it what the children's own
 * records say once they know.
 */
import type { CountLine, TrendPoint } from '../../../shared/areas/premises.ts';
import type { Output, Parsed } from '../../../shared/contract.ts';
import { lastDayOf, monthOf, monthsFrom } from '../../../shared/months.ts';
import { addCounts, isOpenOn, type Counted } from '../../../shared/rules/premises.ts';
import { isSmall } from '../../../shared/rules/small-cells.ts';
import { invalid } from '../../errors.ts';
import type { CommandContext, QueryContext } from '../../gate/handler.ts';
import type { Reader } from '../../store/types.ts';
import { derivedId } from '../derived-id.ts';
import { saveRow } from '../saving.ts';
import { countsSql, sitesSql } from './queries.ts';
import { recordedByDay, recordedByMonth } from './recorded.ts';
import { ResidentCountRow, SiteRow } from './rows.ts';
import { knownSite } from './sites.ts';

/** Always the same for a home and month, so that two laptops count into one row. */
export function countId(siteId: string, month: string): string {
  return derivedId(siteId, `residents ${month}`);
}

/** A home that was open on some day of the month, in which no child is counted, leaves the sum unknown. */
function sumOf(month: string, sites: readonly SiteRow[], rows: readonly ResidentCountRow[]): Counted {
  const day = lastDayOf(month);
  const counted = sites.flatMap((site): Counted[] => {
    const row = rows.find((one) => one.site_id === site.id);
    if (row) return [row];
    const open = isOpenOn({ openedOn: site.opened_on, closedOn: site.closed_on }, day);
    return open ? [{ residents: null, supported: null }] : [];
  });
  return addCounts(counted);
}

/**
 * From the first month that was counted until this one, oldest first; nothing where none ever was. `byDay` is what the
 * children's records say, where it was read already.
 */
export async function loadCounts(
  read: Reader,
  siteId: string | null,
  today: string,
  byDay: ReadonlyMap<string, number> | null = null,
): Promise<CountLine[]> {
  const rows = await read.all(countsSql(siteId), ResidentCountRow);
  const every = await read.all(sitesSql(), SiteRow);
  const sites = every.filter((site) => siteId === null || site.id === siteId);
  const byMonth = Map.groupBy(rows, (row) => row.month);
  // The children's records do not tell one home from another.
  const known = sites.length === every.length ? (byDay ?? (await recordedByDay(read, today))) : null;
  const recorded = known && recordedByMonth(known, today);
  const first = [...byMonth.keys(), ...(recorded?.keys() ?? [])].toSorted()[0];
  if (first === undefined) return [];
  return monthsFrom(first, monthOf(today)).map((month) => {
    const own = byMonth.get(month) ?? [];
    const { residents, supported } = sumOf(month, sites, own);
    const [row] = siteId === null ? [] : own;
    const told = recorded?.get(month) ?? null;
    return {
      id: row?.id ?? null,
      rev: row?.rev ?? null,
      month,
      residents,
      supported,
      note: row?.note ?? null,
      recorded: told,
      differs: told !== null && residents !== null && told !== residents,
    };
  });
}

/**
 * Where a month was counted by hand, that holds: it is what the home said then, also of children who left before they
 * were entered here. Where it was not, the records speak; where the two differ, both are shown.
 */
export function residentsIn({ residents, recorded }: Pick<CountLine, 'residents' | 'recorded'>): number | null {
  return residents ?? recorded;
}

export function toTrend({ month, residents, supported, recorded }: CountLine): TrendPoint {
  return { month, residents, supported, recorded, hidden: false };
}

/** The same for whoever reads figures alone: a point that would tell on few says only that it does. */
export function toldTrend(line: CountLine): TrendPoint {
  const small = (n: number | null) => n !== null && isSmall(n);
  const hide = (n: number | null) => (small(n) ? null : n);
  return {
    month: line.month,
    residents: hide(line.residents),
    supported: hide(line.supported),
    recorded: hide(line.recorded),
    hidden: small(line.residents) || small(line.supported) || small(line.recorded),
  };
}

export async function counts(
  { read, today }: QueryContext,
  { siteId = null }: Parsed<'premises.counts'>,
): Promise<Output<'premises.counts'>> {
  if (siteId !== null) await knownSite(read, siteId);
  return { counts: (await loadCounts(read, siteId, today)).toReversed() };
}

export async function setCount(
  { tx, today }: CommandContext,
  input: Parsed<'premises.setCount'>,
): Promise<Output<'premises.setCount'>> {
  const { siteId, month, rev } = input;
  await knownSite(tx, siteId);
  if (month > monthOf(today)) throw invalid(['month', 'in-future']);
  // A month of which nothing is said is no count: it is taken away instead.
  if (input.residents === null && input.supported === null) throw invalid(['residents', 'required']);
  const values = { residents: input.residents, supported: input.supported, note: input.note };
  await saveRow(tx, 'resident_count', { id: countId(siteId, month), rev }, values, { site_id: siteId, month });
  const line = (await loadCounts(tx, siteId, today)).find((one) => one.month === month);
  if (!line) throw new Error('a count went away while it was written');
  return line;
}
