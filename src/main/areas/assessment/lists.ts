/** The whole home at a glance: how many children wait for what, the lists behind the figures, and what is unfinished. */
import { childLists, type ChildStanding, type Unfinished } from '../../../shared/areas/assessment.ts';
import type { Output, Parsed } from '../../../shared/contract.ts';
import { civilDateAt, daysBetween } from '../../../shared/dates.ts';
import { toldCells } from '../../../shared/rules/small-cells.ts';
import type { QueryContext } from '../../gate/handler.ts';
import type { Reader } from '../../store/types.ts';
import { byName } from '../by-name.ts';
import { childProfiles, type ChildProfile } from '../children/facts.ts';
import { finds, pageOf } from '../lists.ts';
import { byWhom } from './assessments.ts';
import { refTo, visibleIds } from './households.ts';
import { answeredSql, domainsSql, unfinishedSql } from './queries.ts';
import { householdsOfSql } from './queries-family.ts';
import { ChoiceRow, CountOfRow, DomainRow, LineRow } from './rows.ts';
import { readRules } from './sets.ts';
import { knownOf, standingOf, standsIn } from './standing.ts';

type Asking = Pick<QueryContext, 'read' | 'grant' | 'actor' | 'today'>;

/** Children who live here today: who has left is followed by visits. */
export async function residents(read: Reader, ids: readonly string[] | null, today: string): Promise<ChildProfile[]> {
  const profiles = await childProfiles(read, ids, today);
  return [...profiles.values()].filter((one) => one.status === 'in-residence');
}

/** Of every child in residence the caller may know of. */
async function standings(context: Asking): Promise<ChildStanding[]> {
  const { read, today } = context;
  const ids = await visibleIds(context);
  const known = await knownOf(read, ids, today);
  return (await residents(read, ids, today)).map((one) => standingOf(one, known.get(one.id), today));
}

export async function overview(context: QueryContext): Promise<Output<'assessment.overview'>> {
  const all = await standings(context);
  return {
    lists: childLists.map((list) => ({ list, children: all.filter((one) => standsIn(one, list)).length })),
    unfinished: (await unfinishedOf(context)).length,
    rules: await readRules(context.read),
  };
}

/** Without names and for everybody who reads figures: so nothing that few children alone could be meant by. */
export async function figures({ read, today }: QueryContext): Promise<Output<'assessment.figures'>> {
  const known = await knownOf(read, null, today);
  const all = (await residents(read, null, today)).map((one) => standingOf(one, known.get(one.id), today));
  const inDate = all.filter((one) => standsIn(one, 'in-date')).length;
  const told = toldCells({ inDate, other: all.length - inDate });
  return { children: all.length, inDate: told.inDate, on: today };
}

const dueOrder = ['overdue', 'never', 'due-soon', 'in-date'] as const;

/** What waits longest stands first: by risk in the lists of risk, else by when the assessment was due. */
function mostUrgentFirst(list: Parsed<'assessment.children'>['list']): (a: ChildStanding, b: ChildStanding) => number {
  const late = (one: ChildStanding) => (list.startsWith('risk') ? one.riskOverdueDays : one.overdueDays);
  return (a, b) =>
    late(b) - late(a) ||
    dueOrder.indexOf(a.due) - dueOrder.indexOf(b.due) ||
    byName(a.name ?? a.code, b.name ?? b.code) ||
    byName(a.code, b.code);
}

export async function listed(
  context: Asking,
  { list, search, house }: Pick<Parsed<'assessment.children'>, 'list' | 'search' | 'house'>,
): Promise<ChildStanding[]> {
  const found = (await standings(context)).filter(
    (one) =>
      standsIn(one, list) &&
      (house == null || one.house === house) &&
      (!search || finds(search, [one.name, one.code, one.house])),
  );
  return found.toSorted(mostUrgentFirst(list));
}

export async function children(
  context: QueryContext,
  asked: Parsed<'assessment.children'>,
): Promise<Output<'assessment.children'>> {
  return pageOf(await listed(context, asked), asked);
}

export async function unfinished(context: QueryContext): Promise<Output<'assessment.unfinished'>> {
  return { unfinished: await unfinishedOf(context) };
}

/** Oldest first, with who began it and how far it came. */
export async function unfinishedOf(context: Asking): Promise<Unfinished[]> {
  const { read, today } = context;
  const ids = await visibleIds(context);
  const rows = await read.all(unfinishedSql(ids), LineRow);
  if (rows.length === 0) return [];
  const childIds = [...new Set(rows.map((row) => row.child_id))];
  const profiles = await childProfiles(read, childIds, today);
  const counts = await read.all(answeredSql(rows.map((row) => row.id)), CountOfRow);
  const answered = new Map(counts.map((row) => [row.id, row.n]));
  const asked = Map.groupBy(await read.all(domainsSql(), DomainRow), (row) => row.set_id);
  const homes = new Map((await read.all(householdsOfSql(childIds), ChoiceRow)).map((row) => [row.id, row.name]));
  return rows.flatMap((row): Unfinished[] => {
    const profile = profiles.get(row.child_id);
    if (!profile) return [];
    return [
      {
        id: row.id,
        child: refTo(profile),
        about: row.about,
        setId: row.set_id,
        householdName: row.household_id === null ? null : (homes.get(row.household_id) ?? null),
        owner: byWhom(row),
        startedAt: row.created_at,
        savedAt: row.updated_at,
        days: Math.max(0, daysBetween(civilDateAt(Date.parse(row.created_at)), today)),
        answered: answered.get(row.id) ?? 0,
        domains: (asked.get(row.set_id) ?? []).filter((one) => one.retired_at === null).length,
      },
    ];
  });
}
