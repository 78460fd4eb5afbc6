/** Who may be given some children, and why the others may not. */
import type { Output, Parsed } from '../../../shared/contract.ts';
import { loadOf } from '../../../shared/rules/caseload.ts';
import { obstaclesFor, type LoadAfter, type Obstacle, type Part } from '../../../shared/rules/eligibility.ts';
import { byName } from '../by-name.ts';
import { notFound } from '../../errors.ts';
import type { QueryContext } from '../../gate/handler.ts';
import { carriedToday, loadFor, type Carried } from './loads.ts';
import type { ChildRow } from './rows.ts';
import { trainedWorkersOn, type Worker } from './workers.ts';

/** What a worker would carry with these children too; those they lead already count once. */
function loadWith(worker: Worker, children: readonly ChildRow[], carried: Carried): LoadAfter {
  const leads = carried.led.get(worker.id) ?? [];
  const known = new Set(leads.map((row) => row.id));
  const all = [...leads, ...children.filter((row) => !known.has(row.id))];
  const { weighted } = loadOf(
    all.map((row) => ({ complexity: row.complexity, siblingGroup: row.sibling_group })),
    carried.rules,
  );
  return { weighted, limit: loadFor(worker, carried).limit };
}

export function obstaclesTo(
  worker: Worker,
  part: Part,
  children: readonly ChildRow[],
  carried: Carried,
): readonly Obstacle[] {
  return obstaclesFor(worker, part, loadWith(worker, children, carried));
}

/** Everybody who works here, those who may first, the least burdened of them on top. Judged as leads. */
export async function candidates(
  { read, today }: QueryContext,
  { childIds }: Parsed<'caseload.candidates'>,
): Promise<Output<'caseload.candidates'>> {
  const carried = await carriedToday(read, today);
  const wanted = new Set(childIds);
  const children = carried.rows.filter((row) => wanted.has(row.id));
  if (children.length !== wanted.size) throw notFound();
  const groups = new Set(children.flatMap((row) => row.sibling_group ?? []));
  const siblingsOf = (worker: Worker) =>
    (carried.led.get(worker.id) ?? []).some(
      (row) => !wanted.has(row.id) && row.sibling_group !== null && groups.has(row.sibling_group),
    );
  const workers = (await trainedWorkersOn(read, today)).filter((worker) => worker.active);
  const list = workers.map((worker) => {
    const obstacles = obstaclesTo(worker, 'lead', children, carried);
    const load = loadFor(worker, carried);
    return {
      staff: load.staff,
      may: obstacles.length === 0,
      obstacles: obstacles.map(({ kind, detail }) => ({ kind, detail: [...detail] })),
      load,
      leadsSibling: siblingsOf(worker),
    };
  });
  return {
    candidates: list.toSorted(
      (a, b) =>
        Number(b.may) - Number(a.may) ||
        Number(b.leadsSibling) - Number(a.leadsSibling) ||
        a.load.weighted - b.load.weighted ||
        byName(a.staff.name, b.staff.name),
    ),
  };
}
