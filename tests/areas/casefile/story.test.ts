/** The chapter of the fictional home that fills the children's files: every step is one the gate accepts. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { casefileStory } from '../../../src/main/practice/casefile-story.ts';
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

function teller(language: string, children: readonly string[]): Teller {
  const call: Teller['call'] = (procedure, input) => home.director.ask(procedure, input);
  const wanted = { folder: '', language, staff: 1, children: children.length, seed: 'x' };
  return {
    ...{ chance: chanceFrom(`story ${language}`), call, people: [], newId, workers: [], wanted },
    goTo: () => undefined,
    dateOf: (daysAgo) => inDays(-daysAgo),
    shared: new Map([['children', children]]),
  };
}

describe('the chapter of the files', () => {
  it('tells nothing where the chapter before brought no children', async () => {
    expect(await casefileStory({ ...teller('en', []), shared: new Map() })).toEqual([]);
  });

  it.each(['en', 'fr'])('is told whole, and leaves gaps as they are in life (%s)', async (language) => {
    const ids: string[] = [];
    for (let n = 0; n < 12; n += 1) ids.push((await child(home.director, { name: `Child ${n}` })).id);
    const happenings = await casefileStory(teller(language, ids));
    expect(happenings.every((one) => one.daysAgo >= 1 && one.daysAgo <= 300)).toBe(true);
    for (const { happen } of happenings) await happen();
    const { items } = await home.director.ask('casefile.homeDocuments', {});
    const mine = items.filter((one) => ids.includes(one.id));
    expect(mine.some((one) => one.present > 0 && one.present < one.required)).toBe(true);
    const read = async (part: 'health' | 'contacts' | 'words' | 'observations') => {
      let found = 0;
      for (const childId of ids) {
        const answer: object = await home.director.ask(`casefile.${part}`, { childId });
        found += Object.values(answer).flat().length;
      }
      return found;
    };
    for (const part of ['health', 'contacts', 'words', 'observations'] as const) {
      expect([part, (await read(part)) > 0]).toEqual([part, true]);
    }
  });
});
