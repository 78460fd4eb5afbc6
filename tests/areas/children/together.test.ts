/** Two people at one child: what they changed side by side stands, what clashes is shown to whoever came second. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as s from './support.ts';
import { inDays, type Home, type Person } from './support.ts';

let home: Home;
let director: Person;
let supervisor: Person;
let childId: string;
let rev: number;
beforeAll(async () => {
  home = await s.openHome();
  ({ director } = home);
  supervisor = await home.person('supervisor');
});
beforeEach(async () => {
  ({ id: childId, rev } = await s.add(director, { name: 'Amara', house: 'Lake House', birthDate: '2014-05-03' }));
});
afterAll(async () => {
  expect(home.defects).toEqual([]);
  await home.done();
});

const change = (who: Person, more: object) => who.ask('children.edit', { childId, rev, ...more });

describe('who a child is', () => {
  it('different fields both stand', async () => {
    await change(director, { house: 'Hill House' });
    await change(supervisor, { languages: 'Dholuo' });
    await change(supervisor, { name: 'Amara Okoth' });
    expect(await s.recordOf(director, childId)).toMatchObject({
      ...{ name: 'Amara Okoth', house: 'Hill House', languages: 'Dholuo' },
    });
  });

  it('one field twice: the second is told what was, what is, and what they wrote; nothing is lost', async () => {
    await change(director, { house: 'Hill House' });
    const before = await s.changes(home);
    const refused = await supervisor.refused('children.edit', { childId, rev, house: 'River House', marks: 'A scar' });
    expect(refused.code).toBe('conflict');
    expect(refused.conflict).toMatchObject({
      fields: [{ field: 'house', before: 'Lake House', yours: 'River House', theirs: 'Hill House' }],
    });
    expect(await s.changes(home)).toBe(before);
    expect((await s.recordOf(director, childId)).marks).toBeNull();
  });

  it.each([1, 9])('a screen that says it is %i newer than the record is believed in nothing', async (ahead) => {
    const before = await s.changes(home);
    const edited = await director.refused('children.edit', { childId, rev: rev + ahead, house: 'Hill House' });
    expect(edited).toMatchObject({ code: 'conflict', conflict: { yourRev: rev + ahead, currentRev: rev } });
    expect(await s.changes(home)).toBe(before);
  });

  it('the same words twice are no conflict', async () => {
    await change(director, { house: 'Hill House' });
    await change(supervisor, { house: 'Hill House' });
    expect((await s.recordOf(director, childId)).house).toBe('Hill House');
  });

  it('the name clashes like a field of its own', async () => {
    await change(director, { name: 'Amara A.' });
    const { conflict } = await supervisor.refused('children.edit', { childId, rev, name: 'Amara B.' });
    expect(conflict).toMatchObject({
      fields: [{ field: 'name', before: 'Amara', yours: 'Amara B.', theirs: 'Amara A.' }],
    });
  });

  it('a name that was left as it had been takes nobody’s newer one away', async () => {
    await change(director, { name: 'Amara A.' });
    await change(supervisor, { name: 'Amara', house: 'Hill House' });
    expect(await s.recordOf(director, childId)).toMatchObject({ name: 'Amara A.', house: 'Hill House' });
  });

  it('a birth and how exact it is belong together', async () => {
    await change(director, { birthDate: '2014-05-04', birthPrecision: 'day' });
    const { conflict } = await supervisor.refused('children.edit', { childId, rev, birthPrecision: 'year' });
    expect(conflict?.fields.map((one) => one.field)).toContain('birth_precision');
  });
});

describe('parts', () => {
  it('an alert: side by side both stand, on one another the second is told', async () => {
    const input = s.alert(childId);
    const made = await director.ask('children.saveAlert', input);
    const now = { ...input, rev: made.rev };
    await director.ask('children.saveAlert', { ...now, level: 'important' });
    await supervisor.ask('children.saveAlert', { ...now, forCarers: false });
    const { alerts } = await s.headOf(director, childId);
    expect(alerts).toMatchObject([{ level: 'important', forCarers: false }]);
    const { conflict } = await supervisor.refused('children.saveAlert', { ...now, level: 'note' });
    expect(conflict?.fields).toMatchObject([
      { field: 'level', before: 'critical', yours: 'note', theirs: 'important' },
    ]);
  });

  it('a stay is judged as it stands with both changes', async () => {
    const [first] = (await s.recordOf(director, childId)).stays;
    const base = { childId, id: first?.id ?? '', rev: first?.rev ?? 0, admittedPrecision: 'day' } as const;
    await director.ask('children.saveStay', { ...base, admittedOn: first?.admittedOn ?? '', leftOn: inDays(-100) });
    const before = await s.changes(home);
    const refused = await supervisor.refused('children.saveStay', { ...base, admittedOn: inDays(-50) });
    expect(refused).toMatchObject({ code: 'invalid', fields: [{ path: 'leftOn', rule: 'before-start' }] });
    expect(await s.changes(home)).toBe(before);
  });

  it('what one takes out the other does not bring back by saving', async () => {
    const input = s.name(childId);
    const made = await director.ask('children.saveName', input);
    await director.ask('children.removePart', { childId, part: 'name', id: input.id, rev: made.rev });
    expect((await supervisor.refused('children.saveName', { ...input, rev: made.rev, name: 'X' })).code).toBe(
      'not-found',
    );
  });
});

it('removing a child that somebody changed meanwhile is told to whoever removes', async () => {
  await change(supervisor, { house: 'Hill House' });
  const asked = { childId, rev, reason: 'A slip' };
  expect((await director.refused('children.remove', asked)).code).toBe('conflict');
  await s.recordOf(director, childId);
});
