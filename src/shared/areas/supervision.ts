/**
 * Supervision: who holds it for whom, how often, what was discussed and agreed. What two people said about how one of
 * them is stays between the two: it has a table of its own, and no other role, export or history reaches it.
 */
import * as z from 'zod';
import { CivilDate } from '../dates.ts';
import { Id } from '../ids.ts';
import { command, query } from '../procedure.ts';
import { limits, optionalText, text } from '../text.ts';
import { Export, Language, Rev } from './common.ts';
import { StaffRef } from './team.ts';

export const frequencies = ['weekly', 'fortnightly', 'monthly'] as const;
export const supervisionKinds = [
  'individual',
  'group',
  'shadowing',
  'observation',
  'file-check',
  'capacity-assessment',
] as const;
/** `none`: nobody holds supervision for this person yet. */
export const dueStates = ['none', 'due', 'due-soon', 'overdue', 'in-time'] as const;

export const AgreedAction = z.strictObject({
  id: Id,
  rev: Rev,
  text: z.string(),
  owner: StaffRef,
  dueOn: CivilDate.nullable(),
  doneOn: CivilDate.nullable(),
  overdueDays: z.int(),
});
export const SupervisionSession = z.strictObject({
  id: Id,
  rev: Rev,
  kind: z.enum(supervisionKinds),
  on: CivilDate,
  supervisor: StaffRef,
  people: z.array(StaffRef),
  discussed: z.string().nullable(),
  decisions: z.string().nullable(),
  actions: z.array(AgreedAction),
  /** The reader is one of the two of an individual session, so `supervision.wellbeing` would answer. */
  mayReadWellbeing: z.boolean(),
});
export type SupervisionSession = z.infer<typeof SupervisionSession>;

export const Supervised = z.strictObject({
  staff: StaffRef,
  link: z
    .strictObject({ id: Id, rev: Rev, supervisor: StaffRef, frequency: z.enum(frequencies), since: CivilDate })
    .nullable(),
  firstYear: z.boolean(),
  lastOn: CivilDate.nullable(),
  dueOn: CivilDate.nullable(),
  state: z.enum(dueStates),
  overdueDays: z.int(),
  /** The next capacity assessment: three to six months after the one before. */
  assessmentDueOn: CivilDate.nullable(),
  openActions: z.int(),
});
export type Supervised = z.infer<typeof Supervised>;

const changes = ['supervision', 'transition', 'history'] as const;
const write = { access: { can: 'supervision.write' }, changes } as const;
const read = { access: { can: 'supervision.read' } } as const;

export const supervision = {
  /** Everybody who works with children, with who supervises them and when the next session is due. Own: oneself and one's own. */
  'supervision.overview': query(
    z.strictObject({ state: z.enum(dueStates).optional(), search: z.string().max(100).optional() }),
    z.strictObject({ people: z.array(Supervised), overdue: z.int(), without: z.int() }),
    read,
  ),
  'supervision.sessions': query(
    z.strictObject({ staffId: Id.optional() }),
    z.strictObject({ sessions: z.array(SupervisionSession) }),
    read,
  ),
  /** Who supervises whom, from a day on; the link before ends. Frequency where nothing is said: weekly in the first year, else fortnightly. */
  'supervision.assign': command(
    z.strictObject({
      id: Id,
      staffId: Id,
      supervisorId: Id.nullable(),
      frequency: z.enum(frequencies).optional(),
      from: CivilDate,
    }),
    Supervised,
    write,
  ),
  'supervision.record': command(
    z.strictObject({
      id: Id,
      rev: Rev.nullable(),
      kind: z.enum(supervisionKinds),
      /** Not in the future. */
      on: CivilDate,
      supervisorId: Id,
      /** One person for every kind but `group`. */
      staffIds: z.array(Id).min(1, 'required').max(40),
      discussed: optionalText(limits.note).optional(),
      decisions: optionalText(limits.note).optional(),
      actions: z
        .array(z.strictObject({ id: Id, text: text(limits.reason), ownerId: Id, dueOn: CivilDate.nullable() }))
        .max(40),
      /** Refused unless the caller is the supervisor or the person of an individual session. */
      wellbeing: optionalText(limits.note).optional(),
    }),
    SupervisionSession,
    write,
  ),
  'supervision.finishAction': command(
    z.strictObject({ id: Id, rev: Rev, doneOn: CivilDate.nullable() }),
    AgreedAction,
    write,
  ),
  /** For the two of them alone: `forbidden` for everybody else, whatever their role. */
  'supervision.wellbeing': query(z.strictObject({ sessionId: Id }), z.strictObject({ text: z.string().nullable() }), {
    access: { who: 'signed-in' },
  }),
  /** Without anything of wellbeing. */
  'supervision.export': query(z.strictObject({ language: Language }), Export, {
    access: { can: 'supervision.read' },
    noted: { what: 'exported' },
  }),
} as const;
