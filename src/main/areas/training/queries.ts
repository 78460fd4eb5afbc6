/** Statements about topics, courses, sessions and what people did. Newest is what was written last (`rowid`). */
import sql, { empty, raw, type Sql } from 'sql-template-tag';

const topic = raw(
  'id, rev, catalogue_id, name, required_for, valid_months, minutes, format, document_id, needs_pass, sort, retired_at',
);
export const topicsSql = (retired: boolean): Sql =>
  sql`SELECT ${topic} FROM training_topic WHERE deleted_at IS NULL
    ${retired ? empty : raw('AND retired_at IS NULL')} ORDER BY sort, id`;
export const topicSql = (id: string): Sql =>
  sql`SELECT ${topic} FROM training_topic WHERE id = ${id} AND deleted_at IS NULL`;
/** Removed ones too: an id is used once. */
export const topicPlaceSql = (id: string): Sql => sql`SELECT id, sort FROM training_topic WHERE id = ${id}`;
export const lastTopicSql = (): Sql =>
  sql`SELECT sort FROM training_topic WHERE sort IS NOT NULL ORDER BY sort DESC LIMIT 1`;

export const coursesSql = (): Sql =>
  sql`SELECT id, rev, name, topic_ids, retired_at FROM training_course WHERE deleted_at IS NULL ORDER BY name, id`;
export const courseSql = (id: string): Sql =>
  sql`SELECT id, rev, name, topic_ids, retired_at FROM training_course WHERE id = ${id} AND deleted_at IS NULL`;

const session = raw(
  `s.id, s.rev, s.title, s.course_id, s.topic_ids, s.held_on, s.held_until, s.place, s.trainer, s.capacity,
   s.cancelled_at`,
);
export const sessionSql = (id: string): Sql =>
  sql`SELECT ${session} FROM training_session s WHERE s.id = ${id} AND s.deleted_at IS NULL`;

/** Newest day first, with how many came; `own`: whether the person named is on the sheet. */
export const sessionsSql = (staffId: string | null): Sql =>
  sql`SELECT ${session}, COUNT(a.id) AS listed, COALESCE(SUM(a.result <> 'absent'), 0) AS attended,
      COALESCE(SUM(a.result = 'passed'), 0) AS passed, COALESCE(MAX(a.staff_id = ${staffId}), 0) AS own
    FROM training_session s LEFT JOIN training_attendance a ON a.session_id = s.id AND a.deleted_at IS NULL
    WHERE s.deleted_at IS NULL GROUP BY s.id ORDER BY s.held_on DESC, s.id DESC`;

const attendance = raw('id, rev, session_id, staff_id, result, certificate, deleted_at');
export const sheetSql = (sessionId: string): Sql =>
  sql`SELECT ${attendance} FROM training_attendance WHERE session_id = ${sessionId} AND deleted_at IS NULL
    ORDER BY rowid`;
/** Removed ones too: an id is used once. */
export const attendanceByIdSql = (ids: readonly string[]): Sql =>
  sql`SELECT ${attendance} FROM training_attendance
    WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;

/** Of one person, or of everybody. */
const of = (column: string, id: string | null): Sql => (id === null ? empty : sql`AND ${raw(column)} = ${id}`);
const lastDay = raw('COALESCE(s.held_until, s.held_on) AS done_on');
const took = raw(`s.deleted_at IS NULL AND s.cancelled_at IS NULL`);

export const heldSessionsSql = (): Sql =>
  sql`SELECT s.id, ${lastDay}, s.topic_ids FROM training_session s WHERE ${took}`;
export const sheetsSql = (staffId: string | null): Sql =>
  sql`SELECT session_id, staff_id, result FROM training_attendance
    WHERE deleted_at IS NULL AND result IN ('passed', 'attended') ${of('staff_id', staffId)}`;
export const externalFactsSql = (staffId: string | null): Sql =>
  sql`SELECT staff_id, topic_id, done_on, valid_until FROM external_training
    WHERE deleted_at IS NULL ${of('staff_id', staffId)}`;
/** Oldest first: the last one read of a person and topic is the newest. */
export const levelsSql = (staffId: string | null): Sql =>
  sql`SELECT staff_id, topic_id, level FROM competency_sign_off WHERE deleted_at IS NULL ${of('staff_id', staffId)}
    ORDER BY signed_on, rowid`;

export const attendanceOfSql = (staffId: string): Sql =>
  sql`SELECT a.id, a.rev, a.result, a.certificate, ${lastDay}, s.topic_ids, s.trainer
    FROM training_attendance a JOIN training_session s ON s.id = a.session_id AND ${took}
    WHERE a.staff_id = ${staffId} AND a.deleted_at IS NULL`;
const external = raw('id, rev, staff_id, topic_id, done_on, provider, certificate, file_id');
export const externalOfSql = (staffId: string): Sql =>
  sql`SELECT ${external} FROM external_training WHERE staff_id = ${staffId} AND deleted_at IS NULL`;
/** Removed ones too: an id is used once. */
export const externalSql = (id: string): Sql => sql`SELECT id FROM external_training WHERE id = ${id}`;
export const signOffSql = (id: string): Sql => sql`SELECT id FROM competency_sign_off WHERE id = ${id}`;
export const signOffsOfSql = (staffId: string): Sql =>
  sql`SELECT id, rev, staff_id, topic_id, level, signed_on, observer FROM competency_sign_off
    WHERE staff_id = ${staffId} AND deleted_at IS NULL`;

export const proofSql = (completionId: string): Sql =>
  sql`SELECT e.file_name AS name, f.media_type, f.id, f.bytes, f.hmac, f.file_key, f.chunk_bytes
    FROM external_training e JOIN file f ON f.id = e.file_id WHERE e.id = ${completionId} AND e.deleted_at IS NULL`;

export const sheetIdsSql = (sessionId: string): Sql =>
  sql`SELECT id FROM training_attendance WHERE session_id = ${sessionId}`;
