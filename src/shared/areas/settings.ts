/** The organisation itself, who may use the application, and what has been done in it. */
import * as z from 'zod';
import { Role } from '../access.ts';
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

export const Organisation = z.strictObject({
  id: Id,
  rev: Rev,
  name: z.string(),
  language: Language,
  country: z.string().nullable(),
  /** When the transition began, if the organisation says so. */
  transitionStartedOn: CivilDate.nullable(),
  idleMinutes: z.int(),
});

export const Person = z.strictObject({
  id: Id,
  rev: Rev,
  name: z.string(),
  signInName: z.string(),
  roles: z.array(Role),
  language: Language,
  active: z.boolean(),
  /** Has a one-time password that was not used yet. */
  awaitingFirstSignIn: z.boolean(),
  addedAt: Instant,
});
export type Person = z.infer<typeof Person>;

const Roles = z
  .array(Role)
  .min(1, 'required')
  .max(6)
  .refine((held) => new Set(held).size === held.length, 'twice');

const OneTime = z.strictObject({ person: Person, oneTimePassword: z.string() });
const peopleChanges = { access: { can: 'people.manage' }, changes: ['people', 'session', 'history'] } as const;

/** What the log of all changes can be narrowed by. */
const AuditFilter = {
  actorId: Id.nullable().optional(),
  procedure: z.string().max(80).nullable().optional(),
  from: CivilDate.nullable().optional(),
  to: CivilDate.nullable().optional(),
  search: z.string().max(100).optional(),
  direction: SortDirection.optional(),
};

export const AuditEntry = HistoryEntry.omit({ fields: true, table: true, recordId: true }).extend({
  /** How many fields of how many records it changed. */
  records: z.int(),
  fields: z.int(),
  tables: z.array(z.string()),
});

export const AccessEntry = z.strictObject({
  id: Id,
  at: Instant,
  actor: PersonRef.nullable(),
  /** `viewed`, `exported`, `signed-in`, `sign-in-refused`, … */
  what: z.string(),
  procedure: z.string(),
  recordId: z.string().nullable(),
});

export const settings = {
  'settings.organisation': query(Nothing, Organisation, { access: { who: 'signed-in' } }),
  'settings.editOrganisation': command(
    z.strictObject({
      id: Id,
      rev: Rev,
      name: text(limits.title).optional(),
      language: Language.optional(),
      country: optionalText(80).optional(),
      transitionStartedOn: CivilDate.nullable().optional(),
      idleMinutes: z.int().min(1, 'too-small').max(60, 'too-large').optional(),
    }),
    Organisation,
    { access: { can: 'organisation.edit' }, changes: ['organisation', 'session', 'history'] },
  ),
  /** Everybody who has or had an account; for choosing an owner and for the director's list. */
  'settings.people': query(
    z.strictObject({
      search: z.string().max(100).optional(),
      sort: z.enum(['name', 'added', 'state']).optional(),
      direction: SortDirection.optional(),
    }),
    z.strictObject({ people: z.array(Person) }),
    { access: { can: 'people.read' } },
  ),
  /** Makes an account with a one-time password, shown this once, that must be changed at the first sign-in. */
  'settings.addPerson': command(
    z.strictObject({
      id: Id,
      name: text(limits.name),
      signInName: text(limits.name),
      roles: Roles,
      language: Language,
    }),
    OneTime,
    peopleChanges,
  ),
  'settings.editPerson': command(
    z.strictObject({ id: Id, rev: Rev, name: text(limits.name).optional(), language: Language.optional() }),
    Person,
    peopleChanges,
  ),
  /** Refused (`last-director`) when nobody would be left to manage the organisation. */
  'settings.setRoles': command(z.strictObject({ id: Id, rev: Rev, roles: Roles }), Person, peopleChanges),
  /** Takes the person's key away at once; what they did stays theirs. Refused for the last director. */
  'settings.disablePerson': command(
    z.strictObject({ id: Id, rev: Rev, reason: optionalText(limits.reason) }),
    Person,
    peopleChanges,
  ),
  'settings.enablePerson': command(z.strictObject({ id: Id, rev: Rev }), OneTime, peopleChanges),
  /** A new one-time password for somebody who forgot theirs. */
  'settings.resetPassword': command(z.strictObject({ id: Id, rev: Rev }), OneTime, peopleChanges),
  /** My own language on the screen. */
  'settings.setLanguage': command(z.strictObject({ language: Language }), Nothing, {
    access: { who: 'signed-in' },
    changes: ['session'],
  }),
  'settings.audit': query(
    z.strictObject({ ...AuditFilter, after: Cursor.nullable().optional(), limit: pageSize.optional() }),
    pageOf(AuditEntry),
    { access: { can: 'audit.read' } },
  ),
  /** One change whole: each field of each record, before and after. */
  'settings.auditEntry': query(z.strictObject({ changeId: Id }), z.strictObject({ entries: z.array(HistoryEntry) }), {
    access: { can: 'audit.read' },
  }),
  /** Who looked at, exported, signed in: newest first. */
  'settings.accessLog': query(
    z.strictObject({ after: Cursor.nullable().optional(), limit: pageSize.optional() }),
    pageOf(AccessEntry),
    { access: { can: 'audit.read' } },
  ),
  'settings.exportAudit': query(z.strictObject({ ...AuditFilter, language: Language }), Export, {
    access: { can: 'audit.read' },
    noted: { what: 'exported' },
  }),
  'settings.exportPeople': query(
    z.strictObject({ search: z.string().max(100).optional(), language: Language }),
    Export,
    {
      access: { can: 'people.manage' },
      noted: { what: 'exported' },
    },
  ),
  'settings.exportAccess': query(z.strictObject({ language: Language }), Export, {
    access: { can: 'audit.read' },
    noted: { what: 'exported' },
  }),
  /** Walks the whole chain of changes and says whether anything was altered behind the application's back. */
  'settings.verifyLog': query(
    Nothing,
    z.strictObject({
      intact: z.boolean(),
      changes: z.int(),
      /** The first change that does not fit, if any. */
      brokenAt: z.strictObject({ changeId: Id, at: Instant }).nullable(),
      /** Rows of `access_log` checked, and whether its own chain holds. */
      looks: z.int(),
      looksIntact: z.boolean(),
    }),
    { access: { can: 'audit.read' } },
  ),
  'settings.diagnostics': query(
    Nothing,
    z.strictObject({
      version: z.string(),
      driver: z.string(),
      cipher: z.string(),
      sqlite: z.string(),
      schemaVersion: z.int(),
      recordsBytes: z.int(),
      filesBytes: z.int(),
      changes: z.int(),
      runtime: z.string(),
      platform: z.string(),
      /** Plain words are the screen's; these are codes such as `sqlcipher-crashed-before`. */
      remarks: z.array(z.string()),
    }),
    { access: { can: 'security.manage' } },
  ),
} as const;
