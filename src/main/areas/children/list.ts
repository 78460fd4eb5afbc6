/** The list of children: narrowed, sorted and paged in one statement; what is missing is looked up for the page alone. */
import * as z from 'zod';
import type { ChildRow } from '../../../shared/areas/children-parts.ts';
import type { Output, Parsed } from '../../../shared/contract.ts';
import { invalid } from '../../errors.ts';
import type { QueryContext } from '../../gate/handler.ts';
import { namedOnPaper } from '../casefile/facts.ts';
import { carriedBySql, leadOfSql, leadsOf, seenBySql } from '../caseload/facts.ts';
import { byName } from '../by-name.ts';
import { planFacts, type PlanFacts } from '../plan/facts.ts';
import { staffNames } from '../team/facts.ts';
import { fileStates } from './missing.ts';
import {
  alertsSql,
  countSql,
  housesSql,
  leadsSql,
  listSql,
  whoOfGroupsSql,
  type Mark,
  type Narrowing,
} from './queries.ts';
import { holdsOn, whoOf } from './reading.ts';
import { AlertRow, CountRow, HouseRow, LeadRow, ListRow, WhoRow } from './rows.ts';
import { findChildren } from './search.ts';

type Asked = Parsed<'children.list'>;
type Filters = Omit<Asked, 'sort' | 'direction' | 'after' | 'limit'>;
const usualLimit = 100;

export async function list(context: QueryContext, asked: Asked): Promise<Output<'children.list'>> {
  const { read } = context;
  const narrowed = await narrowing(context, asked);
  const limit = asked.limit ?? usualLimit;
  const after = asked.after == null ? null : markIn(asked.after);
  const statement = listSql(asked.sort ?? 'name', asked.direction ?? 'up', after, limit, narrowed);
  const rows = await read.all(statement, ListRow);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: await toRows(context, page),
    next: last && rows.length > limit ? cursorAfter(last) : null,
    total: (await read.one(countSql(narrowed), CountRow))?.n ?? 0,
  };
}

/** Under an `own` grant the statement itself holds no child of somebody else. */
export async function narrowing(context: QueryContext, asked: Filters): Promise<Narrowing> {
  const { read, grant, actor, today } = context;
  const seen = grant === 'all' ? null : seenBySql(actor.id, today);
  const ids: string[][] = [];
  if (asked.search !== undefined && asked.search.trim() !== '') {
    ids.push((await findChildren(read, asked.search, seen, false)).map((hit) => hit.id));
  }
  const base: Narrowing = {
    seen,
    lead: leadOfSql(today),
    status: asked.status ?? 'in-residence',
    house: asked.house,
    carriedBy: asked.leadId == null ? null : carriedBySql(asked.leadId, today),
    without: asked.without,
    ids: ids[0] ?? null,
  };
  return asked.goal === undefined ? base : withGoal(context, base, asked.goal);
}

/** Goals stand in plans, which are another area's: their children are named one by one. */
async function withGoal(
  { read, today }: QueryContext,
  narrowed: Narrowing,
  goal: NonNullable<Filters['goal']>,
): Promise<Narrowing> {
  const goals = new Map([...(await planFacts(read, null, today))].map(([id, plan]) => [id, plan.goal]));
  if (goal !== 'none') {
    const fits = [...goals].flatMap(([id, one]) => (one === goal ? [id] : []));
    return { ...narrowed, ids: narrowed.ids ? narrowed.ids.filter((id) => fits.includes(id)) : fits };
  }
  return { ...narrowed, notIds: [...goals].flatMap(([id, one]) => (one === null ? [] : [id])) };
}

async function toRows({ read, today }: QueryContext, rows: readonly ListRow[]): Promise<ChildRow[]> {
  const ids = rows.map((row) => row.id);
  const leads = await leadsOf(read, ids, today);
  const states = await fileStates(read, ids, (id) => leads.get(id)?.lead != null, today);
  const alerts = await read.all(alertsSql(ids), AlertRow);
  const critical = Map.groupBy(
    alerts.filter((one) => one.level === 'critical' && holdsOn(one, today)),
    (one) => one.child_id,
  );
  const groups = [...new Set(rows.flatMap((row) => row.sibling_group ?? []))];
  const siblings = Map.groupBy(await read.all(whoOfGroupsSql(groups), WhoRow), (row) => row.sibling_group);
  const plans: ReadonlyMap<string, PlanFacts> = await planFacts(read, ids, today);
  const named = await namedOnPaper(read, ids, today);
  return rows.map((row) => ({
    ...whoOf(row),
    onPaper: named(row.id),
    lead: leads.get(row.id)?.lead ?? null,
    daysWithoutLead: leads.get(row.id)?.daysWithoutLead ?? 0,
    goal: plans.get(row.id)?.goal ?? null,
    siblings: row.sibling_group === null ? 0 : (siblings.get(row.sibling_group)?.length ?? 1) - 1,
    alerts: critical.get(row.id)?.length ?? 0,
    missing: states.get(row.id)?.missing ?? [],
  }));
}

const Cursor = z.tuple([z.int(), z.string(), z.string(), z.string()]);

function cursorAfter(row: ListRow): string {
  return JSON.stringify([row.absent, row.key, row.sort_name, row.id]);
}

/** @throws AppError `invalid` for a cursor that is none */
function markIn(cursor: string): Mark {
  try {
    const [absent, key, name, id] = Cursor.parse(JSON.parse(cursor));
    return { absent, key, name, id };
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) throw invalid(['after', 'cursor']);
    throw error;
  }
}

/** Counted over whom the caller may know of and who lives here now. */
export async function filters(context: QueryContext): Promise<Output<'children.filters'>> {
  const { read } = context;
  const narrowed = await narrowing(context, {});
  const houses = await read.all(housesSql(narrowed), HouseRow);
  const leads = await read.all(leadsSql(narrowed), LeadRow);
  const names = await staffNames(read);
  return {
    houses: houses.map(({ house, n }) => ({ house, children: n })),
    leads: leads
      .map(({ id, n }) => ({ id, name: names.get(id) ?? '', children: n }))
      .toSorted((a, b) => byName(a.name, b.name)),
  };
}
