/**
 * For carers: what the children of their house are to do today. They see a child's name, age and house, and what they
 * are asked to do; nothing else of the plan.
 */
import * as z from 'zod';
import { CivilDate, DatePrecision } from '../dates.ts';
import { Id } from '../ids.ts';
import { command, query } from '../procedure.ts';
import { limits, optionalText } from '../text.ts';
import { Nothing } from './common.ts';

const changes = ['plan', 'transition', 'history'] as const;
const care = { access: { can: 'care.write', about: { record: 'child-in-care', field: 'childId' } }, changes } as const;

export const CareTask = z.strictObject({
  actionId: Id,
  task: z.string(),
  dueOn: CivilDate.nullable(),
  overdueDays: z.int(),
  done: z.boolean(),
  /** The tick of today, to take it back; null where there is none. */
  stepId: Id.nullable(),
  note: z.string().nullable(),
});
export type CareTask = z.infer<typeof CareTask>;
export const CareChild = z.strictObject({
  id: Id,
  name: z.string().nullable(),
  code: z.string(),
  birthDate: CivilDate.nullable(),
  birthPrecision: DatePrecision.nullable(),
  house: z.string().nullable(),
  tasks: z.array(CareTask),
});
export type CareChild = z.infer<typeof CareChild>;

/** One thing the reader is to do for a child. */
export const ChildWork = z.strictObject({
  kind: z.enum(['action', 'criterion', 'review', 'assessment', 'risk-review', 'task']),
  /** Of the action, the criterion or the task; else of the child. */
  id: z.string(),
  childId: Id,
  code: z.string(),
  name: z.string().nullable(),
  /** As somebody worded it; null where `entryId` or the kind alone says it. */
  what: z.string().nullable(),
  /** A suggested activity, a criterion of readiness, or a kind of task. */
  entryId: z.string().nullable(),
  dueOn: CivilDate.nullable(),
  overdueDays: z.int(),
  link: z.string(),
});
export type ChildWork = z.infer<typeof ChildWork>;

export const planCare = {
  /**
   * What the reader is to do for children, from every area that knows: the longest late first, what has no day last.
   * None for an account that belongs to nobody of the team.
   */
  'plan.mine': query(Nothing, z.strictObject({ work: z.array(ChildWork) }), { access: { can: 'plan.read' } }),
  /** Late, due today, or asked for on any day; and what was ticked today. */
  'plan.today': query(
    Nothing,
    z.strictObject({ houses: z.array(z.string()), children: z.array(CareChild), open: z.int(), done: z.int() }),
    { access: { can: 'care.read' } },
  ),
  'plan.careTick': command(
    z.strictObject({ childId: Id, actionId: Id, id: Id, note: optionalText(limits.reason) }),
    Nothing,
    care,
  ),
  'plan.careUntick': command(z.strictObject({ childId: Id, id: Id }), Nothing, care),
} as const;
