/**
 * The child’s plan, its preparation, and whether everything a move needs is there. A plan is drafted, shared with child
 * and family, approved, and looked at again; what was approved is named by digest, so that a plan changed since is
 * visibly another one. Activities are suggested with their reason and never forced.
 */
import * as z from 'zod';
import { activityGroups, activityScopes } from '../catalogue/types.ts';
import { CivilDate } from '../dates.ts';
import { EntryId, Id } from '../ids.ts';
import { command, query, type Procedure } from '../procedure.ts';
import { stepStates } from '../rules/plan.ts';
import { limits, optionalText, text } from '../text.ts';
import { Cursor, HistoryEntry, Nothing, Rev, pageOf, pageSize } from './common.ts';
import { planAround } from './plan-around.ts';
import { planCare } from './plan-care.ts';
import { planLists } from './plan-lists.ts';
import {
  ActionFields,
  Digest,
  Goal,
  GoalFields,
  HeaderFields,
  Joint,
  JointFields,
  markAbouts,
  PlanAction,
  PlanChild,
  PlanContent,
  PlanGoalLine,
  PlanHeader,
  PlanMark,
} from './plan-parts.ts';
import { planReadiness } from './plan-readiness.ts';
import { StaffRef } from './team.ts';

const about = { record: 'child', field: 'childId' } as const;
const changes = ['plan', 'transition', 'history'] as const;
const write = { access: { can: 'plan.write', about }, changes } as const;
const read = { access: { can: 'plan.read', about }, noted: { what: 'viewed', record: 'childId' } } as const;
const ofChild = z.strictObject({ childId: Id });

const planStates = ['draft', 'shared', 'approved'] as const;
const Life = z.strictObject({
  status: z.enum(planStates),
  /** Not the plan that was approved last, or shared last where none was approved. */
  changed: z.boolean(),
  approvedOn: CivilDate.nullable(),
  sharedOn: CivilDate.nullable(),
  reviewedOn: CivilDate.nullable(),
});

const Reason = z.string();
export const ActivityLine = z.strictObject({
  id: EntryId,
  /** Null: as the catalogue has it. */
  name: z.string().nullable(),
  group: z.enum(activityGroups),
  scope: z.enum(activityScopes),
  state: z.enum(['suggested', 'ask', 'not-suggested']),
  /** Why it is suggested, or what would have to be known; words for the screen. */
  reasons: z.array(Reason),
  questions: z.array(Reason),
  taken: z.array(z.strictObject({ actionId: Id, status: z.enum(stepStates), dueOn: CivilDate.nullable() })),
  leftOut: z.strictObject({ id: Id, rev: Rev, reason: z.string() }).nullable(),
});
export type ActivityLine = z.infer<typeof ActivityLine>;

/** What is said with a mark: how and with whom. `digest`: what was seen when saying so; another one is refused. */
const marking = {
  childId: Id,
  id: Id,
  on: CivilDate,
  digest: Digest,
  note: optionalText(limits.note).optional(),
} as const;
const together = {
  withChild: z.boolean(),
  withFamily: z.boolean(),
  how: optionalText(limits.title),
  childSaid: optionalText(limits.note),
  familySaid: optionalText(limits.note),
} as const;

export const removables = ['goal', 'action', 'left-out', 'trial', 'monitoring-visit', 'legal-mark'] as const;

const own = {
  'plan.child': query(
    ofChild,
    z.strictObject({
      child: PlanChild,
      plan: PlanHeader.nullable(),
      goals: z.array(PlanGoalLine),
      actions: z.array(PlanAction),
      joints: z.array(Joint),
      marks: z.array(PlanMark),
      life: Life,
      digest: Digest.nullable(),
      reviewDue: CivilDate.nullable(),
      /** What the organisation calls the activities that stand in this plan, where it has a name of its own. */
      activityNames: z.record(z.string(), z.string()),
    }),
    read,
  ),
  /** Who may be named as responsible: whoever works here today. */
  'plan.people': query(Nothing, z.strictObject({ people: z.array(StaffRef) }), { access: { can: 'plan.read' } }),
  /** Every version that was shared, approved or reviewed, newest first, and what the plan says now. */
  'plan.versions': query(
    ofChild,
    z.strictObject({
      versions: z.array(z.strictObject({ mark: PlanMark, content: PlanContent })),
      now: PlanContent.nullable(),
      activityNames: z.record(z.string(), z.string()),
    }),
    { access: { can: 'plan.read', about } },
  ),
  'plan.history': query(ofChild, z.strictObject({ entries: z.array(HistoryEntry) }), {
    access: { can: 'plan.read', about },
  }),
  /** `rev` null begins the plan. */
  'plan.saveHeader': command(
    z.strictObject({ childId: Id, rev: Rev.nullable(), ...HeaderFields.shape }),
    Nothing,
    write,
  ),
  'plan.saveGoal': command(
    z.strictObject({ childId: Id, id: Id, rev: Rev.nullable(), ...GoalFields.shape }),
    Nothing,
    write,
  ),
  /** `activityId` and `followsId` are said once, when the action is made. */
  'plan.saveAction': command(
    z.strictObject({
      childId: Id,
      id: Id,
      rev: Rev.nullable(),
      activityId: EntryId.nullable(),
      followsId: Id.nullable(),
      ...ActionFields.shape,
    }),
    Nothing,
    write,
  ),
  /** How far an action is. What was not done needs its reason. */
  'plan.step': command(
    z.strictObject({
      childId: Id,
      id: Id,
      actionId: Id,
      status: z.enum(stepStates),
      on: CivilDate,
      reason: optionalText(limits.reason),
      note: optionalText(limits.note),
    }),
    Nothing,
    write,
  ),
  'plan.undoStep': command(z.strictObject({ childId: Id, id: Id }), Nothing, write),
  'plan.remove': command(
    z.strictObject({ childId: Id, kind: z.enum(removables), id: Id, rev: Rev }),
    z.strictObject({ rev: Rev }),
    write,
  ),
  'plan.restore': command(z.strictObject({ childId: Id, kind: z.enum(removables), id: Id, rev: Rev }), Nothing, write),

  'plan.share': command(z.strictObject({ ...marking, ...together }), Nothing, write),
  /** Needs a plan with a goal that was shared before. */
  'plan.approve': command(z.strictObject(marking), Nothing, { access: { can: 'plan.approve', about }, changes }),
  'plan.review': command(
    z.strictObject({ ...marking, ...together, byNames: optionalText(limits.reason), nextOn: CivilDate.nullable() }),
    Nothing,
    write,
  ),
  /** A safety plan, a monitoring plan or the day of the move: agreed with child and family, signed by whom. */
  'plan.agree': command(
    z.strictObject({
      ...marking,
      ...together,
      about: z.enum(markAbouts).exclude(['plan']),
      byNames: text(limits.reason),
    }),
    Nothing,
    write,
  ),
  'plan.takeBackMark': command(
    z.strictObject({ childId: Id, id: Id, rev: Rev, reason: text(limits.reason) }),
    Nothing,
    write,
  ),
  'plan.withdrawApproval': command(
    z.strictObject({ childId: Id, id: Id, rev: Rev, reason: text(limits.reason) }),
    Nothing,
    { access: { can: 'plan.approve', about }, changes },
  ),

  'plan.activities': query(
    ofChild,
    z.strictObject({ child: PlanChild, goal: Goal.nullable(), activities: z.array(ActivityLine) }),
    read,
  ),
  /** Takes several activities into the plan at once. */
  'plan.take': command(
    z.strictObject({
      childId: Id,
      actions: z
        .array(z.strictObject({ id: Id, activityId: EntryId }))
        .min(1, 'required')
        .max(60, 'too-long'),
      dueOn: CivilDate.nullable(),
      staffId: Id.nullable(),
    }),
    Nothing,
    write,
  ),
  'plan.leaveOut': command(
    z.strictObject({ childId: Id, id: Id, activityId: EntryId, reason: text(limits.reason) }),
    Nothing,
    write,
  ),

  /** Activities that serve several children; under an `own` grant those that serve one of one's own. */
  'plan.joints': query(Nothing, z.strictObject({ joints: z.array(Joint) }), { access: { can: 'plan.read' } }),
  /** Makes one for this child and for others, each with an action of its own. */
  'plan.makeJoint': command(
    z.strictObject({
      childId: Id,
      actionId: Id,
      id: Id,
      activityId: EntryId.nullable(),
      ...JointFields.shape,
      others: z.array(z.strictObject({ childId: Id, actionId: Id })).max(300, 'too-long'),
    }),
    Nothing,
    write,
  ),
  'plan.join': command(z.strictObject({ childId: Id, actionId: Id, jointId: Id }), Nothing, write),
  'plan.editJoint': command(z.strictObject({ childId: Id, id: Id, rev: Rev, ...JointFields.shape }), Nothing, write),
  /** Done for this child and for all others it served and the caller may see. */
  'plan.jointDone': command(
    z.strictObject({ childId: Id, id: Id, jointId: Id, on: CivilDate, note: optionalText(limits.note) }),
    z.strictObject({ children: z.int() }),
    write,
  ),
  /** Other children this one's activity could serve too: those the caller may see, with a plan or without. */
  'plan.others': query(
    z.strictObject({ childId: Id, activityId: EntryId.nullable() }),
    z.strictObject({
      children: z.array(
        z.strictObject({
          id: Id,
          code: z.string(),
          name: z.string().nullable(),
          house: z.string().nullable(),
          has: z.boolean(),
        }),
      ),
    }),
    { access: { can: 'plan.read', about } },
  ),

  /** Plans whose review is due, late ones first. */
  'plan.reviews': query(
    z.strictObject({
      only: z.enum(['due', 'all']).optional(),
      after: Cursor.nullable().optional(),
      limit: pageSize.optional(),
    }),
    pageOf(
      z.strictObject({
        id: Id,
        child: PlanChild,
        goal: Goal.nullable(),
        status: z.enum(planStates),
        changed: z.boolean(),
        reviewDue: CivilDate.nullable(),
        overdueDays: z.int(),
        interimUntil: CivilDate.nullable(),
      }),
    ),
    { access: { can: 'plan.read' } },
  ),
} as const;

export const plan = {
  ...own,
  ...planAround,
  ...planReadiness,
  ...planCare,
  ...planLists,
} as const satisfies Record<string, Procedure>;
