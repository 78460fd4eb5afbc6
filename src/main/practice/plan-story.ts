/**
 * Plans of a fictional home: most children have one by now, some only a draft; a few are nearly ready to move. Told through
 * the gate in the order things happen: begun, shared, approved, carried out, prepared for, looked at again.
 */
import type { Input } from '../../shared/contract.ts';
import { placementTypes, planGoals, type PlanGoal } from '../../shared/catalogue/plan.ts';
import { hereSince, homeWithin, isGrown } from './children/days.ts';
import type { Happening, Teller } from './home.ts';
import { planWords, type PlanWords } from './plan/words.ts';
import { preparedHappenings } from './plan/prepared.ts';
import { wordsIn } from './words.ts';

/** A child of the story with how far its plan will come. */
export interface Planned {
  readonly childId: string;
  /** The day the plan is begun, counted back from today. */
  readonly begun: number;
  /** The day it left, counted back from today; nought for who is here. Its preparation is told up to that day. */
  readonly away: number;
  readonly reach: 'draft' | 'shared' | 'approved' | 'prepared';
  readonly goal: PlanGoal;
}

/** How many days before it leaves a child's plan is begun, at most. */
const ahead = 265;

/** Who came late has none yet; nor had who left before the home worked with plans. */
export async function planStory(teller: Teller): Promise<Happening[]> {
  const { chance } = teller;
  const words = wordsIn(teller.wanted.language, planWords);
  const families = planGoals.filter((one) => one !== 'independent-living');
  const plannedFor = (childId: string, away: number, reach: Planned['reach']): Planned => {
    const goal = chance.pick(isGrown(teller, childId) ? planGoals : families);
    return { childId, begun: away + chance.between(130, ahead - 5), away, reach, goal };
  };
  const reaches = ['draft', 'shared', 'approved', 'approved', 'prepared'] as const;
  const planned = [
    ...hereSince(teller, ahead)
      .filter(() => chance.next() < 0.8)
      .map((childId) => plannedFor(childId, 0, chance.pick(reaches))),
    ...homeWithin(teller, ahead).map(({ id, left }) => plannedFor(id, left, 'prepared')),
  ];
  return [
    ...planned.map((child): Happening => ({ daysAgo: child.begun, happen: () => begin(teller, words, child) })),
    ...planned.flatMap((child) => life(teller, words, child)),
    ...planned.flatMap((child) => preparedHappenings(teller, words, child)),
    ...together(teller, words, planned),
  ];
}

const said = (teller: Teller, words: PlanWords) =>
  ({
    withChild: true,
    withFamily: teller.chance.next() < 0.7,
    how: words.how,
    childSaid: teller.chance.next() < 0.5 ? teller.chance.pick(words.childSays) : null,
    familySaid: null,
  }) as const;

async function begin(teller: Teller, words: PlanWords, child: Planned): Promise<void> {
  const { childId, begun, goal } = child;
  const { chance } = teller;
  const types = placementTypes.filter((type) => type.goal === goal);
  const interim = chance.next() < 0.08;
  await teller.call('plan.saveHeader', {
    ...{
      childId,
      rev: null,
      goal,
      placementType: chance.pick(types).id,
      goalReason: words.why[planGoals.indexOf(goal)] ?? words.why[0],
    },
    ...{ interim, interimReason: interim ? words.interim : null },
    interimUntil: interim ? teller.dateOf(begun - 150) : null,
    ...{ madeOn: teller.dateOf(begun), reviewOn: null, participants: words.signed },
    childView: chance.next() < 0.8 ? chance.pick(words.childSays) : null,
    familyView: chance.next() < 0.5 ? chance.pick(words.familySays) : null,
  });
  for (const [n, [domain, need, wanted]] of words.goals.entries()) {
    if (chance.next() > 0.4) continue;
    const goalId = teller.newId();
    await teller.call('plan.saveGoal', { childId, id: goalId, rev: null, domain, need, wanted, reachedOn: null });
    if (chance.next() < 0.7) await act(teller, words, child, { goalId, what: words.actions[n] ?? null });
  }
  await takeSuggested(teller, words, child);
}

type Action = Input<'plan.saveAction'>;
const nothing = {
  ...{ rev: null, activityId: null, followsId: null, goalId: null, what: null, staffId: null, responsible: null },
  ...{
    contact: null,
    carerTask: null,
    dueOn: null,
    currency: null,
    costEstimate: null,
    costActual: null,
    referredTo: null,
  },
  ...{ referralState: null, document: null, childView: null, familyView: null, note: null },
} as const;

async function act(
  teller: Teller,
  words: PlanWords,
  { childId, away }: Pick<Planned, 'childId' | 'away'>,
  more: Partial<Action>,
): Promise<void> {
  const { chance } = teller;
  const refers = chance.next() < 0.2;
  await teller.call('plan.saveAction', {
    ...nothing,
    ...{ childId, id: teller.newId(), forWhom: chance.pick(['child', 'caregiver', 'household'] as const) },
    staffId: chance.next() < 0.8 ? chance.pick(teller.shared.get('staff') ?? [null]) : null,
    dueOn: teller.dateOf(away + chance.between(-60, 90)),
    ...(chance.next() < 0.3 ? { currency: 'KES', costEstimate: chance.between(2, 80) * 10_000 } : {}),
    ...(refers ? { referredTo: words.referred, referralState: 'sent' as const } : {}),
    ...more,
  });
}

/** Of what is suggested most is taken, something is left out, and some of it is asked of the carers. */
async function takeSuggested(teller: Teller, words: PlanWords, child: Planned): Promise<void> {
  const { chance } = teller;
  const { childId, away } = child;
  const { activities } = await teller.call('plan.activities', { childId });
  const suggested = activities.filter((one) => one.state === 'suggested' && one.taken.length === 0);
  const taken = suggested.filter(() => chance.next() < 0.55).slice(0, 9);
  for (const { id: activityId } of taken) {
    const asks = chance.next() < 0.25;
    const due = chance.between(-40, 60);
    await act(teller, words, child, {
      ...{ activityId, forWhom: 'child', dueOn: teller.dateOf(away + due) },
      ...(asks ? { carerTask: chance.pick(words.carerTasks), dueOn: teller.dateOf(away + chance.between(-1, 6)) } : {}),
    });
  }
  const out = suggested.find((one) => !taken.includes(one));
  if (!out || chance.next() > 0.3) return;
  await teller.call('plan.leaveOut', { childId, id: teller.newId(), activityId: out.id, reason: words.leftOut });
}

async function digestOf(teller: Teller, childId: string): Promise<string> {
  const { digest } = await teller.call('plan.child', { childId });
  if (digest === null) throw new Error('a child of the story has no plan');
  return digest;
}

/** Shared in the weeks after, approved a little later; steps are taken, and after three months it is looked at again. */
function life(teller: Teller, words: PlanWords, child: Planned): Happening[] {
  const { childId, begun, away, reach } = child;
  if (reach === 'draft') return [];
  const [shared, approved] = [begun - 9, begun - 16];
  const happenings: Happening[] = [{ daysAgo: shared, happen: () => share(teller, words, childId, shared) }];
  if (reach === 'shared') return happenings;
  happenings.push({
    daysAgo: approved,
    happen: async () => {
      const digest = await digestOf(teller, childId);
      const mark = { childId, id: teller.newId(), on: teller.dateOf(approved), digest };
      await teller.call('plan.approve', mark, teller.workers[0]);
    },
  });
  for (const day of [begun - 40, begun - 75, begun - 110]) {
    if (day > away + 1) happenings.push({ daysAgo: day, happen: () => carryOn(teller, words, childId, day) });
  }
  const review = begun - 105;
  if (review > away + 1) happenings.push({ daysAgo: review, happen: () => lookAgain(teller, words, childId, review) });
  // A good intention later on: the plan is not the approved one any more.
  if (away === 0 && teller.chance.next() < 0.15) {
    const late = () => act(teller, words, child, { what: teller.chance.pick(words.actions) });
    happenings.push({ daysAgo: teller.chance.between(3, 20), happen: late });
  }
  return happenings;
}

async function share(teller: Teller, words: PlanWords, childId: string, day: number): Promise<void> {
  const mark = { childId, id: teller.newId(), on: teller.dateOf(day), digest: await digestOf(teller, childId) };
  await teller.call('plan.share', { ...mark, ...said(teller, words) });
}

async function lookAgain(teller: Teller, words: PlanWords, childId: string, day: number): Promise<void> {
  const mark = { childId, id: teller.newId(), on: teller.dateOf(day), digest: await digestOf(teller, childId) };
  const more = { byNames: words.signed, nextOn: null, note: words.review, ...said(teller, words) };
  await teller.call('plan.review', { ...mark, ...more });
}

/** Some of what is open gets done, something does not. */
async function carryOn(teller: Teller, words: PlanWords, childId: string, day: number): Promise<void> {
  const { chance } = teller;
  const { actions } = await teller.call('plan.child', { childId });
  for (const { id, status } of actions) {
    if (status === 'done' || status === 'not-done' || chance.next() > 0.4) continue;
    const next = chance.pick(['done', 'done', 'in-progress', 'not-done'] as const);
    await teller.call('plan.step', {
      ...{ childId, id: teller.newId(), actionId: id, status: next, on: teller.dateOf(day) },
      ...{ reason: next === 'not-done' ? words.notDone : null, note: null },
    });
  }
}

/** One talk for a whole neighbourhood. */
function together(teller: Teller, words: PlanWords, planned: readonly Planned[]): Happening[] {
  const [first, ...others] = planned.filter((one) => one.away === 0 && one.goal !== 'independent-living').slice(0, 6);
  if (!first) return [];
  const [what, place] = words.meeting;
  const day = 35;
  return [
    {
      daysAgo: day,
      happen: async () => {
        await teller.call('plan.makeJoint', {
          ...{ childId: first.childId, actionId: teller.newId(), id: teller.newId() },
          ...{ activityId: 'cpi-community-sensitisation', what, place, heldOn: teller.dateOf(day - 20), staffId: null },
          ...{ currency: 'KES', costEstimate: 1_500_000, costActual: null, note: null },
          others: others.map(({ childId }) => ({ childId, actionId: teller.newId() })),
        });
      },
    },
  ];
}
