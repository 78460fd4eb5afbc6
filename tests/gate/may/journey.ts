/** Who may, of this area's procedures. */
import { all, carers, D, plan, type May } from './groups.ts';
import type { journey } from '../../../src/shared/areas/journey.ts';

export const journeyMay: May<typeof journey> = {
  'journey.timeline': carers,
  'journey.link': plan,
  'journey.unlink': plan,
  'journey.restoreLink': plan,
  'journey.gates': carers,
  'journey.gate': carers,
  'journey.saveCriterion': plan,
  'journey.retireCriterion': plan,
  'journey.decide': D,
  'journey.themes': plan,
  'journey.saveTheme': plan,
  'journey.retireTheme': plan,
  'journey.assessments': plan,
  'journey.finishAssessment': plan,
  'journey.actOnTheme': plan,
  'journey.learnings': carers,
  'journey.saveLearning': plan,
  'journey.removeLearning': plan,
  'journey.restoreLearning': plan,
  'journey.board': all,
  'journey.export': carers,
};
