/** What a person may get wrong: each is refused by a code and a field, and changes nothing. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as s from './support.ts';
import { allRefused, inDays, newId, today, type Home, type Person } from './support.ts';

let home: Home;
let director: Person;
let childId: string;
let rev: number;
beforeAll(async () => {
  home = await s.openHome();
  ({ director } = home);
  ({ id: childId } = await s.add(director, { birthDate: '2014-05-03' }));
  ({ rev } = await s.recordOf(director, childId));
});
afterAll(async () => {
  expect(home.defects).toEqual([]);
  await home.done();
});

const long = (n: number) => 'x'.repeat(n);

it('taking in', async () => {
  const input = { id: newId(), sex: 'female', since: today() };
  const add = 'children.add';
  const wrong = await allRefused(home, director, [
    [add, { ...input, since: inDays(1) }, 'invalid', 'since', 'in-future'],
    [add, { ...input, since: '2024-02-30' }, 'invalid', 'since'],
    [add, { ...input, birthDate: inDays(1) }, 'invalid', 'birthDate', 'in-future'],
    [add, { ...input, birthPrecision: 'year' }, 'invalid', 'birthPrecision', 'not-allowed'],
    [add, { ...input, sex: 'girl' }, 'invalid', 'sex'],
    [add, { ...input, name: long(121) }, 'invalid', 'name', 'too-long'],
    [add, { ...input, house: long(121) }, 'invalid', 'house', 'too-long'],
    [add, { ...input, id: 'x' }, 'invalid', 'id'],
    [add, { ...input, code: 'HW-A-0001' }, 'invalid'],
    [add, {}, 'invalid'],
    [add, null, 'invalid'],
  ]);
  expect(wrong).toEqual([]);
});

it('changing', async () => {
  const input = { childId, rev };
  const edit = 'children.edit';
  const wrong = await allRefused(home, director, [
    [edit, { ...input, birthDate: inDays(1) }, 'invalid', 'birthDate', 'in-future'],
    [edit, { ...input, languages: long(201) }, 'invalid', 'languages', 'too-long'],
    [edit, { ...input, marks: long(1_001) }, 'invalid', 'marks', 'too-long'],
    [edit, { ...input, birthPlace: ['a', 'b', 'c', 'd', 'e'] }, 'invalid', 'birthPlace', 'too-long'],
    [edit, { ...input, complexity: 'hard' }, 'invalid', 'complexity'],
    [edit, { ...input, since: today() }, 'invalid'],
    [edit, { ...input, childId: newId() }, 'not-found'],
  ]);
  expect(wrong).toEqual([]);
});

it('stays', async () => {
  const [own] = (await s.recordOf(director, childId)).stays;
  const mine = { childId, id: own?.id, rev: own?.rev, admittedOn: own?.admittedOn, admittedPrecision: 'day' };
  const other = { childId, id: newId(), rev: null, admittedPrecision: 'day' };
  const save = 'children.saveStay';
  const wrong = await allRefused(home, director, [
    [save, { ...mine, admittedOn: inDays(1) }, 'invalid', 'admittedOn', 'in-future'],
    [save, { ...mine, leftOn: inDays(1) }, 'invalid', 'leftOn', 'in-future'],
    [save, { ...mine, leftOn: '2000-01-01' }, 'invalid', 'leftOn', 'before-start'],
    [save, { ...mine, orderOn: inDays(1) }, 'invalid', 'orderOn', 'in-future'],
    [save, { ...mine, wayId: 'reason-poverty' }, 'invalid', 'wayId'],
    [save, { ...mine, reasonIds: ['reason-poverty', 'nonsense'] }, 'invalid', 'reasonIds'],
    [save, { ...mine, leavingId: 'leaving-nowhere' }, 'invalid', 'leavingId'],
    [save, { ...other, admittedOn: own?.admittedOn }, 'invalid', 'admittedOn', 'overlaps'],
    [save, { ...other, admittedOn: inDays(-2) }, 'invalid', 'admittedOn', 'overlaps'],
    [save, { ...other, admittedOn: '2010-01-01' }, 'invalid', 'admittedOn', 'overlaps'],
    [save, { ...mine, id: newId() }, 'not-found'],
    ['children.removePart', { childId, part: 'stay', id: own?.id, rev: own?.rev }, 'invalid', 'id', 'last-stay'],
  ]);
  expect(wrong).toEqual([]);
});

it('parts', async () => {
  const { id: otherId } = await s.add(director, { name: 'Other' });
  const head = await s.headOf(director, childId);
  const join = { childId, rev: head.rev };
  const wrong = await allRefused(home, director, [
    ['children.saveName', s.name(childId, { name: '  ' }), 'invalid', 'name', 'required'],
    ['children.saveName', s.name(childId, { name: long(121) }), 'invalid', 'name', 'too-long'],
    ['children.saveName', { ...s.name(childId), kind: 'called' }, 'invalid', 'kind'],
    ['children.saveName', s.name(newId()), 'not-found'],
    ['children.saveAlert', s.alert(childId, { text: '' }), 'invalid', 'text', 'required'],
    ['children.saveAlert', s.alert(childId, { kindId: 'way-court' }), 'invalid', 'kindId'],
    ['children.saveAlert', s.alert(childId, { until: inDays(-11) }), 'invalid', 'until', 'before-start'],
    ['children.saveAlert', { ...s.alert(childId), level: 'red' }, 'invalid', 'level'],
    ['children.saveAlert', s.alert(childId, { rev: 3 }), 'not-found'],
    ['children.saveSibling', s.sibling(childId, { name: '' }), 'invalid', 'name', 'required'],
    ['children.joinSibling', { ...join, siblingId: childId }, 'invalid', 'siblingOf', 'itself'],
    ['children.joinSibling', { ...join, siblingId: newId() }, 'invalid', 'siblingOf', 'unknown'],
    ['children.joinSibling', { ...join, rev: join.rev + 9, siblingId: otherId }, 'conflict'],
    ['children.partSiblings', { childId, rev: head.rev, reason: '' }, 'invalid', 'reason', 'required'],
    ['children.remove', { childId, rev: head.rev, reason: '' }, 'invalid', 'reason', 'required'],
    ['children.removePart', { childId, part: 'alert', id: newId(), rev: 1 }, 'not-found'],
    ['children.removePart', { childId, part: 'house', id: newId(), rev: 1 }, 'invalid', 'part'],
    ['children.restore', { childId, rev: 1 }, 'not-found'],
    ['children.saveListEntry', { id: newId(), rev: null, list: 'alert-kind', name: null }, 'invalid', 'name'],
    ['children.saveListEntry', { id: newId(), rev: null, list: 'colours', name: 'Red' }, 'invalid', 'list'],
  ]);
  expect(wrong).toEqual([]);
});

it('asking', async () => {
  const wrong = await allRefused(home, director, [
    ['children.list', { limit: 0 }, 'invalid', 'limit'],
    ['children.list', { limit: 1_000 }, 'invalid', 'limit'],
    ['children.list', { sort: 'rev' }, 'invalid', 'sort'],
    ['children.search', { text: long(101) }, 'invalid', 'text'],
    ['children.head', { childId: 'x' }, 'invalid', 'childId'],
    ['children.head', { childId: newId() }, 'not-found'],
    ['children.record', { childId: newId() }, 'not-found'],
    ['children.timeline', { childId: newId() }, 'not-found'],
    ['children.history', { childId: newId() }, 'not-found'],
    ['children.photo', { childId, photoId: newId() }, 'not-found'],
  ]);
  expect(wrong).toEqual([]);
});
