/** What other areas may ask of this one, and its lines on a child's timeline. What rests on readiness: `facts-readiness.ts`. */
import type { Reader } from '../../store/types.ts';
import { dayFacts, monitoringFacts, ownRecords, planSide, safetyFacts } from './records.ts';

export { planTimeline } from './timeline.ts';

export interface PlanFacts {
  readonly goal: 'reunification' | 'family-based' | 'independent-living' | null;
  /** The care arrangement the plan names, such as `kinship`; null where none is named. */
  readonly placementType: string | null;
  readonly status: 'draft' | 'shared' | 'approved' | null;
  readonly reviewDueOn: string | null;
  /** The day the move is planned for. */
  readonly moveOn: string | null;
  /** The plan, the safety plan and the monitoring plan are approved or agreed. */
  readonly safetyPlan: boolean;
  readonly monitoringPlan: boolean;
}

/** The present plans of these children (all for null). A child without an entry has nothing recorded. */
export async function planFacts(
  read: Reader,
  childIds: readonly string[] | null,
  _today: string,
): Promise<ReadonlyMap<string, PlanFacts>> {
  const records = await ownRecords(read, childIds);
  const ids = [records.plans, records.safety, records.monitoring, records.days].flatMap((rows) => [...rows.keys()]);
  return new Map(
    [...new Set(ids)].map((id) => {
      const { plan, life, reviewDue } = planSide(id, records);
      return [
        id,
        {
          goal: plan?.goal ?? null,
          placementType: plan?.placement_type ?? null,
          status: plan === null ? null : life.status,
          reviewDueOn: reviewDue,
          moveOn: dayFacts(id, records)?.moveOn ?? null,
          safetyPlan: safetyFacts(id, records)?.agreed === true,
          monitoringPlan: monitoringFacts(id, records)?.agreed === true,
        },
      ];
    }),
  );
}
