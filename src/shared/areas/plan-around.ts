/** What stands around a child's plan: trial visits, safety, monitoring, legal steps, and the day of the move. */
import * as z from 'zod';
import { CivilDate } from '../dates.ts';
import { EntryId, Id } from '../ids.ts';
import { command, query } from '../procedure.ts';
import { limits, optionalText } from '../text.ts';
import { Nothing, PersonRef, Rev } from './common.ts';
import {
  Digest,
  legalStates,
  Monitoring,
  MonitoringFields,
  MonitoringVisit,
  MonitoringVisitFields,
  MoveDay,
  MoveDayFields,
  PlacementTypeId,
  PlanChild,
  PlanMark,
  Safety,
  SafetyFields,
  Trial,
  TrialFields,
} from './plan-parts.ts';

const about = { record: 'child', field: 'childId' } as const;
const write = { access: { can: 'plan.write', about }, changes: ['plan', 'transition', 'history'] } as const;
const read = { access: { can: 'plan.read', about }, noted: { what: 'viewed', record: 'childId' } } as const;
const ofChild = z.strictObject({ childId: Id });
/** Null: nothing was recorded yet, and this begins it. */
const rev = Rev.nullable();

export const LegalLine = z.strictObject({
  stepId: EntryId,
  name: z.string().nullable(),
  state: z.enum(legalStates),
  on: CivilDate.nullable(),
  document: z.string().nullable(),
  reason: z.string().nullable(),
  /** The newest mark, to take it back; null where nothing was said yet. */
  mark: z.strictObject({ id: Id, rev: Rev }).nullable(),
  by: PersonRef.nullable(),
});
export type LegalLine = z.infer<typeof LegalLine>;

export const planAround = {
  'plan.safety': query(
    ofChild,
    z.strictObject({
      child: PlanChild,
      safety: Safety.nullable(),
      safetyDigest: Digest.nullable(),
      monitoring: Monitoring.nullable(),
      visits: z.array(MonitoringVisit),
      monitoringDigest: Digest.nullable(),
      marks: z.array(PlanMark),
      placementType: PlacementTypeId.nullable(),
      risk: z.enum(['high', 'medium', 'low']).nullable(),
      moveOn: CivilDate.nullable(),
    }),
    read,
  ),
  'plan.saveSafety': command(z.strictObject({ childId: Id, rev, ...SafetyFields.shape }), Nothing, write),
  'plan.saveMonitoring': command(z.strictObject({ childId: Id, rev, ...MonitoringFields.shape }), Nothing, write),
  /** Takes over proposed visits, several at once. */
  'plan.addMonitoringVisits': command(
    z.strictObject({
      childId: Id,
      visits: z
        .array(z.strictObject({ id: Id, ...MonitoringVisitFields.shape }))
        .min(1, 'required')
        .max(100, 'too-long'),
    }),
    Nothing,
    write,
  ),
  'plan.saveMonitoringVisit': command(
    z.strictObject({ childId: Id, id: Id, rev: Rev, ...MonitoringVisitFields.shape }),
    Nothing,
    write,
  ),

  'plan.visits': query(
    ofChild,
    z.strictObject({
      child: PlanChild,
      trials: z.array(Trial),
      day: MoveDay.nullable(),
      dayDigest: Digest.nullable(),
      marks: z.array(PlanMark),
    }),
    read,
  ),
  'plan.saveTrial': command(z.strictObject({ childId: Id, id: Id, rev, ...TrialFields.shape }), Nothing, write),
  'plan.saveDay': command(z.strictObject({ childId: Id, rev, ...MoveDayFields.shape }), Nothing, write),

  'plan.legal': query(
    ofChild,
    z.strictObject({
      child: PlanChild,
      placementType: PlacementTypeId.nullable(),
      steps: z.array(LegalLine),
    }),
    read,
  ),
  'plan.markLegal': command(
    z.strictObject({
      childId: Id,
      id: Id,
      stepId: EntryId,
      state: z.enum(legalStates),
      on: CivilDate.nullable(),
      document: optionalText(limits.title),
      reason: optionalText(limits.reason),
    }),
    Nothing,
    write,
  ),
} as const;
