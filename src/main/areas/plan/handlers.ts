/** Every procedure of this area, and where it is done. */
import type { plan } from '../../../shared/areas/plan.ts';
import type { Handlers } from '../../gate/handler.ts';
import { byName } from '../by-name.ts';
import { activities, leaveOut, take } from './activities.ts';
import {
  addMonitoringVisits,
  markLegal,
  saveDay,
  saveMonitoring,
  saveMonitoringVisit,
  saveSafety,
  saveTrial,
} from './around-write.ts';
import { legal, safety, visits } from './around.ts';
import { careTick, careUntick, today } from './care.ts';
import { cohort, cohortHead, exportCohort, figures } from './cohort.ts';
import { editJoint, join, jointDone, joints, makeJoint, others } from './joints.ts';
import { lists, moveEntry, retireEntry, saveCriterion, saveLegalStep, savePattern } from './lists.ts';
import { agree, approve, review, share, takeBackMark, withdrawApproval } from './marks.ts';
import { staffRefs } from './people.ts';
import { ownCriterion, readinessOf, stateCriterion, undoCriterion, waiveCriterion } from './readiness-child.ts';
import { child, versions } from './record.ts';
import { history, reviews } from './reviews.ts';
import { remove, restore, saveAction, saveGoal, saveHeader, step, undoStep } from './write.ts';
import { mine } from './work.ts';

export const planHandlers: Handlers<typeof plan> = {
  'plan.child': child,
  'plan.people': async ({ read, today: day }) => {
    const refs = [...(await staffRefs(read, day)).values()];
    return { people: refs.filter((one) => one.active).toSorted((a, b) => byName(a.name, b.name)) };
  },
  'plan.versions': versions,
  'plan.history': history,
  'plan.saveHeader': saveHeader,
  'plan.saveGoal': saveGoal,
  'plan.saveAction': saveAction,
  'plan.step': step,
  'plan.undoStep': undoStep,
  'plan.remove': remove,
  'plan.restore': restore,
  'plan.share': share,
  'plan.approve': approve,
  'plan.review': review,
  'plan.agree': agree,
  'plan.takeBackMark': takeBackMark,
  'plan.withdrawApproval': withdrawApproval,
  'plan.activities': activities,
  'plan.take': take,
  'plan.leaveOut': leaveOut,
  'plan.joints': joints,
  'plan.makeJoint': makeJoint,
  'plan.join': join,
  'plan.editJoint': editJoint,
  'plan.jointDone': jointDone,
  'plan.others': others,
  'plan.reviews': reviews,
  'plan.safety': safety,
  'plan.saveSafety': saveSafety,
  'plan.saveMonitoring': saveMonitoring,
  'plan.addMonitoringVisits': addMonitoringVisits,
  'plan.saveMonitoringVisit': saveMonitoringVisit,
  'plan.visits': visits,
  'plan.saveTrial': saveTrial,
  'plan.saveDay': saveDay,
  'plan.legal': legal,
  'plan.markLegal': markLegal,
  'plan.readiness': readinessOf,
  'plan.stateCriterion': stateCriterion,
  'plan.waiveCriterion': waiveCriterion,
  'plan.undoCriterion': undoCriterion,
  'plan.ownCriterion': ownCriterion,
  'plan.cohort': cohort,
  'plan.cohortHead': cohortHead,
  'plan.figures': figures,
  'plan.exportCohort': exportCohort,
  'plan.today': today,
  'plan.mine': mine,
  'plan.careTick': careTick,
  'plan.careUntick': careUntick,
  'plan.lists': lists,
  'plan.saveCriterion': saveCriterion,
  'plan.saveLegalStep': saveLegalStep,
  'plan.savePattern': savePattern,
  'plan.retireEntry': retireEntry,
  'plan.moveEntry': moveEntry,
};
