/**
 * People around a fictional home: who is for its transition and who is not, how that moves over two years, what was
 * said and promised and sometimes forgotten, what donors were told and where their money goes.
 */
import type { Input } from '../../shared/contract.ts';
import type { Happening, Teller } from './home.ts';

type Stance = Input<'stakeholders.recordStance'>['stance'];
type Influence = Input<'stakeholders.recordStance'>['influence'];
type Purpose = Input<'stakeholders.saveEngagement'>['purpose'];
type Way = Input<'stakeholders.saveEngagement'>['way'];

interface Somebody {
  readonly name: string;
  readonly kind: 'person' | 'body';
  readonly group: Input<'stakeholders.save'>['group'];
  readonly role: string;
  readonly influence: Influence;
  readonly stances: readonly (readonly [daysAgo: number, stance: Stance, reason: string])[];
  readonly talks: readonly (readonly [daysAgo: number, way: Way, purpose: Purpose, said: string])[];
}

// prettier-ignore
const people: readonly Somebody[] = [
  { name: 'Sister Benedicta Okoth', kind: 'person', group: 'founder', role: 'Began the home in 1998', influence: 'high',
    stances: [[700, 'against', 'Said in the meeting: “What did I build this for?”'], [520, 'doubtful', 'Came along on a visit to a family and was quiet for a long time.'], [260, 'supportive', 'Spoke for the plan at the parish.']],
    talks: [[690, 'visit', 'informed', 'Told her what we learned about children in families. She fears that all was in vain.'], [300, 'visit', 'consulted', 'She wants the chapel to stay open to the children who grew up here.']] },
  { name: 'Board', kind: 'body', group: 'board', role: 'Seven members, meets four times a year', influence: 'high',
    stances: [[690, 'neutral', 'Wants figures before it decides.'], [440, 'supportive', 'Voted six to one to stop admissions.']],
    talks: [[680, 'meeting', 'informed', 'Showed what the home costs and why children come.'], [445, 'meeting', 'agreed', 'Decided to stop admissions and asked for a budget each quarter.'], [80, 'meeting', 'consulted', 'Talked about what becomes of the main building.']] },
  { name: 'Hope for Homes Fund', kind: 'body', group: 'donors', role: 'Pays a third of the budget', influence: 'high',
    stances: [[650, 'neutral', 'Open, but bound by its rules until the end of the year.'], [380, 'champion', 'Offered to pay for the social workers’ training.']],
    talks: [[640, 'meeting', 'informed', 'Told early, before any decision. They thanked us for it.'], [390, 'call', 'agreed', 'The gift may follow the children into families.']] },
  { name: 'Parish of Saint Anne', kind: 'body', group: 'donors', role: 'Collects food and money each month', influence: 'medium',
    stances: [[600, 'doubtful', 'People ask what their collection is for if there is no home.'], [150, 'neutral', 'Waits to see the first families.']],
    talks: [[590, 'event', 'informed', 'Spoke after mass. Many questions about children who have nobody.']] },
  { name: 'Friends abroad', kind: 'body', group: 'donors', role: 'Private givers, two visits a year', influence: 'medium',
    stances: [[500, 'doubtful', 'Want to go on visiting “their” children.'], [200, 'supportive', 'Understood after the letter of two young adults.']], talks: [] },
  { name: 'County children’s office', kind: 'body', group: 'authorities', role: 'Signs each placement', influence: 'high',
    stances: [[660, 'supportive', 'It is the county’s own policy.'], [120, 'neutral', 'New officer, overloaded, answers late.']],
    talks: [[655, 'visit', 'informed', 'Handed over our letter of intent.'], [430, 'meeting', 'agreed', 'Emergency admissions only together.'], [110, 'visit', 'consulted', 'Asked for a named officer for our children.']] },
  { name: 'House parents', kind: 'body', group: 'staff', role: 'Eleven people', influence: 'high',
    stances: [[600, 'against', 'Fear for their work and for the children.'], [350, 'doubtful', 'Three have begun the training.'], [90, 'neutral', 'Most know now what they will do after.']],
    talks: [[595, 'meeting', 'informed', 'Said openly that the home will close, and when they will know more.'], [355, 'meeting', 'consulted', 'Asked each what they would like to do after.']] },
  { name: 'Children’s council', kind: 'body', group: 'children', role: 'Six elected each year', influence: 'medium',
    stances: [[540, 'doubtful', 'Some are afraid of being sent away.'], [180, 'supportive', 'Asked when the next visits home will be.']],
    talks: [[535, 'meeting', 'informed', 'Told in plain words, with time for questions.'], [185, 'meeting', 'consulted', 'They want to choose what they take with them.']] },
  { name: 'Families of the valley', kind: 'body', group: 'families', role: 'Parents and grandparents of our children', influence: 'low',
    stances: [[420, 'neutral', 'Glad, and worried about school fees.']],
    talks: [[415, 'visit', 'informed', 'First gathering at the chief’s place; thirty came.']] },
  { name: 'Chief Muriithi', kind: 'person', group: 'community', role: 'Chief of the location', influence: 'medium',
    stances: [[410, 'supportive', 'Offers his meeting place.']],
    talks: [[412, 'visit', 'informed', 'Explained why children should not be brought to us any more.']] },
  { name: 'Ward health centre', kind: 'body', group: 'partners', role: 'Sees our children without fees', influence: 'low', stances: [], talks: [] },
  { name: 'Dora, director', kind: 'person', group: 'director', role: 'Leads the change', influence: 'high',
    stances: [[710, 'supportive', 'After the visit to a home that has changed.'], [430, 'champion', 'Carries it.']],
    talks: [[705, 'training', 'agreed', 'Read and visited together; decided to begin.']] },
];

export async function stakeholdersStory(teller: Teller): Promise<Happening[]> {
  const made = people.map((one) => ({ one, id: teller.newId() }));
  const idOf = (name: string) => made.find(({ one }) => one.name === name)?.id ?? '';
  return [
    ...made.flatMap(({ one, id }) => [...addedOf(teller, one, id), ...talksOf(teller, one, id)]),
    ...promisesOf(teller, idOf),
    ...donorsOf(teller, idOf),
    ...fundsOf(teller, idOf),
  ];
}

function addedOf(teller: Teller, one: Somebody, id: string): Happening[] {
  const { name, kind, group, role } = one;
  const stances = one.stances.map(([daysAgo, stance, reason]): Happening => ({
    daysAgo,
    happen: async () => {
      const held = { on: teller.dateOf(daysAgo), stance, influence: one.influence, reason };
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

function talksOf(teller: Teller, one: Somebody, id: string): Happening[] {
  return one.talks.map(([daysAgo, way, purpose, said]): Happening => ({
    daysAgo,
    happen: async () => {
      const talk = { on: teller.dateOf(daysAgo), way, purpose, said, stakeholderIds: [id], promises: [] };
      await teller.call('stakeholders.saveEngagement', { id: teller.newId(), rev: null, ...talk });
    },
  }));
}

/** Most kept, one late, one of theirs long forgotten, some ahead. */
function promisesOf(teller: Teller, idOf: (name: string) => string): Happening[] {
  const owner = () => teller.people[0]?.id ?? null;
  const promise = (
    name: string,
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
          const what = { stakeholderId: idOf(name), side, text, ownerId: owner(), dueOn };
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
  return [
    ...promise('Board', 'us', 'A budget on paper for each meeting', 445, 350, 352),
    ...promise('Board', 'us', 'A proposal for the main building', 80, -20, null),
    ...promise('County children’s office', 'them', 'Name one officer for all our children', 110, 75, null),
    ...promise('House parents', 'us', 'Tell each by letter what comes after', 355, 300, 290),
    ...promise('House parents', 'us', 'Pay the exam fee of the three in training', 100, 12, null),
    ...promise('Children’s council', 'us', 'Everybody may take their bed linen along', 185, null, null),
    ...promise('Hope for Homes Fund', 'them', 'Write down that the gift may follow the children', 390, 330, 320),
    ...promise('Sister Benedicta Okoth', 'us', 'Keep the chapel open on feast days', 300, 6, null),
  ];
}

function donorsOf(teller: Teller, idOf: (name: string) => string): Happening[] {
  type Message = Input<'stakeholders.saveMessage'>;
  const message = (name: string, words: string, way: Way, planned: number, more: Partial<Message>): Happening => ({
    daysAgo: Math.max(planned, 2) + 1,
    happen: async () => {
      const plan = { stakeholderId: idOf(name), message: words, way, ownerId: teller.people[0]?.id ?? null };
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
  return [
    message(
      'Hope for Homes Fund',
      'Why we begin, and what becomes of your gift',
      'meeting',
      640,
      sent(640, 'welcomed', null),
    ),
    message(
      'Parish of Saint Anne',
      'Your collection will feed families as it fed the home',
      'letter',
      320,
      sent(320, 'worried', 'Who looks after those who have nobody?'),
    ),
    message(
      'Friends abroad',
      'Two young adults write how it is to come home',
      'email',
      210,
      sent(210, 'asked', 'May we still visit?'),
    ),
    message('Parish of Saint Anne', 'The first six families, told by themselves', 'event', 9, {}),
    message('Friends abroad', 'What a visit may be from now on', 'email', -21, {}),
  ];
}

/** Where the money of three donors goes, and is to go; one of them has not agreed yet. */
function fundsOf(teller: Teller, idOf: (name: string) => string): Happening[] {
  const fund = (
    name: string,
    presentUse: string,
    futureUse: string | null,
    amount: number,
    currency: string,
    agreed: number | null,
  ): Happening => ({
    daysAgo: agreed ?? 140,
    happen: async () => {
      const use = {
        stakeholderId: idOf(name),
        presentUse,
        futureUse,
        agreedOn: agreed === null ? null : teller.dateOf(agreed),
      };
      const gift = { amount, currency, giving: 'yearly', note: null } as const;
      await teller.call('stakeholders.saveFund', { id: teller.newId(), rev: null, ...use, ...gift });
    },
  });
  return [
    fund(
      'Hope for Homes Fund',
      'Food and house parents',
      'Social workers and help for families',
      4_200_000_00,
      'KES',
      320,
    ),
    fund('Parish of Saint Anne', 'Food', null, 960_000_00, 'KES', null),
    fund('Friends abroad', 'School fees of the children here', 'School fees wherever they live', 18_000_00, 'EUR', 190),
  ];
}
