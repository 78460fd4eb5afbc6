/** Writing what stands around a plan. */
import type { Parsed } from '../../../shared/contract.ts';
import type { Broken } from '../../../shared/rules/status.ts';
import { invalid } from '../../errors.ts';
import type { CommandContext } from '../../gate/handler.ts';
import { assertFree, assertStaff, isOlder, saveOne, saveOnly } from './own.ts';
import { assertChild } from './people.ts';
import { entryKeptSql } from './queries-around.ts';
import { EntryKeptRow } from './rows.ts';

type Nothing = Record<string, never>;

function madeFaults(madeOn: string | null, today: string): Broken[] {
  return madeOn !== null && madeOn > today ? [['madeOn', 'in-future']] : [];
}

export async function saveSafety(context: CommandContext, input: Parsed<'plan.saveSafety'>): Promise<Nothing> {
  const { tx, today } = context;
  await assertChild(tx, input.childId);
  const faults: Broken[] = madeFaults(input.madeOn, today);
  if (input.madeOn !== null && input.reviewOn !== null && input.reviewOn < input.madeOn) {
    faults.push(['reviewOn', 'before-start']);
  }
  if (faults.length > 0 && !(await isOlder(tx, 'safety_plan', input.childId, input.rev))) throw invalid(...faults);
  await saveOnly(tx, 'safety_plan', input.childId, input.rev, {
    made_on: input.madeOn,
    risks: input.risks,
    measures: input.measures,
    calls: JSON.stringify(input.calls),
    safe_place: input.safePlace,
    review_on: input.reviewOn,
  });
  return {};
}

export async function saveMonitoring(context: CommandContext, input: Parsed<'plan.saveMonitoring'>): Promise<Nothing> {
  const { tx, today } = context;
  await assertChild(tx, input.childId);
  const faults = madeFaults(input.madeOn, today);
  if (faults.length > 0 && !(await isOlder(tx, 'monitoring_plan', input.childId, input.rev))) throw invalid(...faults);
  await assertStaff(tx, input.staffId, today);
  await saveOnly(tx, 'monitoring_plan', input.childId, input.rev, {
    made_on: input.madeOn,
    staff_id: input.staffId,
    how_to_reach: input.howToReach,
    note: input.note,
  });
  return {};
}

type VisitFields = Parsed<'plan.addMonitoringVisits'>['visits'][number];
const visitPatch = (visit: Omit<VisitFields, 'id'>) => ({
  kind: visit.kind,
  after_days: visit.afterDays,
  due_on: visit.dueOn,
  staff_id: visit.staffId,
  by_name: visit.byName,
  note: visit.note,
});

export async function addMonitoringVisits(
  { tx, today }: CommandContext,
  { childId, visits }: Parsed<'plan.addMonitoringVisits'>,
): Promise<Nothing> {
  await assertChild(tx, childId);
  if (new Set(visits.map((one) => one.id)).size < visits.length) throw invalid(['visits', 'twice']);
  for (const staffId of new Set(visits.map((one) => one.staffId))) await assertStaff(tx, staffId, today);
  for (const visit of visits) {
    if (visit.afterDays === null && visit.dueOn === null) throw invalid(['visits', 'required']);
    await assertFree(tx, 'monitoring_visit', visit.id, childId);
    await tx.insert('monitoring_visit', visit.id, { child_id: childId, ...visitPatch(visit) });
  }
  return {};
}

export async function saveMonitoringVisit(
  { tx, today }: CommandContext,
  input: Parsed<'plan.saveMonitoringVisit'>,
): Promise<Nothing> {
  await assertChild(tx, input.childId);
  if (input.afterDays === null && input.dueOn === null) throw invalid(['dueOn', 'required']);
  await assertStaff(tx, input.staffId, today);
  await saveOne(tx, 'monitoring_visit', input, visitPatch(input));
  return {};
}

/** What took place says how it went; what did not, why. Nothing that is to come took place. */
function trialFaults(input: Parsed<'plan.saveTrial'>, today: string): Broken[] {
  const faults: Broken[] = [];
  const { state, fromOn, untilOn, nextOn } = input;
  if (untilOn !== null && untilOn < fromOn) faults.push(['untilOn', 'before-start']);
  if (state === 'held' && fromOn > today) faults.push(['fromOn', 'in-future']);
  if (state === 'held' && input.went === null) faults.push(['went', 'required']);
  if (state !== 'held' && input.went !== null) faults.push(['went', 'not-allowed']);
  if (state === 'called-off' && input.reason === null) faults.push(['reason', 'required']);
  if (state !== 'called-off' && input.reason !== null) faults.push(['reason', 'not-allowed']);
  if (nextOn !== null && nextOn < fromOn) faults.push(['nextOn', 'before-start']);
  return faults;
}

export async function saveTrial({ tx, today }: CommandContext, input: Parsed<'plan.saveTrial'>): Promise<Nothing> {
  await assertChild(tx, input.childId);
  const faults = trialFaults(input, today);
  if (faults.length > 0) throw invalid(...faults);
  await saveOne(tx, 'trial_visit', input, {
    kind: input.kind,
    state: input.state,
    reason: input.reason,
    from_on: input.fromOn,
    until_on: input.untilOn,
    with_whom: input.withWhom,
    went: input.went,
    child_words: input.childWords,
    family_words: input.familyWords,
    worker_words: input.workerWords,
    next_on: input.nextOn,
    next_what: input.nextWhat,
  });
  return {};
}

export async function saveDay(context: CommandContext, input: Parsed<'plan.saveDay'>): Promise<Nothing> {
  await assertChild(context.tx, input.childId);
  await saveOnly(context.tx, 'move_day', input.childId, input.rev, {
    move_on: input.moveOn,
    at_time: input.atTime,
    escort: input.escort,
    transport: input.transport,
    present: input.present,
    child_wants: input.childWants,
    farewell: input.farewell,
    takes_along: input.takesAlong,
    note: input.note,
  });
  return {};
}

function legalFaults(input: Parsed<'plan.markLegal'>, today: string): Broken[] {
  const faults: Broken[] = [];
  if (input.on !== null && input.on > today) faults.push(['on', 'in-future']);
  if (input.state === 'done' && input.on === null) faults.push(['on', 'required']);
  if (input.state === 'not-applicable' && input.reason === null) faults.push(['reason', 'required']);
  return faults;
}

export async function markLegal({ tx, today }: CommandContext, input: Parsed<'plan.markLegal'>): Promise<Nothing> {
  await assertChild(tx, input.childId);
  await assertFree(tx, 'legal_mark', input.id, input.childId);
  const step = await tx.one(entryKeptSql('legal_step', input.stepId), EntryKeptRow);
  if (step?.deleted_at !== null) throw invalid(['stepId', 'unknown']);
  const faults = legalFaults(input, today);
  if (faults.length > 0) throw invalid(...faults);
  await tx.insert('legal_mark', input.id, {
    child_id: input.childId,
    step_id: input.stepId,
    state: input.state,
    state_on: input.on,
    document: input.document,
    reason: input.reason,
  });
  return {};
}
