/** Rows of the team as the database gives them, decoded. */
import * as z from 'zod';
import { CheckKind, employers, Job, standings } from '../../../shared/areas/team.ts';

const text = z.string();
const maybe = z.string().nullable();

export const StaffRow = z.object({
  id: text,
  rev: z.int(),
  name: text,
  employer: z.enum(employers),
  employer_name: maybe,
  standing: z.enum(standings),
  place: maybe,
  phone: maybe,
  email: maybe,
  languages: maybe,
  qualifications: maybe,
  notes: maybe,
  photo_file_id: maybe,
  import_id: maybe,
  user_id: maybe,
  user_name: maybe,
  user_disabled: maybe,
});
export type StaffRow = z.infer<typeof StaffRow>;

const period = { id: text, rev: z.int(), staff_id: text, started_on: maybe, ended_on: maybe };
export const EmploymentRow = z
  .object({ ...period, fte: z.int().nullable(), end_reason: maybe })
  .transform(({ started_on, ended_on, end_reason, staff_id, ...row }) => ({
    ...row,
    staffId: staff_id,
    startedOn: started_on,
    endedOn: ended_on,
    endReason: end_reason,
  }));
export type Employment = z.output<typeof EmploymentRow>;
export const JobRow = z.object({ ...period, job: Job }).transform(({ started_on, ended_on, staff_id, ...row }) => ({
  ...row,
  staffId: staff_id,
  startedOn: started_on,
  endedOn: ended_on,
}));
export type JobPeriod = z.output<typeof JobRow>;

export const CheckRow = z
  .object({
    id: text,
    rev: z.int(),
    staff_id: text,
    kind: CheckKind,
    asked_on: maybe,
    held_on: maybe,
    expires_on: maybe,
    issuer: maybe,
    reference: maybe,
    note: maybe,
    created_at: text,
    by_id: maybe,
    by_name: maybe,
    by_disabled: maybe,
  })
  .transform((row) => ({ ...row, askedOn: row.asked_on, heldOn: row.held_on, expiresOn: row.expires_on }));
export type CheckRow = z.output<typeof CheckRow>;

const jobList = text.transform((json) => z.array(Job).parse(JSON.parse(json)));
export const RequirementRow = z.object({
  kind: CheckKind,
  rev: z.int(),
  jobs: jobList,
  valid_months: z.int().nullable(),
});
export type RequirementRow = z.output<typeof RequirementRow>;

export const RedeploymentRow = z.object({
  id: text,
  rev: z.int(),
  staff_id: text,
  present_role: text,
  future_role: text,
  training_needed: maybe,
  agreed_on: maybe,
  done_on: maybe,
  note: maybe,
});
export type RedeploymentRow = z.infer<typeof RedeploymentRow>;

export const IdRow = z.object({ id: text });
export const PlaceRow = z.object({ id: text, rev: z.int(), deleted_at: maybe, created_at: text });
export const FileRow = z.object({
  id: text,
  media_type: text,
  bytes: z.int(),
  hmac: text,
  file_key: text,
  chunk_bytes: z.int(),
});
export const NameRow = z.object({ id: text, name: text });
export const ImportRow = z.object({ id: text, added: z.int(), undone_at: maybe });
export const ImportedRow = z.object({ id: text, name: text, rev: z.int() });
