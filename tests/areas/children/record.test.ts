/** One child: taking it in, what is written of it, its parts; each saved alone, taken out and brought back. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as s from './support.ts';
import { inDays, newId, today, type Home, type Person } from './support.ts';

let home: Home;
let director: Person;
beforeAll(async () => {
  home = await s.openHome();
  ({ director } = home);
});
afterAll(async () => {
  expect(home.defects).toEqual([]);
  await home.done();
});

describe('taking in', () => {
  it('gives a number, a first stay and a name, with what is known as exact as it is known', async () => {
    const { id, code } = await s.add(director, {
      ...{ name: 'Amara Achieng', birthDate: '2015-05-17', birthPrecision: 'month', house: 'Lake House' },
      ...{ since: '2021-03-04', sincePrecision: 'year' },
    });
    expect(code).toMatch(/^HW-A-\d{4}$/);
    const record = await s.recordOf(director, id);
    expect(record).toMatchObject({
      ...{ name: 'Amara Achieng', birthDate: '2015-05-01', birthPrecision: 'month', house: 'Lake House', code },
      ...{ status: 'in-residence', since: '2021-01-01', leftOn: null, complexity: 'usual', names: [] },
    });
    expect(record.stays).toMatchObject([{ admittedOn: '2021-01-01', admittedPrecision: 'year', leftOn: null }]);
  });

  it('asks for a sex and a first day alone', async () => {
    const { id } = await director.ask('children.add', { id: newId(), sex: 'unknown', since: today() });
    expect(await s.headOf(director, id)).toMatchObject({ name: null, birthDate: null, house: null, since: today() });
  });

  it('twice with one id is one child with one number, and with other words a conflict', async () => {
    const input = { id: newId(), name: 'Once', sex: 'male', since: inDays(-9) } as const;
    const first = await director.ask('children.add', input);
    const before = await s.changes(home);
    expect(await director.ask('children.add', input)).toEqual(first);
    expect((await director.refused('children.add', { ...input, sex: 'female' })).code).toBe('conflict');
    expect(await s.changes(home)).toBe(before);
  });

  it('gives a number once and never again, that of a removed child neither', async () => {
    const slip = await s.add(director, { name: 'Slip' });
    const rev = (await s.recordOf(director, slip.id)).rev;
    await director.ask('children.remove', { childId: slip.id, rev, reason: 'Written twice' });
    const next = await s.add(director, { name: 'Next' });
    expect(Number(next.code.slice(-4))).toBe(Number(slip.code.slice(-4)) + 1);
    const refused = await director.refused('children.add', { id: slip.id, sex: 'male', since: today() });
    expect(refused).toMatchObject({ code: 'invalid', fields: [{ path: 'id', rule: 'used' }] });
  });
});

describe('what is one of a kind', () => {
  it('is changed field by field; what is left out stays', async () => {
    const { id } = await s.add(director, { house: 'Hill House' });
    await s.edit(director, id, { languages: 'Dholuo', birthPlace: ['Three Wells', null, 'Lake Region', null] });
    await s.edit(director, id, { name: 'Amara O.', complexity: 'complex', marks: 'Left-handed' });
    expect(await s.recordOf(director, id)).toMatchObject({
      ...{ name: 'Amara O.', house: 'Hill House', languages: 'Dholuo', complexity: 'complex', marks: 'Left-handed' },
      birthPlace: ['Three Wells', null, 'Lake Region'],
    });
    await s.edit(director, id, { languages: null, birthPlace: [null, null] });
    expect(await s.recordOf(director, id)).toMatchObject({ languages: null, birthPlace: [] });
  });

  it('knows a birth to the day, the month, the year, about, and not at all', async () => {
    const { id } = await s.add(director);
    for (const [birthPrecision, kept] of [
      ['day', '2014-06-19'],
      ['month', '2014-06-01'],
      ['year', '2014-01-01'],
      ['about', '2014-01-01'],
    ] as const) {
      await s.edit(director, id, { birthDate: '2014-06-19', birthPrecision });
      const { birthDate, birthPrecision: precision } = await s.recordOf(director, id);
      expect([birthDate, precision]).toEqual([kept, birthPrecision]);
    }
    await s.edit(director, id, { birthDate: null });
    expect(await s.recordOf(director, id)).toMatchObject({ birthDate: null, birthPrecision: null });
  });
});

describe('stays', () => {
  it('say who brought the child, why and on whose word; the choices are words of the home', async () => {
    const { id } = await s.add(director);
    await s.stay(director, id, {
      ...{ wayId: 'way-court', reasonIds: ['reason-poverty', 'reason-illness', 'reason-poverty'], reasonText: 'Flood' },
      ...{ broughtBy: 'An officer', cameFrom: 'Hospital', authority: 'Children’s court', orderNumber: '14/2021' },
      orderOn: inDays(-370),
    });
    const [only] = (await s.recordOf(director, id)).stays;
    expect(only).toMatchObject({
      way: { id: 'way-court', name: null },
      ...{ reasonText: 'Flood', broughtBy: 'An officer', authority: 'Children’s court', orderNumber: '14/2021' },
    });
    expect(only?.reasons.map((one) => one.id)).toEqual(['reason-illness', 'reason-poverty']);
  });

  it('end when the child leaves, and begin again when it comes back', async () => {
    const { id } = await s.add(director, { since: inDays(-300) });
    const leaving = { leftOn: inDays(-100), leavingId: 'leaving-reunified', leftTo: 'Her mother' };
    await s.stay(director, id, leaving);
    expect(await s.headOf(director, id)).toMatchObject({ status: 'left', leftOn: inDays(-100) });
    const again = { childId: id, id: newId(), rev: null, admittedOn: inDays(-20), admittedPrecision: 'day' } as const;
    await director.ask('children.saveStay', again);
    expect(await s.headOf(director, id)).toMatchObject({ status: 'in-residence', since: inDays(-20), leftOn: null });
    const { stays } = await s.recordOf(director, id);
    expect(stays.map((one) => one.admittedOn)).toEqual([inDays(-20), inDays(-300)]);
    const rev = stays[0]?.rev ?? 0;
    const taken = await director.ask('children.removePart', { childId: id, part: 'stay', id: again.id, rev });
    expect(await s.headOf(director, id)).toMatchObject({ status: 'left', since: inDays(-300) });
    await director.ask('children.restorePart', { childId: id, part: 'stay', id: again.id, rev: taken.rev });
    expect(await s.headOf(director, id)).toMatchObject({ status: 'in-residence', since: inDays(-20) });
  });
});

describe('names', () => {
  it('are kept beside the one a child goes by, each with its script', async () => {
    const { id } = await s.add(director, { name: 'Mikhail' });
    await director.ask('children.saveName', s.name(id, { name: 'Миша' }));
    await director.ask('children.saveName', s.name(id, { kind: 'official', name: 'Михаил Иванов' }));
    const { names } = await s.recordOf(director, id);
    expect(names.map((one) => [one.kind, one.name, one.script])).toEqual([
      ['nickname', 'Миша', 'Cyrl'],
      ['official', 'Михаил Иванов', 'Cyrl'],
    ]);
    expect((await s.headOf(director, id)).nickname).toBe('Миша');
  });
});

describe('alerts', () => {
  it('stand on the head while they hold, the critical first, and on the record for good', async () => {
    const { id } = await s.add(director);
    const say = (more: Parameters<typeof s.alert>[1]) => director.ask('children.saveAlert', s.alert(id, more));
    await say({ level: 'note', text: 'Afraid of dogs', kindId: 'alert-other' });
    await say({ level: 'important', text: 'Until today', until: today() });
    await say({ level: 'critical', text: 'Peanuts' });
    await say({ level: 'critical', text: 'Over', until: inDays(-1) });
    await say({ level: 'critical', text: 'To come', from: inDays(1) });
    const { alerts } = await s.headOf(director, id);
    expect(alerts.map((one) => one.text)).toEqual(['Peanuts', 'Until today', 'Afraid of dogs']);
    expect((await s.recordOf(director, id)).alerts).toHaveLength(5);
    const { items } = await director.ask('children.list', { search: 'Amara', limit: 200 });
    expect(items.find((one) => one.id === id)?.alerts).toBe(1);
  });
});

describe('brothers and sisters', () => {
  it('are one group from whichever side, and a child brings its own into it', async () => {
    const [a, b, c] = [await s.add(director), await s.add(director), await s.add(director)];
    const join = async (childId: string, siblingId: string) => {
      const { rev } = await s.headOf(director, childId);
      return director.ask('children.joinSibling', { childId, rev, siblingId });
    };
    await join(a.id, b.id);
    await join(b.id, c.id);
    const family = async (id: string) => (await s.recordOf(director, id)).siblings.map((one) => one.id).toSorted();
    expect(await family(a.id)).toEqual([b.id, c.id].toSorted());
    expect(await family(c.id)).toEqual([a.id, b.id].toSorted());
    const { rev } = await s.headOf(director, c.id);
    await director.ask('children.partSiblings', { childId: c.id, rev, reason: 'Only neighbours' });
    expect(await family(a.id)).toEqual([b.id]);
    expect(await family(c.id)).toEqual([]);
    const [d, e] = [await s.add(director), await s.add(director)];
    await join(d.id, e.id);
    const head = await s.headOf(director, a.id);
    const wrong = { childId: a.id, rev: head.rev, siblingId: d.id };
    expect(await director.refused('children.joinSibling', wrong)).toMatchObject({
      fields: [{ path: 'siblingId', rule: 'other-family' }],
    });
  });

  it('elsewhere are written down by name', async () => {
    const { id } = await s.add(director);
    await director.ask('children.saveSibling', s.sibling(id));
    expect((await s.recordOf(director, id)).elsewhere).toMatchObject([{ name: 'Baraka', lives: 'With the aunt' }]);
  });
});

describe('every part', () => {
  it('is saved once for one id, changed by its own number, taken out and brought back', async () => {
    const { id: childId } = await s.add(director);
    const [called, warned, elsewhere] = [s.name(childId), s.alert(childId), s.sibling(childId)];
    const parts = [
      ['name', called.id, () => director.ask('children.saveName', called)],
      ['alert', warned.id, () => director.ask('children.saveAlert', warned)],
      ['sibling', elsewhere.id, () => director.ask('children.saveSibling', elsewhere)],
    ] as const;
    const count = async () => {
      const record = await s.recordOf(director, childId);
      return record.names.length + record.alerts.length + record.elsewhere.length;
    };
    for (const [part, id, save] of parts) {
      const before = await count();
      const first = await save();
      expect(await save()).toEqual(first);
      expect(await count()).toBe(before + 1);
      const taken = await director.ask('children.removePart', { childId, part, id, rev: first.rev });
      expect(await count()).toBe(before);
      const again = { childId, part, id };
      expect((await director.refused('children.removePart', { ...again, rev: taken.rev })).code).toBe('not-found');
      await director.ask('children.restorePart', { ...again, rev: taken.rev });
      expect(await count()).toBe(before + 1);
    }
  });
});

describe('a child that was a slip', () => {
  it('goes with its parts and comes back with them; one of whom anything is recorded stays', async () => {
    const { id: childId } = await s.add(director, { name: 'Slippery Sam' });
    const kept = s.name(childId, { name: 'Sammy' });
    await director.ask('children.saveName', kept);
    const dropped = s.alert(childId);
    const { rev: alertRev } = await director.ask('children.saveAlert', dropped);
    await director.ask('children.removePart', { childId, part: 'alert', id: dropped.id, rev: alertRev });
    const { rev } = await s.recordOf(director, childId);
    const removed = await director.ask('children.remove', { childId, rev, reason: 'Written twice' });
    expect((await director.refused('children.record', { childId })).code).toBe('not-found');
    expect(await s.found(director, 'Sammy')).not.toContain('Slippery Sam');
    await director.ask('children.restore', { childId, rev: removed.rev });
    expect(await s.found(director, 'Sammy')).toContain('Slippery Sam');
    const back = await s.recordOf(director, childId);
    expect([back.names.length, back.alerts.length, back.stays.length]).toEqual([1, 0, 1]);
    const observed = { kind: 'wellbeing', observedOn: today(), body: 'Laughed', pleaseLook: false } as const;
    await director.ask('casefile.observe', { childId, id: newId(), ...observed });
    const { rev: now } = await s.recordOf(director, childId);
    expect(await director.refused('children.remove', { childId, rev: now, reason: 'x' })).toMatchObject({
      fields: [{ path: 'childId', rule: 'child-has-records' }],
    });
  });
});

it('the history tells who changed what, removed parts among it', async () => {
  const { id: childId } = await s.add(director, { name: 'Told' });
  await s.edit(director, childId, { house: 'Lake House' });
  const part = s.alert(childId);
  const { rev } = await director.ask('children.saveAlert', part);
  await director.ask('children.removePart', { childId, part: 'alert', id: part.id, rev });
  const entries = await s.historyOf(home, childId);
  const fields = entries.flatMap((one) => one.fields.map((field) => field.field));
  expect(fields).toEqual(expect.arrayContaining(['house', 'name', 'body', 'deleted_at']));
  expect(entries.every((one) => one.actor?.name === 'Dora Director')).toBe(true);
});

describe('lists to choose from', () => {
  it('are the home’s to word, to add to and to retire; what was chosen keeps its word', async () => {
    const { entries } = await director.ask('children.lists', {});
    const shipped = entries.find((one) => one.id === 'alert-runaway');
    await director.ask('children.saveListEntry', {
      ...{ id: 'alert-runaway', rev: shipped?.rev ?? null, list: 'alert-kind', name: 'Goes for walks' },
    });
    const own = newId();
    await director.ask('children.saveListEntry', { id: own, rev: null, list: 'alert-kind', name: 'Bees' });
    const { id: childId } = await s.add(director);
    await director.ask('children.saveAlert', s.alert(childId, { kindId: own, text: 'Swells' }));
    const retiring = { id: own, rev: 1, list: 'alert-kind', name: 'Bees', retired: true } as const;
    await director.ask('children.saveListEntry', retiring);
    const now = (await director.ask('children.lists', {})).entries.filter((one) => one.list === 'alert-kind');
    expect(now.find((one) => one.id === 'alert-runaway')).toMatchObject({ name: 'Goes for walks', shipped: true });
    expect(now.find((one) => one.id === own)).toMatchObject({ name: 'Bees', shipped: false, retired: true });
    expect((await s.headOf(director, childId)).alerts).toMatchObject([{ kind: { id: own, name: 'Bees' } }]);
  });
});
