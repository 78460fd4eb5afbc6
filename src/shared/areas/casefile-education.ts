/** School in periods, how it goes there in dated reports, and the child's languages and customs in dated records. */
import * as z from 'zod';
import { CivilDate } from '../dates.ts';
import { Id } from '../ids.ts';
import { command } from '../procedure.ts';
import {
  Entry,
  Known,
  kept,
  maybeDate,
  newEntry,
  partOfFile,
  shortText,
  someText,
  words,
  write,
} from './casefile-parts.ts';

/** `none`: out of school in this period. */
export const schoolKinds = [
  'preschool',
  'primary',
  'secondary',
  'vocational',
  'higher',
  'special',
  'non-formal',
  'home',
  'none',
] as const;
export const attendances = ['regular', 'irregular', 'rarely', 'not'] as const;
/** Beside what is expected at this level. */
export const performances = ['above', 'as-expected', 'below'] as const;

export const SchoolReport = z.strictObject({
  ...Entry,
  schoolingId: Id,
  reportedOn: CivilDate,
  attendance: z.enum(attendances).nullable(),
  performance: z.enum(performances).nullable(),
  strengths: words,
  needs: words,
  note: words,
});
export type SchoolReport = z.infer<typeof SchoolReport>;

export const Schooling = z.strictObject({
  ...Entry,
  kind: z.enum(schoolKinds),
  school: words,
  level: words,
  startedOn: CivilDate.nullable(),
  endedOn: CivilDate.nullable(),
  endReason: words,
  teacher: words,
  travel: words,
  note: words,
  current: z.boolean(),
  /** Newest first. */
  reports: z.array(SchoolReport),
});
export type Schooling = z.infer<typeof Schooling>;

export const LanguageRecord = z.strictObject({
  ...Entry,
  recordedOn: CivilDate,
  motherTongue: words,
  spoken: words,
  /** The mother tongue, or the customs of home, are no longer the child's. */
  lost: Known,
  lostNote: words,
  customs: words,
});
export type LanguageRecord = z.infer<typeof LanguageRecord>;

export const education = {
  'casefile.education': partOfFile(
    z.strictObject({ schoolings: z.array(Schooling), languages: z.array(LanguageRecord) }),
  ),
  'casefile.saveSchooling': command(
    z.strictObject({
      ...kept,
      kind: z.enum(schoolKinds),
      school: shortText,
      level: shortText,
      startedOn: maybeDate,
      endedOn: maybeDate,
      endReason: someText,
      teacher: shortText,
      travel: someText,
      note: someText,
    }),
    Schooling,
    write,
  ),
  'casefile.reportSchool': command(
    z.strictObject({
      ...newEntry,
      schoolingId: Id,
      reportedOn: CivilDate,
      attendance: z.enum(attendances).nullable().optional(),
      performance: z.enum(performances).nullable().optional(),
      strengths: someText,
      needs: someText,
      note: someText,
    }),
    Schooling,
    write,
  ),
  'casefile.recordLanguages': command(
    z.strictObject({
      ...newEntry,
      recordedOn: CivilDate,
      motherTongue: shortText,
      spoken: someText,
      lost: Known.optional(),
      lostNote: someText,
      customs: someText,
    }),
    LanguageRecord,
    write,
  ),
} as const;
