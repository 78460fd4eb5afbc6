/** A child's timeline: what happened, from every area, newest first; and what is missing beside it, from every area too. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as s from './support.ts';
import { inDays, newId, today, type Setting } from './support.ts';

let at: Setting;
let childId: string;
beforeAll(async () => {
  at = await s.setting();
  childId = at.mine;
  const { director, lead } = at;
  await s.edit(director, childId, { birthDate: '2014-05-01', birthPrecision: 'month' });
  await lead.ask('children.saveAlert', s.alert(childId, { from: inDays(-40), until: inDays(-20) }));
  await lead.ask('children.addPhoto', s.photo(childId));
  await lead.ask('casefile.recordContact', {
    ...{ childId, id: newId(), kind: 'call', outcome: 'took-place', happenedOn: inDays(-2), who: 'Her mother' },
  });
  await lead.ask('casefile.writeNote', {
    ...{ childId, id: newId(), writtenOn: today(), subject: 'Hush', body: 'Unspeakable', readerIds: [] },
  });
  await lead.ask('assessment.rateRisk', { childId, id: newId(), level: 'low', reason: 'Calm', on: inDays(-4) });
  const plan = { goal: 'reunification', placementType: null, goalReason: null, interim: false } as const;
  await lead.ask('plan.saveHeader', {
    ...{ childId, rev: null, ...plan, interimReason: null, interimUntil: null, reviewOn: null },
    ...{ madeOn: inDays(-3), participants: null, childView: null, familyView: null },
  });
  await lead.ask('plan.saveTrial', {
    ...{ childId, id: newId(), rev: null, kind: 'visit', state: 'held', reason: null, fromOn: inDays(-1) },
    ...{ untilOn: null, withWhom: 'Her aunt', went: 'well', childWords: 'Again, please', familyWords: null },
    ...{ workerWords: null, nextOn: null, nextWhat: null },
  });
  await lead.ask('kit.start', { id: newId(), childId });
});
afterAll(async () => {
  expect(at.home.defects).toEqual([]);
  await at.home.done();
});

const told = async () => (await at.lead.ask('children.timeline', { childId })).events;

it('holds what every area has to tell, newest first, each once', async () => {
  const events = await told();
  expect(new Set(events.map((one) => one.area))).toEqual(
    new Set(['children', 'caseload', 'casefile', 'assessment', 'plan', 'kit']),
  );
  const days = events.map((one) => one.on);
  expect(days).toEqual(days.toSorted().toReversed());
  expect(new Set(events.map((one) => one.id)).size).toBe(events.length);
  const own = events.filter((one) => one.area === 'children').map((one) => one.words);
  expect(own.toSorted()).toEqual(['admitted', 'alert', 'alert-ended', 'born', 'photo']);
  expect(events.find((one) => one.words === 'born')).toMatchObject({ on: '2014-05-01', precision: 'month' });
  expect(events.every((one) => one.link === null || one.link.startsWith(`/children/${childId}`))).toBe(true);
});

it('never says a word of a confidential note', async () => {
  expect(JSON.stringify(await told())).not.toMatch(/Hush|Unspeakable/);
});

it('drops what was taken out, and has it again when it comes back', async () => {
  const input = s.alert(childId, { text: 'Bees' });
  const { rev } = await at.lead.ask('children.saveAlert', input);
  const texts = async () => (await told()).map((one) => one.text);
  expect(await texts()).toContain('Bees');
  const taken = await at.lead.ask('children.removePart', { childId, part: 'alert', id: input.id, rev });
  expect(await texts()).not.toContain('Bees');
  await at.lead.ask('children.restorePart', { childId, part: 'alert', id: input.id, rev: taken.rev });
  expect(await texts()).toContain('Bees');
});

describe('what is missing', () => {
  it('shrinks as it is written down, and is the same on the head, the list and the timeline', async () => {
    const { missing, checked } = await at.lead.ask('children.timeline', { childId });
    const ids = missing.map((one) => one.id);
    expect(checked).toBeGreaterThan(12);
    expect(ids).toEqual(
      expect.arrayContaining(['assessment', 'plan-unapproved', 'documents', 'birth-rough', 'languages']),
    );
    for (const known of ['lead', 'name', 'sex', 'family-contact', 'photo', 'risk']) expect(ids).not.toContain(known);
    expect((await s.headOf(at.lead, childId)).missing).toEqual(missing);
    const { items } = await at.lead.ask('children.list', {});
    expect(items.find((one) => one.id === childId)?.missing).toEqual(missing);
    await s.edit(at.lead, childId, { languages: 'Dholuo', birthDate: '2014-05-03', birthPrecision: 'day' });
    const now = (await s.headOf(at.lead, childId)).missing.map((one) => one.id);
    expect(now).toEqual(ids.filter((one) => one !== 'languages' && one !== 'birth-rough'));
  });

  it('asks of a child who left where it went, and no more for a plan', async () => {
    const gone = await s.add(at.director, { name: 'Gone' });
    await s.stay(at.director, gone.id, { leftOn: inDays(-1) });
    const ids = (await s.headOf(at.director, gone.id)).missing.map((one) => one.id);
    expect(ids[0]).toBe('left-to');
    for (const one of ['lead', 'plan', 'assessment', 'photo']) expect(ids).not.toContain(one);
    await s.stay(at.director, gone.id, { leftOn: inDays(-1), leavingId: 'leaving-kinship', leftTo: 'Her aunt' });
    expect((await s.headOf(at.director, gone.id)).missing.map((one) => one.id)).not.toContain('left-to');
  });
});
