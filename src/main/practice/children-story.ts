/** The children themselves: who they are, their names, their stays, their brothers and sisters, their timeline. Told of a fictional home. */
import { castOf } from './children/cast.ts';
import { leaveDays } from './children/days.ts';
import * as tell from './children/telling.ts';
import { childrenWords } from './children/words.ts';
import type { Happening, Teller } from './home.ts';
import { workforceWords } from './workforce/words.ts';
import { wordsIn } from './words.ts';

/**
 * Brings as many children as are wanted, and about a tenth more who come later; two fifths leave. Leaves their ids
 * and days for the chapters after it.
 */
export function childrenStory(teller: Teller): Promise<Happening[]> {
  const { language } = teller.wanted;
  const houses = wordsIn(language, workforceWords).houses;
  const telling: tell.Telling = { teller, words: wordsIn(language, childrenWords), houses };
  const cast = castOf(teller);
  leaveDays(teller, cast);
  return Promise.resolve(
    cast.flatMap((child, nth): Happening[] => {
      const { came, left } = child;
      const happenings: Happening[] = [{ daysAgo: came, happen: () => tell.takeIn(telling, child, nth) }];
      // Said once everybody has a record.
      if (child.eldest !== null) happenings.push({ daysAgo: came - 2, happen: () => tell.joinEldest(telling, child) });
      const moves = teller.chance.next() < 0.12 ? teller.chance.between(30, 420) : null;
      if (moves !== null && moves < came && (left === null || left < moves)) {
        happenings.push({ daysAgo: moves, happen: () => tell.moveHouse(telling, child) });
      }
      if (left !== null) happenings.push({ daysAgo: left, happen: () => tell.leave(telling, child, left) });
      return happenings;
    }),
  );
}
