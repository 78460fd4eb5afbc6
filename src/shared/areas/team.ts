/**
 * The people who do the work: staff and partners, with or without an account. Employment and roles are periods; what
 * somebody did stays theirs after they leave.
 */
import * as z from 'zod';
import { CivilDate, Instant } from '../dates.ts';
import { Id } from '../ids.ts';
import { command, query } from '../procedure.ts';
import { limits, optionalText, text } from '../text.ts';
import {
  Cursor,
  Export,
  HistoryEntry,
  Language,
  Nothing,
  PersonRef,
  Rev,
  SortDirection,
  pageOf,
  pageSize,
} from './common.ts';
import { ImportPreview, sheetBytes } from './imports.ts';

export const employers = ['own', 'partner', 'government', 'volunteer'] as const;
export const standings = ['professional', 'para-professional', 'other'] as const;
export const jobs = [
  'director',
  'manager',
  'supervisor',
  'social-worker',
  'para-social-worker',
  'psychologist',
  'house-parent',
  'nurse',
  'teacher',
  'trainer',
  'administration',
  'other',
] as const;
export const Job = z.enum(jobs);
export type Job = z.infer<typeof Job>;

/** What safe recruitment asks for. Which job needs which is the organisation's to edit (`team.editRequirement`). */
export const checkKinds = [
  'reference-first',
  'reference-second',
  'criminal-record',
  'qualification',
  'code-of-conduct',
  'induction',
  'probation',
] as const;
export const CheckKind = z.enum(checkKinds);
export type CheckKind = z.infer<typeof CheckKind>;
/** `expiring`: held, and ends within sixty days. `not-required`: the organisation does not ask it of this job. */
const checkStates = ['missing', 'asked', 'held', 'expiring', 'expired', 'not-required'] as const;
export const CheckState = z.enum(checkStates);
export type CheckState = z.infer<typeof CheckState>;

export const StaffRef = z.strictObject({ id: Id, name: z.string(), active: z.boolean() });
export type StaffRef = z.infer<typeof StaffRef>;

/** One line of the list of people. */
export const StaffLine = z.strictObject({
  id: Id,
  rev: Rev,
  name: z.string(),
  jobs: z.array(Job),
  employer: z.enum(employers),
  employerName: z.string().nullable(),
  standing: z.enum(standings),
  place: z.string().nullable(),
  /** Hours as a share of full time, in percent; null when nobody wrote it down. */
  fte: z.int().nullable(),
  active: z.boolean(),
  startedOn: CivilDate.nullable(),
  endedOn: CivilDate.nullable(),
  /** Required checks that are missing, asked for, or expired. */
  checksOpen: z.int(),
  /** Required checks that end within sixty days. */
  checksExpiring: z.int(),
  hasAccount: z.boolean(),
});
export type StaffLine = z.infer<typeof StaffLine>;

export const Check = z.strictObject({
  kind: CheckKind,
  state: CheckState,
  required: z.boolean(),
  /** When a new one was asked for while this one still holds. */
  renewalAskedOn: CivilDate.nullable(),
  /** The record that decides: the newest, or the one that still holds while a newer is only asked for; null without any. */
  record: z
    .strictObject({
      id: Id,
      rev: Rev,
      askedOn: CivilDate.nullable(),
      heldOn: CivilDate.nullable(),
      expiresOn: CivilDate.nullable(),
      issuer: z.string().nullable(),
      reference: z.string().nullable(),
      note: z.string().nullable(),
      recordedBy: PersonRef.nullable(),
      recordedAt: Instant,
      /** Until when it holds, by its own date or by the months of the requirement; null for ever. */
      holdsUntil: CivilDate.nullable(),
    })
    .nullable(),
  /** How many records of this kind there are, the newest included. */
  records: z.int(),
});

export const Redeployment = z.strictObject({
  id: Id,
  rev: Rev,
  presentRole: z.string(),
  futureRole: z.string(),
  trainingNeeded: z.string().nullable(),
  agreedOn: CivilDate.nullable(),
  doneOn: CivilDate.nullable(),
  note: z.string().nullable(),
});

export const Staff = StaffLine.extend({
  phone: z.string().nullable(),
  email: z.string().nullable(),
  languages: z.string().nullable(),
  qualifications: z.string().nullable(),
  notes: z.string().nullable(),
  user: PersonRef.nullable(),
  /** Names the photo, so that one that was taken away can be brought back; null where there is none. */
  photoId: Id.nullable(),
  /** First year with this organisation, on the day of the question. */
  firstYear: z.boolean(),
  employment: z.array(
    z.strictObject({
      id: Id,
      rev: Rev,
      startedOn: CivilDate.nullable(),
      endedOn: CivilDate.nullable(),
      fte: z.int().nullable(),
      endReason: z.string().nullable(),
    }),
  ),
  roles: z.array(
    z.strictObject({ id: Id, rev: Rev, job: Job, startedOn: CivilDate.nullable(), endedOn: CivilDate.nullable() }),
  ),
  checks: z.array(Check),
  redeployments: z.array(Redeployment),
});
export type Staff = z.infer<typeof Staff>;

const fte = z.int().min(1, 'too-small').max(100, 'too-large').nullable();
const profile = {
  name: text(limits.name),
  employer: z.enum(employers),
  employerName: optionalText(limits.title).optional(),
  standing: z.enum(standings),
  place: optionalText(limits.name).optional(),
  phone: optionalText(60).optional(),
  email: optionalText(200).optional(),
  languages: optionalText(limits.title).optional(),
  qualifications: optionalText(limits.reason).optional(),
  notes: optionalText(limits.note).optional(),
};

const Requirement = z.strictObject({
  kind: CheckKind,
  rev: Rev,
  jobs: z.array(Job),
  /** Months a held check is good for where no date stands on it; null for ever. */
  validMonths: z.int().nullable(),
});

const changes = ['team', 'caseload', 'transition', 'history'] as const;
const manage = { access: { can: 'team.manage' }, changes } as const;
const read = { access: { can: 'team.read' } } as const;
const aboutStaff = { record: 'staff', field: 'id' } as const;
/** A face on a page, not a poster: the screen makes it small before it is kept. */
export const staffPhotoLimit = 2 * 1024 * 1024;
export const staffPhotoTypes = ['image/jpeg', 'image/png', 'image/webp'] as const;

export const team = {
  'team.list': query(
    z.strictObject({
      search: z.string().max(100).optional(),
      job: Job.nullable().optional(),
      employer: z.enum(employers).nullable().optional(),
      standing: z.enum(standings).nullable().optional(),
      /** Exactly this place; null for those of whom none is written down. */
      place: z.string().max(limits.name).nullable().optional(),
      /** `active` where nothing is said. */
      show: z.enum(['active', 'left', 'all']).optional(),
      /** Only those with an open or an expiring check. */
      checks: z.enum(['open', 'expiring']).optional(),
      sort: z.enum(['name', 'job', 'started', 'checks']).optional(),
      direction: SortDirection.optional(),
      after: Cursor.nullable().optional(),
      limit: pageSize.optional(),
    }),
    pageOf(StaffLine),
    read,
  ),
  /** A role that reaches only its own sees itself: the person behind the account. */
  'team.person': query(z.strictObject({ id: Id }), Staff, { access: { can: 'team.read', about: aboutStaff } }),
  /** The staff record of whoever asks; null when none is joined to the account. */
  'team.me': query(Nothing, z.strictObject({ id: Id.nullable() }), { access: { who: 'signed-in' } }),
  'team.add': command(
    z.strictObject({
      id: Id,
      ...profile,
      jobs: z.array(Job).min(1, 'required').max(4),
      fte,
      startedOn: CivilDate.nullable(),
    }),
    Staff,
    manage,
  ),
  'team.edit': command(z.strictObject({ id: Id, rev: Rev, ...z.object(profile).partial().shape }), Staff, manage),
  /** Joins a staff record to an account, or parts them; one account belongs to one person. */
  'team.joinAccount': command(z.strictObject({ id: Id, rev: Rev, userId: Id.nullable() }), Staff, manage),
  'team.setJobs': command(
    z.strictObject({ id: Id, rev: Rev, jobs: z.array(Job).min(1, 'required').max(4), from: CivilDate }),
    Staff,
    manage,
  ),
  'team.setHours': command(
    z.strictObject({ id: Id, rev: Rev, fte: z.int().min(1, 'too-small').max(100, 'too-large'), from: CivilDate }),
    Staff,
    manage,
  ),
  /** Ends every open period on that day; answers which children have no worker because of it. */
  'team.endEmployment': command(
    z.strictObject({ id: Id, rev: Rev, on: CivilDate, reason: text(limits.reason) }),
    z.strictObject({ staff: Staff, childrenWithoutWorker: z.array(z.strictObject({ id: Id, code: z.string() })) }),
    manage,
  ),
  'team.startAgain': command(
    z.strictObject({ id: Id, rev: Rev, on: CivilDate, jobs: z.array(Job).min(1, 'required'), fte }),
    Staff,
    manage,
  ),
  /** The contents as base64, for showing from memory. */
  'team.photo': query(z.strictObject({ id: Id }), z.strictObject({ mediaType: z.string(), data: z.string() }), {
    access: { can: 'team.read', about: aboutStaff },
  }),
  /** Content that is not what it is called is refused (`media-type`). The photo before, if any, can be brought back. */
  'team.setPhoto': command(
    z.strictObject({ id: Id, rev: Rev, photoId: Id, mediaType: z.enum(staffPhotoTypes), data: z.base64() }),
    Staff,
    { ...manage, maxBytes: Math.ceil((staffPhotoLimit * 4) / 3) + 4_096 },
  ),
  'team.removePhoto': command(z.strictObject({ id: Id, rev: Rev }), Staff, manage),
  /** Only a photo that was this person's before. */
  'team.restorePhoto': command(z.strictObject({ id: Id, rev: Rev, photoId: Id }), Staff, manage),
  'team.remove': command(
    z.strictObject({ id: Id, rev: Rev, reason: optionalText(limits.reason).optional() }),
    Nothing,
    manage,
  ),
  'team.restore': command(z.strictObject({ id: Id, rev: Rev }), Staff, manage),

  /** Adds a record of a check; the newest of its kind counts, none is overwritten. */
  'team.recordCheck': command(
    z.strictObject({
      id: Id,
      staffId: Id,
      kind: CheckKind,
      askedOn: CivilDate.nullable().optional(),
      /** Null while it is only asked for. */
      heldOn: CivilDate.nullable().optional(),
      expiresOn: CivilDate.nullable().optional(),
      issuer: optionalText(limits.name).optional(),
      reference: optionalText(limits.name).optional(),
      note: optionalText(limits.reason).optional(),
    }),
    Staff,
    manage,
  ),
  'team.requirements': query(Nothing, z.strictObject({ requirements: z.array(Requirement) }), read),
  'team.editRequirement': command(
    z.strictObject({
      kind: CheckKind,
      rev: Rev,
      jobs: z.array(Job).max(jobs.length),
      validMonths: z.int().min(1, 'too-small').max(240, 'too-large').nullable(),
    }),
    Requirement,
    manage,
  ),

  'team.planRedeployment': command(
    z.strictObject({
      id: Id,
      staffId: Id,
      rev: Rev.nullable(),
      futureRole: text(limits.title),
      trainingNeeded: optionalText(limits.reason).optional(),
      agreedOn: CivilDate.nullable().optional(),
      doneOn: CivilDate.nullable().optional(),
      note: optionalText(limits.reason).optional(),
    }),
    Staff,
    manage,
  ),

  /** The workforce at a glance: figures alone. `postsNeeded` is what would bring every caseload under its limit. */
  'team.glance': query(
    Nothing,
    z.strictObject({
      active: z.int(),
      fullTime: z.number(),
      byJob: z.array(z.strictObject({ job: Job, count: z.int() })),
      byEmployer: z.array(z.strictObject({ employer: z.enum(employers), count: z.int() })),
      byStanding: z.array(z.strictObject({ standing: z.enum(standings), count: z.int() })),
      byPlace: z.array(z.strictObject({ place: z.string().nullable(), count: z.int() })),
      /** Null, for whoever reads figures alone, where so few are open that it would tell on somebody. */
      checksOpen: z.int().nullable(),
      checksExpiring: z.int().nullable(),
      postsNeeded: z.int(),
    }),
    { access: { can: 'figures.read' } },
  ),

  /** Reads a sheet and says what would become of each row; changes nothing. */
  'team.previewImport': query(z.strictObject({ fileName: text(200), data: z.base64() }), ImportPreview, {
    access: { can: 'team.manage' },
    maxBytes: sheetBytes,
  }),
  /** Takes in the rows that fit; `id` names the import, so that it can be undone whole. */
  'team.import': command(
    z.strictObject({ id: Id, fileName: text(200), data: z.base64() }),
    z.strictObject({ id: Id, added: z.int(), preview: ImportPreview }),
    { ...manage, maxBytes: sheetBytes },
  ),
  'team.undoImport': command(
    z.strictObject({ id: Id }),
    z.strictObject({ removed: z.int(), /** Changed since, so they stay. */ kept: z.array(StaffRef) }),
    manage,
  ),
  /** The rejected rows of a sheet as a sheet again, with the reason in a column of its own. */
  'team.rejected': query(z.strictObject({ fileName: text(200), data: z.base64(), language: Language }), Export, {
    access: { can: 'team.manage' },
    maxBytes: sheetBytes,
  }),
  'team.history': query(z.strictObject({ id: Id }), z.strictObject({ entries: z.array(HistoryEntry) }), {
    access: { can: 'team.manage' },
  }),
  'team.export': query(
    z.strictObject({ list: z.enum(['staff', 'checks', 'redeployments']), language: Language }),
    Export,
    { access: { can: 'team.manage' }, noted: { what: 'exported' } },
  ),
} as const;
