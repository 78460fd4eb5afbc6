/** What everybody carries today, against what they may. */
import type { Load } from '../../../shared/areas/caseload.ts';
import type { Output } from '../../../shared/contract.ts';
import { limitsFor, loadOf, loadState } from '../../../shared/rules/caseload.ts';
import { caseloadJobs } from '../../../shared/rules/eligibility.ts';
import { byName } from '../by-name.ts';
import type { QueryContext } from '../../gate/handler.ts';
import type { Reader } from '../../store/types.ts';
import { childRows, coversOn } from './lines.ts';
import { allChildrenSql, withoutLeadCountSql } from './queries.ts';
import { ChildRow, CountRow, type CoverRow } from './rows.ts';
import { readRules, type Rules } from './rules.ts';
import { workersOn, type Worker } from './workers.ts';

/** Who carries whom, ready for asking about one worker after the other. */
export interface Carried {
  readonly rows: readonly ChildRow[];
  readonly covers: readonly CoverRow[];
  readonly rules: Rules;
  readonly led: ReadonlyMap<string | null, readonly ChildRow[]>;
  readonly seconded: ReadonlyMap<string | null, readonly ChildRow[]>;
}

function carriedBy(rows: readonly ChildRow[], covers: readonly CoverRow[], rules: Rules): Carried {
  const [led, seconded] = [Map.groupBy(rows, (row) => row.lead_id), Map.groupBy(rows, (row) => row.second_id)];
  return { rows, covers, rules, led, seconded };
}

export async function carriedToday(read: Reader, today: string): Promise<Carried> {
  const rows = await read.all(allChildrenSql(today), ChildRow);
  return carriedBy(rows, await coversOn(read, today), await readRules(read));
}

export function loadFor(worker: Worker, { covers, rules, led, seconded }: Carried): Load {
  const leads = led.get(worker.id) ?? [];
  const load = loadOf(
    leads.map((row) => ({ complexity: row.complexity, siblingGroup: row.sibling_group })),
    rules,
  );
  const limits = limitsFor(worker, rules);
  const away = covers.filter((cover) => cover.cover_id === worker.id).map((cover) => cover.absent_id);
  const covered = away.flatMap((id) => [...(led.get(id) ?? []), ...(seconded.get(id) ?? [])]);
  return {
    staff: { id: worker.id, name: worker.name, active: worker.active },
    ...load,
    seconds: (seconded.get(worker.id) ?? []).length,
    covering: new Set(covered.map((row) => row.id)).size,
    ...limits,
    state: loadState(load.weighted, limits),
    firstYear: worker.firstYear,
    fte: worker.fte,
    absent: covers.some((cover) => cover.absent_id === worker.id),
  };
}

/** Those whose work this is, and whoever else carries or covers a child today. */
function onBoard(worker: Worker, load: Load): boolean {
  const works = worker.active && worker.jobs.some((job) => caseloadJobs.includes(job));
  return works || load.count + load.seconds + load.covering > 0;
}

/** By name. */
export function boardLoads(workers: readonly Worker[], carried: Carried): Load[] {
  return workers
    .flatMap((worker) => {
      const load = loadFor(worker, carried);
      return onBoard(worker, load) ? [load] : [];
    })
    .toSorted((a, b) => byName(a.staff.name, b.staff.name));
}

/** A role that reaches only its own sees its own bar; how many children wait is a figure for everybody. */
export async function board(context: QueryContext): Promise<Output<'caseload.board'>> {
  const { read, today, grant, actor } = context;
  const rules = await readRules(read);
  const workers = await workersOn(read, today);
  const mine = grant === 'all' ? workers : workers.filter((worker) => worker.userId === actor.id);
  const rows = await childRows(context);
  const loads = boardLoads(mine, carriedBy(rows, await coversOn(read, today), rules));
  const withoutLead =
    grant === 'all'
      ? rows.filter((row) => row.lead_id === null).length
      : ((await read.one(withoutLeadCountSql(today), CountRow))?.n ?? 0);
  return { loads, withoutLead, rules };
}
