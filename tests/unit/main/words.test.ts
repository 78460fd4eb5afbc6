/** Documents made in main find their words: a namespace that is not there would print its keys. */
import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { makeWords } from '../../../src/main/words.ts';

it.each(['en', 'fr', 'pt'])(
  'every key that main says whole has words, and every beginning of one has its namespace (%s)',
  (language) => {
    const words = makeWords(language);
    const said = globSync('src/main/**/*.ts').flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\bt\(\s*(?:[^()'"`]*\? )?(['`])([a-z]+:[^'`$]*)(\1|\$)/g)].map(
        ([, , key = '', end]) => ({ file, key, whole: end !== '$' }),
      ),
    );
    expect(said.length).toBeGreaterThan(100);
    const missing = said.filter(({ key, whole }) => {
      const [namespace = '', ...rest] = key.split(':');
      const bare = rest.join(':');
      // A namespace that is there answers the part after it for a key it does not know; one that is not, the same.
      return whole ? words.t(key) === bare : !knows(namespace);
    });
    expect(missing).toEqual([]);
  },
);

/** By a word that every area has on its page. */
function knows(namespace: string): boolean {
  const file = `src/shared/locales/en/${namespace}.json`;
  const all = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  const key = Object.keys(all).find((one) => !/_(?:one|other)$/.test(one) && !/\{\{/.test(all[one] ?? ''));
  return key !== undefined && makeWords('en').t(`${namespace}:${key}`) === all[key];
}
