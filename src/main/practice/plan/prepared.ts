/** Those who are nearly there: safety and monitoring, legal steps, visits, the day; and for one, something in the way. */
import { visitPatterns } from '../../../shared/catalogue/plan.ts';
import type { Happening, Teller } from '../home.ts';
import type { Planned } from '../plan-story.ts';
import type { PlanWords } from './words.ts';

export function preparedHappenings(teller: Teller, words: PlanWords, child: Planned): Happening[] {
  const { chance } = teller;
  const { childId, away, reach } = child;
  const far = reach === 'prepared';
  if (!far && !(reach === 'approved' && chance.next() < 0.5)) return [];
  const on = (before: number, tell: (daysAgo: number) => Promise<void>): Happening => ({
    daysAgo: away + before,
    happen: () => tell(away + before),
  });
  const steps: Happening[] = [
    on(80, (at) => safety(teller, words, childId, at)),
    on(62, (at) => visit(teller, words, childId, at, 'visit')),
    on(48, (at) => legal(teller, words, childId, at, far ? 0.9 : 0.4)),
  ];
  if (!far) return steps;
  // Who is here moves in the next weeks; who left moved on that day.
  const moves = away > 0 ? away : chance.between(-45, -9);
  steps.push(
    on(34, (at) => visit(teller, words, childId, at, 'weekend')),
    on(30, (at) => monitoring(teller, words, childId, at)),
    on(12, (at) => day(teller, words, childId, { at, moves })),
  );
  if (away === 0 && chance.next() < 0.3) steps.push({ daysAgo: 6, happen: () => blocked(teller, words, childId) });
  return steps;
}

async function agree(
  teller: Teller,
  words: PlanWords,
  childId: string,
  about: 'safety' | 'monitoring' | 'day',
  on: string,
): Promise<void> {
  const around = await teller.call('plan.safety', { childId });
  const digests = {
    safety: around.safetyDigest,
    monitoring: around.monitoringDigest,
    day: (await teller.call('plan.visits', { childId })).dayDigest,
  };
  const digest = digests[about];
  if (digest === null) throw new Error('nothing to agree to in the story');
  await teller.call('plan.agree', {
    ...{ childId, id: teller.newId(), about, on, digest, byNames: words.signed },
    ...{ withChild: true, withFamily: true, how: words.how, childSaid: null, familySaid: null },
  });
}

async function safety(teller: Teller, words: PlanWords, childId: string, at: number): Promise<void> {
  const on = teller.dateOf(at);
  await teller.call('plan.saveSafety', {
    ...{ childId, rev: null, madeOn: on, reviewOn: null, safePlace: words.safePlace, measures: words.measures },
    risks: words.risks.filter(() => teller.chance.next() < 0.6).join('. ') || (words.risks[0] ?? null),
    calls: words.calls.map(([name, who, phone]) => ({ name, who, phone })),
  });
  if (teller.chance.next() < 0.75) await agree(teller, words, childId, 'safety', on);
}

async function visit(
  teller: Teller,
  words: PlanWords,
  childId: string,
  at: number,
  kind: 'visit' | 'weekend',
): Promise<void> {
  const { chance } = teller;
  await teller.call('plan.saveTrial', {
    ...{ childId, id: teller.newId(), rev: null, kind, state: 'held', reason: null, fromOn: teller.dateOf(at) },
    untilOn: kind === 'weekend' ? teller.dateOf(at - 2) : null,
    withWhom: chance.pick(words.withWhom),
    went: chance.pick(['well', 'well', 'well', 'mixed', 'badly'] as const),
    childWords: chance.pick(words.visitChild),
    familyWords: chance.next() < 0.6 ? chance.pick(words.visitFamily) : null,
    ...{ workerWords: null, nextOn: null, nextWhat: kind === 'weekend' ? words.next : null },
  });
}

async function legal(teller: Teller, words: PlanWords, childId: string, at: number, share: number): Promise<void> {
  const { steps } = await teller.call('plan.legal', { childId });
  for (const { stepId } of steps.filter(() => teller.chance.next() < share)) {
    await teller.call('plan.markLegal', {
      ...{ childId, id: teller.newId(), stepId, state: 'done', on: teller.dateOf(at) },
      ...{ document: teller.chance.next() < 0.4 ? words.paper : null, reason: null },
    });
  }
}

async function monitoring(teller: Teller, words: PlanWords, childId: string, at: number): Promise<void> {
  const on = teller.dateOf(at);
  const [staffId = null] = teller.shared.get('staff') ?? [];
  await teller.call('plan.saveMonitoring', {
    childId,
    rev: null,
    madeOn: on,
    staffId,
    howToReach: words.reach,
    note: null,
  });
  const visits = (visitPatterns[0]?.steps ?? []).slice(0, 9).map(({ kind, afterDays }) => ({
    ...{ id: teller.newId(), kind, afterDays, dueOn: null, staffId: null, byName: null, note: null },
  }));
  await teller.call('plan.addMonitoringVisits', { childId, visits });
  if (teller.chance.next() < 0.8) await agree(teller, words, childId, 'monitoring', on);
}

async function day(
  teller: Teller,
  words: PlanWords,
  childId: string,
  { at, moves }: { readonly at: number; readonly moves: number },
): Promise<void> {
  await teller.call('plan.saveDay', {
    ...{ childId, rev: null, moveOn: teller.dateOf(moves), atTime: '08:00' },
    ...{ escort: words.escort, transport: words.transport, present: null, childWants: words.wants },
    ...{ farewell: words.farewell, takesAlong: null, note: null },
  });
  if (teller.chance.next() < 0.6) await agree(teller, words, childId, 'day', teller.dateOf(at));
}

async function blocked(teller: Teller, words: PlanWords, childId: string): Promise<void> {
  const state = { childId, id: teller.newId(), criterionId: 'rd-home-ready', state: 'blocked' as const };
  await teller.call('plan.stateCriterion', { ...state, reason: words.blocked });
}
