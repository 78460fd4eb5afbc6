/** The timeline: what is planned and what was, and what waits for what. */
import * as z from 'zod';
import { CivilDate } from '../dates.ts';
import { EntryId, Id } from '../ids.ts';
import { PersonRef, Rev } from './common.ts';
import { ActionStatus, stageStates } from './transition.ts';

const pieceKinds = ['action', 'milestone'] as const;
export const linkKinds = [...pieceKinds, 'stage'] as const;
const LinkKind = z.enum(linkKinds);
type LinkKind = z.infer<typeof LinkKind>;

export const TimelineItem = z.strictObject({
  kind: z.enum(pieceKinds),
  id: EntryId,
  /** Of the action or milestone itself: moving a date carries it. */
  rev: Rev,
  name: z.string().nullable(),
  stageId: EntryId,
  /** Null for a milestone. */
  status: ActionStatus.nullable(),
  settled: z.boolean(),
  owner: PersonRef.nullable(),
  /** As planned now. */
  startDate: CivilDate.nullable(),
  goalDate: CivilDate.nullable(),
  /** The goal that was planned first; null where none ever was. */
  firstGoal: CivilDate.nullable(),
  /** The day work on it began, as the record tells; null before. */
  begunOn: CivilDate.nullable(),
  /** Done, or reached. */
  doneOn: CivilDate.nullable(),
  /** Blocked by its own state or by an issue. */
  blocked: z.boolean(),
});
export type TimelineItem = z.infer<typeof TimelineItem>;

export const TimelineStage = z.strictObject({
  id: EntryId,
  name: z.string().nullable(),
  phaseId: EntryId,
  state: z.enum(stageStates),
});
export type TimelineStage = z.infer<typeof TimelineStage>;
export const End = z.strictObject({ kind: LinkKind, id: EntryId });
/** `after` waits until `before` is finished. */
export const Dependency = z.strictObject({ id: Id, rev: Rev, before: End, after: End });
export type Dependency = z.infer<typeof Dependency>;

export const Timeline = z.strictObject({
  today: CivilDate,
  phases: z.array(z.strictObject({ id: EntryId, name: z.string().nullable() })),
  stages: z.array(TimelineStage),
  items: z.array(TimelineItem),
  dependencies: z.array(Dependency),
});
export type Timeline = z.infer<typeof Timeline>;
