/**
 * The organisation's own way: phases, stages, actions, milestones, and the documents that stand behind them.
 *
 * An entry that came with the catalogue has the catalogue's id, and its `name` is null until the organisation gives
 * it a name of its own: then the screen shows that instead of the translated one. That is how an update of the
 * catalogue never overwrites what an organisation wrote.
 */
import * as z from 'zod';
import { CivilDate, Instant } from '../dates.ts';
import { EntryId, Id } from '../ids.ts';
import { command, query } from '../procedure.ts';
import { limits, optionalText, text } from '../text.ts';
import {
  Export,
  HistoryEntry,
  Language,
  PersonRef,
  Rev,
  SortDirection,
  Nothing,
  Cursor,
  pageOf,
  pageSize,
} from './common.ts';
import { documentKinds, Evidence, RegisterDocument } from './transition-documents.ts';

export { documentKinds, DocumentVersion, Evidence, RegisterDocument } from './transition-documents.ts';

/** `suggested` until somebody chooses; every state but it and `not-relevant` means the action is selected. */
export const actionStatuses = ['suggested', 'not-relevant', 'not-started', 'in-progress', 'done', 'blocked'] as const;
export const ActionStatus = z.enum(actionStatuses);
export type ActionStatus = z.infer<typeof ActionStatus>;

export const stageStates = ['not-started', 'in-progress', 'done'] as const;
export const waitingKinds = ['overdue', 'due-soon', 'blocked', 'unowned', 'undecided'] as const;
export const WaitingKind = z.enum(waitingKinds);
export type WaitingKind = z.infer<typeof WaitingKind>;

/** Counts of a stage, a phase, or all. `counted` is the denominator: everything that is not "not relevant". */
export const Progress = z.strictObject({
  counted: z.int(),
  done: z.int(),
  inProgress: z.int(),
  blocked: z.int(),
  notStarted: z.int(),
  suggested: z.int(),
  notRelevant: z.int(),
  milestones: z.int(),
  milestonesReached: z.int(),
  overdue: z.int(),
  dueSoon: z.int(),
  unowned: z.int(),
});
export type Progress = z.infer<typeof Progress>;

const Entry = {
  id: EntryId,
  rev: Rev,
  /** The organisation's own name; null means the catalogue's, in the reader's language. */
  name: z.string().nullable(),
  /** Where the entry comes from: a code of the catalogue's list of origins, or `own`. */
  origin: z.string(),
  retired: z.boolean(),
};

export const PhaseOverview = z.strictObject({
  ...Entry,
  progress: Progress,
  stages: z.array(
    z.strictObject({
      ...Entry,
      state: z.enum(stageStates),
      phaseId: EntryId,
      progress: Progress,
      /** Open issues that block the stage itself or an action of it. */
      issues: z.int(),
    }),
  ),
});

export const Computed = z.strictObject({
  /** Null when no record can tell yet. */
  met: z.boolean().nullable(),
  /** Names the sentence on the screen, with its figures: `{have} of {need}`. */
  sentence: z.string(),
  have: z.int(),
  need: z.int(),
  /** The list behind the figure. */
  list: z.array(
    z.strictObject({ id: z.string(), name: z.string().nullable(), met: z.boolean(), detail: z.string().nullable() }),
  ),
});
export type Computed = z.infer<typeof Computed>;

/** An action as it is kept; what a command that changed it answers. */
export const ActionRecord = z.strictObject({
  ...Entry,
  stageId: EntryId,
  status: ActionStatus,
  /** Why it is not relevant, or what blocks it; null in every other state. */
  reason: z.string().nullable(),
  owner: PersonRef.nullable(),
  startDate: CivilDate.nullable(),
  goalDate: CivilDate.nullable(),
  doneOn: CivilDate.nullable(),
  notes: z.string().nullable(),
  overdueDays: z.int(),
});
export type ActionRecord = z.infer<typeof ActionRecord>;

/** With what is attached to it, and what other records say about it: asked of every area that knows something. */
export const Action = ActionRecord.extend({
  evidence: z.array(Evidence),
  computed: Computed.nullable(),
  /** Open issues that block it, by their ids; what they are called is the register's to tell. */
  blockedBy: z.array(Id),
});
export type Action = z.infer<typeof Action>;

const Declaration = z.strictObject({
  id: Id,
  state: z.enum(['reached', 'withdrawn']),
  on: CivilDate,
  by: PersonRef.nullable(),
  at: Instant,
  note: z.string().nullable(),
  /** Given when declared although the records said otherwise. */
  reason: z.string().nullable(),
});
export const Milestone = z.strictObject({
  ...Entry,
  stageId: EntryId,
  owner: PersonRef.nullable(),
  goalDate: CivilDate.nullable(),
  notes: z.string().nullable(),
  reached: z.boolean(),
  /** Newest first; the first one says whether the milestone is reached. */
  declarations: z.array(Declaration),
  overdueDays: z.int(),
  evidence: z.array(Evidence),
  computed: Computed.nullable(),
});
export type Milestone = z.infer<typeof Milestone>;

/** What is done for children within the stage; later their plans draw on it. Here it describes the stage. */
const Activity = z.strictObject({ ...Entry, stageId: EntryId, group: z.string(), scope: z.string() });

export const Stage = z.strictObject({
  ...Entry,
  phaseId: EntryId,
  /** The organisation's own words; null means the catalogue's. */
  aim: z.string().nullable(),
  state: z.enum(stageStates),
  progress: Progress,
  actions: z.array(Action),
  milestones: z.array(Milestone),
  activities: z.array(Activity),
  /** Open issues that block the stage as a whole. */
  blockedBy: z.array(Id),
});
export type Stage = z.infer<typeof Stage>;

/** One line of "what waits": an action or a milestone and why it is in the list. */
export const WaitingItem = z.strictObject({
  kind: z.enum(['action', 'milestone']),
  id: EntryId,
  name: z.string().nullable(),
  stageId: EntryId,
  stageName: z.string().nullable(),
  status: ActionStatus.nullable(),
  reason: z.string().nullable(),
  owner: PersonRef.nullable(),
  goalDate: CivilDate.nullable(),
  overdueDays: z.int(),
});

const entryKinds = ['phase', 'stage', 'action', 'milestone', 'activity'] as const;
export const EntryKind = z.enum(entryKinds);
export type EntryKind = z.infer<typeof EntryKind>;
const Touched = z.strictObject({ id: EntryId, rev: Rev });
export const historyKinds = [...entryKinds, 'document', 'version', 'evidence'] as const;
const removableKinds = ['action', 'milestone', 'stage', 'activity', 'document', 'version', 'evidence'] as const;

export const evidenceLimit = 25 * 1024 * 1024;
const changes = ['transition', 'history'] as const;
const documentChanges = ['documents', 'transition', 'history'] as const;
const plan = { access: { can: 'transition.plan' }, changes } as const;
const read = { access: { can: 'transition.read' } } as const;
const planDocuments = { access: { can: 'transition.plan' }, changes: documentChanges } as const;
const declareDocuments = { access: { can: 'transition.declare' }, changes: documentChanges } as const;
/** The action a call is about, found in its input: lets a role that reaches only its own act on what it owns. */
const aboutAction = { record: 'transition-action', field: 'id' } as const;

const Place = { after: EntryId.nullable().optional() };

export const transition = {
  /** Figures alone: no person is named, so that a board member may see it. */
  'transition.overview': query(
    z.strictObject({ retired: z.boolean().optional() }),
    z.strictObject({ phases: z.array(PhaseOverview), total: Progress, today: CivilDate }),
    { access: { can: 'figures.read' } },
  ),
  /** The lists behind the overview's figures. */
  'transition.waiting': query(
    z.strictObject({
      kind: WaitingKind,
      stageId: EntryId.nullable().optional(),
      search: z.string().max(100).optional(),
      sort: z.enum(['goal', 'stage', 'owner']).optional(),
      direction: SortDirection.optional(),
      after: Cursor.nullable().optional(),
      limit: pageSize.optional(),
    }),
    pageOf(WaitingItem),
    read,
  ),
  /** A role that reaches only its own gets the stage with just the actions it owns. */
  'transition.stage': query(z.strictObject({ stageId: EntryId, retired: z.boolean().optional() }), Stage, read),
  'transition.action': query(z.strictObject({ id: EntryId }), Action, {
    access: { can: 'transition.read', about: aboutAction },
  }),
  'transition.milestone': query(z.strictObject({ id: EntryId }), Milestone, read),

  'transition.setStatus': command(
    z.strictObject({
      id: EntryId,
      rev: Rev,
      status: ActionStatus,
      /** Required for `not-relevant` and `blocked`, refused for the others. */
      reason: optionalText(limits.reason).optional(),
      /** For `done`: the day it was done; today where nothing is said; never in the future. */
      doneOn: CivilDate.optional(),
    }),
    ActionRecord,
    { access: { can: 'transition.work', about: aboutAction }, changes },
  ),
  'transition.writeNotes': command(
    z.strictObject({ id: EntryId, rev: Rev, notes: optionalText(limits.note) }),
    ActionRecord,
    { access: { can: 'transition.work', about: aboutAction }, changes },
  ),
  'transition.planAction': command(
    z.strictObject({
      id: EntryId,
      rev: Rev,
      ownerId: Id.nullable().optional(),
      startDate: CivilDate.nullable().optional(),
      /** Not before `startDate`. */
      goalDate: CivilDate.nullable().optional(),
    }),
    ActionRecord,
    plan,
  ),
  'transition.planMilestone': command(
    z.strictObject({
      id: EntryId,
      rev: Rev,
      ownerId: Id.nullable().optional(),
      goalDate: CivilDate.nullable().optional(),
      notes: optionalText(limits.note).optional(),
    }),
    Milestone,
    plan,
  ),
  /** Declaring against what the records say asks for a reason, which then stands beside the declaration. */
  'transition.declareMilestone': command(
    z.strictObject({
      id: Id,
      milestoneId: EntryId,
      /** The milestone's `rev` as seen on the screen. */
      rev: Rev,
      state: z.enum(['reached', 'withdrawn']),
      on: CivilDate,
      note: optionalText(limits.reason).optional(),
      reason: optionalText(limits.reason).optional(),
    }),
    Milestone,
    { access: { can: 'transition.declare' }, changes },
  ),

  'transition.addEntry': command(
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('phase'), id: Id, name: text(limits.title), ...Place }),
      z.strictObject({
        kind: z.literal('stage'),
        id: Id,
        phaseId: EntryId,
        name: text(limits.title),
        aim: optionalText(limits.reason).optional(),
        ...Place,
      }),
      z.strictObject({ kind: z.literal('action'), id: Id, stageId: EntryId, name: text(limits.title), ...Place }),
      z.strictObject({ kind: z.literal('milestone'), id: Id, stageId: EntryId, name: text(limits.title), ...Place }),
      z.strictObject({ kind: z.literal('activity'), id: Id, stageId: EntryId, name: text(limits.title), ...Place }),
    ]),
    Touched,
    plan,
  ),
  /** `name: null` goes back to the catalogue's own; refused for entries the organisation added. */
  'transition.renameEntry': command(
    z.strictObject({ kind: EntryKind, id: EntryId, rev: Rev, name: text(limits.title).nullable() }),
    Touched,
    plan,
  ),
  'transition.editAim': command(
    z.strictObject({ stageId: EntryId, rev: Rev, aim: optionalText(limits.reason) }),
    Touched,
    plan,
  ),
  /** `after: null` puts it first among its siblings. */
  'transition.moveEntry': command(
    z.strictObject({ kind: EntryKind, id: EntryId, rev: Rev, after: EntryId.nullable(), phaseId: EntryId.optional() }),
    Touched,
    plan,
  ),
  /** Retired entries keep their history and leave every count; they can come back. */
  'transition.retireEntry': command(
    z.strictObject({ kind: EntryKind, id: EntryId, rev: Rev, retired: z.boolean() }),
    Touched,
    plan,
  ),
  /** Only what the organisation added can be removed; `transition.restore` undoes it. */
  'transition.remove': command(
    z.strictObject({
      kind: z.enum(removableKinds),
      id: EntryId,
      rev: Rev,
      reason: optionalText(limits.reason).optional(),
    }),
    Touched,
    { access: { can: 'transition.plan' }, changes: documentChanges },
  ),
  'transition.restore': command(z.strictObject({ kind: z.enum(removableKinds), id: EntryId, rev: Rev }), Touched, {
    access: { can: 'transition.plan' },
    changes: documentChanges,
  }),

  'transition.addEvidence': command(
    z.strictObject({
      id: EntryId,
      about: z.enum(['action', 'milestone', 'version']),
      evidenceId: Id,
      name: text(limits.title),
      mediaType: z.string().regex(/^[a-z]+\/[a-z0-9.+-]{1,80}$/, 'media-type'),
      note: optionalText(limits.reason).optional(),
      data: z.base64(),
    }),
    Evidence,
    {
      access: { can: 'transition.work', about: aboutAction },
      changes: documentChanges,
      maxBytes: Math.ceil((evidenceLimit * 4) / 3) + 16_384,
    },
  ),
  /** The file itself, to be shown from memory. */
  'transition.evidenceFile': query(
    z.strictObject({ evidenceId: Id }),
    z.strictObject({ name: z.string(), mediaType: z.string(), data: z.string() }),
    { ...read, noted: { what: 'viewed', record: 'evidenceId' } },
  ),

  'transition.documents': query(
    z.strictObject({
      kind: z.enum(documentKinds).optional(),
      search: z.string().max(100).optional(),
      sort: z.enum(['order', 'name', 'approved']).optional(),
      direction: SortDirection.optional(),
    }),
    z.strictObject({ documents: z.array(RegisterDocument) }),
    read,
  ),
  'transition.addDocument': command(
    z.strictObject({
      id: Id,
      kind: z.enum(documentKinds),
      name: text(limits.title),
      source: optionalText(limits.title).optional(),
    }),
    RegisterDocument,
    planDocuments,
  ),
  'transition.editDocument': command(
    z.strictObject({
      id: EntryId,
      rev: Rev,
      name: text(limits.title).nullable().optional(),
      source: optionalText(limits.title).optional(),
    }),
    RegisterDocument,
    planDocuments,
  ),
  'transition.addVersion': command(
    z.strictObject({
      id: Id,
      documentId: EntryId,
      label: text(60),
      preparedOn: CivilDate.nullable().optional(),
      note: optionalText(limits.reason).optional(),
    }),
    RegisterDocument,
    planDocuments,
  ),
  /** Names what it approves: a version changed afterwards is visibly not the approved one. */
  'transition.approveVersion': command(
    z.strictObject({ id: Id, versionId: Id, rev: Rev, on: CivilDate, by: text(limits.name) }),
    RegisterDocument,
    declareDocuments,
  ),
  'transition.withdrawApproval': command(
    z.strictObject({ id: Id, rev: Rev, reason: text(limits.reason) }),
    RegisterDocument,
    declareDocuments,
  ),

  'transition.history': query(
    z.strictObject({ kind: z.enum(historyKinds), id: EntryId }),
    z.strictObject({ entries: z.array(HistoryEntry) }),
    read,
  ),
  /** Who may own an action: the active people. */
  'transition.owners': query(Nothing, z.strictObject({ people: z.array(PersonRef) }), {
    access: { can: 'transition.plan' },
  }),
  'transition.export': query(
    z.strictObject({
      list: z.enum(['stages', 'actions', 'milestones', 'waiting', 'documents', 'history']),
      stageId: EntryId.nullable().optional(),
      waiting: WaitingKind.optional(),
      search: z.string().max(100).optional(),
      language: Language,
    }),
    Export,
    { ...read, noted: { what: 'exported', record: 'stageId' } },
  ),
} as const;
