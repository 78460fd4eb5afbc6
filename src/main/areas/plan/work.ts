/** What one person is to do for children: for the page that greets them. */
import type { ChildWork } from '../../../shared/areas/plan-care.ts';
import { overdueDays } from '../../../shared/rules/overdue.ts';
import { isOver } from '../../../shared/rules/plan.ts';
import { isSettledItem } from '../../../shared/rules/readiness.ts';
import type { Output } from '../../../shared/contract.ts';
import type { QueryContext } from '../../gate/handler.ts';
import type { Reader } from '../../store/types.ts';
import { assessmentFacts } from '../assessment/facts.ts';
import { openTasksOf } from '../casefile/facts.ts';
import { seenAmong } from '../caseload/facts.ts';
import { staffIdOf } from '../team/facts.ts';
import { knownChildren } from './people.ts';
import { actionsOfStaffSql, criteriaSql, ledBySql, ownedBySql } from './queries-around.ts';
import { judge } from './readiness.ts';
import { ownActivityNames } from './record.ts';
import { CriterionRow, IdRow, OwnedCriterionRow, StaffActionRow } from './rows.ts';

type Found = Pick<ChildWork, 'kind' | 'id' | 'childId' | 'dueOn' | 'link'> &
  Partial<Pick<ChildWork, 'what' | 'entryId'>>;
const page = (childId: string, name: string) => `/children/${childId}/${name}`;

async function actionsOf(read: Reader, staffId: string): Promise<Found[]> {
  const own = await ownActivityNames(read);
  const rows = await read.all(actionsOfStaffSql(staffId), StaffActionRow);
  return rows
    .filter((one) => !isOver(one.status))
    .map(({ id, child_id: childId, activity_id: entryId, what, due_on: dueOn }) => {
      const named = what ?? (entryId === null ? null : (own[entryId] ?? null));
      return { kind: 'action', id, childId, what: named, entryId, dueOn, link: page(childId, 'plan') };
    });
}

async function tasksOf(read: Reader, staffId: string): Promise<Found[]> {
  return (await openTasksOf(read, staffId)).map(({ id, childId, kind, dueOn }) => {
    return { kind: 'task', id, childId, entryId: kind, dueOn, link: page(childId, 'consents') };
  });
}

/** What records say is due for each child the person leads; and criteria that wait for the person. */
async function computedOf(read: Reader, actorId: string, staffId: string, today: string): Promise<Found[]> {
  const owned = await read.all(ownedBySql(staffId), OwnedCriterionRow);
  const led = (await read.all(ledBySql(actorId, today), IdRow)).map((row) => row.id);
  const ids = [...new Set([...owned.map((row) => row.child_id), ...led])];
  if (ids.length === 0) return [];
  const judged = await judge(read, await knownChildren(read, ids, today), today);
  const assessed = await assessmentFacts(read, led, today);
  const names = new Map((await read.all(criteriaSql(true), CriterionRow)).map((row) => [row.id, row.name]));
  const forLed = (
    kind: ChildWork['kind'],
    due: (childId: string) => string | null | undefined,
    part: string,
  ): Found[] =>
    led.flatMap((id) => {
      const dueOn = due(id) ?? null;
      return dueOn === null ? [] : [{ kind, id, childId: id, dueOn, link: page(id, part) }];
    });
  return [
    ...owned.flatMap(({ criterion_id: id, child_id: childId, due_on: dueOn }): Found[] => {
      const item = judged.get(childId)?.readiness.items.find((one) => one.criterionId === id);
      if (!item || isSettledItem(item.state)) return [];
      const what = names.get(id) ?? null;
      return [{ kind: 'criterion', id, childId, what, entryId: id, dueOn, link: page(childId, 'readiness') }];
    }),
    ...forLed('review', (id) => judged.get(id)?.side.reviewDue, 'plan'),
    ...forLed('assessment', (id) => assessed.get(id)?.dueOn, 'assessment'),
    ...forLed('risk-review', (id) => assessed.get(id)?.riskReviewOn, 'risk'),
  ];
}

/** Overdue first, then by day; what has no day last. Empty for an account that belongs to nobody of the team. */
export async function myWork(read: Reader, actorId: string, today: string): Promise<readonly ChildWork[]> {
  const staffId = await staffIdOf(read, actorId);
  if (staffId === null) return [];
  const found = [
    ...(await actionsOf(read, staffId)),
    ...(await computedOf(read, actorId, staffId, today)),
    ...(await tasksOf(read, staffId)),
  ];
  const children = await knownChildren(read, [...new Set(found.map((one) => one.childId))], today);
  const work = found.flatMap((one): ChildWork[] => {
    const known = children.get(one.childId);
    if (!known || known.left) return [];
    const { code, name } = known.profile;
    const late = overdueDays({ goalDate: one.dueOn, settled: false }, today);
    return [{ what: null, entryId: null, ...one, code, name, overdueDays: late }];
  });
  return work.toSorted((a, b) => {
    if (a.dueOn === null || b.dueOn === null) return Number(a.dueOn === null) - Number(b.dueOn === null);
    return a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0;
  });
}

/** Under an `own` grant only of children one may know of today, even where an action still carries one's name. */
export async function mine({ read, actor, grant, today }: QueryContext): Promise<Output<'plan.mine'>> {
  const work = await myWork(read, actor.id, today);
  if (grant === 'all') return { work: [...work] };
  const seen = await seenAmong(read, actor.id, [...new Set(work.map((one) => one.childId))], today);
  return { work: work.filter((one) => seen.has(one.childId)) };
}
