/** Who supervises whom, when the next session is due, and what that makes true of the transition. */
import { Buffer } from 'node:buffer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, openHome, type Home } from '../../support/home.ts';
import { allRefused, changes, inDays, link, rowOf, session, staff, today } from './support.ts';

let home: Home;
let sue: string;
let sam: string;
let wil: string;
beforeAll(async () => {
  home = await openHome();
  sue = await staff(home, 'Sue', { jobs: ['supervisor'] });
  sam = await staff(home, 'Sam', { jobs: ['supervisor'] });
  wil = await staff(home, 'Wil');
  await staff(home, 'Cook', { jobs: ['other'] });
});
afterAll(async () => {
  expect(home.defects).toEqual([]);
  await home.done();
});
const assign = 'supervision.assign';
const computed = async (id: string) => (await home.director.ask('transition.action', { id })).computed;

describe('who supervises whom', () => {
  it('is nobody at first: everybody who works with children stands there, and nobody else', async () => {
    const overview = await home.director.ask('supervision.overview', {});
    expect(overview.people.map((one) => [one.staff.name, one.state])).toEqual([
      ['Sam', 'none'],
      ['Sue', 'none'],
      ['Wil', 'none'],
    ]);
    expect([overview.overdue, overview.without]).toEqual([0, 3]);
    expect(await rowOf(home.director, wil)).toMatchObject({
      link: null,
      dueOn: null,
      overdueDays: 0,
      assessmentDueOn: inDays(-800),
    });
  });

  it('is one person at a time; how often follows the first year by itself', async () => {
    const old = await link(home.director, wil, sue);
    expect(old).toMatchObject({
      link: { supervisor: { id: sue }, frequency: 'fortnightly', since: inDays(-60) },
      firstYear: false,
    });
    expect(old).toMatchObject({ dueOn: inDays(-46), state: 'overdue', overdueDays: 46 });
    const recent = await staff(home, 'Nia', { startedOn: inDays(-30) });
    expect(await link(home.director, recent, sue, { from: inDays(-5) })).toMatchObject({
      link: { frequency: 'weekly' },
      firstYear: true,
      dueOn: inDays(2),
      state: 'due-soon',
    });
    const changed = await link(home.director, wil, sam, { from: inDays(-3), frequency: 'monthly' });
    expect(changed).toMatchObject({
      link: { supervisor: { id: sam }, frequency: 'monthly', since: inDays(-3) },
      state: 'in-time',
    });
    const none = await link(home.director, wil, null, { from: today() });
    expect(none).toMatchObject({ link: null, state: 'none' });
    await link(home.director, wil, sue, { from: today() });
  });

  it('ended yesterday is nobody today; of two jobs one with children is enough to need somebody', async () => {
    const both = await staff(home, 'Bo', { jobs: ['administration', 'house-parent'] });
    expect(await rowOf(home.director, both)).toMatchObject({ link: null, state: 'none' });
    await link(home.director, both, sue, { from: inDays(-14) });
    expect(await rowOf(home.director, both)).toMatchObject({ state: 'due', dueOn: today(), overdueDays: 0 });
    await link(home.director, both, null, { from: inDays(-1) });
    expect(await rowOf(home.director, both)).toMatchObject({ link: null, dueOn: null, state: 'none' });
    const { rev } = await home.director.ask('team.person', { id: both });
    await home.director.ask('team.endEmployment', { id: both, rev, on: inDays(-1), reason: 'For this test' });
    expect(await rowOf(home.director, both)).toBeUndefined();
  });

  it('said twice is done once', async () => {
    const input = { id: newId(), staffId: wil, supervisorId: sam, from: today() };
    const first = await home.director.ask(assign, input);
    const before = await changes(home);
    expect(await home.director.ask(assign, input)).toEqual(first);
    expect(await changes(home)).toBe(before);
    expect((await home.director.refused(assign, { ...input, supervisorId: sue })).code).toBe('conflict');
  });

  it('takes nothing that does not fit', async () => {
    const gone = await staff(home, 'Gus', { startedOn: inDays(-90) });
    const now = await home.director.ask('team.person', { id: gone });
    await home.director.ask('team.endEmployment', { id: gone, rev: now.rev, on: inDays(-1), reason: 'Moved' });
    const input = { id: newId(), staffId: wil, supervisorId: sue, from: today() };
    const wrong = await allRefused(home, home.director, [
      [assign, { ...input, staffId: newId() }, 'invalid', 'staffId', 'unknown'],
      [assign, { ...input, staffId: gone }, 'invalid', 'staffId', 'not-active'],
      [assign, { ...input, supervisorId: gone }, 'invalid', 'supervisorId', 'not-active'],
      [assign, { ...input, supervisorId: newId() }, 'invalid', 'supervisorId', 'unknown'],
      [assign, { ...input, supervisorId: wil }, 'invalid', 'supervisorId', 'same-person'],
      [assign, { ...input, from: inDays(1) }, 'invalid', 'from', 'in-future'],
      [assign, { ...input, from: inDays(-10) }, 'invalid', 'from', 'overlaps'],
      [assign, { ...input, frequency: 'yearly' }, 'invalid', 'frequency'],
      [assign, { ...input, extra: true }, 'invalid'],
    ]);
    expect(wrong).toEqual([]);
  });
});

describe('when it is due', () => {
  it('goes on from the last session that counts; an assessment has days of its own', async () => {
    const tia = await staff(home, 'Tia');
    await link(home.director, tia, sue);
    const held = async (more: object) => home.director.ask('supervision.record', session(sue, tia, more));
    await held({ on: inDays(-20) });
    expect(await rowOf(home.director, tia)).toMatchObject({
      lastOn: inDays(-20),
      dueOn: inDays(-6),
      state: 'overdue',
      overdueDays: 6,
    });
    await held({ on: inDays(-2), kind: 'file-check' });
    expect((await rowOf(home.director, tia))?.overdueDays).toBe(6);
    await held({ on: inDays(-14) });
    expect(await rowOf(home.director, tia)).toMatchObject({ dueOn: today(), state: 'due', overdueDays: 0 });
    await held({ on: inDays(-3), kind: 'group', staffIds: [tia, wil] });
    expect(await rowOf(home.director, tia)).toMatchObject({ dueOn: inDays(11), state: 'in-time' });
    await held({ on: '2026-01-31', kind: 'capacity-assessment' });
    expect((await rowOf(home.director, tia))?.assessmentDueOn).toBe('2026-07-31');
  });

  it('is found by its state and by a name; the figures stay whole', async () => {
    const all = await home.director.ask('supervision.overview', {});
    const none = await home.director.ask('supervision.overview', { state: 'none' });
    expect(none.people.map((one) => one.staff.name)).toEqual(['Sam', 'Sue']);
    expect([none.overdue, none.without]).toEqual([all.overdue, all.without]);
    const found = await home.director.ask('supervision.overview', { search: 'tia' });
    expect(found.people.map((one) => one.staff.name)).toEqual(['Tia']);
  });

  it('is taken out as CSV in words', async () => {
    const exported = await home.director.ask('supervision.export', { language: 'fr' });
    const text = Buffer.from(exported.data, 'base64').toString('utf8');
    expect(text.split('\r\n')[0]).toContain('"Personne","Supervisée par","Fréquence"');
    expect(text).toContain('Sans superviseur');
    expect(text).not.toContain('supervision:');
  });
});

describe('what it makes true', () => {
  it('needs the framework approved, and somebody for everybody, in time', async () => {
    expect(await computed('swf-supervision-framework')).toMatchObject({ met: false, sentence: 'supervision-in-place' });
    const { documents } = await home.director.ask('transition.documents', {});
    const framework = documents.find((one) => one.id === 'doc-supervision-framework');
    const versionId = newId();
    await home.director.ask('transition.addVersion', { id: versionId, documentId: framework?.id ?? '', label: '1' });
    await home.director.ask('transition.approveVersion', {
      id: newId(),
      versionId,
      rev: 1,
      on: today(),
      by: 'The board',
    });
    await link(home.director, sue, sam);
    const action = await computed('swf-supervision-framework');
    expect(action).toMatchObject({ met: false, have: 4, need: 5 });
    expect(action?.list[0]).toEqual({ id: 'doc-supervision-framework', name: null, met: true, detail: null });
    expect(action?.list.slice(1)).toEqual([
      { id: 'job:supervisor', name: null, met: false, detail: '1/2' },
      { id: 'job:social-worker', name: null, met: true, detail: '3/3' },
    ]);
    await link(home.director, sam, sue);
    expect(await computed('swf-supervision-framework')).toMatchObject({ met: true, have: 5, need: 5 });
    // Two are overdue: everybody has somebody, but it does not take place yet.
    const { computed: place } = await home.director.ask('transition.milestone', { id: 'swf-m-supervision-in-place' });
    expect(place).toMatchObject({ met: false, have: 3, need: 5 });
    await home.director.ask('supervision.record', session(sue, sam, { on: today() }));
    await home.director.ask('supervision.record', session(sam, sue, { on: today() }));
    const { computed: now } = await home.director.ask('transition.milestone', { id: 'swf-m-supervision-in-place' });
    expect(now).toMatchObject({ met: true, have: 5, need: 5 });
    for (const name of ['Sue', 'Tia', 'Wil']) expect(JSON.stringify(now)).not.toContain(name);
  });

  it('ends with the employment of either of the two', async () => {
    const uma = await staff(home, 'Uma');
    await link(home.director, uma, sam);
    const now = await home.director.ask('team.person', { id: sam });
    await home.director.ask('team.endEmployment', { id: sam, rev: now.rev, on: inDays(-1), reason: 'Moved' });
    expect(await rowOf(home.director, uma)).toMatchObject({ link: null, state: 'none' });
    expect(await rowOf(home.director, sam)).toBeUndefined();
  });
});
