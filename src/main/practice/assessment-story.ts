/**
 * Wellbeing scored by domain, the family and its assessment, tracing, risk. Told of a fictional home: most children
 * assessed once and many twice, some too late, a few never; families found, looked for, or searched for in vain.
 */
import type { Input, Output, ProcedureName } from '../../shared/contract.ts';
import { assessmentSets } from '../../shared/catalogue/assessment.ts';
import type { Happening, Teller } from './home.ts';
import { assessmentWords } from './assessment-words.ts';
import { familyNames } from './names.ts';
import { wordsIn } from './words.ts';

type Saving = Input<'assessment.save'>;

/** Days before today; earlier chapters have brought the children by then. */
const firstRound = 230;
const groupSize = 8;

const women = ['Atieno', 'Fatuma', 'Sunita', 'Chantrea', 'Mireille', 'María'] as const;
const men = ['Otieno', 'Juma', 'Bikash', 'Veasna', 'Benoît', 'José'] as const;
const relatives = [
  ['mother', women],
  ['grandmother', women],
  ['aunt', women],
  ['uncle', men],
] as const;

export async function assessmentStory(teller: Teller): Promise<Happening[]> {
  const children = teller.shared.get('children') ?? [];
  const groups = Array.from({ length: Math.ceil(children.length / groupSize) }, (_, i) =>
    children.slice(i * groupSize, (i + 1) * groupSize),
  );
  return groups.flatMap((group, i) => [
    round(teller, group, firstRound - i * 3, firstTime),
    round(teller, group, 120 - i * 2, familyFound),
    round(teller, group, 40 - i, secondTime),
    round(teller, group, Math.max(2, 25 - i), rateRisk),
  ]);
}

interface Telling {
  readonly teller: Teller;
  readonly childId: string;
  readonly daysAgo: number;
  /** Its place in its group: who is late, who is left out. */
  readonly nth: number;
}

/** One day with some children, those of them who live here by then. */
function round(
  teller: Teller,
  group: readonly string[],
  daysAgo: number,
  tell: (telling: Telling) => Promise<void>,
): Happening {
  return {
    daysAgo,
    happen: async () => {
      const here = await everybody(teller);
      for (const [nth, childId] of group.entries()) {
        if (here.has(childId)) await tell({ teller, childId, daysAgo, nth });
      }
    },
  };
}

async function everybody(teller: Teller): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  let after: string | null = null;
  do {
    const page: Output<'assessment.children'> = await say(teller, 'assessment.children', {
      ...{ list: 'all', limit: 200, after },
    });
    for (const { id } of page.items) ids.add(id);
    after = page.next;
  } while (after !== null);
  return ids;
}

const wordsOf = ({ wanted }: Teller) => wordsIn(wanted.language, assessmentWords);

/** The supervisor writes most of it; in a home without one, the director. */
function say<P extends ProcedureName>(teller: Teller, procedure: P, input: Input<P>): Promise<Output<P>> {
  return teller.call(procedure, input, teller.workers[0]);
}

interface Assessing extends Telling {
  readonly setId: string;
  readonly householdId?: string;
  /** Where the scores lie on the whole. */
  readonly level: number;
  readonly facts?: Saving['facts'];
}

async function write({ teller, childId, daysAgo, setId, householdId, level, facts }: Assessing) {
  const { chance } = teller;
  const domains = assessmentSets.find((set) => set.id === setId)?.domains ?? [];
  const scores = domains.map((domainId) => ({
    domainId,
    score: Math.min(4, Math.max(1, level + chance.between(-1, 1))),
    reason: chance.pick(wordsOf(teller).reasons),
  }));
  const by = { assessedOn: teller.dateOf(daysAgo), assessedBy: teller.people[1]?.name ?? 'Director' };
  const home = householdId === undefined ? {} : { householdId };
  const input = { childId, id: teller.newId(), rev: null, setId, ...home, facts: { ...by, ...facts } };
  return { scores, input };
}

async function assess(assessing: Assessing): Promise<void> {
  const { teller, childId } = assessing;
  const { scores, input } = await write(assessing);
  const { id, rev } = await say(teller, 'assessment.save', { ...input, scores });
  await say(teller, 'assessment.finish', { childId, id, rev });
}

/** Every eighth is still to be assessed for the first time, and begun by somebody who was called away. */
async function firstTime(telling: Telling): Promise<void> {
  const { teller, childId, daysAgo, nth } = telling;
  const { chance } = teller;
  const words = wordsOf(teller);
  const facts = { childView: chance.pick(words.views), strengths: chance.pick(words.strengths) };
  const assessing = { ...telling, setId: 'wb-six', level: 2, facts };
  if (nth === 7) {
    const { scores, input } = await write(assessing);
    await say(teller, 'assessment.save', { ...input, scores: scores.slice(0, 2) });
    return;
  }
  await assess(assessing);
  const id = teller.newId();
  await say(teller, 'assessment.setTracing', { childId, id, state: 'under-way', on: teller.dateOf(daysAgo) });
  const [source, known, found] = chance.pick(words.traces);
  const next = chance.next() < 0.3 ? { next: words.goThere, nextOn: teller.dateOf(daysAgo - 30) } : {};
  const step = { childId, id: teller.newId(), rev: null, on: teller.dateOf(daysAgo), source, known, found, ...next };
  await say(teller, 'assessment.saveStep', step);
}

/** A household for most, the one of a brother or sister where there is one; for some the search ends without any. */
async function familyFound(telling: Telling): Promise<void> {
  const { teller, childId, daysAgo, nth } = telling;
  const on = teller.dateOf(daysAgo);
  const words = wordsOf(teller);
  const end = (state: 'found' | 'exhausted', reason: string) =>
    say(teller, 'assessment.setTracing', { childId, id: teller.newId(), state, on, reason });
  if (nth === 5) {
    await end('exhausted', words.exhausted);
    return;
  }
  if (nth >= 6) return;
  const householdId = await householdFor(telling);
  await end('found', words.found);
  if (nth === 4) return;
  const choose = { childId, id: teller.newId(), householdId, on, reason: words.receiving };
  await say(teller, 'assessment.chooseReceiving', choose);
  const willingness = teller.chance.pick(['high', 'high', 'medium', 'low'] as const);
  const facts = {
    willingness,
    willingnessWhy: teller.chance.pick(words.reasons),
    wish: words.wish,
    support: words.support,
    disability: 'with-support',
  } as const;
  if (nth < 3) await assess({ ...telling, setId: 'fam-six', householdId, level: 3, facts });
}

async function householdFor({ teller, childId }: Telling): Promise<string> {
  const { chance } = teller;
  const { choices } = await say(teller, 'assessment.householdChoices', { childId });
  const sibling = choices.find((one) => one.sibling);
  if (sibling) {
    await say(teller, 'assessment.joinHousehold', { childId, householdId: sibling.id, part: 'origin' });
    return sibling.id;
  }
  const { child } = await say(teller, 'assessment.family', { childId });
  // They are called as the child is, where the child has more than one name.
  const family = child.name?.split(' ').slice(1).join(' ') || chance.pick(familyNames);
  const id = teller.newId();
  const place = chance.pick(wordsOf(teller).places);
  await say(teller, 'assessment.saveHousehold', { childId, id, rev: null, name: family, place, part: 'origin' });
  const [relation, names] = chance.pick(relatives);
  await say(teller, 'assessment.savePerson', {
    childId,
    id: teller.newId(),
    rev: null,
    name: `${chance.pick(names)} ${family}`,
    relation,
    life: 'alive',
    contact: 'may',
    householdId: id,
    birthYear: chance.between(1950, 1990),
    birthYearAbout: true,
  });
  if (chance.next() < 0.3) await absentFather(teller, childId);
  return id;
}

async function absentFather(teller: Teller, childId: string): Promise<void> {
  const told = { relation: 'father', life: 'unknown', contact: 'may-not' } as const;
  await say(teller, 'assessment.savePerson', {
    childId,
    id: teller.newId(),
    rev: null,
    name: teller.chance.pick(men),
    contactWhy: wordsOf(teller).mayNot,
    ...told,
  });
}

/** Better than the first time for most; of those left out the next one is overdue today. */
async function secondTime(telling: Telling): Promise<void> {
  if (telling.nth === 3 || telling.nth >= 6) return;
  const { chance } = telling.teller;
  const words = wordsOf(telling.teller);
  const facts = { childView: chance.pick(words.views), needs: chance.pick(words.needs) };
  await assess({ ...telling, setId: 'wb-six', level: 3, facts });
}

async function rateRisk({ teller, childId, daysAgo, nth }: Telling): Promise<void> {
  if (nth === 6) return;
  const level = nth === 0 ? 'high' : nth < 3 ? 'medium' : 'low';
  const reason = wordsOf(teller).risk[level];
  const rating = { childId, id: teller.newId(), level, reason, on: teller.dateOf(daysAgo) } as const;
  await say(teller, 'assessment.rateRisk', rating);
}
