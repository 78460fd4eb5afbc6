/** Topics, courses and sessions; the whole sheet of a session at once, and only once. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { attendanceResults } from '../../../src/shared/areas/training.ts';
import { newId, openHome, type Home, type Person } from '../../support/home.ts';
import { addStaff, allRefused, changes, inDays, today, unknownId } from '../team/support.ts';

let home: Home;
let trainer: Person;
const people: string[] = [];
beforeAll(async () => {
  home = await openHome();
  trainer = await home.person('trainer');
  for (let n = 0; n < 20; n += 1) people.push((await addStaff(home, `Worker ${String(n)}`, 'social-worker')).id);
});
afterAll(async () => {
  expect(home.defects).toEqual([]);
  await home.done();
});

const plan = (more: object = {}) =>
  trainer.ask('training.planSession', {
    ...{ id: newId(), rev: null, title: 'Safeguarding', topicIds: ['tr-safeguarding', 'tr-psea'], on: today() },
    ...{ place: 'House 1', trainer: 'Tara', capacity: 20 },
    ...more,
  });
type Result = (typeof attendanceResults)[number];
const sheet = (ids: readonly string[], result: Result = 'passed') =>
  ids.map((staffId, n) => ({ id: newId(), staffId, result, certificate: `C-${n}` }));

describe('topics', () => {
  it('are the organisation’s to edit and to retire', async () => {
    const { topics } = await trainer.ask('training.topics', {});
    expect(topics).toHaveLength(33);
    expect(topics.find((one) => one.id === 'tr-psea')).toMatchObject({
      hours: 1.5,
      validMonths: 12,
      origin: 'training-recalled',
    });
    const id = newId();
    const added = await trainer.ask('training.addTopic', { id, name: 'First aid', requiredFor: ['house-parent'] });
    expect(added).toMatchObject({ rev: 1, origin: 'own', validMonths: null, retired: false });
    expect(await trainer.ask('training.addTopic', { id, name: 'First aid', requiredFor: ['house-parent'] })).toEqual(
      added,
    );
    const more = {
      validMonths: 24,
      hours: 7.25,
      format: 'classroom' as const,
      needsPass: true,
      documentId: 'sop-follow-up',
    };
    expect(await trainer.ask('training.editTopic', { id, rev: 1, ...more })).toMatchObject({
      rev: 2,
      name: 'First aid',
      ...more,
    });
    await trainer.ask('training.editTopic', { id, rev: 2, retired: true });
    expect((await trainer.ask('training.topics', {})).topics).toHaveLength(33);
    expect((await trainer.ask('training.topics', { retired: true })).topics.at(-1)).toMatchObject({
      id,
      retired: true,
    });
    expect(
      await allRefused(home, trainer, [
        ['training.editTopic', { id, rev: 1, name: 'X' }, 'conflict'],
        ['training.editTopic', { id, rev: 3, name: null }, 'invalid', 'name', 'required'],
        ['training.editTopic', { id, rev: 3, documentId: 'sop-of-nothing' }, 'invalid', 'documentId', 'unknown'],
        ['training.editTopic', { id, rev: 3, hours: 0 }, 'invalid', 'hours', 'too-small'],
        ['training.editTopic', { id: unknownId(), rev: 1, name: 'X' }, 'not-found'],
        ['training.addTopic', { id: newId(), name: ' ', requiredFor: [] }, 'invalid', 'name', 'required'],
        ['training.addTopic', { id: newId(), name: 'X', requiredFor: ['king'] }, 'invalid', 'requiredFor.0'],
      ]),
    ).toEqual([]);
    const { entries } = await trainer.ask('training.history', { kind: 'topic', id });
    expect(entries.map((one) => one.procedure)).toEqual([
      'training.editTopic',
      'training.editTopic',
      'training.addTopic',
    ]);
  });
});

describe('courses', () => {
  it('are sets of topics', async () => {
    const course = { id: newId(), rev: null, name: 'First week', topicIds: ['tr-safeguarding', 'tr-cms'] };
    const made = await trainer.ask('training.saveCourse', course);
    expect(await trainer.ask('training.saveCourse', course)).toEqual(made);
    const saved = await trainer.ask('training.saveCourse', {
      ...course,
      rev: 1,
      name: 'The first week',
      retired: true,
    });
    expect(saved).toMatchObject({ rev: 2, name: 'The first week', retired: true });
    expect((await trainer.ask('training.courses', {})).courses).toEqual([saved]);
    expect(
      await allRefused(home, trainer, [
        ['training.saveCourse', { ...course, rev: 1 }, 'conflict'],
        [
          'training.saveCourse',
          { ...course, id: newId(), topicIds: ['tr-cms', 'tr-nothing'] },
          'invalid',
          'topicIds.1',
          'unknown',
        ],
        ['training.saveCourse', { ...course, id: newId(), topicIds: [] }, 'invalid', 'topicIds', 'required'],
        ['training.saveCourse', { ...course, id: newId(), rev: 1 }, 'not-found'],
      ]),
    ).toEqual([]);
  });
});

describe('a session', () => {
  it('is planned, moved and called off', async () => {
    const made = await plan({ on: inDays(5), until: inDays(6) });
    expect(made).toMatchObject({ rev: 1, state: 'planned', attendance: [], capacity: 20, until: inDays(6) });
    const { id, topicIds } = made;
    const base = { id, title: 'Moved', topicIds };
    const moved = await trainer.ask('training.planSession', { ...base, rev: 1, on: inDays(7), until: null });
    expect(moved).toMatchObject({ rev: 2, title: 'Moved', on: inDays(7), until: null, place: 'House 1' });
    const off = await trainer.ask('training.planSession', { ...base, rev: 2, on: inDays(7), cancelled: true });
    expect(off.state).toBe('cancelled');
    expect(
      await allRefused(home, trainer, [
        ['training.planSession', { ...base, rev: 2, on: today() }, 'conflict'],
        [
          'training.planSession',
          { ...base, rev: 3, on: today(), until: inDays(-1) },
          'invalid',
          'until',
          'before-start',
        ],
        [
          'training.planSession',
          { ...base, rev: 3, on: today(), courseId: unknownId() },
          'invalid',
          'courseId',
          'unknown',
        ],
        [
          'training.planSession',
          { ...base, rev: 3, on: today(), topicIds: ['tr-none'] },
          'invalid',
          'topicIds.0',
          'unknown',
        ],
        ['training.planSession', { ...base, rev: 3, on: today(), capacity: 0 }, 'invalid', 'capacity', 'too-small'],
        ['training.logAttendance', { id, rev: 3, people: sheet(people.slice(0, 1)) }, 'invalid', 'id', 'cancelled'],
        ['training.session', { id: unknownId() }, 'not-found'],
        ['training.history', { kind: 'session', id: unknownId() }, 'not-found'],
      ]),
    ).toEqual([]);
    expect((await trainer.ask('training.sessions', { state: 'cancelled' })).sessions.map((one) => one.id)).toEqual([
      id,
    ]);
  });
});

describe('the sheet', () => {
  it('of twenty people is one change, and said again changes nothing', async () => {
    const { id } = await plan();
    const input = { id, rev: 1, people: sheet(people) };
    const before = await changes(home);
    const logged = await trainer.ask('training.logAttendance', input);
    expect(await changes(home)).toBe(before + 1);
    expect(logged.state).toBe('held');
    expect(logged.attendance.map((one) => one.staff.id)).toEqual(people);
    expect(await trainer.ask('training.logAttendance', input)).toEqual(logged);
    expect(await changes(home)).toBe(before + 1);
    const [head] = (await trainer.ask('training.sessions', { search: 'safeguarding', state: 'held' })).sessions;
    expect(head).toMatchObject({ id, attended: 20, passed: 20, state: 'held' });
  });

  it('holds exactly who is on it: put right, taken off, put back', async () => {
    const { id } = await plan();
    const [a, b, c] = sheet(people.slice(0, 3));
    if (!a || !b || !c) throw new Error('no sheet');
    await trainer.ask('training.logAttendance', { id, rev: 1, people: [a, b] });
    const second = await trainer.ask('training.logAttendance', { id, rev: 2, people: [{ ...a, result: 'absent' }, c] });
    expect(second.attendance.map((one) => [one.id, one.result])).toEqual([
      [a.id, 'absent'],
      [c.id, 'passed'],
    ]);
    const third = await trainer.ask('training.logAttendance', { id, rev: second.rev, people: [b, c] });
    expect(third.attendance.map((one) => one.id).toSorted()).toEqual([b.id, c.id].toSorted());
    const stale = { id, rev: 2, people: [a] };
    expect((await trainer.refused('training.logAttendance', stale)).code).toBe('conflict');
    const { entries } = await trainer.ask('training.history', { kind: 'session', id });
    expect(new Set(entries.map((one) => one.procedure))).toEqual(
      new Set(['training.planSession', 'training.logAttendance']),
    );
  });

  it('refuses what cannot have been, whole', async () => {
    const past = await plan({ on: '2023-02-01', capacity: 2 });
    const [future, long] = [await plan({ on: inDays(1) }), await plan({ on: inDays(-1), until: inDays(1) })];
    const left = await addStaff(home, 'Long Gone', 'nurse', { startedOn: '2020-01-01' });
    await home.director.ask('team.endEmployment', { id: left.id, rev: 1, on: '2022-12-31', reason: 'x' });
    const late = await addStaff(home, 'Starts Later', 'nurse', { startedOn: inDays(20) });
    const [one, two, three] = people;
    if (one === undefined || two === undefined || three === undefined) throw new Error('nobody');
    const twice = sheet([one, one]);
    const [line] = sheet([one]);
    if (!line) throw new Error('no line');
    const held = await plan();
    await trainer.ask('training.logAttendance', { id: held.id, rev: 1, people: [line] });
    const at = <P>(lines: P, session = past) => ({ id: session.id, rev: 1, people: lines });
    expect(
      await allRefused(home, trainer, [
        ['training.logAttendance', at(sheet([one]), future), 'invalid', 'on', 'in-future'],
        ['training.logAttendance', at(sheet([one]), long), 'invalid', 'until', 'in-future'],
        ['training.logAttendance', at(sheet([one, two, three])), 'invalid', 'people', 'over-capacity'],
        ['training.logAttendance', at(sheet([one, unknownId()])), 'invalid', 'people.1.staffId', 'unknown'],
        ['training.logAttendance', at(sheet([left.id])), 'invalid', 'people.0.staffId', 'not-active'],
        ['training.logAttendance', at(twice), 'invalid', 'people.1.staffId', 'twice'],
        ['training.logAttendance', at([{ ...line, staffId: two }]), 'invalid', 'people.0.id', 'taken'],
        ['training.logAttendance', at([]), 'invalid', 'people', 'required'],
        ['training.logAttendance', at([{ ...line, id: newId(), result: 'slept' }]), 'invalid', 'people.0.result'],
        ['training.logAttendance', { ...at(sheet([one])), rev: 7 }, 'conflict'],
        ['training.logAttendance', { id: unknownId(), rev: 1, people: sheet([one]) }, 'not-found'],
      ]),
    ).toEqual([]);
    // Absent people take no place; who has yet to start may be there already.
    const some = [...sheet([one, two]), ...sheet([three], 'absent')];
    expect((await trainer.ask('training.logAttendance', at(some))).attendance).toHaveLength(3);
    const early = await plan();
    await trainer.ask('training.logAttendance', { id: early.id, rev: 1, people: sheet([late.id]) });
  });

  it('keeps its session where it was held', async () => {
    const { id, topicIds } = await plan();
    await trainer.ask('training.logAttendance', { id, rev: 1, people: sheet(people.slice(0, 5)) });
    const base = { id, rev: 2, title: 'T', topicIds };
    expect(
      await allRefused(home, trainer, [
        ['training.planSession', { ...base, on: inDays(1) }, 'invalid', 'on', 'in-future'],
        ['training.planSession', { ...base, on: today(), cancelled: true }, 'invalid', 'cancelled', 'held'],
        ['training.planSession', { ...base, on: today(), capacity: 4 }, 'invalid', 'capacity', 'over-capacity'],
      ]),
    ).toEqual([]);
  });
});

describe('who may not', () => {
  it.each(['social-worker', 'care-staff', 'viewer'] as const)('a %s logs nothing', async (role) => {
    const who = await home.person(role);
    const { id } = await plan();
    expect(
      await allRefused(home, who, [
        [
          'training.planSession',
          { id: newId(), rev: null, title: 'x', topicIds: ['tr-cms'], on: today() },
          'forbidden',
        ],
        ['training.logAttendance', { id, rev: 1, people: sheet(people.slice(0, 1)) }, 'forbidden'],
        ['training.session', { id }, 'forbidden'],
        ['training.proposals', {}, 'forbidden'],
        ['training.export', { list: 'matrix', language: 'en' }, 'forbidden'],
        ['training.addTopic', { id: newId(), name: 'x', requiredFor: [] }, 'forbidden'],
      ]),
    ).toEqual([]);
  });
});
