/** The children themselves: numbers that are never given twice, names, birth dates, brothers and sisters, the list. */
import { join } from 'node:path';
import { Buffer } from 'node:buffer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCore } from '../../../src/main/core.ts';
import { directorPassword, newId, personOf, type Home } from '../../support/home.ts';
import { allRefused, changes, child, childOf, easyHome, give, inDays, today, worker } from './support.ts';

let home: Home;
beforeAll(async () => {
  home = await easyHome();
});
afterAll(async () => {
  expect(home.defects).toEqual([]);
  await home.done();
});

describe('taking a child into the list', () => {
  it('gives it a number, its own and the next', async () => {
    const [first, second] = [await child(home.director), await child(home.director, { name: null })];
    expect(first.code).toMatch(/^HW-A-\d{4}$/);
    expect(Number(second.code.slice(5))).toBe(Number(first.code.slice(5)) + 1);
    expect(first).toMatchObject({
      rev: 1,
      name: 'Amara',
      complexity: 'usual',
      lead: null,
      covers: [],
      onPaper: true,
      siblingGroup: null,
    });
    expect(second.name).toBeNull();
  });

  it('said twice is done once, under the same number, whatever happened since', async () => {
    const input = { id: newId(), sex: 'male', since: inDays(-9), name: 'Bao', birthDate: '2014-02-28' } as const;
    const added = await home.director.ask('caseload.addChild', input);
    const before = await changes(home);
    expect(await home.director.ask('caseload.addChild', input)).toEqual(added);
    expect(await changes(home)).toBe(before);
    await home.director.ask('caseload.editChild', { childId: input.id, rev: 1, name: 'Bảo', house: 'Two' });
    const again = await home.director.ask('caseload.addChild', input);
    expect(again).toMatchObject({ code: added.code, name: 'Bảo', house: 'Two', rev: 2 });
    expect((await home.director.refused('caseload.addChild', { ...input, sex: 'female' })).code).toBe('conflict');
    expect((await home.director.refused('caseload.addChild', { ...input, name: 'Other' })).code).toBe('conflict');
  });

  it('keeps what is known of the birth, and only that', async () => {
    const about = await child(home.director, { birthDate: '2012-01-01', birthPrecision: 'about' });
    expect(about).toMatchObject({ birthDate: '2012-01-01', birthPrecision: 'about' });
    const exact = await child(home.director, { birthDate: '2016-02-29' });
    expect(exact.birthPrecision).toBe('day');
    const edit = { childId: exact.id, rev: 1 };
    expect(await home.director.ask('caseload.editChild', { ...edit, birthPrecision: 'year' })).toMatchObject({
      birthDate: '2016-01-01',
      birthPrecision: 'year',
      rev: 2,
    });
    const none = await home.director.ask('caseload.editChild', { ...edit, rev: 2, birthDate: null });
    expect(none).toMatchObject({ birthDate: null, birthPrecision: null });
    const input = { id: newId(), sex: 'female', since: today() };
    const add = 'caseload.addChild';
    const wrong = await allRefused(home, home.director, [
      [add, { ...input, birthDate: inDays(1) }, 'invalid', 'birthDate', 'in-future'],
      [add, { ...input, birthDate: '1899-12-31' }, 'invalid', 'birthDate', 'date'],
      [add, { ...input, birthPrecision: 'about' }, 'invalid', 'birthPrecision', 'not-allowed'],
      [add, { ...input, since: inDays(1) }, 'invalid', 'since', 'in-future'],
      [add, { ...input, sex: 'girl' }, 'invalid', 'sex'],
      [add, { ...input, name: 'x'.repeat(121) }, 'invalid', 'name', 'too-long'],
      [add, { ...input, siblingOf: newId() }, 'invalid', 'siblingOf', 'unknown'],
      [add, { ...input, siblingOf: input.id }, 'invalid', 'siblingOf', 'itself'],
      [add, { ...input, code: 'HW-A-0001' }, 'invalid'],
      ['caseload.editChild', { childId: exact.id, rev: 3, birthDate: inDays(1) }, 'invalid', 'birthDate', 'in-future'],
      ['caseload.editChild', { childId: exact.id, rev: 1, house: 'One' }, 'conflict'],
      ['caseload.editChild', { childId: exact.id, rev: 1, name: 'Another' }, 'conflict'],
      ['caseload.editChild', { childId: newId(), rev: 1, house: 'One' }, 'not-found'],
    ]);
    expect(wrong).toEqual([]);
  });

  it('a name changed makes an older screen of every other, and stands in the history', async () => {
    const amara = await child(home.director);
    const renamed = await home.director.ask('caseload.editChild', { childId: amara.id, rev: 1, name: 'Amára' });
    expect(renamed).toMatchObject({ name: 'Amára', rev: 2 });
    const same = await home.director.ask('caseload.editChild', { childId: amara.id, rev: 2, name: 'Amára' });
    expect(same.rev).toBe(2);
    const { entries } = await home.director.ask('caseload.history', { childId: amara.id });
    expect(entries[0]).toMatchObject({
      table: 'child_name',
      fields: [{ field: 'name', before: 'Amara', after: 'Amára' }],
    });
  });

  it('leaves the group of brothers and sisters, or joins another', async () => {
    const [first, second, third] = [await child(home.director), await child(home.director), await child(home.director)];
    const joined = await home.director.ask('caseload.editChild', { childId: second.id, rev: 1, siblingOf: first.id });
    expect(joined.siblingGroup).toBe(first.id);
    expect((await childOf(home.director, first.id)).siblings.map((one) => one.id)).toEqual([second.id]);
    await home.director.ask('caseload.editChild', { childId: second.id, rev: 2, siblingOf: third.id });
    expect((await childOf(home.director, first.id)).siblings).toEqual([]);
    const alone = await home.director.ask('caseload.editChild', { childId: second.id, rev: 3, siblingOf: null });
    expect(alone.siblingGroup).toBeNull();
  });
});

describe('the list', () => {
  it('has those without a worker on top, the longest wait first, however it is sorted', async () => {
    const other = await easyHome();
    const ana = await worker(other, { name: 'Ana' });
    const names = [
      ['Zoë', -10],
      ['Émile', -40],
      ['Ada', -20],
      ['Bea', -30],
    ] as const;
    const made = [];
    for (const [name, since] of names)
      made.push(await child(other.director, { name, since: inDays(since), house: `House ${name}` }));
    await give(other.director, made.slice(2), ana);
    const list = async (more: object) =>
      (await other.director.ask('caseload.children', more)).items.map((one) => one.name);
    expect(await list({})).toEqual(['Émile', 'Zoë', 'Ada', 'Bea']);
    expect(await list({ sort: 'name' })).toEqual(['Émile', 'Zoë', 'Ada', 'Bea']);
    expect(await list({ sort: 'name', direction: 'down' })).toEqual(['Zoë', 'Émile', 'Bea', 'Ada']);
    expect(await list({ sort: 'worker' })).toEqual(['Émile', 'Zoë', 'Ada', 'Bea']);
    expect(await list({ search: 'emile' })).toEqual(['Émile']);
    expect(await list({ search: 'ana' })).toEqual(['Ada', 'Bea']);
    expect(await list({ without: true })).toEqual(['Émile', 'Zoë']);
    expect(await list({ staffId: ana })).toEqual(['Ada', 'Bea']);
    expect(await list({ house: 'House Ada' })).toEqual(['Ada']);
    const first = await other.director.ask('caseload.children', { limit: 3 });
    expect([first.items.length, first.total]).toEqual([3, 4]);
    expect(await list({ limit: 3, after: first.next })).toEqual(['Bea']);
    expect(
      await allRefused(other, other.director, [
        ['caseload.children', { after: 'page 2' }, 'invalid', 'after', 'cursor'],
      ]),
    ).toEqual([]);
    // Who left waits for nobody; who is carried stays with their worker until somebody says otherwise.
    for (const { id: childId } of [made[0], made[2]].filter((one) => one !== undefined)) {
      const [stay] = (await other.director.ask('children.record', { childId })).stays;
      const { id, rev, admittedOn } = stay ?? { id: '', rev: 0, admittedOn: '' };
      const left = { leftOn: today(), admittedOn, admittedPrecision: 'day' } as const;
      await other.director.ask('children.saveStay', { childId, id, rev, ...left });
    }
    expect(await list({})).toEqual(['Émile', 'Ada', 'Bea']);
    expect((await other.director.ask('caseload.figures', {})).withoutLead).toBe(1);
    await other.done();
  });

  it('is taken out as the screen shows it, without a formula a spreadsheet would run', async () => {
    await child(home.director, { name: '=HYPERLINK(1)', house: 'Haus' });
    const exported = await home.director.ask('caseload.export', { list: 'children', language: 'fr' });
    const text = Buffer.from(exported.data, 'base64').toString('utf8');
    expect(text.split('\r\n')[0]).toContain('"Numéro","Nom","Date de naissance"');
    expect(text).toContain('"\'=HYPERLINK(1)"');
    expect(text).not.toContain('caseload:');
    const { total } = await home.director.ask('caseload.children', {});
    expect([exported.rows, exported.fileName]).toEqual([total, `homeward-enfants-${today()}.csv`]);
    const { items } = await home.director.ask('settings.accessLog', {});
    expect(items[0]).toMatchObject({ what: 'exported', procedure: 'caseload.export' });
  });
});

it('another laptop that goes on with the folder counts under letters of its own', async () => {
  const other = await easyHome();
  const first = await child(other.director);
  await other.core.close();
  const core = openCore({ ...other.options, machineFile: join(other.folder, '..', 'another-machine') });
  const director = personOf(core.connect());
  await director.ask('session.signIn', { name: 'Dora Director', password: directorPassword });
  const second = await child(director);
  expect(first.code).toBe('HW-A-0001');
  expect(second.code).toMatch(/^HW-[A-HJ-NP-Z]{2}-0001$/);
  expect((await child(director)).code).toBe(second.code.replace('0001', '0002'));
  await core.close();
  await other.done();
});
