/** Every procedure of this area, and where it is done. */
import type { assessment } from '../../../shared/areas/assessment.ts';
import type { Handlers } from '../../gate/handler.ts';
import { ofChild, one } from './assessments.ts';
import { exportList } from './export.ts';
import { family, removePerson, restorePerson, savePerson } from './family.ts';
import { history } from './history.ts';
import { chooseReceiving, householdChoices, joinHousehold, leaveHousehold, saveHousehold } from './households.ts';
import { children, figures, overview, unfinished } from './lists.ts';
import { rateRisk, risk } from './risk.ts';
import { editRules, moveDomain, readRules, retireDomain, retireSet, saveDomain, saveSet, sets } from './sets.ts';
import { removeStep, restoreStep, saveStep, setTracing, tracing } from './tracing.ts';
import { amend, countAgain, discard, finish, restore, save, setAside } from './writing.ts';

export const assessmentHandlers: Handlers<typeof assessment> = {
  'assessment.sets': sets,
  'assessment.saveSet': saveSet,
  'assessment.retireSet': retireSet,
  'assessment.saveDomain': saveDomain,
  'assessment.moveDomain': moveDomain,
  'assessment.retireDomain': retireDomain,
  'assessment.rules': ({ read }) => readRules(read),
  'assessment.editRules': editRules,
  'assessment.ofChild': ofChild,
  'assessment.one': one,
  'assessment.save': save,
  'assessment.finish': finish,
  'assessment.discard': discard,
  'assessment.restore': restore,
  'assessment.amend': amend,
  'assessment.setAside': setAside,
  'assessment.countAgain': countAgain,
  'assessment.risk': risk,
  'assessment.rateRisk': rateRisk,
  'assessment.figures': figures,
  'assessment.overview': overview,
  'assessment.children': children,
  'assessment.unfinished': unfinished,
  'assessment.export': exportList,
  'assessment.history': history,
  'assessment.family': family,
  'assessment.savePerson': savePerson,
  'assessment.removePerson': removePerson,
  'assessment.restorePerson': restorePerson,
  'assessment.saveHousehold': saveHousehold,
  'assessment.householdChoices': householdChoices,
  'assessment.joinHousehold': joinHousehold,
  'assessment.leaveHousehold': leaveHousehold,
  'assessment.chooseReceiving': chooseReceiving,
  'assessment.tracing': tracing,
  'assessment.setTracing': setTracing,
  'assessment.saveStep': saveStep,
  'assessment.removeStep': removeStep,
  'assessment.restoreStep': restoreStep,
};
