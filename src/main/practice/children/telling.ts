/** What is written of one child, in the order in which a home comes to write it. */
import type { Teller } from '../home.ts';
import { nameOf, type Cast } from './cast.ts';
import { leavings, type ChildrenWords, type Leaving } from './words.ts';

export interface Telling {
  readonly teller: Teller;
  readonly words: ChildrenWords;
  readonly houses: readonly string[];
}

const oneIn = ({ teller }: Telling, n: number) => teller.chance.next() < 1 / n;

/** @param nth its place in the story: of each dozen one has an alert and one a brother or sister elsewhere, whatever chance says. */
export async function takeIn(telling: Telling, child: Cast, nth: number): Promise<void> {
  const { teller, houses } = telling;
  await teller.call('children.add', {
    id: child.id,
    name: oneIn(telling, 40) ? null : nameOf(child),
    sex: oneIn(telling, 60) ? 'unknown' : child.sex,
    ...(child.birth === null ? {} : { birthDate: teller.dateOf(child.born), birthPrecision: child.birth }),
    house: child.house === null ? null : (houses[child.house] ?? null),
    since: teller.dateOf(child.admitted),
    sincePrecision: child.admission,
  });
  await describe(telling, child);
  await otherNames(telling, child);
  if (!oneIn(telling, 5)) await explain(telling, child);
  if (oneIn(telling, 5) || nth % 12 === 2) await alert(telling, child);
  if (oneIn(telling, 7) || nth % 12 === 5) await elsewhere(telling, child);
}

/** Files are filled as they are in life: one home wrote the religion down and another the village. */
async function describe(telling: Telling, { id: childId }: Cast): Promise<void> {
  const { teller, words } = telling;
  const { chance } = teller;
  const { rev } = await teller.call('children.head', { childId });
  const from = [chance.pick(words.villages), chance.pick(words.districts), chance.pick(words.regions), words.country];
  const known = chance.next() < 0.6;
  await teller.call('children.edit', {
    ...{ childId, rev, complexity: chance.pick(['usual', 'usual', 'usual', 'usual', 'complex', 'stable'] as const) },
    ...(chance.next() < 0.75 ? { languages: chance.pick(words.languages) } : {}),
    ...(chance.next() < 0.5 ? { religion: chance.pick(words.religions) } : {}),
    ...(chance.next() < 0.3 ? { ethnicity: chance.pick(words.ethnicities) } : {}),
    ...(chance.next() < 0.3 ? { marks: chance.pick(words.marks) } : {}),
    ...(known ? { birthPlace: chance.next() < 0.3 ? [null, null, ...from.slice(2)] : from } : {}),
    ...(chance.next() < 0.6 ? { originPlace: from } : {}),
  });
}

async function otherNames(telling: Telling, child: Cast): Promise<void> {
  const { teller } = telling;
  const { naming, given, family } = child;
  const say = (kind: 'official' | 'nickname' | 'former' | 'spelling', name: string) =>
    teller.call('children.saveName', { childId: child.id, id: teller.newId(), rev: null, kind, name });
  const latin = (word: string) => naming.latin?.[word] ?? word;
  const spelt = nameOf({ naming, given: latin(given), family: family === null ? null : latin(family) });
  if (spelt !== nameOf(child) && !oneIn(telling, 5)) await say('spelling', spelt);
  if (oneIn(telling, 3)) await say('nickname', teller.chance.pick(naming.nicknames));
  if (oneIn(telling, 15)) await say('former', nameOf({ naming, given, family: teller.chance.pick(naming.families) }));
}

const reasons = [
  'one-parent',
  'poverty',
  'schooling',
  'poverty',
  'orphan',
  'abandoned',
  'street',
  'illness',
  'separated',
];

/** The first stay: who brought the child, why, and on whose word. Now and then it had been here before. */
async function explain(telling: Telling, child: Cast): Promise<void> {
  const { teller, words } = telling;
  const { chance } = teller;
  const stay = await stayOf(teller, child.id);
  const order = chance.next() < 0.5;
  const why = [chance.pick(reasons), ...(oneIn(telling, 3) ? [chance.pick(reasons)] : [])].map(
    (one) => `reason-${one}`,
  );
  await teller.call('children.saveStay', {
    ...stay,
    wayId: chance.pick(['way-family', 'way-family', 'way-authority', 'way-police', 'way-court', 'way-found']),
    reasonIds: [...new Set(why)],
    reasonText: oneIn(telling, 4) ? chance.pick(words.reason) : null,
    broughtBy: chance.pick(words.broughtBy),
    cameFrom: chance.next() < 0.6 ? chance.pick(words.cameFrom) : null,
    authority: order ? chance.pick(words.authorities) : null,
    orderNumber: order ? `${String(chance.between(2, 300))}/${teller.dateOf(child.admitted).slice(0, 4)}` : null,
    orderOn: order && child.admission === 'day' ? teller.dateOf(child.admitted) : null,
  });
  if (oneIn(telling, 12) && child.born > child.admitted + 900) await before(telling, child);
}

async function stayOf(teller: Teller, childId: string) {
  const [stay] = (await teller.call('children.record', { childId })).stays;
  if (!stay) throw new Error('a child of the story has no stay');
  const { id, rev, admittedOn, admittedPrecision } = stay;
  return { childId, id, rev, admittedOn, admittedPrecision };
}

async function before({ teller, words }: Telling, { id: childId, admitted }: Cast): Promise<void> {
  await teller.call('children.saveStay', {
    ...{ childId, id: teller.newId(), rev: null, wayId: 'way-family', reasonIds: ['reason-poverty'] },
    ...{ admittedOn: teller.dateOf(admitted + 860), admittedPrecision: 'month' },
    ...{ leftOn: teller.dateOf(admitted + 420), leftPrecision: 'month', leavingId: 'leaving-reunified' },
    ...{ leftTo: words.leftTo['leaving-reunified'], leavingText: words.cameBack },
  });
}

async function alert({ teller, words }: Telling, { id: childId, admitted, came }: Cast): Promise<void> {
  const [kindId, level, text, forCarers, passing] = teller.chance.pick(words.alerts);
  const until = passing === true ? teller.dateOf(teller.chance.between(-40, 30)) : null;
  const from = teller.dateOf(Math.min(admitted, came));
  const said = { kindId, level, text, forCarers, until, from };
  await teller.call('children.saveAlert', { childId, id: teller.newId(), rev: null, ...said });
}

async function elsewhere({ teller, words }: Telling, { id: childId, naming, family }: Cast): Promise<void> {
  const { chance } = teller;
  const [lives, contact] = chance.pick(words.elsewhere);
  const note = chance.next() < 0.4 ? words.elsewhereNote : null;
  const name = nameOf({ naming, given: chance.pick([...naming.girls, ...naming.boys]), family });
  await teller.call('children.saveSibling', { childId, id: teller.newId(), rev: null, name, lives, contact, note });
}

export async function joinEldest({ teller }: Telling, { id: childId, eldest }: Cast): Promise<void> {
  if (eldest === null) return;
  const { rev } = await teller.call('children.head', { childId });
  await teller.call('children.joinSibling', { childId, rev, siblingId: eldest });
}

export async function moveHouse({ teller, houses }: Telling, { id: childId, house }: Cast): Promise<void> {
  const next = houses[((house ?? 0) + 1) % houses.length];
  if (next === undefined) return;
  const { rev } = await teller.call('children.head', { childId });
  await teller.call('children.edit', { childId, rev, house: next });
}

export async function leave(telling: Telling, child: Cast, daysAgo: number): Promise<void> {
  const { teller, words } = telling;
  const young = leavings.filter((one) => one !== 'leaving-independent');
  const old = child.born - daysAgo > 17 * 365;
  const home = ['leaving-reunified', 'leaving-reunified', 'leaving-kinship'] as const;
  const leavingId: Leaving = old ? 'leaving-independent' : teller.chance.pick([...home, ...young]);
  await teller.call('children.saveStay', {
    ...(await stayOf(teller, child.id)),
    ...{ leftOn: teller.dateOf(daysAgo), leftPrecision: 'day', leavingId },
    leftTo: oneIn(telling, 8) ? null : words.leftTo[leavingId],
    leavingText: oneIn(telling, 2) && leavingId !== 'leaving-ran-away' ? words.leavingText : null,
  });
}
