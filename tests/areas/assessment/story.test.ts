/** The chapter of the fictional home: no step is refused, and something waits in most of the lists. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assessmentStory } from '../../../src/main/practice/assessment-story.ts';
import { chanceFrom } from '../../../src/main/practice/chance.ts';
import type { Teller } from '../../../src/main/practice/home.ts';
import { newId, openHome, type Home } from '../../support/home.ts';
import { child, inDays } from '../caseload/support.ts';

let home: Home;
beforeAll(async () => {
  home = await openHome();
});
afterAll(async () => {
  expect(home.defects).toEqual([]);
  await home.done();
});

function tellerOf(children: readonly string[]): Teller {
  return {
    chance: chanceFrom('a seed'),
    call: (procedure, input) => home.director.ask(procedure, input),
    people: [{ id: newId(), name: 'Dora Director', roles: ['director'] }],
    newId,
    goTo: () => undefined,
    dateOf: (daysAgo) => inDays(-daysAgo),
    workers: [],
    wanted: { folder: '', language: 'en', staff: 1, children: children.length, seed: 'a seed' },
    shared: new Map([['children', children]]),
  };
}

describe('the chapter', () => {
  it('tells nothing where no children are told', async () => {
    expect(await assessmentStory(tellerOf([]))).toEqual([]);
  });

  it('tells of sixteen children what really happens, brothers and sisters in one household', async () => {
    const ids: string[] = [];
    for (let i = 0; i < 16; i++) {
      const sibling = i === 1 ? { siblingOf: ids[0] ?? null } : {};
      ids.push((await child(home.director, { name: `Child ${i}`, ...sibling })).id);
    }
    // Somebody whom the story knows of and who is not here: passed over.
    const story = await assessmentStory(tellerOf([...ids, newId()]));
    for (const one of story.toSorted((a, b) => b.daysAgo - a.daysAgo)) await one.happen();
    const { lists, unfinished } = await home.director.ask('assessment.overview', {});
    const figures = Object.fromEntries(lists.map((one) => [one.list, one.children]));
    expect(figures['all']).toBe(16);
    for (const list of ['overdue', 'never', 'in-date', 'risk-overdue', 'risk-high', 'risk-none', 'family-missing']) {
      expect([list, (figures[list] ?? 0) > 0]).toEqual([list, true]);
    }
    expect(unfinished).toBe(2);
    const family = await home.director.ask('assessment.family', { childId: ids[1] ?? '' });
    expect(family.households[0]?.alsoOf.map((one) => one.id)).toEqual([ids[0]]);
  });
});
