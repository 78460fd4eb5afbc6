/** Who sees which child: every role against every kind of child, and a cover before, during and after its days. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../../src/shared/access.ts';
import { newId, type Home, type Person } from '../../support/home.ts';
import { allRefused, child, childOf, day, easyHome, give, inDays, worker, type Line } from './support.ts';

let home: Home;
type Someone = Awaited<ReturnType<Home['person']>>;
let lead: Someone;
let second: Someone;
let cover: Someone;
let stranger: Someone;
let unjoined: Someone;
const ids = { lead: '', second: '', cover: '', stranger: '' };
let mine: Line;
let other: Line;
let sister: Line;

beforeAll(async () => {
  home = await easyHome();
  [lead, second, cover] = [
    await home.person('social-worker'),
    await home.person('social-worker'),
    await home.person('social-worker'),
  ];
  [stranger, unjoined] = [await home.person('social-worker'), await home.person('social-worker')];
  ids.lead = await worker(home, { name: 'Lena', userId: lead.id });
  ids.second = await worker(home, { name: 'Saba', userId: second.id });
  ids.cover = await worker(home, { name: 'Coco', userId: cover.id });
  ids.stranger = await worker(home, { name: 'Stan', userId: stranger.id });
  mine = await child(home.director, { name: 'Mine' });
  other = await child(home.director, { name: 'Other' });
  sister = await child(home.director, { name: 'Sister', siblingOf: mine.id });
  await give(home.director, [mine], ids.lead, { from: inDays(-5) });
  await give(home.director, [mine], ids.second, { part: 'second' });
  await give(home.director, [other], ids.stranger);
  await give(home.director, [sister], ids.stranger, { siblingReason: 'For this test' });
});
afterAll(async () => {
  expect(home.defects).toEqual([]);
  await home.done();
});

const opens = async (person: Person, id: string): Promise<string> => {
  const result = await person.raw('caseload.child', { childId: id });
  return result.ok ? 'ok' : result.error.code;
};
const lists = async (person: Person) => (await person.ask('caseload.children', {})).items.map((one) => one.name).sort();

describe('a child of one’s own', () => {
  it('is opened, listed and written by its lead and its second, and by nobody else', async () => {
    expect(await opens(lead, mine.id)).toBe('ok');
    expect(await opens(second, mine.id)).toBe('ok');
    expect(await lists(lead)).toEqual(['Mine']);
    expect(await lists(second)).toEqual(['Mine']);
    for (const person of [stranger, cover, unjoined]) expect(await opens(person, mine.id)).toBe('forbidden');
    expect(await lists(stranger)).toEqual(['Other', 'Sister']);
    const { rev } = (await childOf(lead, mine.id)).child;
    const edited = await lead.ask('caseload.editChild', { childId: mine.id, rev, house: 'House 1' });
    expect(edited.house).toBe('House 1');
  });

  it('is not found by searching, by a house, by a worker or behind a cursor either', async () => {
    for (const asked of [
      { search: 'Other' },
      { staffId: ids.stranger },
      { without: true },
      { after: `1:${other.id}` },
    ]) {
      const { items, total } = await lead.ask('caseload.children', asked);
      expect(items.filter((one) => one.name !== 'Mine')).toEqual([]);
      expect(total).toBeLessThanOrEqual(1);
    }
  });

  it('shows no brother or sister who is somebody else’s', async () => {
    expect((await childOf(lead, mine.id)).siblings).toEqual([]);
    expect((await childOf(home.director, mine.id)).siblings.map((one) => one.name)).toEqual(['Sister']);
  });

  it('everything asked by the id of another’s child, or of none, is refused alike', async () => {
    const { rev } = (await childOf(home.director, other.id)).child;
    const [assignmentId] = (await childOf(home.director, other.id)).assignments.map((one) => one.id);
    const calls = [other.id, newId()].flatMap(
      (childId) =>
        [
          ['caseload.child', { childId }, 'forbidden'],
          ['caseload.history', { childId }, 'forbidden'],
          ['caseload.editChild', { childId, rev, house: 'Mine now' }, 'forbidden'],
          ['caseload.introduce', { childId, assignmentId, rev: 1, on: inDays(0) }, 'forbidden'],
        ] as const,
    );
    for (const person of [lead, cover, unjoined]) expect(await allRefused(home, person, calls)).toEqual([]);
    // One's own child named, another's assignment meant.
    const sly = { childId: mine.id, assignmentId, rev: 1, on: inDays(0) };
    expect(await allRefused(home, lead, [['caseload.introduce', sly, 'not-found']])).toEqual([]);
    // Joining a child one may not know of as brother or sister would tell that it is there.
    const now = (await childOf(lead, mine.id)).child;
    const join = { childId: mine.id, rev: now.rev, siblingOf: other.id };
    expect(await allRefused(home, lead, [['caseload.editChild', join, 'invalid', 'siblingOf', 'unknown']])).toEqual([]);
  });

  it('an account that belongs to nobody of the staff sees none', async () => {
    expect(await lists(unjoined)).toEqual([]);
    expect((await unjoined.ask('caseload.board', {})).loads).toEqual([]);
    expect((await unjoined.ask('caseload.covers', {})).covers).toEqual([]);
  });

  it('every look is noted, a refused one is none', async () => {
    await childOf(lead, mine.id);
    expect(await opens(lead, other.id)).toBe('forbidden');
    const { items } = await home.director.ask('settings.accessLog', {});
    const looks = items.filter((one) => one.procedure === 'caseload.child' && one.actor?.id === lead.id);
    expect(looks[0]).toMatchObject({ what: 'viewed', recordId: mine.id });
    expect(looks.map((one) => one.recordId)).not.toContain(other.id);
  });

  it('goes with the caseload: handed on today, the one before knows it no longer', async () => {
    const passing = await child(home.director, { name: 'Passing' });
    await give(home.director, [passing], ids.lead, { from: inDays(-3) });
    expect(await opens(lead, passing.id)).toBe('ok');
    await give(home.director, [passing], ids.stranger, { handover: 'Note' });
    expect(await opens(lead, passing.id)).toBe('forbidden');
    expect(await opens(stranger, passing.id)).toBe('ok');
  });
});

describe('a cover', () => {
  const signIn = async (person: Someone) => {
    await person.ask('session.signIn', { name: person.name, password: person.password });
  };

  it('sees those children on those days only: not before, not after', async () => {
    const input = {
      id: newId(),
      absentId: ids.lead,
      coverId: ids.cover,
      from: inDays(2),
      until: inDays(3),
      reason: 'Leave',
    };
    expect(await home.director.ask('caseload.cover', input)).toEqual({ children: 1 });
    const seen: string[] = [];
    for (let passed = 0; passed <= 5; passed++) {
      await signIn(cover);
      seen.push(await opens(cover, mine.id));
      const listed = await lists(cover);
      expect(listed).toEqual(seen.at(-1) === 'ok' ? ['Mine'] : []);
      expect(await opens(cover, other.id)).toBe('forbidden');
      home.pass(day);
    }
    home.pass(-6 * day);
    expect(seen).toEqual(['forbidden', 'forbidden', 'ok', 'ok', 'forbidden', 'forbidden']);
  });

  it('stands on the child, on both bars and in the list of covers, and does what the lead may', async () => {
    await signIn(cover);
    await signIn(lead);
    await home.director.ask('session.signIn', { name: 'Dora Director', password: 'correct horse battery' });
    const input = {
      id: newId(),
      absentId: ids.lead,
      coverId: ids.cover,
      from: inDays(0),
      until: inDays(1),
      reason: 'Ill',
    };
    await home.director.ask('caseload.cover', input);
    expect(await home.director.ask('caseload.cover', input)).toEqual({ children: 1 });
    const { child: now, assignments } = await childOf(cover, mine.id);
    expect(now.covers).toEqual([{ id: ids.cover, name: 'Coco', active: true }]);
    const leading = assignments.find((one) => one.part === 'lead');
    const introduced = { childId: mine.id, assignmentId: leading?.id ?? '', rev: leading?.rev ?? 0, on: inDays(-1) };
    await cover.ask('caseload.introduce', introduced);
    const { loads } = await home.director.ask('caseload.board', {});
    const bar = (id: string) => loads.find((one) => one.staff.id === id);
    expect(bar(ids.lead)).toMatchObject({ absent: true, count: 1, covering: 0 });
    expect(bar(ids.cover)).toMatchObject({ absent: false, count: 0, covering: 1 });
    const own = await cover.ask('caseload.board', {});
    expect(own.loads).toMatchObject([{ staff: { id: ids.cover }, covering: 1 }]);
    expect((await cover.ask('caseload.covers', {})).covers).toHaveLength(2);
    await signIn(stranger);
    expect((await stranger.ask('caseload.covers', {})).covers).toEqual([]);
    expect((await stranger.ask('caseload.board', {})).loads).toMatchObject([{ staff: { id: ids.stranger } }]);
  });

  it('ends when it is ended, and is taken away whole before it began', async () => {
    const { covers } = await home.director.ask('caseload.covers', {});
    const running = covers.find((one) => one.active);
    const planned = covers.find((one) => one.from === inDays(2));
    if (!running || !planned) throw new Error('both covers are there');
    const stop = 'caseload.endCover';
    const wrong = await allRefused(home, home.director, [
      [stop, { id: running.id, rev: running.rev, on: inDays(2) }, 'invalid', 'on', 'after-end'],
      [stop, { id: running.id, rev: running.rev, on: inDays(-2) }, 'invalid', 'on', 'in-past'],
      [stop, { id: running.id, rev: 9, on: inDays(0) }, 'conflict'],
      [stop, { id: newId(), rev: 1, on: inDays(0) }, 'not-found'],
    ]);
    expect(wrong).toEqual([]);
    expect(await opens(cover, mine.id)).toBe('ok');
    await home.director.ask(stop, { id: running.id, rev: running.rev, on: inDays(-1) });
    expect(await opens(cover, mine.id)).toBe('forbidden');
    await home.director.ask(stop, { id: planned.id, rev: planned.rev, on: inDays(1) });
    expect((await home.director.ask('caseload.covers', {})).covers).toEqual([]);
  });

  it('is somebody who may carry a child; the limit is not asked of them', async () => {
    const untrained = await worker(home, { name: 'Uli', without: ['training'] });
    const small = await worker(home, { name: 'Sam', fte: 1 });
    const input = {
      id: newId(),
      absentId: ids.stranger,
      coverId: untrained,
      from: inDays(0),
      until: inDays(9),
      reason: 'Leave',
    };
    const call = 'caseload.cover';
    const wrong = await allRefused(home, home.director, [
      [call, input, 'invalid', 'coverId', 'not-eligible'],
      [call, { ...input, coverId: ids.stranger }, 'invalid', 'coverId', 'same-person'],
      [call, { ...input, coverId: newId() }, 'invalid', 'coverId', 'unknown'],
      [call, { ...input, absentId: newId(), coverId: small }, 'invalid', 'absentId', 'unknown'],
      [call, { ...input, coverId: small, until: inDays(-1), from: inDays(-3) }, 'invalid', 'until', 'in-past'],
      [call, { ...input, coverId: small, from: inDays(10) }, 'invalid', 'until', 'before-start'],
      [call, { ...input, coverId: small, until: inDays(400) }, 'invalid', 'until', 'too-long'],
      [call, { ...input, coverId: small, until: null }, 'invalid', 'until'],
    ]);
    expect(wrong).toEqual([]);
    await home.director.ask(call, { ...input, overrideReason: 'Nobody else is here this week.' });
    expect(await home.director.ask(call, { ...input, id: newId(), coverId: small })).toEqual({ children: 3 });
  });
});

describe('every other role', () => {
  const about = (childId: string): readonly (readonly [string, unknown])[] => [
    ['caseload.children', {}],
    ['caseload.child', { childId }],
    ['caseload.history', { childId }],
    ['caseload.editChild', { childId, rev: 1, house: 'X' }],
    ['caseload.introduce', { childId, assignmentId: newId(), rev: 1, on: inDays(0) }],
    ['caseload.candidates', { childIds: [childId] }],
    ['caseload.export', { list: 'children', language: 'en' }],
    ['caseload.addChild', { id: newId(), sex: 'female', since: inDays(0) }],
  ];

  it.each<[Role]>([['care-staff'], ['trainer'], ['viewer']])(
    '%s never sees a child, even one assigned to them',
    async (role) => {
      const person = await home.person(role);
      const own = await worker(home, { name: `Also ${role}`, userId: person.id });
      const theirs = await child(home.director, { name: 'Theirs' });
      await give(home.director, [theirs], own);
      for (const [procedure, input] of [...about(theirs.id), ...about(mine.id)]) {
        expect([procedure, (await person.raw(procedure, input)).ok ? 'ok' : 'refused']).toEqual([procedure, 'refused']);
      }
      // Figures are for everybody, and name nobody.
      const figures = await person.ask('caseload.figures', {});
      expect(Object.values(figures).every((one) => one === null || typeof one === 'number')).toBe(true);
      // None of them points at one of a few either.
      const exact = await home.director.ask('caseload.figures', {});
      expect(exact.children).toBeGreaterThan(0);
      for (const [name, value] of Object.entries(figures)) {
        if (name !== 'workers' && name !== 'longestWait')
          expect([name, value === null || value === 0 || value > 4]).toEqual([name, true]);
      }
    },
  );

  it('the supervisor sees all, a worker may not assign, and no worker takes a list away', async () => {
    const supervisor = await home.person('supervisor');
    expect(await opens(supervisor, other.id)).toBe('ok');
    expect((await lists(supervisor)).length).toBeGreaterThan(2);
    const children = [{ assignmentId: newId(), childId: mine.id, rev: 1 }];
    const input = { children, staffId: ids.lead, part: 'lead', from: inDays(0), reason: 'Mine' };
    const wrong = await allRefused(home, lead, [
      ['caseload.assign', input, 'forbidden'],
      ['caseload.undoAssign', { assignmentIds: [newId()] }, 'forbidden'],
      ['caseload.end', { id: newId(), rev: 1, on: inDays(0), reason: 'x' }, 'forbidden'],
      [
        'caseload.cover',
        { id: newId(), absentId: ids.lead, coverId: ids.cover, from: inDays(0), until: inDays(1), reason: 'x' },
        'forbidden',
      ],
      ['caseload.candidates', { childIds: [mine.id] }, 'forbidden'],
      ['caseload.export', { list: 'loads', language: 'en' }, 'forbidden'],
      ['caseload.addChild', { id: newId(), sex: 'female', since: inDays(0) }, 'forbidden'],
    ]);
    expect(wrong).toEqual([]);
    expect(
      await allRefused(home, supervisor, [['caseload.editRules', { id: newId(), rev: 1, limit: 99 }, 'forbidden']]),
    ).toEqual([]);
  });
});
