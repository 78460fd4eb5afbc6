/** Rows of training as the database gives them, decoded. */
import * as z from 'zod';
import { Job } from '../../../shared/areas/team.ts';
import { attendanceResults, trainingFormats } from '../../../shared/areas/training.ts';

const text = z.string();
const maybe = z.string().nullable();
const listOf = <T extends z.ZodType>(item: T) =>
  text.transform((json): z.output<T>[] => z.array(item).parse(JSON.parse(json)));
const topicIds = listOf(text);

export const TopicRow = z.object({
  id: text,
  rev: z.int(),
  catalogue_id: maybe,
  name: maybe,
  required_for: listOf(Job),
  valid_months: z.int().nullable(),
  minutes: z.int().nullable(),
  format: z.enum(trainingFormats).nullable(),
  document_id: maybe,
  needs_pass: z.int(),
  sort: maybe,
  retired_at: maybe,
});
export type TopicRow = z.output<typeof TopicRow>;

export const CourseRow = z.object({ id: text, rev: z.int(), name: text, topic_ids: topicIds, retired_at: maybe });

export const SessionRow = z.object({
  id: text,
  rev: z.int(),
  title: text,
  course_id: maybe,
  topic_ids: topicIds,
  held_on: text,
  held_until: maybe,
  place: maybe,
  trainer: maybe,
  capacity: z.int().nullable(),
  cancelled_at: maybe,
});
export type SessionRow = z.output<typeof SessionRow>;
export const SessionCountRow = SessionRow.extend({ listed: z.int(), attended: z.int(), passed: z.int(), own: z.int() });
export type SessionCountRow = z.output<typeof SessionCountRow>;

const result = z.enum(attendanceResults);
export const AttendanceRow = z.object({
  id: text,
  rev: z.int(),
  session_id: text,
  staff_id: text,
  result,
  certificate: maybe,
  deleted_at: maybe,
});
export type AttendanceRow = z.infer<typeof AttendanceRow>;

/** What of a session makes its topics done: the last day of it, and what was taught. */
export const HeldRow = z.object({ id: text, done_on: text, topic_ids: topicIds });
export const SheetRow = z.object({ session_id: text, staff_id: text, result });
export const ExternalFactRow = z.object({ staff_id: text, topic_id: text, done_on: text, valid_until: maybe });
export const LevelRow = z.object({ staff_id: text, topic_id: text, level: z.int() });

export const PersonAttendanceRow = z.object({
  id: text,
  rev: z.int(),
  result,
  certificate: maybe,
  done_on: text,
  topic_ids: topicIds,
  trainer: maybe,
});
export const ExternalRow = z.object({
  id: text,
  rev: z.int(),
  staff_id: text,
  topic_id: text,
  done_on: text,
  provider: text,
  certificate: maybe,
  file_id: maybe,
});
export const SignOffRow = z.object({
  id: text,
  rev: z.int(),
  staff_id: text,
  topic_id: text,
  level: z.int(),
  signed_on: text,
  observer: text,
});
export const ProofRow = z.object({
  name: text,
  media_type: text,
  id: text,
  bytes: z.int(),
  hmac: text,
  file_key: text,
  chunk_bytes: z.int(),
});
export const SortRow = z.object({ sort: maybe });
export const IdRow = z.object({ id: text });
export const PlaceRow = z.object({ id: text, sort: maybe });
