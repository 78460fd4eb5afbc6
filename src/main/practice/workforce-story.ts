/** Staff, training, supervision and caseload of a fictional home. */
import type { Happening, Teller } from './home.ts';
import { wordsIn } from './words.ts';
import { caseloadHappenings } from './workforce/caseload.ts';
import { gatherMembers, works } from './workforce/members.ts';
import { supervisionHappenings } from './workforce/supervision.ts';
import { teamHappenings } from './workforce/team.ts';
import { trainingHappenings } from './workforce/training.ts';
import { workforceWords } from './workforce/words.ts';

/** Leaves for the chapters after it the ids of those who are there all the last year, under `staff`. */
export function workforceStory(teller: Teller): Promise<Happening[]> {
  const words = wordsIn(teller.wanted.language, workforceWords);
  const members = gatherMembers(teller);
  teller.shared.set(
    'staff',
    members.flatMap((member) => (works(member, 360) && member.left === null ? [member.id] : [])),
  );
  return Promise.resolve([
    ...teamHappenings(teller, members, words),
    ...trainingHappenings(teller, members, words),
    ...supervisionHappenings(teller, members, words),
    ...caseloadHappenings(teller, members, words),
  ]);
}
