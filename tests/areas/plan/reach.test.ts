/** A social worker asks for another's child by every procedure that is about one: each time the answer is no. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { plan } from '../../../src/shared/areas/plan.ts';
import type { ProcedureName } from '../../../src/shared/contract.ts';
import type { Home } from '../../support/home.ts';
import {
  action,
  allRefused,
  easyHome,
  header,
  inDays,
  newId,
  step,
  team,
  today,
  together,
  type Team,
} from './support.ts';

let home: Home;
let people: Team;
beforeAll(async () => {
  home = await easyHome();
  people = await team(home);
});
afterAll(async () => {
  expect(home.defects).toEqual([]);
  await home.done();
});

/** Inputs that fit, about a child. */
function inputs(childId: string): Partial<Record<ProcedureName, unknown>> {
  const ofChild = { childId };
  const id = newId();
  const marked = { childId, id, on: today(), digest: 'a'.repeat(64) };
  const criterionId = 'rd-kit';
  const nothing = { madeOn: null, note: null };
  const visit = { id, kind: 'call', afterDays: 1, dueOn: null, staffId: null, byName: null, note: null };
  const joint = {
    currency: null,
    what: 'x',
    heldOn: null,
    place: null,
    staffId: null,
    costEstimate: null,
    costActual: null,
    note: null,
  };
  return {
    'plan.child': ofChild,
    'plan.versions': ofChild,
    'plan.history': ofChild,
    'plan.saveHeader': header(childId),
    'plan.saveGoal': { ...ofChild, id, rev: null, domain: 'health', need: null, wanted: 'x', reachedOn: null },
    'plan.saveAction': action(childId),
    'plan.step': step(childId, id),
    'plan.undoStep': { childId, id },
    'plan.remove': { childId, kind: 'action', id, rev: 1 },
    'plan.restore': { childId, kind: 'action', id, rev: 1 },
    'plan.share': { ...marked, ...together },
    'plan.approve': marked,
    'plan.review': { ...marked, ...together, byNames: null, nextOn: null },
    'plan.agree': { ...marked, ...together, about: 'safety', byNames: 'x' },
    'plan.takeBackMark': { childId, id, rev: 1, reason: 'x' },
    'plan.withdrawApproval': { childId, id, rev: 1, reason: 'x' },
    'plan.activities': ofChild,
    'plan.take': { childId, actions: [{ id, activityId: 'cpi-farewell' }], dueOn: null, staffId: null },
    'plan.leaveOut': { childId, id, activityId: 'cpi-farewell', reason: 'x' },
    'plan.makeJoint': { childId, actionId: newId(), id, activityId: null, ...joint, others: [] },
    'plan.join': { childId, actionId: id, jointId: newId() },
    'plan.editJoint': { childId, id, rev: 1, ...joint },
    'plan.jointDone': { childId, id, jointId: newId(), on: today(), note: null },
    'plan.others': { childId, activityId: null },
    'plan.safety': ofChild,
    'plan.saveSafety': {
      childId,
      rev: null,
      madeOn: null,
      risks: null,
      measures: null,
      calls: [],
      safePlace: null,
      reviewOn: null,
    },
    'plan.saveMonitoring': { childId, rev: null, ...nothing, staffId: null, howToReach: null },
    'plan.addMonitoringVisits': { childId, visits: [visit] },
    'plan.saveMonitoringVisit': { childId, rev: 1, ...visit },
    'plan.visits': ofChild,
    'plan.saveTrial': {
      ...{ childId, id, rev: null, kind: 'visit', state: 'planned', reason: null, fromOn: inDays(3), untilOn: null },
      ...{
        withWhom: null,
        went: null,
        childWords: null,
        familyWords: null,
        workerWords: null,
        nextOn: null,
        nextWhat: null,
      },
    },
    'plan.saveDay': {
      ...{ childId, rev: null, moveOn: null, atTime: null, escort: null, transport: null, present: null },
      ...{ childWants: null, farewell: null, takesAlong: null, note: null },
    },
    'plan.legal': ofChild,
    'plan.markLegal': {
      childId,
      id,
      stepId: 'leg-status-known',
      state: 'open',
      on: null,
      document: null,
      reason: null,
    },
    'plan.readiness': ofChild,
    'plan.stateCriterion': { childId, id, criterionId, state: 'met', reason: null },
    'plan.waiveCriterion': { childId, id, criterionId, reason: 'x' },
    'plan.undoCriterion': { childId, id },
    'plan.ownCriterion': { childId, criterionId, rev: null, staffId: null, dueOn: null },
    'plan.careTick': { childId, actionId: newId(), id, note: null },
    'plan.careUntick': { childId, id },
  };
}

it('each of them is tried here, with an input that fits', () => {
  const about = Object.entries(plan).filter(([, procedure]) => 'about' in procedure.access);
  const tried = inputs(people.bela.id);
  expect(Object.keys(tried).toSorted()).toEqual(about.map(([name]) => name).toSorted());
  const unfit = about.filter(
    ([name, procedure]) => !z.safeParse(procedure.input, tried[name as ProcedureName]).success,
  );
  expect(unfit.map(([name]) => name)).toEqual([]);
});

it('another’s child is nobody’s to ask for', async () => {
  const tried = Object.entries(inputs(people.bela.id)) as [ProcedureName, unknown][];
  expect(
    await allRefused(
      home,
      people.mine,
      tried.map(([name, input]) => [name, input, 'forbidden'] as const),
    ),
  ).toEqual([]);
});

it('a child that is not there is not found, and nothing is made for it', async () => {
  const tried = Object.entries(inputs(newId())) as [ProcedureName, unknown][];
  const wrong: string[] = [];
  for (const [name, input] of tried) {
    const { code } = await home.director.refused(name, input);
    // Nothing was said of a plan that is not there.
    if (code !== 'not-found' && !(name === 'plan.approve' && code === 'invalid')) wrong.push(`${name} ${code}`);
  }
  expect(wrong).toEqual([]);
});
