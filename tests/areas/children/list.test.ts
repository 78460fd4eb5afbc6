/** The list of children: narrowed, sorted and paged so that nobody is left out or told twice; and taken away as a sheet. */
import { Buffer } from 'node:buffer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Input, Output } from '../../../src/shared/contract.ts';
import * as s from './support.ts';
import { inDays, type Home, type Person } from './support.ts';

let home: Home;
let director: Person;
let staffId: string;
const ids = new Map<string, string>();
const people = [
  ['Zawadi', 'Lake House', -900, '2012-02-03', 'day'],
  ['Ángel', 'Hill House', -800, '2020-01-01', 'about'],
  ['Михаил', null, -700, null, null],
  ['bakari', 'Hill House', -700, '2012-02-03', 'day'],
  ['Łukasz', 'Lake House', -30, '2024-09-01', 'month'],
  ['Gone Girl', 'Lake House', -600, '2009-01-01', 'year'],
] as const;

beforeAll(async () => {
  home = await s.easyHome();
  ({ director } = home);
  for (const [name, house, since, birthDate, birthPrecision] of people) {
    const { id } = await s.add(director, { name, house, since: inDays(since), birthDate, birthPrecision });
    ids.set(name, id);
  }
  const nameless = await s.add(director, { name: null, since: inDays(-10) });
  ids.set('', nameless.id);
  await s.stay(director, idOf('Gone Girl'), { leftOn: inDays(-5), leavingId: 'leaving-kinship' });
  staffId = await s.worker(home, { name: 'Lena Lead' });
  await s.give(director, [{ id: idOf('Zawadi') }, { id: idOf('Михаил') }], staffId, { from: inDays(-20) });
  const plan = { goal: 'reunification', placementType: null, goalReason: null, interim: false } as const;
  await director.ask('plan.saveHeader', {
    ...{ childId: idOf('bakari'), rev: null, ...plan, interimReason: null, interimUntil: null, reviewOn: null },
    ...{ madeOn: inDays(-3), participants: null, childView: null, familyView: null },
  });
});
afterAll(async () => {
  expect(home.defects).toEqual([]);
  await home.done();
});
const idOf = (name: string): string => ids.get(name) ?? '';
const listed = (asked: Input<'children.list'>) => s.listed(director, asked);

describe('narrowed', () => {
  it.each([
    ['nothing said: those who live here, by name', {}, ['Ángel', 'bakari', null, 'Łukasz', 'Михаил', 'Zawadi']],
    ['who left', { status: 'left' }, ['Gone Girl']],
    ['a house', { house: 'Hill House' }, ['Ángel', 'bakari']],
    ['no house', { house: null }, [null, 'Михаил']],
    ['no worker', { without: true }, ['Ángel', 'bakari', null, 'Łukasz']],
    ['a goal', { goal: 'reunification' }, ['bakari']],
    ['no goal', { goal: 'none', house: 'Hill House' }, ['Ángel']],
    ['what was typed, with accents left out', { search: 'angel' }, ['Ángel']],
    ['both', { search: 'zawadi', house: 'Hill House' }, []],
  ] as const)('%s', async (_, asked, names) => {
    expect(await listed(asked)).toEqual(names);
    expect((await director.ask('children.list', asked)).total).toBe(names.length);
  });

  it('by worker, and everybody ever', async () => {
    expect(await listed({ leadId: staffId })).toEqual(['Михаил', 'Zawadi']);
    expect(await listed({ status: 'all' })).toHaveLength(7);
  });

  it('tells for each child who leads it, how long nobody does, and what is missing first', async () => {
    const { items } = await director.ask('children.list', {});
    const [zawadi, angel] = ['Zawadi', 'Ángel'].map((name) => items.find((one) => one.name === name));
    expect(zawadi).toMatchObject({ lead: { id: staffId, name: 'Lena Lead' }, daysWithoutLead: 0 });
    expect(angel).toMatchObject({ lead: null, daysWithoutLead: 800 });
    expect(angel?.missing[0]).toMatchObject({ id: 'lead', state: 'missing' });
    const filters = await director.ask('children.filters', {});
    expect(filters.houses).toEqual([
      { house: 'Hill House', children: 2 },
      { house: 'Lake House', children: 2 },
      { house: null, children: 2 },
    ]);
    expect(filters.leads).toEqual([{ id: staffId, name: 'Lena Lead', children: 2 }]);
  });
});

describe('sorted', () => {
  it.each([
    ['age', 'up', ['bakari', 'Zawadi', 'Ángel', 'Łukasz', null, 'Михаил']],
    ['age', 'down', ['Łukasz', 'Ángel', 'Zawadi', 'bakari', 'Михаил', null]],
    ['house', 'up', ['Ángel', 'bakari', 'Łukasz', 'Zawadi', null, 'Михаил']],
    ['since', 'down', [null, 'Łukasz', 'Михаил', 'bakari', 'Ángel', 'Zawadi']],
    ['lead', 'up', ['Михаил', 'Zawadi', 'Ángel', 'bakari', null, 'Łukasz']],
  ] as const)('by %s %s, what is not known last', async (sort, direction, names) => {
    expect(await listed({ sort, direction })).toEqual(names);
  });
});

describe('paged', () => {
  it.each(['name', 'age', 'house', 'since', 'lead', 'leftOn'] as const)(
    'by %s: all pages together are the whole list, in both directions',
    async (sort) => {
      for (const direction of ['up', 'down'] as const) {
        const asked = { status: 'all', sort, direction } as const;
        const whole = (await director.ask('children.list', asked)).items.map((one) => one.id);
        const pages: string[] = [];
        let after: string | null = null;
        do {
          const page: Output<'children.list'> = await director.ask('children.list', { ...asked, after, limit: 2 });
          expect(page.total).toBe(7);
          pages.push(...page.items.map((one) => one.id));
          after = page.next;
        } while (after !== null);
        expect(pages).toEqual(whole);
      }
    },
  );

  it('a mark that is none is refused', async () => {
    for (const after of ['x', '[1]', '{}', '[1,"a","b",3]']) {
      expect(await director.refused('children.list', { after })).toMatchObject({
        code: 'invalid',
        fields: [{ path: 'after', rule: 'cursor' }],
      });
    }
  });
});

it('is taken away as it stands narrowed, in the language asked for, and noted', async () => {
  const taken = await director.ask('children.export', { house: 'Hill House', language: 'fr' });
  const text = Buffer.from(taken.data, 'base64').toString('utf8');
  expect(taken).toMatchObject({ rows: 2, mediaType: expect.stringContaining('csv') as string });
  expect(text).toContain('Ángel');
  expect(text).not.toContain('Zawadi');
  const { items } = await director.ask('settings.accessLog', { limit: 5 });
  expect(items.some((one) => one.what === 'exported' && one.procedure === 'children.export')).toBe(true);
});
