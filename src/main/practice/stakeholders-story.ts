/**
 * People around a fictional home: who is for its transition and who is not, how that moves over two years, what was
 * said and promised and sometimes forgotten, what donors were told and where their money goes.
 */
import type { Input } from '../../shared/contract.ts';
import { digitsOf } from '../../shared/rules/kit-money.ts';
import { peopleWords, type Known, type PeopleWords } from './around/people-words.ts';
import { moneyWords } from './around/words.ts';
import type { Happening, Teller } from './home.ts';
import { wordsIn } from './words.ts';

type Stance = Input<'stakeholders.recordStance'>['stance'];
type Influence = Input<'stakeholders.recordStance'>['influence'];
type Purpose = Input<'stakeholders.saveEngagement'>['purpose'];
type Way = Input<'stakeholders.saveEngagement'>['way'];

interface Course {
  readonly who: Known;
  readonly kind: 'person' | 'body';
  readonly group: Input<'stakeholders.save'>['group'];
  readonly influence: Influence;
  /** In the order of the words that tell them. */
  readonly stances: readonly (readonly [daysAgo: number, stance: Stance])[];
  readonly talks: readonly (readonly [daysAgo: number, way: Way, purpose: Purpose])[];
}

// prettier-ignore
const courses: readonly Course[] = [
  { who: 'founder', kind: 'person', group: 'founder', influence: 'high',
    stances: [[700, 'against'], [520, 'doubtful'], [260, 'supportive']],
    talks: [[690, 'visit', 'informed'], [300, 'visit', 'consulted']] },
  { who: 'board', kind: 'body', group: 'board', influence: 'high',
    stances: [[690, 'neutral'], [440, 'supportive']],
    talks: [[680, 'meeting', 'informed'], [445, 'meeting', 'agreed'], [80, 'meeting', 'consulted']] },
  { who: 'fund', kind: 'body', group: 'donors', influence: 'high',
    stances: [[650, 'neutral'], [380, 'champion']],
    talks: [[640, 'meeting', 'informed'], [390, 'call', 'agreed']] },
  { who: 'parish', kind: 'body', group: 'donors', influence: 'medium',
    stances: [[600, 'doubtful'], [150, 'neutral']],
    talks: [[590, 'event', 'informed']] },
  { who: 'friends', kind: 'body', group: 'donors', influence: 'medium',
    stances: [[500, 'doubtful'], [200, 'supportive']], talks: [] },
  { who: 'county', kind: 'body', group: 'authorities', influence: 'high',
    stances: [[660, 'supportive'], [120, 'neutral']],
    talks: [[655, 'visit', 'informed'], [430, 'meeting', 'agreed'], [110, 'visit', 'consulted']] },
  { who: 'houseParents', kind: 'body', group: 'staff', influence: 'high',
    stances: [[600, 'against'], [350, 'doubtful'], [90, 'neutral']],
    talks: [[595, 'meeting', 'informed'], [355, 'meeting', 'consulted']] },
  { who: 'council', kind: 'body', group: 'children', influence: 'medium',
    stances: [[540, 'doubtful'], [180, 'supportive']],
    talks: [[535, 'meeting', 'informed'], [185, 'meeting', 'consulted']] },
  { who: 'families', kind: 'body', group: 'families', influence: 'low',
    stances: [[420, 'neutral']], talks: [[415, 'visit', 'informed']] },
  { who: 'chief', kind: 'person', group: 'community', influence: 'medium',
    stances: [[410, 'supportive']], talks: [[412, 'visit', 'informed']] },
  { who: 'health', kind: 'body', group: 'partners', influence: 'low', stances: [], talks: [] },
  { who: 'director', kind: 'person', group: 'director', influence: 'high',
    stances: [[710, 'supportive'], [430, 'champion']], talks: [[705, 'training', 'agreed']] },
];

interface Telling {
  readonly teller: Teller;
  readonly words: PeopleWords;
  readonly idOf: (who: Known) => string;
}

export async function stakeholdersStory(teller: Teller): Promise<Happening[]> {
  const words = wordsIn(teller.wanted.language, peopleWords);
  const ids = new Map(courses.map(({ who }) => [who, teller.newId()]));
  const telling: Telling = { teller, words, idOf: (who) => ids.get(who) ?? '' };
  return [
    ...courses.flatMap((one) => [...addedOf(telling, one), ...talksOf(telling, one)]),
    ...promisesOf(telling),
    ...donorsOf(telling),
    ...fundsOf(telling),
  ];
}

function addedOf({ teller, words, idOf }: Telling, one: Course): Happening[] {
  const { who, kind, group } = one;
  const { role, reasons, name: called } = words.people[who];
  const name = who === 'director' ? (teller.people[0]?.name ?? called) : called;
  const id = idOf(who);
  const stances = one.stances.map(([daysAgo, stance], n): Happening => ({
    daysAgo,
    happen: async () => {
      const held = { on: teller.dateOf(daysAgo), stance, influence: one.influence, reason: reasons[n] ?? '' };
      await teller.call('stakeholders.recordStance', { id: teller.newId(), stakeholderId: id, ...held });
    },
  }));
  const add: Happening = {
    daysAgo: 715,
    happen: async () => {
      await teller.call('stakeholders.save', { id, rev: null, kind, name, group, role, contact: null, note: null });
    },
  };
  return [add, ...stances];
}

function talksOf({ teller, words, idOf }: Telling, { who, talks }: Course): Happening[] {
  return talks.map(([daysAgo, way, purpose], n): Happening => ({
    daysAgo,
    happen: async () => {
      const said = words.people[who].talks[n] ?? '';
      const talk = { on: teller.dateOf(daysAgo), way, purpose, said, stakeholderIds: [idOf(who)], promises: [] };
      await teller.call('stakeholders.saveEngagement', { id: teller.newId(), rev: null, ...talk });
    },
  }));
}

/** Most kept, one late, one of theirs long forgotten, some ahead. */
function promisesOf({ teller, words, idOf }: Telling): Happening[] {
  const owner = () => teller.people[0]?.id ?? null;
  const promise = (
    who: Known,
    side: 'us' | 'them',
    text: string,
    said: number,
    due: number | null,
    kept: number | null,
  ) => {
    const id = teller.newId();
    const happenings: Happening[] = [
      {
        daysAgo: said,
        happen: async () => {
          const dueOn = due === null ? null : teller.dateOf(due);
          const what = { stakeholderId: idOf(who), side, text, ownerId: owner(), dueOn };
          await teller.call('stakeholders.savePromise', { id, rev: null, ...what });
        },
      },
    ];
    if (kept !== null) {
      const done = async () => {
        await teller.call('stakeholders.finishPromise', { id, rev: 1, doneOn: teller.dateOf(kept) });
      };
      happenings.push({ daysAgo: kept, happen: done });
    }
    return happenings;
  };
  const said = words.promises;
  return [
    ...promise('board', 'us', said.budget, 445, 350, 352),
    ...promise('board', 'us', said.building, 80, -20, null),
    ...promise('county', 'them', said.officer, 110, 75, null),
    ...promise('houseParents', 'us', said.letters, 355, 300, 290),
    ...promise('houseParents', 'us', said.fee, 100, 12, null),
    ...promise('council', 'us', said.linen, 185, null, null),
    ...promise('fund', 'them', said.gift, 390, 330, 320),
    ...promise('founder', 'us', said.chapel, 300, 6, null),
  ];
}

function donorsOf({ teller, words, idOf }: Telling): Happening[] {
  type Message = Input<'stakeholders.saveMessage'>;
  const message = (who: Known, text: string, way: Way, planned: number, more: Partial<Message>): Happening => ({
    daysAgo: Math.max(planned, 2) + 1,
    happen: async () => {
      const plan = { stakeholderId: idOf(who), message: text, way, ownerId: teller.people[0]?.id ?? null };
      const empty = { sentOn: null, reaction: null, reactionNote: null } as const;
      const input = { id: teller.newId(), rev: null, ...plan, plannedOn: teller.dateOf(planned), ...empty };
      const { rev } = await teller.call('stakeholders.saveMessage', input);
      if (more.sentOn) await teller.call('stakeholders.saveMessage', { ...input, rev, ...more });
    },
  });
  const sent = (daysAgo: number, reaction: Message['reaction'], reactionNote: string | null) => ({
    sentOn: teller.dateOf(daysAgo + 1),
    reaction,
    reactionNote,
  });
  const said = words.messages;
  return [
    message('fund', said.why, 'meeting', 640, sent(640, 'welcomed', null)),
    message('parish', said.collection, 'letter', 320, sent(320, 'worried', said.whoLooksAfter)),
    message('friends', said.youngAdults, 'email', 210, sent(210, 'asked', said.mayWeVisit)),
    message('parish', said.firstFamilies, 'event', 9, {}),
    message('friends', said.visits, 'email', -21, {}),
  ];
}

/** Where the money of three donors goes, and is to go; one of them has not agreed yet. */
function fundsOf({ teller, words, idOf }: Telling): Happening[] {
  const money = wordsIn(teller.wanted.language, moneyWords);
  const fund = (
    who: keyof PeopleWords['funds'],
    { units, currency }: { readonly units: number; readonly currency: string },
    agreed: number | null,
  ): Happening => ({
    daysAgo: agreed ?? 140,
    happen: async () => {
      const [presentUse, futureUse] = words.funds[who];
      const agreedOn = agreed === null ? null : teller.dateOf(agreed);
      const use = { stakeholderId: idOf(who), presentUse, futureUse, agreedOn };
      const gift = { amount: units * 10 ** digitsOf(currency), currency, giving: 'yearly', note: null } as const;
      await teller.call('stakeholders.saveFund', { id: teller.newId(), rev: null, ...use, ...gift });
    },
  });
  const own = (units: number) => ({ units: units * money.worth, currency: money.currency });
  return [
    fund('fund', own(4_200_000), 320),
    fund('parish', own(960_000), null),
    fund('friends', { units: 18_000, currency: 'EUR' }, 190),
  ];
}
