/**
 * Who reaches whose assessments: every procedure with another's child, ids of another child named under one's own, a
 * household that two children share, and the roles that must never see any of it.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../../src/shared/access.ts';
import { assessment } from '../../../src/shared/areas/assessment.ts';
import type { ProcedureName } from '../../../src/shared/contract.ts';
import { newId, type Home } from '../../support/home.ts';
import { allRefused, child, easyHome, give, inDays, today, worker, type Line } from '../caseload/support.ts';
import { begun, finished, household, six, someone } from './support.ts';

let home: Home;
let mina: Awaited<ReturnType<Home['person']>>;
let otto: Awaited<ReturnType<Home['person']>>;
let mine: Line;
let other: Line;
/** What the other child has, one of each kind. */
const theirs = { open: '', done: '', house: '', person: '', step: '' };
/** A household of both children, made by the other's worker, and the person who lives there. */
const shared = { house: '', person: '' };

beforeAll(async () => {
  home = await easyHome();
  [mina, otto] = [await home.person('social-worker'), await home.person('social-worker')];
  const [minaId, ottoId] = [
    await worker(home, { name: 'Mina', userId: mina.id }),
    await worker(home, { name: 'Otto', userId: otto.id }),
  ];
  mine = await child(home.director, { name: 'Mine' });
  other = await child(home.director, { name: 'Otherchild', siblingOf: mine.id });
  await give(home.director, [mine], minaId);
  await give(home.director, [other], ottoId, { siblingReason: 'For this test' });
  theirs.house = await household(otto, other.id, { name: 'Secret house' });
  theirs.open = (await otto.ask('assessment.save', begun(other.id))).id;
  theirs.done = await finished(otto, other.id);
  theirs.person = (await otto.ask('assessment.savePerson', someone(other.id, { householdId: theirs.house }))).id;
  const step = { childId: other.id, id: newId(), rev: null, on: today(), source: 'file', found: 'A name' } as const;
  theirs.step = (await otto.ask('assessment.saveStep', step)).id;
  const rating = { childId: other.id, id: newId(), level: 'high', reason: 'Secret', on: inDays(-30) } as const;
  await otto.ask('assessment.rateRisk', rating);
  shared.house = await household(otto, other.id, { name: 'Shared house' });
  const aunt = someone(other.id, { name: 'Shared aunt', householdId: shared.house });
  shared.person = (await otto.ask('assessment.savePerson', aunt)).id;
});
afterAll(async () => {
  expect(home.defects).toEqual([]);
  await home.done();
});

/** Every procedure that is about one child, with an input that would fit. */
function everyCall(childId: string): Readonly<Record<string, unknown>> {
  const { open, done, house, person, step } = theirs;
  const texts = { name: 'X', relation: 'aunt', life: 'alive', contact: 'may' };
  return {
    'assessment.ofChild': { childId },
    'assessment.one': { childId, id: done },
    'assessment.save': { childId, id: open, rev: 1, setId: 'wb-six', facts: { present: 'Me' } },
    'assessment.finish': { childId, id: open, rev: 1 },
    'assessment.discard': { childId, id: open, rev: 1 },
    'assessment.restore': { childId, id: open },
    'assessment.amend': { childId, id: newId(), assessmentId: done, text: 'x' },
    'assessment.setAside': { childId, id: done, rev: 2, reason: 'x' },
    'assessment.countAgain': { childId, id: done, rev: 2 },
    'assessment.risk': { childId },
    'assessment.rateRisk': { childId, id: newId(), level: 'low', reason: 'x', on: today() },
    'assessment.history': { childId, of: 'family' },
    'assessment.family': { childId },
    'assessment.savePerson': { childId, id: person, rev: 1, ...texts },
    'assessment.removePerson': { childId, id: person, rev: 1 },
    'assessment.restorePerson': { childId, id: person },
    'assessment.saveHousehold': { childId, id: house, rev: 1, name: 'X', part: 'origin' },
    'assessment.householdChoices': { childId },
    'assessment.joinHousehold': { childId, householdId: house, part: 'origin' },
    'assessment.leaveHousehold': { childId, householdId: house },
    'assessment.chooseReceiving': { childId, id: newId(), householdId: house, on: today() },
    'assessment.tracing': { childId },
    'assessment.setTracing': { childId, id: newId(), state: 'under-way', on: today() },
    'assessment.saveStep': { childId, id: step, rev: 1, on: today(), source: 'child', found: 'x' },
    'assessment.removeStep': { childId, id: step, rev: 1 },
    'assessment.restoreStep': { childId, id: step },
  };
}
const names = (calls: Readonly<Record<string, unknown>>) => Object.keys(calls) as ProcedureName[];
const calling = (calls: Readonly<Record<string, unknown>>, code: string) =>
  names(calls).map((name) => [name, calls[name], code] as const);

describe('a social worker', () => {
  it('is asked here about every procedure that names a child', () => {
    const aboutOne = Object.entries(assessment).filter(([, one]) => 'about' in one.access);
    expect(Object.keys(everyCall(mine.id)).sort()).toEqual(aboutOne.map(([name]) => name).sort());
  });

  it('gets past none of them with another’s child, nor with one that is not there', async () => {
    for (const childId of [other.id, newId()]) {
      expect(await allRefused(home, mina, calling(everyCall(childId), 'forbidden'))).toEqual([]);
    }
  });

  it('reaches nothing of another child by naming their own beside it', async () => {
    const own = new Set([
      'ofChild',
      'risk',
      'rateRisk',
      'history',
      'family',
      'householdChoices',
      'tracing',
      'setTracing',
    ]);
    const calls = Object.fromEntries(
      Object.entries(everyCall(mine.id)).filter(([name]) => !own.has(name.replace('assessment.', ''))),
    );
    expect(names(calls)).toHaveLength(18);
    expect(await allRefused(home, mina, calling(calls, 'not-found'))).toEqual([]);
    // Nor by making anew what is there already.
    const again = [
      ['assessment.save', { ...begun(mine.id), id: theirs.open }, 'not-found'],
      ['assessment.savePerson', { ...someone(mine.id), id: theirs.person }, 'not-found'],
      [
        'assessment.saveHousehold',
        { childId: mine.id, id: theirs.house, rev: null, name: 'X', part: 'origin' },
        'not-found',
      ],
    ] as const;
    expect(await allRefused(home, mina, again)).toEqual([]);
  });

  it('is offered no household of a child they may not know of, a brother’s among them', async () => {
    expect((await mina.ask('assessment.householdChoices', { childId: mine.id })).choices).toEqual([]);
    const offered = await otto.ask('assessment.householdChoices', { childId: other.id });
    expect(offered.choices).toEqual([]);
  });

  it('sees the household two children share, and nothing of the other child through it', async () => {
    await home.director.ask('assessment.joinHousehold', {
      childId: mine.id,
      householdId: shared.house,
      part: 'origin',
    });
    const family = await mina.ask('assessment.family', { childId: mine.id });
    expect(family.households).toMatchObject([{ name: 'Shared house', alsoOf: [] }]);
    expect(family.people).toMatchObject([{ name: 'Shared aunt', relation: null }]);
    const record = await mina.ask('assessment.ofChild', { childId: mine.id });
    const { entries } = await mina.ask('assessment.history', { childId: mine.id, of: 'family' });
    const all = JSON.stringify([family, record, entries]);
    for (const secret of [other.id, other.code, 'Otherchild', 'Secret house', theirs.person]) {
      expect(all).not.toContain(secret);
    }
    // Assessed for the other child, it is not assessed for this one; each worker sees their own.
    const hers = await finished(otto, other.id, { setId: 'fam-six', householdId: shared.house });
    expect((await mina.ask('assessment.ofChild', { childId: mine.id })).assessments).toEqual([]);
    expect((await mina.refused('assessment.one', { childId: mine.id, id: hers })).code).toBe('not-found');
    // Who may know of both is told whose else it is.
    const known = await home.director.ask('assessment.family', { childId: mine.id });
    expect(known.households[0]?.alsoOf).toMatchObject([{ id: other.id, name: 'Otherchild' }]);
    // What is written of the household is written for both: it is one household.
    const phone = {
      childId: mine.id,
      id: shared.house,
      rev: 1,
      name: 'Shared house',
      phone: '0700',
      part: 'relatives',
    } as const;
    await mina.ask('assessment.saveHousehold', phone);
    const seen = (await otto.ask('assessment.family', { childId: other.id })).households;
    expect(seen.find((one) => one.id === shared.house)).toMatchObject({ phone: '0700', part: 'relatives' });
  });

  it('finds in the lists of the home their own children alone', async () => {
    const { lists, unfinished } = await mina.ask('assessment.overview', {});
    expect(lists.find((one) => one.list === 'all')?.children).toBe(1);
    expect(unfinished).toBe(0);
    for (const list of ['all', 'due', 'risk-high', 'risk-overdue', 'crisis'] as const) {
      for (const search of ['', 'Otherchild', other.code]) {
        const { items } = await mina.ask('assessment.children', { list, search });
        expect(items.filter((one) => one.id !== mine.id)).toEqual([]);
      }
    }
    expect((await mina.ask('assessment.unfinished', {})).unfinished).toEqual([]);
    expect((await otto.ask('assessment.unfinished', {})).unfinished.map((one) => one.id)).toEqual([theirs.open]);
    for (const list of ['all', 'unfinished'] as const) {
      const { data } = await mina.ask('assessment.export', { list, language: 'en' });
      expect(Buffer.from(data, 'base64').toString('utf8')).not.toContain('Otherchild');
    }
  });

  it('every look at a child is noted, a refused one is none', async () => {
    await mina.ask('assessment.family', { childId: mine.id });
    await mina.refused('assessment.family', { childId: other.id });
    const { items } = await home.director.ask('settings.accessLog', {});
    const looks = items.filter((one) => one.procedure === 'assessment.family' && one.actor?.id === mina.id);
    expect(looks[0]).toMatchObject({ what: 'viewed', recordId: mine.id });
    expect(looks.map((one) => one.recordId)).not.toContain(other.id);
  });
});

describe('care staff, trainers and viewers', () => {
  it.each<[Role]>([['care-staff'], ['trainer'], ['viewer']])(
    '%s reach nothing at all, even of a child in their house or given to them',
    async (role) => {
      const person = await home.person(role);
      const own = await worker(home, { name: `Also ${role}`, userId: person.id });
      const given = await child(home.director, { name: 'Theirs' });
      await give(home.director, [given], own);
      const calls = {
        ...everyCall(given.id),
        'assessment.sets': {},
        'assessment.rules': {},
        'assessment.overview': {},
        'assessment.children': { list: 'all' },
        'assessment.unfinished': {},
        'assessment.export': { list: 'all', language: 'en' },
        'assessment.saveSet': { id: newId(), rev: null, about: 'child', name: 'X', dueMonths: null },
        'assessment.retireSet': { id: 'wb-six', rev: 1, retired: true },
        'assessment.saveDomain': { id: newId(), rev: null, setId: 'wb-six', name: 'X' },
        'assessment.moveDomain': { id: six[0], rev: 1, after: null },
        'assessment.retireDomain': { id: six[0], rev: 1, retired: true },
        'assessment.editRules': { id: newId(), rev: 1, dueMonths: 3 },
      };
      expect(names(calls)).toHaveLength(Object.keys(assessment).length - 1);
      expect(await allRefused(home, person, calling(calls, 'forbidden'))).toEqual([]);
      // The one figure names nobody, and is left out where it could mean few.
      const figures = await person.ask('assessment.figures', {});
      expect(figures).toEqual({ children: expect.any(Number) as number, inDate: null, on: today() });
    },
  );

  it('a social worker changes nothing of what is asked', async () => {
    const wrong = await allRefused(home, mina, [
      ['assessment.saveSet', { id: newId(), rev: null, about: 'child', name: 'X', dueMonths: null }, 'forbidden'],
      ['assessment.editRules', { id: newId(), rev: 1, dueMonths: 3 }, 'forbidden'],
    ]);
    expect(wrong).toEqual([]);
  });
});
