/** Finding a child by whatever name somebody heard, and being warned of one who may be here already. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as s from './support.ts';
import { inDays, type Home, type Person } from './support.ts';

let home: Home;
let director: Person;
let code = '';
let tariq = '';
beforeAll(async () => {
  home = await s.openHome();
  ({ director } = home);
  const amara = await s.add(director, { name: 'Wanjiru Njoroge', birthDate: '2014-05-03', birthPrecision: 'day' });
  ({ code } = amara);
  await director.ask('children.saveName', s.name(amara.id, { name: 'Shiru' }));
  await s.add(director, { name: 'Mikhail Ivanov', sex: 'male' });
  const other = await s.add(director, { name: 'Benoît Saint-Fleur', sex: 'male' });
  await director.ask('children.saveName', s.name(other.id, { kind: 'spelling', name: 'Михаил Иванов' }));
  tariq = (await s.add(director, { name: 'طارق', sex: 'male', birthDate: '2016-01-01', birthPrecision: 'about' })).id;
  await s.add(director, { name: 'ដារ៉ា ចាន់', sex: 'male' });
  await s.add(director, { name: 'Łukasz Đặng', sex: 'male' });
  for (let n = 0; n < 30; n += 1) await s.add(director, { name: `Filler Number${n}`, since: inDays(-9) });
});
afterAll(async () => {
  expect(home.defects).toEqual([]);
  await home.done();
});

describe('found', () => {
  it.each([
    ['as it is', 'Wanjiru', 'Wanjiru Njoroge'],
    ['its beginning', 'wanj', 'Wanjiru Njoroge'],
    ['the family alone', 'njoroge', 'Wanjiru Njoroge'],
    ['the other way round', 'Njoroge Wanjiru', 'Wanjiru Njoroge'],
    ['a letter left out', 'Wanjru', 'Wanjiru Njoroge'],
    ['two letters changed places', 'Wnajiru', 'Wanjiru Njoroge'],
    ['written as heard', 'Wanjeeroo', 'Wanjiru Njoroge'],
    ['with a nickname', 'shiru', 'Wanjiru Njoroge'],
    ['without its accent', 'benoit', 'Benoît Saint-Fleur'],
    ['in another script, by another spelling', 'Михаил', 'Benoît Saint-Fleur'],
    ['Latin for Cyrillic', 'mikhail', 'Mikhail Ivanov'],
    ['Cyrillic for Latin', 'иванов', 'Mikhail Ivanov'],
    ['Latin for Arabic', 'Tariq', 'طارق'],
    ['Latin for Khmer', 'chan', 'ដារ៉ា ចាន់'],
    ['letters with a stroke', 'lukasz dang', 'Łukasz Đặng'],
  ])('%s: %s', async (_, typed, name) => {
    expect(await s.found(director, typed)).toContain(name);
  });

  it('by number, however it is written', async () => {
    const digits = String(Number(code.slice(-4)));
    for (const typed of [code, code.toLowerCase(), code.replaceAll('-', ''), digits, code.slice(-4)]) {
      expect(await s.found(director, typed)).toContain('Wanjiru Njoroge');
    }
  });

  it('says under which name, where that is not the one it goes by', async () => {
    const { found } = await director.ask('children.search', { text: 'Shiru' });
    expect(found[0]).toMatchObject({ name: 'Wanjiru Njoroge', alias: 'Shiru' });
    expect((await director.ask('children.search', { text: 'Wanjiru' })).found[0]?.alias).toBeNull();
  });

  it('nothing for nothing, for signs alone, and for what nobody is called', async () => {
    for (const typed of ['', '   ', '%', '*', "'; --", 'Xqzwy', '🙂'])
      expect(await s.found(director, typed)).toEqual([]);
  });

  it('never more than one can read, and nobody twice', async () => {
    const { found } = await director.ask('children.search', { text: 'filler' });
    expect(found).toHaveLength(12);
    expect(new Set(found.map((one) => one.id)).size).toBe(12);
  });

  it('by the new name at once, and by the old one no more', async () => {
    await s.edit(director, tariq, { name: 'Tarek Haddad' });
    expect(await s.found(director, 'haddad')).toEqual(['Tarek Haddad']);
    expect(await s.found(director, 'طارق')).toContain('Tarek Haddad');
    await s.edit(director, tariq, { name: 'Zuberi' });
    expect(await s.found(director, 'haddad')).toEqual([]);
  });
});

describe('may be here already', () => {
  const similar = async (name: string, more: object = {}) =>
    (await director.ask('children.similar', { name, ...more })).similar.map((one) => [one.name, ...one.why]);

  it.each([
    ['one name', 'Wanjiru Njoroge', {}, ['Wanjiru Njoroge', 'same-name']],
    [
      'one name and day',
      'Wanjiru Njoroge',
      { birthDate: '2014-05-03' },
      ['Wanjiru Njoroge', 'same-name', 'same-birth'],
    ],
    [
      'misspelt, born about then',
      'Wanjru Njoroge',
      { birthDate: '2014-05-20' },
      ['Wanjiru Njoroge', 'like-name', 'near-birth'],
    ],
    ['the family not said', 'Wanjiru', {}, ['Wanjiru Njoroge', 'like-name']],
    ['by a nickname', 'Shiru', {}, ['Wanjiru Njoroge', 'same-name']],
  ])('%s', async (_, name, more, expected) => {
    expect(await similar(name, more)).toContainEqual(expected);
  });

  it('not with another name, nor when born years apart with a name that is only like it', async () => {
    expect(await similar('Fatuma Hassan')).toEqual([]);
    expect(await similar('Wanjru Njoroge', { birthDate: '2005-01-01', birthPrecision: 'day' })).toEqual([]);
    expect(await similar('')).toEqual([]);
  });

  it('warns and stops nobody', async () => {
    const again = await s.add(director, { name: 'Wanjiru Njoroge', birthDate: '2014-05-03' });
    expect(again.code).not.toBe(code);
    expect(await s.found(director, 'Wanjiru Njoroge')).toHaveLength(2);
  });
});
