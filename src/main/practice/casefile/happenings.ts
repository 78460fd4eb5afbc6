/** What is written into one child's file of the fictional home, in the course of a year. */
import type { Input } from '../../../shared/contract.ts';
import { domains, type Degree } from '../../../shared/areas/casefile-health.ts';
import { observationKinds } from '../../../shared/areas/casefile-voices.ts';
import { documentKinds } from '../../../shared/catalogue/child-documents.ts';
import type { Happening, Teller } from '../home.ts';
import type { CasefileWords } from './words.ts';

export interface Telling {
  readonly teller: Teller;
  readonly words: CasefileWords;
  readonly childId: string;
  /** Nothing is told before this day: the child has a record by then. */
  readonly from: number;
}
type On = (daysAgo: number) => Promise<void>;

function on({ teller, from }: Telling, least: number, most: number, happen: On): Happening {
  const daysAgo = teller.chance.between(least, Math.max(least, Math.min(most, from)));
  return { daysAgo, happen: () => happen(daysAgo) };
}
const oneIn = ({ teller }: Telling, n: number) => teller.chance.next() < 1 / n;

export function health(telling: Telling): Happening[] {
  const { teller, words, childId } = telling;
  const { chance, call, newId, dateOf } = teller;
  if (oneIn(telling, 8)) return [];
  const severe = oneIn(telling, 7) ? chance.pick(domains) : null;
  const degreeOf = (one: (typeof domains)[number]): Degree =>
    one === severe ? 'a-lot' : chance.next() < 0.12 ? 'some' : 'none';
  const facts: Partial<Input<'casefile.recordHealth'>> = {
    informant: words.nurse,
    clinic: words.clinic,
    immunisation: chance.pick(['complete', 'complete', 'partly'] as const),
    ...(oneIn(telling, 6) ? { allergy: true, allergies: chance.pick(words.allergies) } : { allergy: false }),
    ...(oneIn(telling, 6) ? { condition: true, conditions: chance.pick(words.conditions), treatment: true } : {}),
    ...(severe === null
      ? {}
      : { disabilityKinds: ['other'] as const, aidsNeeded: words.aids, communicationHow: words.signs }),
    strengths: chance.pick(words.strengths),
    ...Object.fromEntries(domains.map((one) => [one, degreeOf(one)])),
  };
  const record = on(telling, 30, 300, async (daysAgo) => {
    await call('casefile.recordHealth', { childId, id: newId(), recordedOn: dateOf(daysAgo), ...facts });
    if (facts.treatment !== true) return;
    const [name, dose] = chance.pick(words.medicines);
    await call('casefile.saveMedicine', { childId, id: newId(), rev: null, name, dose, startedOn: dateOf(daysAgo) });
  });
  return [record];
}

export function education(telling: Telling): Happening[] {
  const { teller, words, childId } = telling;
  const { chance, call, newId, dateOf } = teller;
  const out = oneIn(telling, 9);
  const school = on(telling, 120, 300, async (daysAgo) => {
    const base = { childId, id: newId(), rev: null, startedOn: dateOf(daysAgo) };
    if (out) {
      await call('casefile.saveSchooling', { ...base, kind: 'none', note: words.outOfSchool });
      return;
    }
    const place = { school: chance.pick(words.schools), level: chance.pick(words.levels) };
    const made = await call('casefile.saveSchooling', { ...base, kind: 'primary', ...place });
    if (oneIn(telling, 2)) {
      await call('casefile.reportSchool', {
        ...{ childId, id: newId(), schoolingId: made.id, reportedOn: dateOf(daysAgo), needs: chance.pick(words.needs) },
        attendance: chance.pick(['regular', 'regular', 'irregular'] as const),
        performance: chance.pick(['as-expected', 'as-expected', 'below', 'above'] as const),
      });
    }
  });
  const [motherTongue, spoken] = chance.pick(words.languages);
  const lost = oneIn(telling, 5);
  const languages = on(telling, 20, 200, async (daysAgo) => {
    const note = lost ? { lostNote: words.languageLost } : {};
    const said = { motherTongue, spoken, lost, ...note };
    await call('casefile.recordLanguages', { childId, id: newId(), recordedOn: dateOf(daysAgo), ...said });
  });
  return oneIn(telling, 3) ? [school] : [school, languages];
}

/** Most files lack something; some papers are on their way, one has run out. */
export function documents(telling: Telling): Happening[] {
  const { teller, words, childId } = telling;
  const { chance, call, newId, dateOf } = teller;
  const kinds = documentKinds.filter((kind) => kind.required);
  return kinds.flatMap((kind) => {
    const luck = chance.next();
    if (luck < 0.28) return [];
    const state =
      luck < 0.38 ? 'requested' : luck < 0.44 ? 'applied-for' : luck < 0.7 ? 'copy-received' : 'original-held';
    const inHand = state === 'copy-received' || state === 'original-held';
    return on(telling, 10, 280, async (daysAgo) => {
      await call('casefile.saveDocument', {
        ...{ childId, id: newId(), rev: null, kindId: kind.id, state, stateOn: dateOf(daysAgo) },
        ...(inHand && kind.expires ? { expiresOn: dateOf(chance.between(-500, 40)) } : {}),
        ...(state === 'original-held' ? { originalAt: words.safe } : {}),
        ...(state === 'applied-for' ? { person: words.office } : {}),
        confidence: inHand ? chance.pick(['verified', 'verified', 'unverified', 'conflicting'] as const) : 'unverified',
      });
    });
  });
}

export function consents(telling: Telling): Happening[] {
  const { teller, words, childId } = telling;
  const { chance, call, newId, dateOf } = teller;
  if (oneIn(telling, 10)) return [];
  const [giver, relation] = chance.pick(words.givers);
  const say = (
    daysAgo: number,
    more: Pick<Input<'casefile.recordConsent'>, 'kind'> & Partial<Input<'casefile.recordConsent'>>,
  ) =>
    call('casefile.recordConsent', {
      ...{ childId, id: newId(), voice: 'giver', answer: 'given', giver, relation, form: 'written', told: true },
      ...{ saidOn: dateOf(daysAgo), ...more },
    });
  const all = on(telling, 60, 280, async (daysAgo) => {
    await say(daysAgo, { kind: 'services' });
    await say(daysAgo, { kind: 'tracing', withheld: oneIn(telling, 4) ? words.withheld : null });
    await say(daysAgo, { kind: 'services', voice: 'child', giver: null, relation: null, form: 'spoken' });
    if (oneIn(telling, 2)) await say(daysAgo, { kind: 'sharing-named', partners: words.partners });
    if (oneIn(telling, 5)) await say(daysAgo, { kind: 'photo', voice: 'child', answer: 'refused', form: 'spoken' });
  });
  if (!oneIn(telling, 12)) return [all];
  const withdrawn = on(telling, 4, 20, async (daysAgo) => {
    const { id, rev } = await say(daysAgo, { kind: 'photo' });
    const by = { withdrawnOn: dateOf(daysAgo), withdrawnBy: giver, withdrawnWhy: words.withdrawnWhy };
    await call('casefile.withdrawConsent', { childId, id, rev, ...by });
  });
  return [all, withdrawn];
}

export function contacts(telling: Telling): Happening[] {
  const { teller, words, childId } = telling;
  const { chance, call, newId, dateOf } = teller;
  const count = chance.between(0, 4);
  return Array.from({ length: count }, () =>
    on(telling, 2, 240, async (daysAgo) => {
      const missed = oneIn(telling, 7);
      await call('casefile.recordContact', {
        ...{ childId, id: newId(), happenedOn: dateOf(daysAgo), who: chance.pick(words.visitors) },
        kind: chance.pick(['call', 'call', 'visit-here', 'visit-home', 'letter'] as const),
        outcome: missed ? 'missed' : 'took-place',
        forChild: missed ? words.missed : chance.pick(words.forChild),
        ...(missed ? {} : { forFamily: chance.pick(words.forFamily) }),
        ...(oneIn(telling, 3) ? { travelPaidBy: words.home, nextPlan: words.next } : {}),
      });
    }),
  );
}

export function voices(telling: Telling): Happening[] {
  const { teller, words, childId } = telling;
  const { chance, call, newId, dateOf } = teller;
  const seen = Array.from({ length: chance.between(0, 3) }, () =>
    on(telling, 1, 120, async (daysAgo) => {
      const kind = chance.pick(observationKinds);
      const body = chance.pick(words.observed[kind]);
      const pleaseLook = oneIn(telling, 6);
      await call('casefile.observe', { childId, id: newId(), kind, observedOn: dateOf(daysAgo), body, pleaseLook });
    }),
  );
  const said = Array.from({ length: chance.between(0, 2) }, () =>
    on(telling, 3, 200, async (daysAgo) => {
      const topics = [chance.pick(['family', 'placement', 'here', 'future'] as const)];
      const asked = chance.pick(['talk', 'drawing', 'by-itself'] as const);
      const body = chance.pick(words.said);
      const about = { saidOn: dateOf(daysAgo), setting: words.setting, asked, topics };
      await call('casefile.recordWords', { childId, id: newId(), body, ...about });
    }),
  );
  return [...seen, ...said];
}

export function keepsakes(telling: Telling): Happening[] {
  const { teller, words, childId } = telling;
  const { chance, call, newId, dateOf } = teller;
  if (oneIn(telling, 2)) return [];
  return [
    on(telling, 10, 200, async (daysAgo) => {
      const [title, body] = chance.pick(words.memories);
      await call('casefile.saveMemory', { childId, id: newId(), rev: null, kind: 'story', title, body });
      const item = chance.pick(words.belongings);
      const kept = { keptAt: words.cupboard, receivedOn: dateOf(daysAgo) };
      await call('casefile.saveBelonging', { childId, id: newId(), rev: null, item, state: 'kept', ...kept });
    }),
  ];
}

export function decisions(telling: Telling): Happening[] {
  const { teller, words, childId } = telling;
  const { chance, call, newId, dateOf } = teller;
  if (!oneIn(telling, 3)) return [];
  return [
    on(telling, 10, 120, async (daysAgo) => {
      const [decided, why] = chance.pick(words.decided);
      await call('casefile.recordDecision', {
        ...{ childId, id: newId(), step: 'family', decidedOn: dateOf(daysAgo), question: words.question },
        ...{ decided, why, childPart: words.childPart, consulted: words.consulted },
      });
    }),
  ];
}

/** A note that only its author reads. */
export function notes(telling: Telling): Happening[] {
  const { teller, words, childId } = telling;
  if (!oneIn(telling, 20)) return [];
  return [
    on(telling, 5, 60, async (daysAgo) => {
      const text = { writtenOn: teller.dateOf(daysAgo), subject: words.noteSubject, body: words.note };
      await teller.call('casefile.writeNote', { childId, id: teller.newId(), readerIds: [], ...text });
    }),
  ];
}
