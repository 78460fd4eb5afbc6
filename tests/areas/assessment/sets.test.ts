/** What is asked, as the organisation keeps it; and how often. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AssessmentSet } from '../../../src/shared/areas/assessment-parts.ts';
import { assessmentSets } from '../../../src/shared/catalogue/assessment.ts';
import type { Input } from '../../../src/shared/contract.ts';
import { newId, openHome, type Home } from '../../support/home.ts';
import { allRefused, child } from '../caseload/support.ts';
import { begun, finished } from './support.ts';

let home: Home;
beforeAll(async () => {
  home = await openHome();
});
afterAll(async () => {
  expect(home.defects).toEqual([]);
  await home.done();
});

const setOf = async (id: string): Promise<AssessmentSet> => {
  const { sets } = await home.director.ask('assessment.sets', {});
  const found = sets.find((set) => set.id === id);
  if (!found) throw new Error(`no set ${id}`);
  return found;
};
const live = (set: AssessmentSet) => set.domains.filter((one) => !one.retired).map((one) => one.id);

describe('sets', () => {
  it('come with six domains, with twelve, and with six of a family, in order, without names of their own', async () => {
    const { sets } = await home.director.ask('assessment.sets', {});
    expect(sets.map((set) => [set.id, set.about, live(set)])).toEqual(
      assessmentSets.map((set) => [set.id, set.about, set.domains]),
    );
    expect(sets.every((set) => set.name === null && set.origin !== 'own')).toBe(true);
    expect(sets.flatMap((set) => set.domains).every((one) => one.shipped && one.words.every((w) => w === null))).toBe(
      true,
    );
  });

  it('take words of one’s own, and go back to the shipped ones', async () => {
    const { director } = home;
    const [first] = (await setOf('wb-twelve')).domains;
    if (!first) throw new Error('it has domains');
    const own: Input<'assessment.saveDomain'> = {
      id: first.id,
      rev: first.rev,
      setId: 'wb-twelve',
      name: 'Food',
      words: ['none', null, null, 'plenty'],
    };
    const named = (await director.ask('assessment.saveDomain', own)).domains[0];
    expect(named).toMatchObject({ name: 'Food', words: ['none', null, null, 'plenty'], shipped: true });
    const back: Input<'assessment.saveDomain'> = {
      ...own,
      rev: named?.rev ?? 0,
      name: null,
      words: [null, null, null, null],
    };
    expect((await director.ask('assessment.saveDomain', back)).domains[0]).toMatchObject({ name: null });
  });

  it('of one’s own are made, filled, put in order, retired; what was asked stays readable', async () => {
    const { director } = home;
    const id = newId();
    const fresh = { id, rev: null, about: 'child', name: 'Our own', dueMonths: null } as const;
    await director.ask('assessment.saveSet', fresh);
    await director.ask('assessment.saveSet', fresh);
    const [a, b, c] = [newId(), newId(), newId()];
    for (const [domainId, name] of [
      [a, 'A'],
      [b, 'B'],
      [c, 'C'],
    ] as const) {
      await director.ask('assessment.saveDomain', { id: domainId, rev: null, setId: id, name });
    }
    expect(live(await setOf(id))).toEqual([a, b, c]);
    await director.ask('assessment.moveDomain', { id: c, rev: 1, after: null });
    expect(live(await setOf(id))).toEqual([c, a, b]);
    await director.ask('assessment.moveDomain', { id: c, rev: 2, after: a });
    expect(live(await setOf(id))).toEqual([a, c, b]);
    const { id: childId } = await child(director);
    const scores = [a, b, c].map((domainId) => ({ domainId, score: 2, reason: 'Seen' }));
    const done = await finished(director, childId, { setId: id, scores });
    await director.ask('assessment.retireDomain', { id: b, rev: 1, retired: true });
    expect(live(await setOf(id))).toEqual([a, c]);
    const { set, assessment } = await director.ask('assessment.one', { childId, id: done });
    expect(set.domains.map((one) => one.id).sort()).toEqual([a, b, c].sort());
    expect(assessment.scores).toHaveLength(3);
    // A retired domain is asked for no more, a retired set not begun; what was begun may be ended.
    const open = await director.ask(
      'assessment.save',
      begun(childId, { setId: id, scores: scores.filter((one) => one.domainId !== b) }),
    );
    await director.ask('assessment.retireSet', { id, rev: (await setOf(id)).rev, retired: true });
    expect((await director.refused('assessment.save', begun(childId, { setId: id, scores: [] }))).fields).toEqual([
      { path: 'setId', rule: 'retired' },
    ]);
    await director.ask('assessment.finish', { childId, id: open.id, rev: open.rev });
    await director.ask('assessment.retireSet', { id, rev: (await setOf(id)).rev, retired: false });
  });

  it('refuses what does not fit', async () => {
    const six = await setOf('wb-six');
    const own = newId();
    const [domain] = six.domains;
    const wrong = await allRefused(home, home.director, [
      [
        'assessment.saveSet',
        { id: own, rev: null, about: 'child', name: ' ', dueMonths: null },
        'invalid',
        'name',
        'required',
      ],
      ['assessment.saveSet', { id: own, rev: 1, about: 'child', name: 'X', dueMonths: null }, 'not-found'],
      [
        'assessment.saveSet',
        { id: 'wb-six', rev: six.rev, about: 'family', name: null, dueMonths: 6 },
        'invalid',
        'about',
        'fixed',
      ],
      [
        'assessment.saveSet',
        { id: 'wb-six', rev: six.rev, about: 'child', name: null, dueMonths: 37 },
        'invalid',
        'dueMonths',
        'too-large',
      ],
      ['assessment.saveSet', { id: 'wb-six', rev: 9, about: 'child', name: 'X', dueMonths: 6 }, 'conflict'],
      ['assessment.saveDomain', { id: own, rev: null, setId: 'wb-six', name: null }, 'invalid', 'name', 'required'],
      ['assessment.saveDomain', { id: own, rev: null, setId: newId(), name: 'X' }, 'not-found'],
      ['assessment.saveDomain', { id: domain?.id, rev: 1, setId: 'wb-twelve', name: 'X' }, 'not-found'],
      ['assessment.moveDomain', { id: domain?.id, rev: 1, after: domain?.id }, 'invalid', 'after', 'itself'],
      ['assessment.moveDomain', { id: domain?.id, rev: 1, after: 'wt-food' }, 'invalid', 'after', 'unknown'],
      ['assessment.retireDomain', { id: 'wb-none', rev: 1, retired: true }, 'not-found'],
      ['assessment.retireSet', { id: 'wb-none', rev: 1, retired: true }, 'not-found'],
    ]);
    expect(wrong).toEqual([]);
  });
});

describe('how often', () => {
  it('is shipped as defaults nobody has confirmed, and changed with the higher risk looked at no later', async () => {
    const { director } = home;
    const rules = await director.ask('assessment.rules', {});
    expect(rules).toMatchObject({ dueMonths: 6, reviewHigh: 7, reviewMedium: 14, reviewLow: 30, confirmed: false });
    const wrong = await allRefused(home, director, [
      [
        'assessment.editRules',
        { id: rules.id, rev: rules.rev, reviewHigh: 15 },
        'invalid',
        'reviewMedium',
        'wrong-order',
      ],
      ['assessment.editRules', { id: rules.id, rev: rules.rev, reviewLow: 13 }, 'invalid', 'reviewLow', 'wrong-order'],
      ['assessment.editRules', { id: rules.id, rev: rules.rev, reviewHigh: 0 }, 'invalid', 'reviewHigh', 'too-small'],
      ['assessment.editRules', { id: rules.id, rev: rules.rev, dueMonths: 1.5 }, 'invalid', 'dueMonths'],
      ['assessment.editRules', { id: newId(), rev: 1, dueMonths: 3 }, 'not-found'],
      ['assessment.editRules', { id: rules.id, rev: 9, dueMonths: 3 }, 'conflict'],
    ]);
    expect(wrong).toEqual([]);
    const input = { id: rules.id, rev: rules.rev, dueMonths: 3, confirmed: true };
    expect(await director.ask('assessment.editRules', input)).toMatchObject({ dueMonths: 3, confirmed: true });
  });
});
