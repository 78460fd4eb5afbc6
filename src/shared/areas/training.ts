/** Who is trained in what, until when, and what to hold next. A trainer works here and never sees a child. */
import * as z from 'zod';
import { CivilDate } from '../dates.ts';
import { EntryId, Id } from '../ids.ts';
import { command, query } from '../procedure.ts';
import { limits, optionalText, text } from '../text.ts';
import { Export, HistoryEntry, Language, Nothing, Rev, SortDirection } from './common.ts';
import { Job, StaffRef } from './team.ts';

export const trainingFormats = ['classroom', 'online', 'on-the-job', 'self-study'] as const;
/** `expiring`: valid, and ends within sixty days. `not-required`: the person's jobs do not ask for it. */
export const cellStates = ['valid', 'expiring', 'expired', 'missing', 'not-required'] as const;
export const CellState = z.enum(cellStates);
export type CellState = z.infer<typeof CellState>;
export const attendanceResults = ['passed', 'attended', 'not-passed', 'absent'] as const;

export const Topic = z.strictObject({
  id: EntryId,
  rev: Rev,
  /** The organisation's own name; null means the catalogue's. */
  name: z.string().nullable(),
  origin: z.string(),
  retired: z.boolean(),
  requiredFor: z.array(Job),
  /** Null: does not run out. */
  validMonths: z.int().nullable(),
  hours: z.number().nullable(),
  format: z.enum(trainingFormats).nullable(),
  /** The procedure it teaches: a newly approved version makes the training due again. */
  documentId: EntryId.nullable(),
  /** Whether the topic counts as done by attending, or only by passing. */
  needsPass: z.boolean(),
});
export type Topic = z.infer<typeof Topic>;

export const Course = z.strictObject({
  id: Id,
  rev: Rev,
  name: z.string(),
  topicIds: z.array(EntryId),
  retired: z.boolean(),
});

const Attendance = z.strictObject({
  id: Id,
  rev: Rev,
  staff: StaffRef,
  result: z.enum(attendanceResults),
  certificate: z.string().nullable(),
});
export const Session = z.strictObject({
  id: Id,
  rev: Rev,
  title: z.string(),
  courseId: Id.nullable(),
  topicIds: z.array(EntryId),
  on: CivilDate,
  until: CivilDate.nullable(),
  place: z.string().nullable(),
  trainer: z.string().nullable(),
  capacity: z.int().nullable(),
  state: z.enum(['planned', 'held', 'cancelled']),
  attendance: z.array(Attendance),
});
export type Session = z.infer<typeof Session>;

export const Cell = z.strictObject({
  state: CellState,
  /** When it was last done, and until when it holds; null where it was never done, or does not run out. */
  doneOn: CivilDate.nullable(),
  validUntil: CivilDate.nullable(),
  /** Newest competency sign-off 1–4, if any. */
  competency: z.int().min(1).max(4).nullable(),
});

/** What somebody has done in one topic: sessions, training elsewhere, sign-offs. */
export const Completion = z.strictObject({
  id: Id,
  rev: Rev,
  kind: z.enum(['session', 'external', 'competency']),
  on: CivilDate,
  topicId: EntryId,
  result: z.string(),
  certificate: z.string().nullable(),
  by: z.string().nullable(),
  proof: z.boolean(),
});

const changes = ['training', 'caseload', 'transition', 'history'] as const;
const read = { access: { can: 'training.read' } } as const;
const log = { access: { can: 'training.log' }, changes } as const;
const plan = { access: { can: 'training.plan' }, changes } as const;
const result = z.enum(attendanceResults);

export const training = {
  'training.topics': query(
    z.strictObject({ retired: z.boolean().optional() }),
    z.strictObject({ topics: z.array(Topic) }),
    read,
  ),
  'training.addTopic': command(
    z.strictObject({ id: Id, name: text(limits.title), requiredFor: z.array(Job).max(12) }),
    Topic,
    plan,
  ),
  'training.editTopic': command(
    z.strictObject({
      id: EntryId,
      rev: Rev,
      name: text(limits.title).nullable().optional(),
      requiredFor: z.array(Job).max(12).optional(),
      validMonths: z.int().min(1, 'too-small').max(240, 'too-large').nullable().optional(),
      hours: z.number().min(0.25, 'too-small').max(1_000, 'too-large').nullable().optional(),
      format: z.enum(trainingFormats).nullable().optional(),
      documentId: EntryId.nullable().optional(),
      needsPass: z.boolean().optional(),
      retired: z.boolean().optional(),
    }),
    Topic,
    plan,
  ),
  'training.courses': query(Nothing, z.strictObject({ courses: z.array(Course) }), read),
  'training.saveCourse': command(
    z.strictObject({
      id: Id,
      rev: Rev.nullable(),
      name: text(limits.title),
      topicIds: z.array(EntryId).min(1, 'required').max(60),
      retired: z.boolean().optional(),
    }),
    Course,
    plan,
  ),

  'training.sessions': query(
    z.strictObject({
      search: z.string().max(100).optional(),
      state: z.enum(['planned', 'held', 'cancelled']).optional(),
      direction: SortDirection.optional(),
    }),
    z.strictObject({
      sessions: z.array(Session.omit({ attendance: true }).extend({ attended: z.int(), passed: z.int() })),
    }),
    read,
  ),
  'training.session': query(z.strictObject({ id: Id }), Session, { access: { can: 'training.log' } }),
  'training.planSession': command(
    z.strictObject({
      id: Id,
      rev: Rev.nullable(),
      title: text(limits.title),
      courseId: Id.nullable().optional(),
      topicIds: z.array(EntryId).min(1, 'required').max(60),
      on: CivilDate,
      /** Not before `on`. */
      until: CivilDate.nullable().optional(),
      place: optionalText(limits.name).optional(),
      trainer: optionalText(limits.name).optional(),
      capacity: z.int().min(1, 'too-small').max(1_000, 'too-large').nullable().optional(),
      cancelled: z.boolean().optional(),
    }),
    Session,
    log,
  ),
  /** The whole sheet of one session at once; a day in the future cannot have been held. Over capacity is refused. */
  'training.logAttendance': command(
    z.strictObject({
      id: Id,
      rev: Rev,
      people: z
        .array(z.strictObject({ id: Id, staffId: Id, result, certificate: optionalText(80).optional() }))
        .min(1, 'required')
        .max(200),
    }),
    Session,
    log,
  ),
  'training.recordExternal': command(
    z.strictObject({
      id: Id,
      staffId: Id,
      topicId: EntryId,
      on: CivilDate,
      provider: text(limits.name),
      certificate: optionalText(80).optional(),
      /** Where the certificate itself says so; else the topic's months count. */
      validUntil: CivilDate.nullable().optional(),
      proof: z
        .strictObject({
          id: Id,
          name: text(limits.title),
          mediaType: z.string().regex(/^[a-z]+\/[a-z0-9.+-]{1,80}$/, 'media-type'),
          data: z.base64(),
        })
        .nullable()
        .optional(),
    }),
    z.strictObject({ completions: z.array(Completion) }),
    { ...log, maxBytes: 34 * 1024 * 1024 },
  ),
  'training.signOff': command(
    z.strictObject({
      id: Id,
      staffId: Id,
      topicId: EntryId,
      level: z.int().min(1, 'too-small').max(4, 'too-large'),
      on: CivilDate,
      observer: text(limits.name),
      note: optionalText(limits.reason).optional(),
    }),
    z.strictObject({ completions: z.array(Completion) }),
    log,
  ),
  'training.removeCompletion': command(
    z.strictObject({
      id: Id,
      rev: Rev,
      kind: z.enum(['session', 'external', 'competency']),
      reason: text(limits.reason),
    }),
    Nothing,
    log,
  ),

  /** People × topics. `required` hides topics that nobody shown needs. */
  'training.matrix': query(
    z.strictObject({
      job: Job.nullable().optional(),
      search: z.string().max(100).optional(),
      state: CellState.nullable().optional(),
      required: z.boolean().optional(),
    }),
    z.strictObject({
      topics: z.array(z.strictObject({ id: EntryId, name: z.string().nullable(), gaps: z.int() })),
      people: z.array(z.strictObject({ staff: StaffRef, jobs: z.array(Job), gaps: z.int(), cells: z.array(Cell) })),
      /** Of the required cells, how many are valid (expiring ones among them). */
      valid: z.int(),
      required: z.int(),
    }),
    read,
  ),
  /** One person's record: what they did and what they need next. A role that reaches only its own sees its own. */
  'training.person': query(
    z.strictObject({ id: Id }),
    z.strictObject({
      staff: StaffRef,
      completions: z.array(Completion),
      needs: z.array(
        z.strictObject({
          topicId: EntryId,
          name: z.string().nullable(),
          state: CellState,
          since: CivilDate.nullable(),
        }),
      ),
    }),
    { access: { can: 'training.read', about: { record: 'staff', field: 'id' } } },
  ),
  /** Sessions worth holding, from the gaps: the topics most people lack together, and who would come. */
  'training.proposals': query(
    Nothing,
    z.strictObject({
      proposals: z.array(
        z.strictObject({
          topicId: EntryId,
          name: z.string().nullable(),
          hours: z.number().nullable(),
          people: z.array(StaffRef),
        }),
      ),
    }),
    { access: { can: 'training.log' } },
  ),
  'training.certificate': query(
    z.strictObject({ completionId: Id }),
    z.strictObject({ name: z.string(), mediaType: z.string(), data: z.string() }),
    { access: { can: 'training.log' }, noted: { what: 'viewed', record: 'completionId' } },
  ),
  'training.history': query(
    z.strictObject({ kind: z.enum(['topic', 'course', 'session']), id: EntryId }),
    z.strictObject({ entries: z.array(HistoryEntry) }),
    {
      access: { can: 'training.log' },
    },
  ),
  'training.export': query(
    z.strictObject({ list: z.enum(['matrix', 'sessions', 'needs']), language: Language }),
    Export,
    {
      access: { can: 'training.log' },
      noted: { what: 'exported' },
    },
  ),
} as const;
