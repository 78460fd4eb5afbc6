/** Every procedure of this area, and where it is done. */
import type { journey } from '../../../shared/areas/journey.ts';
import type { Handlers } from '../../gate/handler.ts';
import { actOnTheme, finishAssessment, readAssessments } from './assessments.ts';
import { board } from './board.ts';
import { retireCriterion, saveCriterion } from './criteria.ts';
import { decide } from './decide.ts';
import { exportList } from './export.ts';
import { gate, gates } from './gates.ts';
import { learnings, removeLearning, restoreLearning, saveLearning } from './learning.ts';
import { link, restoreLink, unlink } from './links.ts';
import { readThemes, retireTheme, saveTheme } from './themes.ts';
import { timeline } from './timeline.ts';

export const journeyHandlers: Handlers<typeof journey> = {
  'journey.timeline': (context) => timeline(context),
  'journey.link': link,
  'journey.unlink': unlink,
  'journey.restoreLink': restoreLink,

  'journey.gates': (context) => gates(context),
  'journey.gate': gate,
  'journey.saveCriterion': saveCriterion,
  'journey.retireCriterion': retireCriterion,
  'journey.decide': decide,

  'journey.themes': async ({ read }, { retired }) => ({ themes: await readThemes(read, retired ?? false) }),
  'journey.saveTheme': saveTheme,
  'journey.retireTheme': retireTheme,
  'journey.assessments': async ({ read }) => ({ assessments: await readAssessments(read) }),
  'journey.finishAssessment': finishAssessment,
  'journey.actOnTheme': actOnTheme,

  'journey.learnings': (context) => learnings(context),
  'journey.saveLearning': saveLearning,
  'journey.removeLearning': removeLearning,
  'journey.restoreLearning': restoreLearning,

  'journey.board': (context) => board(context),
  'journey.export': exportList,
};
