/**
 * What may be done to make a child, a family and those around them ready. Children's plans draw on this list; here it
 * describes the stage. The activities are those of the stage's published page; group and scope are our own sorting of them.
 */
import type { ActivityEntry, ActivityGroup, ActivityScope } from './types.ts';

const list: readonly (readonly [id: string, group: ActivityGroup, scope: ActivityScope])[] = [
  ['cpi-improve-care-setting', 'care-setting', 'organisation'],
  ['cpi-life-skills', 'skills', 'child-or-youth'],
  ['cpi-vocational-training', 'skills', 'youth'],
  ['cpi-language-culture', 'identity', 'child'],
  ['cpi-job-readiness', 'skills', 'youth'],
  ['cpi-protective-behaviours', 'safety', 'child'],
  ['cpi-counselling-therapy', 'wellbeing', 'child-or-family'],
  ['cpi-family-visits', 'family', 'child-and-family'],
  ['cpi-addiction', 'wellbeing', 'child-or-family'],
  ['cpi-family-strengthening', 'family', 'family'],
  ['cpi-conflict-positive-parenting', 'family', 'family'],
  ['cpi-safety-plan', 'safety', 'child-and-family'],
  ['cpi-life-book', 'identity', 'child'],
  ['cpi-expression', 'wellbeing', 'child'],
  ['cpi-care-leaver-networks', 'independence', 'child-or-youth'],
  ['cpi-assistive-devices-home-adaptation', 'disability', 'child-and-family'],
  ['cpi-mentors', 'independence', 'youth'],
  ['cpi-service-referrals', 'services', 'child-and-family'],
  ['cpi-respite-care', 'services', 'family'],
  ['cpi-school-transfer', 'education', 'child'],
  ['cpi-medical-transfer', 'health', 'child'],
  ['cpi-disability-services', 'disability', 'child'],
  ['cpi-placement-documentation', 'legal', 'child'],
  ['cpi-community-sensitisation', 'community', 'community'],
  ['cpi-realistic-expectations', 'preparation', 'child-and-family'],
  ['cpi-community-leaders', 'community', 'community'],
  ['cpi-reintegration-kit', 'kit', 'child-and-family'],
  ['cpi-home-preparation', 'family', 'family'],
  ['cpi-school-teachers', 'education', 'community'],
  ['cpi-accommodation', 'independence', 'youth'],
  ['cpi-aftercare-link', 'independence', 'youth'],
  ['cpi-farewell', 'ritual', 'child'],
  ['cpi-day-planning', 'preparation', 'child-and-family'],
  ['cpi-community-welcome', 'ritual', 'community'],
];

export const activities: readonly ActivityEntry[] = list.map(([id, group, scope]) => ({
  id,
  group,
  scope,
  origin: 'stage-page-case-plan-implementation',
}));
