/** The fictional home's kits: told through the gate, and each stands where the story left it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chanceFrom } from '../../../src/main/practice/chance.ts';
import type { Teller } from '../../../src/main/practice/home.ts';
import { kitStory } from '../../../src/main/practice/kit-story.ts';
import { newId } from '../../support/home.ts';
import { child, inDays, kitHome, type KitHome } from './support.ts';

let at: KitHome;
const ids: string[] = [];
beforeAll(async () => {
  at = await kitHome();
  for (let n = 0; n < 42; n += 1) {
    const sex = n % 2 === 0 ? 'female' : 'male';
    ids.push((await child(at.director, { name: `Child ${n}`, sex, birthDate: inDays(-900 - n * 150) })).id);
  }
});
afterAll(async () => {
  expect(at.home.defects).toEqual([]);
  await at.home.done();
});

/** All days told at once, on today's clock. */
function teller(children: readonly string[], language = 'en'): Teller {
  return {
    chance: chanceFrom('kit'),
    call: (procedure, input) => at.director.ask(procedure, input),
    people: [{ id: newId(), name: 'Dora Director', roles: ['director'] }],
    newId,
    goTo: () => undefined,
    dateOf: (daysAgo) => inDays(-daysAgo),
    workers: [],
    wanted: { folder: '', language, staff: 9, children: children.length, seed: 'kit' },
    shared: new Map([['children', children]]),
  };
}

describe('the story of the kits', () => {
  it('is silent where there are no children', async () => {
    expect(await kitStory(teller([]))).toEqual([]);
  });

  it('leaves a kit at every stage of its way', async () => {
    const happenings = await kitStory(teller(ids, 'fr'));
    for (const { happen } of happenings.toSorted((a, b) => b.daysAgo - a.daysAgo)) await happen();
    const { items } = await at.director.ask('kit.list', { limit: 200 });
    expect(items).toHaveLength(7);
    const states = items.map((one) => one.state);
    expect(states.some((state) => state === 'handed-over' || state === 'partly-handed-over')).toBe(true);
    expect(items.filter((one) => one.changedSince)).toHaveLength(1);
    expect(items.filter((one) => one.undecided > 0)).toHaveLength(1);
    expect(items.filter((one) => one.approved).length).toBeGreaterThanOrEqual(4);
    const { lines } = await at.director.ask('kit.stock', {});
    expect(lines.some((line) => line.level > 0)).toBe(true);
    expect(lines.filter((line) => line.level < 0)).toEqual([]);
    expect((await at.director.ask('kit.figures', {})).means).toMatchObject([{ currency: 'XOF' }]);
  });
});
