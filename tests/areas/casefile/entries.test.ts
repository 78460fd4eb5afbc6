/** Health, school, contacts, words, memories, decisions: written once, told in order, taken out and brought back. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { domains } from '../../../src/shared/areas/casefile-health.ts';
import type { Input } from '../../../src/shared/contract.ts';
import { child as newChild } from '../caseload/support.ts';
import { allRefused, changes, good, inDays, newId, setting, today, type Setting } from './support.ts';

let s: Setting;
let childId: string;
beforeAll(async () => {
  s = await setting();
  childId = (await newChild(s.director, { name: 'Entries' })).id;
});
afterAll(async () => {
  expect(s.home.defects).toEqual([]);
  await s.home.done();
});

describe('health and functioning', () => {
  it('sixty fields go in and come back as they were; what was left out is not known', async () => {
    const degrees = Object.fromEntries(
      domains.map((one, i) => [one, (['none', 'some', 'a-lot', 'cannot'] as const)[i % 4]]),
    );
    const words = Object.fromEntries(domains.map((one) => [`${one}Words`, `How ${one} goes`]));
    const facts = {
      ...{ informant: 'The nurse', bloodGroup: '0-', allergy: true, allergies: 'Peanuts', condition: false },
      ...{
        treatment: true,
        treatmentNote: 'Inhaler',
        diet: false,
        immunisation: 'partly',
        heightCm: 131,
        weightKg: 28.4,
      },
      ...{ lastCheckOn: inDays(-60), nextCheckOn: inDays(30), clinic: 'St. Anne', addiction: false, disability: null },
      ...{ disabilityKinds: ['hearing', 'speech'], aidsNeeded: 'Hearing aid', communication: true },
      ...{ communicationHow: 'Signs', communicationWith: 'Her brother', strengths: 'Draws', carerNeeds: 'Sign course' },
    } as const;
    const input = {
      childId,
      id: newId(),
      recordedOn: inDays(-10),
      ...facts,
      ...degrees,
      ...words,
    } as Input<'casefile.recordHealth'>;
    const made = await s.lead.refused('casefile.recordHealth', input);
    expect(made.code).toBe('forbidden');
    const record = await s.director.ask('casefile.recordHealth', input);
    expect(record).toMatchObject({
      ...facts,
      ...degrees,
      ...words,
      recordedOn: inDays(-10),
      conditions: null,
      insurance: null,
    });
    const before = await changes(s.home);
    expect(await s.director.ask('casefile.recordHealth', input)).toEqual(record);
    expect(await changes(s.home)).toBe(before);
    const later = await s.director.ask('casefile.recordHealth', {
      childId,
      id: newId(),
      recordedOn: today(),
      hearing: 'some',
    });
    expect(later).toMatchObject({ allergy: null, hearing: 'some', seeing: null, disabilityKinds: [] });
    const { records } = await s.director.ask('casefile.health', { childId });
    expect(records.map((one) => one.id)).toEqual([later.id, record.id]);
  });

  it('takes nothing that does not fit', async () => {
    const input = { childId, id: newId(), ...good.health() };
    const call = 'casefile.recordHealth';
    const wrong = await allRefused(s.home, s.director, [
      [call, { ...input, recordedOn: inDays(1) }, 'invalid', 'recordedOn', 'in-future'],
      [call, { ...input, lastCheckOn: inDays(1) }, 'invalid', 'lastCheckOn', 'in-future'],
      [call, { ...input, paperOn: inDays(1) }, 'invalid', 'paperOn', 'in-future'],
      [call, { ...input, weightKg: 0 }, 'invalid', 'weightKg', 'too-small'],
      [call, { ...input, heightCm: 1.5 }, 'invalid', 'heightCm'],
      [call, { ...input, bloodGroup: 'C' }, 'invalid', 'bloodGroup'],
      [call, { ...input, seeing: 'badly' }, 'invalid', 'seeing'],
      [call, { ...input, allergies: 'x'.repeat(1_001) }, 'invalid', 'allergies', 'too-long'],
      [call, { ...input, telepathy: 'a-lot' }, 'invalid', 'telepathy', 'unknown-field'],
    ]);
    expect(wrong).toEqual([]);
  });

  it('medicines have days: on the last one they are still taken', async () => {
    const save = (more: object) =>
      s.director.ask('casefile.saveMedicine', { childId, id: newId(), ...good.medicine(), ...more });
    expect((await save({ endedOn: today() })).current).toBe(true);
    const ended = await save({ startedOn: inDays(-9), endedOn: inDays(-1) });
    expect(ended.current).toBe(false);
    const input = { childId, id: ended.id, rev: ended.rev, name: 'Salbutamol', endedOn: null };
    const on = await s.director.ask('casefile.saveMedicine', input);
    expect(on).toMatchObject({ current: true, startedOn: inDays(-9) });
    const wrong = await allRefused(s.home, s.director, [
      ['casefile.saveMedicine', input, 'conflict'],
      [
        'casefile.saveMedicine',
        { ...input, rev: on.rev, startedOn: today(), endedOn: inDays(-1) },
        'invalid',
        'endedOn',
        'before-start',
      ],
      ['casefile.saveMedicine', { ...input, rev: on.rev, name: '' }, 'invalid', 'name'],
    ]);
    expect(wrong).toEqual([]);
  });
});

it('school: periods with their reports, and languages', async () => {
  const school = await s.director.ask('casefile.saveSchooling', {
    childId,
    id: newId(),
    ...good.schooling(),
    school: 'Hill School',
  });
  expect(school).toMatchObject({ current: true, reports: [], school: 'Hill School' });
  const report = {
    childId,
    id: newId(),
    schoolingId: school.id,
    reportedOn: inDays(-5),
    attendance: 'irregular',
    needs: 'Shoes',
  } as const;
  const reported = await s.director.ask('casefile.reportSchool', report);
  expect(reported.reports).toMatchObject([{ attendance: 'irregular', performance: null, needs: 'Shoes' }]);
  const over = await s.director.ask('casefile.saveSchooling', {
    ...{ childId, id: school.id, rev: school.rev, kind: 'primary', endedOn: inDays(-1), endReason: 'Moved' },
  });
  expect(over).toMatchObject({ current: false, school: 'Hill School', endReason: 'Moved' });
  await s.director.ask('casefile.recordLanguages', {
    childId,
    id: newId(),
    recordedOn: inDays(-3),
    motherTongue: 'Dholuo',
    lost: false,
  });
  const lost = await s.director.ask('casefile.recordLanguages', { childId, id: newId(), ...good.languages() });
  const { languages, schoolings } = await s.director.ask('casefile.education', { childId });
  expect(languages.map((one) => one.lost)).toEqual([true, false]);
  expect(languages[0]).toEqual(lost);
  expect(schoolings).toHaveLength(1);
  const wrong = await allRefused(s.home, s.director, [
    [
      'casefile.saveSchooling',
      { childId, id: newId(), ...good.schooling(), endedOn: inDays(-201) },
      'invalid',
      'endedOn',
      'before-start',
    ],
    ['casefile.saveSchooling', { childId, id: newId(), ...good.schooling(), kind: 'magic' }, 'invalid', 'kind'],
    ['casefile.reportSchool', { ...report, id: newId(), schoolingId: newId() }, 'not-found'],
    ['casefile.reportSchool', { ...report, id: newId(), reportedOn: inDays(1) }, 'invalid', 'reportedOn', 'in-future'],
    ['casefile.recordLanguages', { childId, id: newId(), recordedOn: inDays(1) }, 'invalid', 'recordedOn', 'in-future'],
  ]);
  expect(wrong).toEqual([]);
});

describe('contact with the family', () => {
  it('says how it went for both, is never changed, and is added to', async () => {
    const input: Input<'casefile.recordContact'> = {
      ...{ childId, id: newId(), ...good.contact(), kind: 'home-leave', happenedOn: inDays(-9), untilOn: inDays(-6) },
      ...{
        forChild: 'Slept well',
        forFamily: 'Were nervous',
        supervised: false,
        travelPaidBy: 'The home',
        nextOn: inDays(9),
      },
      ...{ paperOn: inDays(-6), paperAuthor: 'House mother' },
    };
    const made = await s.director.ask('casefile.recordContact', input);
    expect(made).toMatchObject({
      forChild: 'Slept well',
      supervised: false,
      additions: [],
      paperAuthor: 'House mother',
    });
    const added = await s.director.ask('casefile.amend', {
      childId,
      about: 'contact',
      entryId: made.id,
      id: newId(),
      body: 'They called since',
    });
    expect(added.text).toBe('They called since');
    const { contacts } = await s.director.ask('casefile.contacts', { childId });
    expect(contacts[0]).toEqual({ ...made, additions: [added] });
    expect((await s.director.refused('casefile.recordContact', { ...input, forChild: 'Slept badly' })).code).toBe(
      'conflict',
    );
    const next = { ...input, id: newId() };
    const wrong = await allRefused(s.home, s.director, [
      ['casefile.recordContact', { ...next, happenedOn: inDays(1) }, 'invalid', 'happenedOn', 'in-future'],
      ['casefile.recordContact', { ...next, untilOn: inDays(-10) }, 'invalid', 'untilOn', 'before-start'],
      ['casefile.recordContact', { ...next, nextOn: inDays(-10) }, 'invalid', 'nextOn', 'before-start'],
      ['casefile.recordContact', { ...next, who: '' }, 'invalid', 'who'],
      ['casefile.amend', { childId, about: 'decision', entryId: made.id, id: newId(), body: 'x' }, 'not-found'],
      ['casefile.amend', { childId, about: 'contact', entryId: made.id, id: newId(), body: '' }, 'invalid', 'body'],
    ]);
    expect(wrong).toEqual([]);
  });
});

it('the child’s words stay as they were said, apart from what they mean in another language', async () => {
  const input = {
    ...{ childId, id: newId(), ...good.words(), body: 'Nataka kulala kwa nyanya', language: 'Kiswahili' },
    ...{ translation: 'I want to sleep at grandmother’s', topics: ['family', 'placement', 'family'], asked: 'drawing' },
  } as Input<'casefile.recordWords'>;
  const made = await s.director.ask('casefile.recordWords', input);
  expect(made).toMatchObject({
    body: 'Nataka kulala kwa nyanya',
    topics: ['family', 'placement'],
    asked: 'drawing',
    files: [],
  });
  const wrong = await allRefused(s.home, s.director, [
    ['casefile.recordWords', { ...input, body: 'Something nicer' }, 'conflict'],
    ['casefile.recordWords', { ...input, id: newId(), saidOn: inDays(1) }, 'invalid', 'saidOn', 'in-future'],
    ['casefile.recordWords', { ...input, id: newId(), body: '' }, 'invalid', 'body'],
    ['casefile.recordWords', { ...input, id: newId(), topics: ['weather'] }, 'invalid', 'topics.0'],
    ['casefile.amend', { childId, about: 'words', entryId: made.id, id: newId(), body: 'x' }, 'invalid', 'about'],
  ]);
  expect(wrong).toEqual([]);
});

it('memories may be of about a year; belongings are kept, handed over to somebody, or lost', async () => {
  const memory = await s.director.ask('casefile.saveMemory', {
    ...{ childId, id: newId(), ...good.memory(), happenedOn: '2019-01-01', happenedPrecision: 'about' },
  });
  expect(memory).toMatchObject({ happenedOn: '2019-01-01', happenedPrecision: 'about' });
  const plain = await s.director.ask('casefile.saveMemory', { childId, id: newId(), ...good.memory() });
  expect(plain).toMatchObject({ happenedOn: null, happenedPrecision: null });
  const bicycle = await s.director.ask('casefile.saveBelonging', {
    childId,
    id: newId(),
    ...good.belonging(),
    receivedOn: inDays(-50),
  });
  const change = { childId, id: bicycle.id, rev: bicycle.rev, item: 'Red bicycle' };
  const call = 'casefile.saveBelonging';
  const wrong = await allRefused(s.home, s.director, [
    [
      'casefile.saveMemory',
      { childId, id: newId(), ...good.memory(), happenedPrecision: 'year' },
      'invalid',
      'happenedOn',
      'required',
    ],
    [
      'casefile.saveMemory',
      { childId, id: newId(), ...good.memory(), happenedOn: inDays(1) },
      'invalid',
      'happenedOn',
      'in-future',
    ],
    [call, { ...change, state: 'handed-over' }, 'invalid', 'handedTo', 'required'],
    [call, { ...change, state: 'lost', goneOn: inDays(1) }, 'invalid', 'goneOn', 'in-future'],
    [
      call,
      { ...change, receivedOn: inDays(-50), state: 'lost', goneOn: inDays(-51) },
      'invalid',
      'goneOn',
      'before-start',
    ],
    [call, { ...change, rev: 7, state: 'kept' }, 'conflict'],
  ]);
  expect(wrong).toEqual([]);
  const given = await s.director.ask(call, { ...change, state: 'handed-over', handedTo: 'Amara herself' });
  expect(given).toMatchObject({ state: 'handed-over', goneOn: today(), handedTo: 'Amara herself' });
  const back = await s.director.ask(call, { ...change, rev: given.rev, state: 'kept' });
  expect(back).toMatchObject({ state: 'kept', goneOn: null, handedTo: null, receivedOn: inDays(-50) });
});

it('a decision keeps what was asked, decided and why, and is added to, never changed', async () => {
  const input = { childId, id: newId(), ...good.decision(), childPart: 'Drew two houses', consulted: 'The teacher' };
  const made = await s.director.ask('casefile.recordDecision', input);
  const add = (body: string) =>
    s.director.ask('casefile.amend', { childId, about: 'decision', entryId: made.id, id: newId(), body });
  await add('The teacher agrees now');
  await add('So does the judge');
  const { decisions } = await s.director.ask('casefile.decisions', { childId });
  expect(decisions[0]?.additions.map((one) => one.text)).toEqual(['The teacher agrees now', 'So does the judge']);
  const next = { ...input, id: newId() };
  const wrong = await allRefused(s.home, s.director, [
    ['casefile.recordDecision', { ...input, decided: 'With an uncle' }, 'conflict'],
    ['casefile.recordDecision', { ...next, decidedOn: inDays(1) }, 'invalid', 'decidedOn', 'in-future'],
    ['casefile.recordDecision', { ...next, why: '' }, 'invalid', 'why'],
    ['casefile.recordDecision', { ...next, decided: '  ' }, 'invalid', 'decided'],
  ]);
  expect(wrong).toEqual([]);
});

it('what was entered by mistake goes and comes back, for every kind there is', async () => {
  const kid = (await newChild(s.director, { name: 'Removing' })).id;
  const made: Record<string, { id: string; rev: number }> = {};
  const put = async (kind: string, name: Parameters<typeof s.director.ask>[0], input: object) => {
    made[kind] = (await s.director.ask(name, { childId: kid, id: newId(), ...input })) as never;
  };
  await put('health', 'casefile.recordHealth', good.health());
  await put('medicine', 'casefile.saveMedicine', good.medicine());
  await put('schooling', 'casefile.saveSchooling', good.schooling());
  await put('languages', 'casefile.recordLanguages', good.languages());
  await put('document', 'casefile.saveDocument', good.document());
  await put('consent', 'casefile.recordConsent', good.consent());
  await put('contact', 'casefile.recordContact', good.contact());
  await put('words', 'casefile.recordWords', good.words());
  await put('memory', 'casefile.saveMemory', good.memory());
  await put('belonging', 'casefile.saveBelonging', good.belonging());
  await put('decision', 'casefile.recordDecision', good.decision());
  await put('observation', 'casefile.observe', good.observation());
  const parts = [
    'health',
    'education',
    'documents',
    'consents',
    'contacts',
    'words',
    'memory',
    'decisions',
    'observations',
  ] as const;
  const all = async () => {
    const answers: string[] = [];
    for (const part of parts) answers.push(JSON.stringify(await s.director.ask(`casefile.${part}`, { childId: kid })));
    return answers.join('\n');
  };
  const before = await all();
  for (const [kind, { id, rev }] of Object.entries(made)) {
    const about = { childId: kid, kind: kind as 'health', id };
    expect(before).toContain(id);
    const gone = await s.director.ask('casefile.remove', { ...about, rev });
    expect([kind, (await all()).includes(id)]).toEqual([kind, false]);
    expect((await s.director.refused('casefile.remove', { ...about, rev: gone.rev })).code).toBe('not-found');
    await s.director.ask('casefile.restore', { ...about, rev: gone.rev });
    expect([kind, (await all()).includes(id)]).toEqual([kind, true]);
  }
});
