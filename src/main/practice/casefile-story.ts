/** What is kept in a child’s file: health, school, documents, consents, contacts, notes, the child’s own words. Told of a fictional home. */
import * as parts from './casefile/happenings.ts';
import { casefileWords } from './casefile/words.ts';
import { childrenTold } from './children/days.ts';
import type { Happening, Teller } from './home.ts';
import { wordsIn } from './words.ts';

/** The home began to keep files so many days ago; of a child who came later, a week after it came. */
const begun = 300;

/** Files are filled as they are in life: most of them in part. Nothing is written of a child after it left. */
export function casefileStory(teller: Teller): Promise<Happening[]> {
  const words = wordsIn(teller.wanted.language, casefileWords);
  const happenings = childrenTold(teller).flatMap(({ id: childId, came, left }) => {
    const from = Math.min(begun, came - 7);
    return Object.values(parts)
      .flatMap((part) => part({ teller, words, childId, from }))
      .filter(({ daysAgo }) => daysAgo <= came && daysAgo > (left ?? 0));
  });
  return Promise.resolve(happenings);
}
