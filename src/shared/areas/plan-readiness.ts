/**
 * Readiness: for one child a list of what is there and what is missing, for the whole home a matrix. The answer is
 * computed at every question; nothing here takes "ready" from anybody.
 */
import * as z from 'zod';
import { CivilDate, Instant } from '../dates.ts';
import { EntryId, Id } from '../ids.ts';
import { command, query } from '../procedure.ts';
import { limits, optionalText, text } from '../text.ts';
import { Cursor, Export, Language, Nothing, PersonRef, Rev, pageOf, pageSize } from './common.ts';
import { Goal, PlanChild } from './plan-parts.ts';
import { StaffRef } from './team.ts';

const about = { record: 'child', field: 'childId' } as const;
const changes = ['plan', 'transition', 'history'] as const;
const write = { access: { can: 'plan.write', about }, changes } as const;

export const verdicts = ['ready', 'ready-with-waivers', 'not-ready'] as const;
const itemStates = [
  ...(['met', 'in-progress', 'not-started', 'blocked', 'not-applicable'] as const),
  ...(['waived', 'crisis'] as const),
] as const;
/** What may be stated by whoever writes the plan; waiving is asked for apart. */
export const openStates = ['not-started', 'in-progress', 'met', 'blocked', 'not-applicable'] as const;

export const ReadinessItem = z.strictObject({
  criterionId: EntryId,
  /** Null: as it is shipped. */
  name: z.string().nullable(),
  critical: z.boolean(),
  waivable: z.boolean(),
  state: z.enum(itemStates),
  stated: z
    .strictObject({
      id: Id,
      state: z.enum([...openStates, 'waived']),
      reason: z.string().nullable(),
      by: PersonRef.nullable(),
      at: Instant,
    })
    .nullable(),
  /** What the records say; `state` null where they cannot tell. `says` names the sentence. */
  record: z.strictObject({ state: z.enum(itemStates).nullable(), says: z.string(), count: z.int() }),
  disagrees: z.boolean(),
  /** Who sees to it: somebody named, else the child's lead worker. */
  owner: StaffRef.nullable(),
  named: z.boolean(),
  dueOn: CivilDate.nullable(),
  overdueDays: z.int(),
  /** Of owner and day together; null while neither was set. */
  ownerRev: Rev.nullable(),
});
export type ReadinessItem = z.infer<typeof ReadinessItem>;

export const CohortRow = z.strictObject({
  id: Id,
  code: z.string(),
  name: z.string().nullable(),
  /** False where naming was refused or withdrawn: paper and PDF then show the number alone. */
  onPaper: z.boolean(),
  house: z.string().nullable(),
  lead: StaffRef.nullable(),
  goal: Goal.nullable(),
  moveOn: CivilDate.nullable(),
  verdict: z.enum(verdicts),
  /** Criteria that are asked of this child and not settled. */
  open: z.int(),
  /** A letter for each criterion of the head, see `stateLetters`; a space where it is not asked of this child. */
  letters: z.string(),
});
export type CohortRow = z.infer<typeof CohortRow>;

const cohortFilter = {
  search: z.string().max(100).optional(),
  house: z.string().max(120).nullable().optional(),
  staffId: Id.nullable().optional(),
  goal: z
    .union([Goal, z.literal('none')])
    .nullable()
    .optional(),
  verdict: z.enum(verdicts).nullable().optional(),
  /** Only children for whom this one is open. */
  lacks: EntryId.nullable().optional(),
} as const;

export const planReadiness = {
  'plan.readiness': query(
    z.strictObject({ childId: Id }),
    z.strictObject({
      child: PlanChild,
      goal: Goal.nullable(),
      moveOn: CivilDate.nullable(),
      verdict: z.enum(verdicts),
      items: z.array(ReadinessItem),
    }),
    { access: { can: 'plan.read', about }, noted: { what: 'viewed', record: 'childId' } },
  ),
  'plan.stateCriterion': command(
    z.strictObject({
      childId: Id,
      id: Id,
      criterionId: EntryId,
      state: z.enum(openStates),
      reason: optionalText(limits.reason),
    }),
    Nothing,
    write,
  ),
  /** Refused for what is critical, and for a crisis always (`not-waivable`). */
  'plan.waiveCriterion': command(
    z.strictObject({ childId: Id, id: Id, criterionId: EntryId, reason: text(limits.reason) }),
    Nothing,
    { access: { can: 'plan.approve', about }, changes },
  ),
  /** Takes back what was stated last. A waiver is taken back only by who may waive. */
  'plan.undoCriterion': command(z.strictObject({ childId: Id, id: Id }), Nothing, write),
  'plan.ownCriterion': command(
    z.strictObject({
      childId: Id,
      criterionId: EntryId,
      rev: Rev.nullable(),
      staffId: Id.nullable(),
      dueOn: CivilDate.nullable(),
    }),
    Nothing,
    write,
  ),

  /** The matrix's rows: who moves soonest first, then who lacks most. */
  'plan.cohort': query(
    z.strictObject({
      ...cohortFilter,
      sort: z.enum(['move', 'name', 'open', 'house']).optional(),
      after: Cursor.nullable().optional(),
      limit: pageSize.optional(),
    }),
    pageOf(CohortRow),
    { access: { can: 'plan.read' } },
  ),
  /** The matrix's head, and the home at a glance, for the same children. */
  'plan.cohortHead': query(
    z.strictObject(cohortFilter),
    z.strictObject({
      criteria: z.array(
        z.strictObject({
          id: EntryId,
          name: z.string().nullable(),
          critical: z.boolean(),
          /** Children of whom it is asked, and for how many of them it is open. */
          asked: z.int(),
          open: z.int(),
          blocked: z.int(),
        }),
      ),
      children: z.int(),
      ready: z.int(),
      withWaivers: z.int(),
      notReady: z.int(),
      inCrisis: z.int(),
      withoutGoal: z.int(),
      houses: z.array(z.string()),
      workers: z.array(StaffRef),
    }),
    { access: { can: 'plan.read' } },
  ),
  /** Figures without names; null where so few children stand behind one that they could be told. */
  'plan.figures': query(
    Nothing,
    z.strictObject({
      children: z.int(),
      ready: z.int().nullable(),
      withWaivers: z.int().nullable(),
      notReady: z.int().nullable(),
    }),
    { access: { can: 'figures.read' } },
  ),
  'plan.exportCohort': query(z.strictObject({ ...cohortFilter, language: Language }), Export, {
    access: { can: 'plan.read' },
    noted: { what: 'exported' },
  }),
} as const;
