/** The pieces that the plan's contract is made of: what a plan, its actions, its marks and what stands around it look like. */
import * as z from 'zod';
import { forWhom, monitoringKinds, placementTypeIds, planDomains, planGoals } from '../catalogue/plan.ts';
import { Amount, Currency } from '../currencies.ts';
import { CivilDate, DatePrecision, Instant } from '../dates.ts';
import { EntryId, Id } from '../ids.ts';
import { stepStates } from '../rules/plan.ts';
import { limits, optionalText, text } from '../text.ts';
import { PersonRef, Rev } from './common.ts';
import { StaffRef } from './team.ts';

export const Goal = z.enum(planGoals);
export const PlacementTypeId = z.enum(placementTypeIds);
export const referralStates = ['planned', 'sent', 'accepted', 'received', 'helped', 'refused'] as const;
export const trialKinds = ['visit', 'day-out', 'overnight', 'weekend', 'trial-stay', 'call'] as const;
export const trialStates = ['planned', 'held', 'called-off'] as const;
export const outcomes = ['well', 'mixed', 'badly'] as const;
export const legalStates = ['open', 'in-progress', 'done', 'not-applicable'] as const;
export const markAbouts = ['plan', 'safety', 'monitoring', 'day'] as const;
export const markKinds = ['shared', 'approved', 'reviewed', 'agreed'] as const;

/** SHA-256 in hex: names exactly what was shared, approved or agreed. */
export const Digest = z.string().regex(/^[0-9a-f]{64}$/, 'digest');
const note = optionalText(limits.note);
const line = optionalText(limits.title);

/** The child as far as a page about its plan needs it. */
export const PlanChild = z.strictObject({
  id: Id,
  code: z.string(),
  name: z.string().nullable(),
  birthDate: CivilDate.nullable(),
  birthPrecision: DatePrecision.nullable(),
  house: z.string().nullable(),
  lead: StaffRef.nullable(),
});
export type PlanChild = z.infer<typeof PlanChild>;

/** What is typed of a plan's head. An interim care arrangement needs its reason and its end. */
export const HeaderFields = z.strictObject({
  goal: Goal.nullable(),
  placementType: PlacementTypeId.nullable(),
  goalReason: note,
  interim: z.boolean(),
  interimReason: optionalText(limits.reason),
  interimUntil: CivilDate.nullable(),
  madeOn: CivilDate.nullable(),
  /** Null: as the rule says, three months on. */
  reviewOn: CivilDate.nullable(),
  participants: optionalText(limits.reason),
  childView: note,
  familyView: note,
});
export const PlanHeader = z.strictObject({ ...HeaderFields.shape, rev: Rev });
export type PlanHeader = z.infer<typeof PlanHeader>;

export const GoalFields = z.strictObject({
  domain: z.enum(planDomains),
  need: note,
  wanted: text(limits.reason),
  reachedOn: CivilDate.nullable(),
});
export const PlanGoalLine = z.strictObject({ ...GoalFields.shape, id: Id, rev: Rev });
export type PlanGoalLine = z.infer<typeof PlanGoalLine>;

export const ActionFields = z.strictObject({
  goalId: Id.nullable(),
  /** In the words of whoever plans; may be left out where an activity says it. */
  what: optionalText(limits.reason),
  forWhom: z.enum(forWhom),
  /** Somebody of the team, or whoever `responsible` names: the family, a neighbour, an agency. */
  staffId: Id.nullable(),
  responsible: line,
  contact: line,
  /** What the carers of the child's house are asked to do: all they see of it. */
  carerTask: line,
  dueOn: CivilDate.nullable(),
  /** Of both costs, which are in its minor units. */
  currency: Currency.nullable(),
  costEstimate: Amount.nullable(),
  costActual: Amount.nullable(),
  referredTo: line,
  referralState: z.enum(referralStates).nullable(),
  /** Where the paper is: a receipt, a report card, a slip. */
  document: line,
  childView: note,
  familyView: note,
  note,
});
const PlanStep = z.strictObject({
  id: Id,
  status: z.enum(stepStates),
  on: CivilDate,
  reason: z.string().nullable(),
  note: z.string().nullable(),
  byCarer: z.boolean(),
  by: PersonRef.nullable(),
});
type PlanStep = z.infer<typeof PlanStep>;
export const PlanAction = z.strictObject({
  ...ActionFields.omit({ staffId: true }).shape,
  id: Id,
  rev: Rev,
  activityId: EntryId.nullable(),
  jointId: Id.nullable(),
  followsId: Id.nullable(),
  staff: StaffRef.nullable(),
  status: z.enum(stepStates),
  overdueDays: z.int(),
  /** Newest first. */
  steps: z.array(PlanStep),
});
export type PlanAction = z.infer<typeof PlanAction>;

export const JointFields = z.strictObject({
  what: line,
  heldOn: CivilDate.nullable(),
  place: line,
  staffId: Id.nullable(),
  currency: Currency.nullable(),
  costEstimate: Amount.nullable(),
  costActual: Amount.nullable(),
  note,
});
export const Joint = z.strictObject({
  ...JointFields.omit({ staffId: true }).shape,
  id: Id,
  rev: Rev,
  activityId: EntryId.nullable(),
  staff: StaffRef.nullable(),
  /** How many children it serves; not who. */
  children: z.int(),
  done: z.int(),
});
export type Joint = z.infer<typeof Joint>;

export const PlanMark = z.strictObject({
  id: Id,
  rev: Rev,
  about: z.enum(markAbouts),
  kind: z.enum(markKinds),
  on: CivilDate,
  byNames: z.string().nullable(),
  how: z.string().nullable(),
  withChild: z.boolean(),
  withFamily: z.boolean(),
  childSaid: z.string().nullable(),
  familySaid: z.string().nullable(),
  note: z.string().nullable(),
  nextOn: CivilDate.nullable(),
  by: PersonRef.nullable(),
  at: Instant,
  /** It still is what was spoken of. */
  current: z.boolean(),
});
export type PlanMark = z.infer<typeof PlanMark>;

/** A plan as it stood once: what two versions are compared by. */
export const PlanContent = z.strictObject({
  header: HeaderFields.omit({ reviewOn: true }),
  goals: z.array(
    z.strictObject({ id: Id, domain: z.enum(planDomains), need: z.string().nullable(), wanted: z.string() }),
  ),
  actions: z.array(
    z.strictObject({
      id: Id,
      goalId: Id.nullable(),
      activityId: EntryId.nullable(),
      what: z.string().nullable(),
      forWhom: z.enum(forWhom),
      /** The name of whoever is responsible, as it was then. */
      who: z.string().nullable(),
      dueOn: CivilDate.nullable(),
      currency: z.string().nullable(),
      costEstimate: Amount.nullable(),
    }),
  ),
});
export type PlanContent = z.infer<typeof PlanContent>;

export const TrialFields = z.strictObject({
  kind: z.enum(trialKinds),
  state: z.enum(trialStates),
  /** Why it did not take place. */
  reason: optionalText(limits.reason),
  fromOn: CivilDate,
  untilOn: CivilDate.nullable(),
  withWhom: line,
  went: z.enum(outcomes).nullable(),
  childWords: note,
  familyWords: note,
  workerWords: note,
  nextOn: CivilDate.nullable(),
  nextWhat: line,
});
export const Trial = z.strictObject({ ...TrialFields.shape, id: Id, rev: Rev });
export type Trial = z.infer<typeof Trial>;

export const SafetyCall = z.strictObject({
  name: text(limits.name),
  who: line,
  phone: optionalText(limits.name),
});
export const SafetyFields = z.strictObject({
  madeOn: CivilDate.nullable(),
  risks: note,
  measures: note,
  calls: z.array(SafetyCall).max(20, 'too-long'),
  safePlace: line,
  reviewOn: CivilDate.nullable(),
});
export const Safety = z.strictObject({ ...SafetyFields.shape, rev: Rev });
export type Safety = z.infer<typeof Safety>;

export const MonitoringFields = z.strictObject({
  madeOn: CivilDate.nullable(),
  staffId: Id.nullable(),
  /** How child and family reach somebody between the visits. */
  howToReach: note,
  note,
});
export const Monitoring = z.strictObject({
  ...MonitoringFields.omit({ staffId: true }).shape,
  staff: StaffRef.nullable(),
  rev: Rev,
});
/** On a day that was set, or so many days after the move. */
export const MonitoringVisitFields = z.strictObject({
  kind: z.enum(monitoringKinds),
  afterDays: z.int().min(0, 'too-small').max(3_650, 'too-large').nullable(),
  dueOn: CivilDate.nullable(),
  staffId: Id.nullable(),
  byName: line,
  note: line,
});
export const MonitoringVisit = z.strictObject({
  ...MonitoringVisitFields.omit({ staffId: true }).shape,
  staff: StaffRef.nullable(),
  /** The day it falls on; null while the day of the move is open. */
  day: CivilDate.nullable(),
  id: Id,
  rev: Rev,
});
export type MonitoringVisit = z.infer<typeof MonitoringVisit>;

export const MoveDayFields = z.strictObject({
  moveOn: CivilDate.nullable(),
  atTime: optionalText(limits.name),
  escort: line,
  transport: line,
  present: optionalText(limits.reason),
  childWants: note,
  farewell: note,
  takesAlong: note,
  note,
});
export const MoveDay = z.strictObject({ ...MoveDayFields.shape, rev: Rev });
export type MoveDay = z.infer<typeof MoveDay>;
