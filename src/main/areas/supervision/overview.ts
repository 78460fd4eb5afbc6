/** Everybody who works with children: who holds supervision for them, and when it is due. */
import type { Supervised } from '../../../shared/areas/supervision.ts';
import type { Output, Parsed } from '../../../shared/contract.ts';
import { overdueDays } from '../../../shared/rules/overdue.ts';
import {
  assessmentWindow,
  dueState,
  frequencyFor,
  nextDueOn,
  supervisedJobs,
} from '../../../shared/rules/supervision.ts';
import type { QueryContext } from '../../gate/handler.ts';
import type { Reader } from '../../store/types.ts';
import { byName } from '../by-name.ts';
import { finds } from '../lists.ts';
import { peopleOn, type People } from './people.ts';
import { lastSessionsSql, linksOnSql, openActionsSql } from './queries.ts';
import { mineOf } from './reach.ts';
import { LastRow, LinkRow, OpenRow } from './rows.ts';

interface Gathered {
  readonly people: People;
  readonly links: ReadonlyMap<string, LinkRow>;
  readonly last: ReadonlyMap<string, { readonly counted_on: string | null; readonly assessed_on: string | null }>;
  readonly open: ReadonlyMap<string, number>;
}

async function gather(read: Reader, today: string): Promise<Gathered> {
  const people = await peopleOn(read, today);
  // The earlier of two stays: it is read last.
  const links = (await read.all(linksOnSql(today), LinkRow)).toReversed();
  return {
    people,
    links: new Map(links.map((row) => [row.staff_id, row])),
    last: new Map((await read.all(lastSessionsSql(), LastRow)).map((row) => [row.staff_id, row])),
    open: new Map((await read.all(openActionsSql(), OpenRow)).map((row) => [row.staff_id, row.n])),
  };
}

function toSupervised(id: string, { people, links, last, open }: Gathered, today: string): Supervised {
  const fact = people.facts.get(id);
  const link = links.get(id);
  const supervisorId = link?.supervisor_id ?? null;
  const firstYear = fact?.firstYear ?? false;
  const frequency = frequencyFor(link?.frequency ?? null, firstYear);
  const { counted_on: lastOn = null, assessed_on: assessedOn = null } = last.get(id) ?? {};
  const dueOn = link && supervisorId !== null ? nextDueOn(lastOn, link.started_on, frequency) : null;
  return {
    staff: people.ref(id),
    link:
      link && supervisorId !== null
        ? { id: link.id, rev: link.rev, supervisor: people.ref(supervisorId), frequency, since: link.started_on }
        : null,
    firstYear,
    lastOn,
    dueOn,
    state: dueState(dueOn, today),
    overdueDays: overdueDays({ goalDate: dueOn, settled: false }, today),
    assessmentDueOn: assessmentWindow(assessedOn, fact?.startedOn ?? link?.started_on ?? null)?.by ?? null,
    openActions: open.get(id) ?? 0,
  };
}

/** Active people whose work is with children, and whoever else somebody holds supervision for; by name. */
export async function everybody(read: Reader, today: string): Promise<Supervised[]> {
  const gathered = await gather(read, today);
  const wanted = [...gathered.people.facts.values()].filter(
    (fact) => fact.active && (fact.jobs.some((job) => supervisedJobs.includes(job)) || gathered.links.has(fact.id)),
  );
  return wanted
    .map((fact) => toSupervised(fact.id, gathered, today))
    .toSorted((a, b) => byName(a.staff.name, b.staff.name));
}

export async function supervisedPerson(read: Reader, id: string, today: string): Promise<Supervised> {
  return toSupervised(id, await gather(read, today), today);
}

/** What the caller may know: everybody, or oneself and those one supervises. */
export async function reachable(context: QueryContext): Promise<Supervised[]> {
  const all = await everybody(context.read, context.today);
  if (context.grant === 'all') return all;
  const mine = await mineOf(context);
  return all.filter((one) => mine.has(one.staff.id) || (one.link !== null && mine.has(one.link.supervisor.id)));
}

/** Figures count the whole list; `state` and `search` narrow what is shown of it. */
export async function overview(
  context: QueryContext,
  { state, search }: Parsed<'supervision.overview'>,
): Promise<Output<'supervision.overview'>> {
  const all = await reachable(context);
  return {
    people: all.filter(
      (one) =>
        (state === undefined || one.state === state) &&
        finds(search, [one.staff.name, one.link?.supervisor.name ?? null]),
    ),
    overdue: all.filter((one) => one.state === 'overdue').length,
    without: all.filter((one) => one.state === 'none').length,
  };
}
