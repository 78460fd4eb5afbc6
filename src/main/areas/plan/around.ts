/** What stands around a plan: safety, monitoring, trial visits, the day of the move, and the legal steps. */
import type { LegalLine } from '../../../shared/areas/plan-around.ts';
import type { MonitoringVisit } from '../../../shared/areas/plan-parts.ts';
import type { Output, Parsed } from '../../../shared/contract.ts';
import { visitDay } from '../../../shared/rules/plan.ts';
import type { QueryContext } from '../../gate/handler.ts';
import type { Reader } from '../../store/types.ts';
import { assessmentFacts } from '../assessment/facts.ts';
import { isAskedStep } from './asked-step.ts';
import { dayDigest, monitoringDigest, safetyDigest, visitCells } from './content.ts';
import { planChild, staffRef, staffRefs, userRefs, type StaffRefs } from './people.ts';
import {
  dayPlansSql,
  legalMarksSql,
  legalStepsSql,
  monitoringSql,
  monitoringVisitsSql,
  safetySql,
  trialsSql,
} from './queries-around.ts';
import { marksSql, plansSql } from './queries.ts';
import { markOf } from './record.ts';
import {
  DayRow,
  LegalMarkRow,
  LegalStepRow,
  MarkRow,
  MonitoringRow,
  MonitoringVisitRow,
  PlanRow,
  SafetyRow,
  TrialRow,
} from './rows.ts';

export async function loadAround(read: Reader, childId: string) {
  return {
    safety: (await read.one(safetySql([childId]), SafetyRow)) ?? null,
    monitoring: (await read.one(monitoringSql([childId]), MonitoringRow)) ?? null,
    visits: await read.all(monitoringVisitsSql(childId), MonitoringVisitRow),
    day: (await read.one(dayPlansSql([childId]), DayRow)) ?? null,
  };
}

async function marksAbout(read: Reader, childId: string, digests: Readonly<Record<string, string | null>>) {
  const rows = (await read.all(marksSql(childId), MarkRow)).filter((row) => Object.hasOwn(digests, row.about));
  const users = await userRefs(
    read,
    rows.map((row) => row.created_by),
  );
  return rows.map((row) => markOf(row, digests[row.about] ?? null, users)).toReversed();
}

function visitOf(row: MonitoringVisitRow, moveOn: string | null, refs: StaffRefs): MonitoringVisit {
  return {
    id: row.id,
    rev: row.rev,
    kind: row.kind,
    afterDays: row.after_days,
    dueOn: row.due_on,
    staff: staffRef(refs, row.staff_id),
    byName: row.by_name,
    note: row.note,
    day: visitDay({ dueOn: row.due_on, afterDays: row.after_days }, moveOn),
  };
}

export async function safety(
  { read, today }: QueryContext,
  { childId }: Parsed<'plan.safety'>,
): Promise<Output<'plan.safety'>> {
  const refs = await staffRefs(read, today);
  const child = await planChild(read, childId, refs, today);
  const { safety: kept, monitoring, visits, day } = await loadAround(read, childId);
  const plan = await read.one(plansSql([childId]), PlanRow);
  const moveOn = day?.move_on ?? null;
  const safetyNow = kept && safetyDigest(kept);
  const monitoringNow = monitoring && monitoringDigest(monitoring, visits.map(visitCells));
  return {
    child,
    safety: kept && {
      rev: kept.rev,
      madeOn: kept.made_on,
      risks: kept.risks,
      measures: kept.measures,
      calls: kept.calls,
      safePlace: kept.safe_place,
      reviewOn: kept.review_on,
    },
    safetyDigest: safetyNow,
    monitoring: monitoring && {
      rev: monitoring.rev,
      madeOn: monitoring.made_on,
      staff: staffRef(refs, monitoring.staff_id),
      howToReach: monitoring.how_to_reach,
      note: monitoring.note,
    },
    visits: visits.map((row) => visitOf(row, moveOn, refs)),
    monitoringDigest: monitoringNow,
    marks: await marksAbout(read, childId, { safety: safetyNow, monitoring: monitoringNow }),
    placementType: plan?.placement_type ?? null,
    risk: (await assessmentFacts(read, [childId], today)).get(childId)?.risk ?? null,
    moveOn,
  };
}

export async function visits(
  { read, today }: QueryContext,
  { childId }: Parsed<'plan.visits'>,
): Promise<Output<'plan.visits'>> {
  const child = await planChild(read, childId, await staffRefs(read, today), today);
  const { day } = await loadAround(read, childId);
  const now = day && dayDigest(day);
  const trials = await read.all(trialsSql(childId), TrialRow);
  return {
    child,
    trials: trials.map((row) => ({
      id: row.id,
      rev: row.rev,
      kind: row.kind,
      state: row.state,
      reason: row.reason,
      fromOn: row.from_on,
      untilOn: row.until_on,
      withWhom: row.with_whom,
      went: row.went,
      childWords: row.child_words,
      familyWords: row.family_words,
      workerWords: row.worker_words,
      nextOn: row.next_on,
      nextWhat: row.next_what,
    })),
    day: day && {
      rev: day.rev,
      moveOn: day.move_on,
      atTime: day.at_time,
      escort: day.escort,
      transport: day.transport,
      present: day.present,
      childWants: day.child_wants,
      farewell: day.farewell,
      takesAlong: day.takes_along,
      note: day.note,
    },
    dayDigest: now,
    marks: await marksAbout(read, childId, { day: now }),
  };
}

export async function legal(
  { read, today }: QueryContext,
  { childId }: Parsed<'plan.legal'>,
): Promise<Output<'plan.legal'>> {
  const child = await planChild(read, childId, await staffRefs(read, today), today);
  const type = (await read.one(plansSql([childId]), PlanRow))?.placement_type ?? null;
  const steps = (await read.all(legalStepsSql(false), LegalStepRow)).filter((step) => isAskedStep(step, type));
  const marks = await read.all(legalMarksSql(childId), LegalMarkRow);
  const users = await userRefs(
    read,
    marks.map((row) => row.created_by),
  );
  return {
    child,
    placementType: type,
    steps: steps.map((step): LegalLine => {
      const mark = marks.findLast((one) => one.step_id === step.id);
      return {
        stepId: step.id,
        name: step.name,
        state: mark?.state ?? 'open',
        on: mark?.state_on ?? null,
        document: mark?.document ?? null,
        reason: mark?.reason ?? null,
        mark: mark ? { id: mark.id, rev: mark.rev } : null,
        by: mark ? (users.get(mark.created_by) ?? null) : null,
      };
    }),
  };
}
