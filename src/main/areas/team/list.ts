/** The list of people, and the workforce at a glance: both count the same people by the same rules. */
import { grantOf } from '../../../shared/access.ts';
import { employers, jobs, standings } from '../../../shared/areas/team.ts';
import type { Output, Parsed } from '../../../shared/contract.ts';
import { told } from '../../../shared/rules/small-cells.ts';
import type { QueryContext, Words } from '../../gate/handler.ts';
import { postsNeeded } from '../caseload/facts.ts';
import { byText, compareText, finds, pageOf, readersWords } from '../lists.ts';
import { staffIdOf } from './facts.ts';
import { loadPeople, type Person } from './people.ts';
import { toLine } from './staff.ts';

type Asked = Parsed<'team.list'>;

/** Everybody the caller may know of: under an `own` grant the person behind the account, or nobody. */
async function knownPeople({ read, grant, actor, today }: QueryContext): Promise<Person[]> {
  if (grant === 'all') return loadPeople(read, today);
  const own = await staffIdOf(read, actor.id);
  return own === null ? [] : loadPeople(read, today, own);
}

export async function list(context: QueryContext, asked: Asked): Promise<Output<'team.list'>> {
  const words = await readersWords(context);
  const found = (await knownPeople(context)).filter((person) => fits(person, asked, words));
  const { items, next, total } = pageOf(sorted(found.map(withId), asked, words), asked);
  return { items: items.map(toLine), next, total };
}

const withId = (person: Person) => ({ ...person, id: person.row.id });

function fits(person: Person, asked: Asked, words: Words): boolean {
  const { row, active, jobs: held, stretch } = person;
  const show = asked.show ?? 'active';
  if (show === 'active' && !active) return false;
  if (show === 'left' && stretch?.state !== 'left') return false;
  if (asked.job != null && !held.includes(asked.job)) return false;
  if (asked.employer != null && row.employer !== asked.employer) return false;
  if (asked.standing != null && row.standing !== asked.standing) return false;
  if (asked.place !== undefined && row.place !== asked.place) return false;
  if (asked.checks === 'open' && person.checksOpen === 0) return false;
  if (asked.checks === 'expiring' && person.checksExpiring === 0) return false;
  const named = held.map((job) => words.t(`catalogue:job.${job}`));
  return finds(asked.search, [row.name, row.place, row.employer_name, row.email, row.phone, ...named]);
}

type Listed = ReturnType<typeof withId>;

/** What to sort by, as text; null where there is nothing to compare. Whose checks are most open comes first. */
function keyOf({ row, jobs: held, stretch, ...person }: Listed, sort: Asked['sort'], words: Words): string | null {
  switch (sort) {
    case 'job':
      return held[0] === undefined ? null : words.t(`catalogue:job.${held[0]}`);
    case 'started':
      return stretch?.startedOn ?? null;
    case 'checks':
      return String(100_000 - person.checksOpen * 100 - person.checksExpiring);
    case 'name':
    case undefined:
      return row.name;
  }
}

/** What nobody wrote down stands last in both directions. */
function sorted(people: readonly Listed[], { sort, direction }: Asked, words: Words): Listed[] {
  const [compare, way] = [byText(words), direction === 'down' ? -1 : 1];
  const keyed = people.map((person) => ({ person, key: keyOf(person, sort, words) }));
  const byName = (a: Listed, b: Listed) => compare(a.row.name, b.row.name) || compareText(a.id, b.id);
  keyed.sort(({ person: a, key: x }, { person: b, key: y }) => {
    if (x === null || y === null) return Number(x === null) - Number(y === null) || byName(a, b);
    return way * compare(x, y) || byName(a, b);
  });
  return keyed.map(({ person }) => person);
}

/** Figures alone: anybody who may read figures sees them. */
export async function glance({ read, today, actor }: QueryContext): Promise<Output<'team.glance'>> {
  const said = grantOf(actor.roles, 'team.read') === null ? told : (count: number) => count;
  const people = (await loadPeople(read, today)).filter((person) => person.active);
  const count = (fits: (person: Person) => boolean) => people.filter(fits).length;
  const places = Map.groupBy(people, (person) => person.row.place);
  return {
    active: people.length,
    // Who has no hours written down is not guessed at.
    fullTime: people.reduce((sum, person) => sum + (person.stretch?.period.fte ?? 0), 0) / 100,
    byJob: jobs
      .map((job) => ({ job, count: count((person) => person.jobs.includes(job)) }))
      .filter((one) => one.count > 0),
    byEmployer: employers.map((employer) => ({ employer, count: count(({ row }) => row.employer === employer) })),
    byStanding: standings.map((standing) => ({ standing, count: count(({ row }) => row.standing === standing) })),
    byPlace: [...places]
      .map(([place, within]) => ({ place, count: within.length }))
      .sort((a, b) => b.count - a.count || compareText(a.place ?? '', b.place ?? '')),
    checksOpen: said(people.reduce((sum, person) => sum + person.checksOpen, 0)),
    checksExpiring: said(people.reduce((sum, person) => sum + person.checksExpiring, 0)),
    postsNeeded: await postsNeeded(read, today),
  };
}
