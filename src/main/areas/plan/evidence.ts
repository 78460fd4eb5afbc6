/** What children's plans say about the stage's milestones and activities: house by house, no child and no person named. */
import type { Computed } from '../../../shared/areas/transition.ts';
import { activities } from '../../../shared/catalogue/activities.ts';
import { isSettledItem } from '../../../shared/rules/readiness.ts';
import { suggestionFor } from '../../../shared/rules/suggestions.ts';
import type { Reader } from '../../store/types.ts';
import { byName } from '../by-name.ts';
import { casefileFacts } from '../casefile/facts.ts';
import type { EvidenceProvider } from '../transition/facts.ts';
import { situation } from './activities.ts';
import { judgedHome } from './cohort.ts';

type One = Awaited<ReturnType<typeof judgedHome>>[number];
type Item = Computed['list'][number];

function houses(all: readonly One[]): [string, readonly One[]][] {
  return [...Map.groupBy(all, (one) => one.known.profile.house ?? '')].toSorted(([a], [b]) => byName(a, b));
}
const place = (house: string) => ({ id: `house:${house}`, name: house === '' ? null : house });

function milestone(all: readonly One[], sentence: string, has: (one: One) => boolean): Computed {
  const list = houses(all).map(([house, here]): Item => {
    const have = here.filter(has).length;
    return { ...place(house), met: have === here.length, detail: `${have}/${here.length}` };
  });
  const have = all.filter(has).length;
  return { met: all.length === 0 ? null : have === all.length, sentence, have, need: all.length, list };
}

function settles(one: One, criterionId: string): boolean {
  const item = one.judged.readiness.items.find(({ criterionId: id }) => id === criterionId);
  return item !== undefined && isSettledItem(item.state);
}

const milestones: Readonly<Record<string, (all: readonly One[]) => Computed>> = {
  'cpi-m-well-prepared': (all) =>
    milestone(all, 'children-ready', ({ judged }) => judged.readiness.verdict !== 'not-ready'),
  'cpi-m-legal-complete': (all) =>
    milestone(
      all,
      'legal-complete',
      ({ judged: { facts } }) => facts.legal.asked === facts.legal.settled && facts.goal !== null,
    ),
  'cpi-m-safety-monitoring-plans': (all) =>
    milestone(
      all,
      'safety-monitoring-plans',
      ({ judged: { facts } }) => facts.safety?.agreed === true && facts.monitoring?.agreed === true,
    ),
  'cpi-m-referrals-complete': (all) =>
    milestone(
      all,
      'plan-referrals',
      (one) =>
        one.judged.facts.goal !== null &&
        one.judged.facts.referrals.all === one.judged.facts.referrals.accepted &&
        settles(one, 'rd-school'),
    ),
};

/** For each house `suggested · taken · done`; the figure is how many of those who took it have done it. */
async function activity(read: Reader, all: readonly One[], id: string, today: string, files: Files): Promise<Computed> {
  const took = (one: One) => one.judged.facts.activities.get(id);
  const done = (one: One) => (took(one)?.done ?? 0) > 0;
  const suggested = ({ id: childId, known, judged }: One) => {
    const now = situation(known.profile, judged.facts.goal, files.get(childId), today);
    return suggestionFor(id, now).state === 'suggested';
  };
  const list = houses(all).map(([house, here]): Item => {
    const taken = here.filter((one) => took(one) !== undefined);
    const [wanted, have] = [here.filter(suggested).length, taken.filter(done).length];
    return { ...place(house), met: have === taken.length, detail: `${wanted} · ${taken.length} · ${have}` };
  });
  const taken = all.filter((one) => took(one) !== undefined);
  const have = taken.filter(done).length;
  const met = taken.length === 0 ? null : have === taken.length;
  return { met, sentence: 'plan-activity', have, need: taken.length, list };
}
type Files = Awaited<ReturnType<typeof casefileFacts>>;

const activityIds: ReadonlySet<string> = new Set(activities.map((one) => one.id));

export const planEvidence: EvidenceProvider = {
  about: [...Object.keys(milestones), ...activityIds],
  async compute(read, ids, today) {
    const all = await judgedHome(read, today);
    const files: Files = ids.some((id) => activityIds.has(id)) ? await casefileFacts(read, null, today) : new Map();
    const found = new Map<string, Computed>();
    for (const id of ids) {
      const compute = milestones[id];
      if (compute) found.set(id, compute(all));
      else if (activityIds.has(id)) found.set(id, await activity(read, all, id, today, files));
    }
    return found;
  },
};
