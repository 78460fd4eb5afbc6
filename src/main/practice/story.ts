/** All chapters of the fictional home's story, told in the order of the days. */
import type { Happening, Teller } from './home.ts';
import { assessmentStory } from './assessment-story.ts';
import { casefileStory } from './casefile-story.ts';
import { childrenStory } from './children-story.ts';
import { journeyStory } from './journey-story.ts';
import { kitStory } from './kit-story.ts';
import { moneyStory } from './money-story.ts';
import { planStory } from './plan-story.ts';
import { premisesStory } from './premises-story.ts';
import { risksStory } from './risks-story.ts';
import { stakeholdersStory } from './stakeholders-story.ts';
import { transitionStory } from './transition-story.ts';
import { workforceStory } from './workforce-story.ts';

/** Of one day, an earlier chapter's happenings come first. */
const chapters = [
  transitionStory,
  childrenStory,
  workforceStory,
  casefileStory,
  assessmentStory,
  planStory,
  kitStory,
  journeyStory,
  stakeholdersStory,
  risksStory,
  moneyStory,
  premisesStory,
];

export async function tell(teller: Teller): Promise<void> {
  const happenings: Happening[] = [];
  for (const chapter of chapters) happenings.push(...(await chapter(teller)));
  happenings.sort((a, b) => b.daysAgo - a.daysAgo);
  for (const { daysAgo, happen } of happenings) {
    if (daysAgo < 1) continue;
    teller.goTo(daysAgo);
    await happen();
  }
  teller.goTo(0);
}
