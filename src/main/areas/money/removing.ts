/** Taking away, bringing back, and what happened to a record. */
import type { moneyRecords } from '../../../shared/areas/money.ts';
import type { Output, Parsed } from '../../../shared/contract.ts';
import { invalid, notFound } from '../../errors.ts';
import type { CommandContext, QueryContext } from '../../gate/handler.ts';
import { historyOfRows, type LoggedRow } from '../histories.ts';
import { isThere } from '../saving.ts';
import { partsSql, planPlaceSql, sourcesSql, spentPlaceSql } from './queries.ts';
import { PartRow, PlaceRow, SourceRow } from './rows.ts';

type Kind = (typeof moneyRecords)[number];
const tableOf: Readonly<Record<Kind, string>> = {
  line: 'budget_line',
  plan: 'budget_plan',
  spent: 'budget_spent',
  rate: 'money_rate',
  source: 'funding_source',
};

/** A source that pays for something is set aside instead. A line goes with what is planned and spent on it. */
export async function remove(
  { tx }: CommandContext,
  { kind, id, rev, reason }: Parsed<'money.remove'>,
): Promise<Output<'money.remove'>> {
  if (kind === 'source') {
    const source = (await tx.all(sourcesSql(), SourceRow)).find((row) => row.id === id);
    if (source && source.lines > 0) throw invalid(['id', 'not-empty']);
  }
  return { id, rev: await tx.remove(tableOf[kind], id, rev, reason ?? null) };
}

export async function restore(
  { tx }: CommandContext,
  { kind, id, rev }: Parsed<'money.restore'>,
): Promise<Output<'money.restore'>> {
  const restored = await tx.restore(tableOf[kind], id, rev);
  const placeOf = kind === 'plan' ? planPlaceSql(id) : kind === 'spent' ? spentPlaceSql(id) : null;
  const place = placeOf && (await tx.one(placeOf, PlaceRow));
  if (place && !(await isThere(tx, 'budget_line', place.line_id))) throw invalid(['id', 'place-removed']);
  return { id, rev: restored };
}

export async function history(
  { read }: QueryContext,
  { kind, id }: Parsed<'money.history'>,
): Promise<Output<'money.history'>> {
  const parts = kind === 'line' ? await read.all(partsSql(id), PartRow) : [];
  const rows: LoggedRow[] = [[tableOf[kind], id], ...parts.map((part): LoggedRow => [part.tbl, part.id])];
  const entries = await historyOfRows(read, rows);
  if (entries.length === 0) throw notFound();
  return { entries };
}
