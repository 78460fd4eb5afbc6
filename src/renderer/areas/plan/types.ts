/** Short names for what main answers. */
import type { Output } from '../../../shared/contract.ts';

export type PlanRecord = Output<'plan.child'>;
export type Goal = PlanRecord['goals'][number];
export type Action = PlanRecord['actions'][number];
export type Mark = PlanRecord['marks'][number];
export type Life = PlanRecord['life'];
export type Header = NonNullable<PlanRecord['plan']>;
export type Person = Output<'plan.people'>['people'][number];
export type SafetyRecord = Output<'plan.safety'>;
export type FollowUp = SafetyRecord['visits'][number];
export type VisitsRecord = Output<'plan.visits'>;
export type TrialLine = VisitsRecord['trials'][number];
export type LegalRecord = Output<'plan.legal'>;
export type LegalStep = LegalRecord['steps'][number];
export type ActivitiesRecord = Output<'plan.activities'>;
export type Activity = ActivitiesRecord['activities'][number];
export type ReadinessRecord = Output<'plan.readiness'>;
export type Item = ReadinessRecord['items'][number];
export type CohortRow = Output<'plan.cohort'>['items'][number];
export type CohortHead = Output<'plan.cohortHead'>;
export type Lists = Output<'plan.lists'>;
