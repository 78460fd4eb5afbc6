/**
 * Consents, one by one and never one tick: who agreed to what, since when, with what held back from whom, and withdrawn
 * when; the child's own assent beside them, at any age. A withdrawal leaves a task.
 */
import * as z from 'zod';
import { CivilDate } from '../dates.ts';
import { Id } from '../ids.ts';
import { command, query } from '../procedure.ts';
import { limits, text } from '../text.ts';
import {
  ChildFile,
  Entry,
  Known,
  aboutChild,
  changes,
  longText,
  maybeDate,
  newEntry,
  partOfFile,
  shortText,
  someText,
  words,
  write,
} from './casefile-parts.ts';
import { Rev } from './common.ts';
import { StaffRef } from './team.ts';

export const consentKinds = ['services', 'sharing-anonymous', 'tracing', 'sharing-named', 'photo'] as const;
export type ConsentKind = (typeof consentKinds)[number];
/** `giver`: a parent, guardian or authority. `child`: the child's own assent. */
export const voices = ['giver', 'child'] as const;
export type Voice = (typeof voices)[number];
export const answers = ['given', 'refused'] as const;
export const consentForms = ['written', 'spoken', 'thumbprint', 'drawn', 'other'] as const;
/** `expired`: given once, and its day has passed. `none`: nobody was asked. */
const standings = ['none', 'given', 'refused', 'withdrawn', 'expired'] as const;
export type Standing = (typeof standings)[number];

export const Consent = z.strictObject({
  ...Entry,
  kind: z.enum(consentKinds),
  voice: z.enum(voices),
  answer: z.enum(answers),
  giver: words,
  relation: words,
  form: z.enum(consentForms).nullable(),
  saidOn: CivilDate,
  expiresOn: CivilDate.nullable(),
  scope: words,
  /** What must be held back, and from whom. */
  withheld: words,
  /** The organisations it names. */
  partners: words,
  /** Whether they were told why it is kept, and for how long. */
  told: Known,
  note: words,
  withdrawnOn: CivilDate.nullable(),
  withdrawnBy: words,
  withdrawnWhy: words,
  /** Of this record alone, on the day it is asked. */
  standing: z.enum(standings),
  /** A newer record of the same kind and voice stands in its place. */
  replaced: z.boolean(),
  files: z.array(ChildFile),
});
export type Consent = z.infer<typeof Consent>;

export const ConsentStanding = z.strictObject({
  kind: z.enum(consentKinds),
  giver: z.enum(standings),
  child: z.enum(standings),
  /** Both together, the more careful one first. */
  effective: z.enum(standings),
  withheld: z.array(z.string()),
});
export type ConsentStanding = z.infer<typeof ConsentStanding>;

export const taskKinds = ['consent-withdrawn', 'please-look'] as const;
export const FileTask = z.strictObject({
  id: Id,
  rev: Rev,
  childId: Id,
  code: z.string(),
  name: words,
  kind: z.enum(taskKinds),
  /** Which consent, or which observation. */
  aboutId: Id,
  consent: z.strictObject({ kind: z.enum(consentKinds), voice: z.enum(voices) }).nullable(),
  /** The child's lead worker when it came up. */
  owner: StaffRef.nullable(),
  dueOn: CivilDate,
  overdueDays: z.int(),
  doneOn: CivilDate.nullable(),
  doneNote: words,
});
export type FileTask = z.infer<typeof FileTask>;

export const consents = {
  'casefile.consents': partOfFile(
    z.strictObject({
      standing: z.array(ConsentStanding),
      consents: z.array(Consent),
      tasks: z.array(FileTask),
    }),
  ),
  'casefile.recordConsent': command(
    z.strictObject({
      ...newEntry,
      kind: z.enum(consentKinds),
      voice: z.enum(voices),
      answer: z.enum(answers),
      /** Asked where somebody other than the child speaks. */
      giver: shortText,
      relation: shortText,
      form: z.enum(consentForms).nullable().optional(),
      saidOn: CivilDate,
      expiresOn: maybeDate,
      scope: someText,
      withheld: someText,
      partners: someText,
      told: Known.optional(),
      note: longText,
    }),
    Consent,
    write,
  ),
  /** From a day on it no longer holds. Leaves a task for the lead worker: who has to be told, what has to come back. */
  'casefile.withdrawConsent': command(
    z.strictObject({
      childId: Id,
      id: Id,
      rev: Rev,
      withdrawnOn: CivilDate,
      withdrawnBy: text(limits.name),
      withdrawnWhy: someText,
    }),
    Consent,
    write,
  ),
  /** What waits in the files of the children one may know of, oldest first. */
  'casefile.tasks': query(
    z.strictObject({ done: z.boolean().optional() }),
    z.strictObject({ tasks: z.array(FileTask) }),
    {
      access: { can: 'casefile.read' },
    },
  ),
  /** `doneOn` null opens it again. */
  'casefile.finishTask': command(
    z.strictObject({ childId: Id, id: Id, rev: Rev, doneOn: CivilDate.nullable(), doneNote: someText }),
    FileTask,
    { access: { can: 'casefile.write', about: aboutChild }, changes },
  ),
} as const;
