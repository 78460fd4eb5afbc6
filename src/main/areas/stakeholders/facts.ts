/** What other areas may ask of the people around the transition: evidence, and lines for the board's page. */
import type { Stakeholder, StakeholderGroup } from '../../../shared/areas/stakeholders.ts';
import type { Computed } from '../../../shared/areas/transition.ts';
import { isInFavour } from '../../../shared/rules/stakeholders.ts';
import type { Reader } from '../../store/types.ts';
import type { BoardFact } from '../board-fact.ts';
import type { EvidenceProvider } from '../transition/facts.ts';
import { figuresOf } from './figures.ts';
import { everybody } from './people.ts';

/** Lines of figures for the board's page: no name, and nothing that would tell on few. */
export async function boardFacts(read: Reader, today: string): Promise<BoardFact[]> {
  const { people, stances, promisesOpen, promisesOverdue, donors, donorsTold } = await figuresOf(read, today);
  const facts: BoardFact[] = [];
  if (people !== null && people > 0 && stances.supportive !== null && stances.champion !== null) {
    const inFavour = stances.supportive + stances.champion;
    facts.push({ id: 'stakeholders-in-favour', words: 'in-favour', values: { have: inFavour, of: people }, met: null });
  }
  if (donors !== null && donors > 0 && donorsTold !== null) {
    const values = { have: donorsTold, of: donors };
    facts.push({ id: 'stakeholders-donors-told', words: 'donors-told', values, met: donorsTold === donors });
  }
  if (promisesOpen !== null && promisesOverdue !== null) {
    const values = { open: promisesOpen, overdue: promisesOverdue };
    facts.push({ id: 'stakeholders-promises', words: 'promises', values, met: promisesOverdue === 0 });
  }
  return facts;
}

type Item = Computed['list'][number];
type Met = (one: Stakeholder) => boolean;

const informed: Met = (one) => one.informed;
const consulted: Met = (one) => one.consulted;
const agreed: Met = (one) => one.stance !== null && isInFavour(one.stance.stance);

interface Asked {
  readonly groups: readonly StakeholderGroup[];
  /** Groups that every home has: none of them written down means that nobody of them was asked. */
  readonly always?: boolean;
  readonly met: Met;
  readonly sentence: string;
}
const ask = (sentence: string, met: Met, ...groups: readonly StakeholderGroup[]): Asked => ({ groups, met, sentence });

/** What each milestone or action asks of whom. */
const asked: Readonly<Record<string, Asked>> = {
  'dec-map-decision-makers': ask(
    'decision-makers-mapped',
    (one) => one.stance !== null,
    ...(['director', 'founder', 'board', 'donors'] as const),
  ),
  'onb-director': ask('stakeholders-consulted', consulted, 'director'),
  'onb-board-founder': ask('stakeholders-consulted', consulted, 'board', 'founder'),
  'onb-staff': ask('stakeholders-consulted', consulted, 'staff'),
  'onb-children-families': { ...ask('stakeholders-consulted', consulted, 'children', 'families'), always: true },
  'onb-other-donors': ask('stakeholders-informed', informed, 'donors'),
  'onb-authorities': ask('stakeholders-informed', informed, 'authorities'),
  'onb-m-leaders-agreed': ask('leaders-agreed', agreed, 'director', 'founder', 'board'),
  'onb-m-staff-consulted': ask('stakeholders-consulted', consulted, 'staff'),
  'onb-m-children-families-consulted': {
    ...ask('stakeholders-consulted', consulted, 'children', 'families'),
    always: true,
  },
  'onb-m-donors-informed': ask('stakeholders-informed', informed, 'donors'),
  'onb-m-authorities-informed': ask('stakeholders-informed', informed, 'authorities'),
};

/** Group by group, how many of them it holds for. A founder may be nobody any more: an empty group of several is left out. */
function compute(people: readonly Stakeholder[], { groups, met, sentence, always = false }: Asked): Computed {
  const list = groups.flatMap((group): Item[] => {
    const own = people.filter((one) => one.group === group);
    const have = own.filter(met).length;
    if (own.length === 0 && !always) return [];
    const detail = `${have}/${own.length}`;
    return [{ id: `stakeholder-group:${group}`, name: null, met: own.length > 0 && have === own.length, detail }];
  });
  const all = people.filter((one) => groups.includes(one.group));
  const have = all.filter(met).length;
  return { met: all.length === 0 ? null : list.every((item) => item.met), sentence, have, need: all.length, list };
}

/** Nobody is named: groups, and how many of each were informed, asked, or stand for it. */
export const stakeholdersEvidence: EvidenceProvider = {
  about: Object.keys(asked),
  async compute(read, ids, today) {
    const people = (await everybody(read, today)).filter((one) => !one.retired);
    return new Map(
      ids.flatMap((id) => {
        const one = asked[id];
        return one ? [[id, compute(people, one)] as const] : [];
      }),
    );
  },
};
