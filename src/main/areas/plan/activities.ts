/** The preparation activities for one child: which are suggested and why, which are taken, which left out. */
import type { ActivityLine } from '../../../shared/areas/plan.ts';
import { activityGroups, activityScopes } from '../../../shared/catalogue/types.ts';
import { profileFacts, type PlanGoal, type ProfileFact } from '../../../shared/catalogue/plan.ts';
import type { Output, Parsed } from '../../../shared/contract.ts';
import { ageRange } from '../../../shared/rules/age-range.ts';
import { suggestionFor, type ChildSituation } from '../../../shared/rules/suggestions.ts';
import { invalid } from '../../errors.ts';
import type { CommandContext, QueryContext } from '../../gate/handler.ts';
import { casefileFacts, type CasefileFacts } from '../casefile/facts.ts';
import { preparationActivities } from '../transition/facts.ts';
import { assertActivity, assertFree, assertStaff, emptyAction } from './own.ts';
import { assertChild, planChild, staffRefs } from './people.ts';
import { actionsSql, leftOutSql, plansSql } from './queries.ts';
import { ActionRow, LeftOutRow, PlanRow } from './rows.ts';

/** What is not written down stays unknown. */
export function situation(
  child: { readonly birthDate: string | null; readonly birthPrecision: 'day' | 'month' | 'year' | 'about' | null },
  goal: PlanGoal | null,
  file: CasefileFacts | undefined,
  today: string,
): ChildSituation {
  const facts = profileFacts.map((name) => [name, file?.[name] ?? null] as const);
  return {
    age: ageRange(child.birthDate, child.birthPrecision, today),
    goal,
    facts: Object.fromEntries(facts) as Record<ProfileFact, boolean | null>,
  };
}

export async function activities(
  { read, today }: QueryContext,
  { childId }: Parsed<'plan.activities'>,
): Promise<Output<'plan.activities'>> {
  const child = await planChild(read, childId, await staffRefs(read, today), today);
  const goal = (await read.one(plansSql([childId]), PlanRow))?.goal ?? null;
  const file = (await casefileFacts(read, [childId], today)).get(childId);
  const now = situation(child, goal, file, today);
  const actions = await read.all(actionsSql([childId]), ActionRow);
  const out = new Map((await read.all(leftOutSql(childId), LeftOutRow)).map((row) => [row.activity_id, row]));
  const taken = Map.groupBy(actions, (one) => one.activity_id ?? '');
  const inUse = await preparationActivities(read);
  // What was retired since is still shown where it was taken.
  const retired = (await preparationActivities(read, true)).filter(
    (one) => taken.has(one.id) && !inUse.some((other) => other.id === one.id),
  );
  const lines = [...inUse, ...retired].map((one): ActivityLine => {
    const leftOut = out.get(one.id);
    const { state, reasons, questions } = suggestionFor(one.id, now);
    return {
      id: one.id,
      name: one.name,
      group: activityGroups.find((group) => group === one.grouping) ?? 'preparation',
      scope: activityScopes.find((scope) => scope === one.scope) ?? 'child-and-family',
      state,
      reasons: [...reasons],
      questions: [...questions],
      taken: (taken.get(one.id) ?? []).map(({ id, status, due_on }) => ({ actionId: id, status, dueOn: due_on })),
      leftOut: leftOut ? { id: leftOut.id, rev: leftOut.rev, reason: leftOut.reason } : null,
    };
  });
  return { child, goal, activities: lines };
}

const whom = { family: 'caregiver', community: 'community', organisation: 'household' } as const;

/** Several at once; for whom each is follows from what the activity is about, and can be changed in the plan. */
export async function take({ tx, today }: CommandContext, input: Parsed<'plan.take'>): Promise<Record<string, never>> {
  const { childId, actions } = input;
  await assertChild(tx, childId);
  if (new Set(actions.map((one) => one.id)).size < actions.length) throw invalid(['actions', 'twice']);
  await assertStaff(tx, input.staffId, today);
  const known = new Map((await preparationActivities(tx, true)).map((one) => [one.id, one]));
  const out = await tx.all(leftOutSql(childId), LeftOutRow);
  for (const { id, activityId } of actions) {
    const activity = known.get(activityId);
    if (!activity) throw invalid(['actions', 'unknown']);
    await assertFree(tx, 'plan_action', id, childId);
    const forWhom = Object.entries(whom).find(([scope]) => scope === activity.scope)?.[1] ?? 'child';
    await tx.insert('plan_action', id, {
      ...emptyAction,
      child_id: childId,
      activity_id: activityId,
      for_whom: forWhom,
      staff_id: input.staffId,
      due_on: input.dueOn,
    });
    // Taking it after all takes back that it was left out.
    for (const row of out.filter((one) => one.activity_id === activityId)) {
      await tx.remove('plan_left_out', row.id, null, 'taken');
    }
  }
  return {};
}

export async function leaveOut({ tx }: CommandContext, input: Parsed<'plan.leaveOut'>): Promise<Record<string, never>> {
  await assertChild(tx, input.childId);
  await assertActivity(tx, input.activityId);
  await assertFree(tx, 'plan_left_out', input.id, input.childId);
  const others = await tx.all(leftOutSql(input.childId), LeftOutRow);
  if (others.some((row) => row.activity_id === input.activityId && row.id !== input.id)) {
    throw invalid(['activityId', 'left-out-already']);
  }
  await tx.insert('plan_left_out', input.id, {
    child_id: input.childId,
    activity_id: input.activityId,
    reason: input.reason,
  });
  return {};
}
