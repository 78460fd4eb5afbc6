/**
 * Who reaches which child: a worker before, during and after an assignment by every procedure, care staff of the house
 * and of another one, and roles that reach no child at all.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { children } from '../../../src/shared/areas/children.ts';
import * as s from './support.ts';
import { allRefused, inDays, newId, today, type Setting } from './support.ts';

let at: Setting;
beforeAll(async () => {
  at = await s.setting();
});
afterAll(async () => {
  expect(at.home.defects).toEqual([]);
  await at.home.done();
});

type Name = keyof typeof children;
const sheet = { fileName: 'a.csv', data: Buffer.from('name,since\nA,2020-01-01').toString('base64') };
/** A fitting input for every procedure that is about one child. */
function aboutOne(childId: string): Partial<Record<Name, object>> {
  const part = { childId, id: newId() };
  return {
    'children.head': { childId },
    'children.record': { childId },
    'children.timeline': { childId },
    'children.photo': { childId, photoId: newId() },
    'children.history': { childId },
    'children.edit': { childId, rev: 1, house: 'House 7' },
    'children.saveName': s.name(childId),
    'children.saveStay': {
      ...part,
      rev: null,
      admittedOn: '2010-01-01',
      admittedPrecision: 'day',
      leftOn: '2011-01-01',
    },
    'children.saveAlert': s.alert(childId),
    'children.joinSibling': { childId, rev: 1, siblingId: childId === at.mine ? at.other : at.mine },
    'children.partSiblings': { childId, rev: 1, reason: 'x' },
    'children.saveSibling': s.sibling(childId),
    'children.addPhoto': s.photo(childId),
    'children.removePart': { ...part, part: 'name', rev: 1 },
    'children.restorePart': { ...part, part: 'name', rev: 1 },
  };
}
/** Those of the whole home. */
const ofHome: Partial<Record<Name, object>> = {
  'children.similar': { name: 'Amara' },
  'children.add': { id: newId(), sex: 'female', since: today() },
  'children.remove': { childId: newId(), rev: 1, reason: 'x' },
  'children.restore': { childId: newId(), rev: 1 },
  'children.saveListEntry': { id: newId(), rev: null, list: 'alert-kind', name: 'Bees' },
  'children.previewImport': sheet,
  'children.import': { id: newId(), ...sheet },
  'children.undoImport': { id: newId() },
  'children.rejected': { ...sheet, language: 'en' },
  'children.export': { language: 'en' },
};
/** Answer with what the caller may know of. */
const confined: Partial<Record<Name, object>> = {
  'children.list': {},
  'children.filters': {},
  'children.search': { text: 'a' },
  'children.lists': {},
};
const calls = (all: Partial<Record<Name, object>>, code: string) =>
  Object.entries(all).map(([name, input]) => [name as Name, input, code] as const);

it('every procedure is tried here', () => {
  const tried = Object.keys({ ...aboutOne(newId()), ...ofHome, ...confined });
  expect(Object.keys(children).filter((name) => !tried.includes(name))).toEqual([]);
});

describe('a worker', () => {
  it('reaches nobody before, whoever it is while it holds, and nobody from the day it ended', async () => {
    const kid = await s.add(at.director, { name: 'Passing Pendo' });
    const one = await at.home.person('social-worker');
    const staff = await s.worker(at.home, { name: 'Wendy', userId: one.id });
    const closed = async () => {
      expect(await allRefused(at.home, one, calls(aboutOne(kid.id), 'forbidden'))).toEqual([]);
      expect(await s.listed(one, { status: 'all' })).not.toContain('Passing Pendo');
      expect(await s.found(one, 'Pendo')).toEqual([]);
    };
    await closed();
    await s.give(at.director, [kid], staff, { from: inDays(-3) });
    expect(await s.recordOf(one, kid.id)).toMatchObject({ name: 'Passing Pendo' });
    await one.ask('children.saveName', s.name(kid.id));
    await one.ask('children.timeline', { childId: kid.id });
    expect(await s.listed(one)).toEqual(['Passing Pendo']);
    expect(await s.found(one, 'Pendo')).toEqual(['Passing Pendo']);
    expect((await one.ask('children.filters', {})).houses).toEqual([{ house: null, children: 1 }]);
    await s.give(at.director, [kid], at.leadStaff, { handover: 'All is written down' });
    await closed();
  });

  it('reaches nobody of a colleague’s, by no procedure, nor a child that is not there', async () => {
    for (const childId of [at.other, newId()]) {
      expect(await allRefused(at.home, at.lead, calls(aboutOne(childId), 'forbidden'))).toEqual([]);
    }
    expect(await allRefused(at.home, at.lead, calls(ofHome, 'forbidden'))).toEqual([]);
  });

  it('brings no child of a colleague into the family of their own, nor sees one who is there', async () => {
    const { rev } = await s.headOf(at.lead, at.mine);
    const asked = { childId: at.mine, rev, siblingId: at.other };
    expect(await at.lead.refused('children.joinSibling', asked)).toMatchObject({ code: 'invalid' });
    await at.director.ask('children.joinSibling', asked);
    expect((await s.recordOf(at.lead, at.mine)).siblings).toEqual([]);
    expect((await s.headOf(at.lead, at.mine)).siblings).toBe(0);
    expect((await s.recordOf(at.director, at.mine)).siblings.map((one) => one.id)).toEqual([at.other]);
    const now = (await s.headOf(at.director, at.mine)).rev;
    await at.director.ask('children.partSiblings', { childId: at.mine, rev: now, reason: 'A test' });
  });

  it('finds a part under its own child alone', async () => {
    const theirs = s.alert(at.other);
    const { rev } = await at.stranger.ask('children.saveAlert', theirs);
    const wrong = await allRefused(at.home, at.lead, [
      ['children.saveAlert', { ...theirs, childId: at.mine, rev }, 'not-found'],
      ['children.removePart', { childId: at.mine, part: 'alert', id: theirs.id, rev }, 'not-found'],
      ['children.restorePart', { childId: at.mine, part: 'alert', id: theirs.id, rev }, 'not-found'],
    ]);
    expect(wrong).toEqual([]);
  });
});

describe('care staff', () => {
  it('see who lives in their house: the head with the alerts meant for them, and nothing of the record', async () => {
    await at.lead.ask('children.saveAlert', s.alert(at.mine, { text: 'Peanuts' }));
    await at.lead.ask('children.saveAlert', s.alert(at.mine, { text: 'Court next week', forCarers: false }));
    const head = await s.headOf(at.carer, at.mine);
    expect(head.alerts.map((one) => one.text)).toEqual(['Peanuts']);
    expect(head.missing).toEqual([]);
    expect(await s.found(at.carer, 'Amara')).toEqual(['Amara']);
    expect(await s.found(at.carer, 'Bakari')).toEqual([]);
    expect((await at.carer.refused('children.head', { childId: at.other })).code).toBe('forbidden');
    const { 'children.head': _, 'children.photo': __, ...rest } = aboutOne(at.mine);
    expect(await allRefused(at.home, at.carer, calls(rest, 'forbidden'))).toEqual([]);
    const { 'children.search': ___, 'children.lists': ____, ...lists } = confined;
    expect(await allRefused(at.home, at.carer, calls({ ...ofHome, ...lists }, 'forbidden'))).toEqual([]);
  });

  it('see a child no more that left or moved to another house', async () => {
    const kid = await s.add(at.director, { name: 'Moving Moses', house: 'House 1' });
    await s.headOf(at.carer, kid.id);
    await s.edit(at.director, kid.id, { house: 'House 2' });
    expect((await at.carer.refused('children.head', { childId: kid.id })).code).toBe('forbidden');
    await s.edit(at.director, kid.id, { house: 'house 1 ' });
    await s.headOf(at.carer, kid.id);
    await s.stay(at.director, kid.id, { leftOn: today() });
    expect((await at.carer.refused('children.head', { childId: kid.id })).code).toBe('forbidden');
  });
});

describe('every other role', () => {
  it.each(['trainer', 'viewer'] as const)('%s reaches no child by any procedure', async (role) => {
    const person = await at.home.person(role);
    expect(
      await allRefused(at.home, person, calls({ ...aboutOne(at.mine), ...ofHome, ...confined }, 'forbidden')),
    ).toEqual([]);
  });

  it('nobody reaches anything without being signed in', async () => {
    const session = at.home.core.connect();
    for (const [name, input] of Object.entries({ ...aboutOne(at.mine), ...ofHome, ...confined })) {
      const result = await session.call(name, input);
      expect([name, result.ok ? 'ok' : result.error.code]).toEqual([name, 'unauthenticated']);
    }
  });
});

it('every look at a child is noted with it, a refused one is not', async () => {
  await s.recordOf(at.lead, at.mine);
  await at.lead.refused('children.record', { childId: at.other });
  const { items } = await at.director.ask('settings.accessLog', { limit: 30 });
  const looks = items.filter((one) => one.procedure === 'children.record' && one.actor?.id === at.lead.id);
  expect(looks.map((one) => [one.what, one.recordId])).toContainEqual(['viewed', at.mine]);
  expect(looks.filter((one) => one.recordId === at.other && one.what === 'viewed')).toEqual([]);
});
