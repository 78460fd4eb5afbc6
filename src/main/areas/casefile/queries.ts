/** Statements of a child's file beside those that every entry shares (see entries.ts). */
import sql, { raw, type Sql } from 'sql-template-tag';

const among = (ids: readonly string[]): Sql => sql`(SELECT value FROM json_each(${JSON.stringify(ids)}))`;
const by = (alias: string): Sql => {
  const a = raw(alias);
  return sql`u.id AS byId, u.name AS byName,
    u.id IS NOT NULL AND u.disabled_at IS NULL AND u.deleted_at IS NULL AS byActive FROM ${a} LEFT JOIN app_user u`;
};

const kind = raw(
  'k.id, k.rev, k.catalogue_id, k.name, k.required, k.goes, k.expires, k.warn_days, k.sort, k.retired_at',
);
/** The organisation's list, in its order; retired kinds too. */
export const kindsSql = (): Sql =>
  sql`SELECT ${kind} FROM child_document_kind k WHERE k.deleted_at IS NULL ORDER BY k.sort, k.id`;
export const kindSql = (id: string): Sql =>
  sql`SELECT ${kind} FROM child_document_kind k WHERE k.id = ${id} AND k.deleted_at IS NULL`;
export const lastKindSql = (): Sql =>
  sql`SELECT MAX(k.sort) AS sort FROM child_document_kind k WHERE k.deleted_at IS NULL`;

/** What kind a paper is, removed or not. */
export const kindOfSql = (documentId: string): Sql =>
  sql`SELECT d.kind_id FROM child_document d WHERE d.id = ${documentId}`;
/** Newest first. Of one day, the step written last. */
export const stepsSql = (childId: string): Sql =>
  sql`SELECT s.id, s.rev, s.document_id AS documentId, s.state, s.happened_on AS day, s.person, s.note,
      ${by('child_document_step s')} ON u.id = s.created_by
    WHERE s.child_id = ${childId} AND s.deleted_at IS NULL ORDER BY s.happened_on DESC, s.id DESC`;
/** Every paper of some children with the newest step of each. */
export const papersSql = (childIds: readonly string[]): Sql =>
  sql`SELECT d.child_id, d.kind_id, d.expires_on, s.state FROM child_document d
    LEFT JOIN child_document_step s ON s.id = (SELECT x.id FROM child_document_step x
      WHERE x.document_id = d.id AND x.deleted_at IS NULL ORDER BY x.happened_on DESC, x.id DESC LIMIT 1)
    WHERE d.child_id IN ${among(childIds)} AND d.deleted_at IS NULL`;
/** Ids of what hangs on a paper, removed ones too: for its history. */
export const stepIdsSql = (documentId: string): Sql =>
  sql`SELECT s.id FROM child_document_step s WHERE s.document_id = ${documentId}`;

const file = sql`f.id, f.rev, f.child_id AS childId, f.about_table AS aboutTable, f.about_id AS aboutId, f.name,
  f.note, c.media_type AS mediaType, c.bytes, f.created_at AS addedAt,
  ${by('casefile_file f JOIN file c ON c.id = f.file_id')} ON u.id = f.created_by`;
export const filesSql = (childId: string): Sql =>
  sql`SELECT ${file} WHERE f.child_id = ${childId} AND f.deleted_at IS NULL ORDER BY f.id`;
export const fileSql = (id: string): Sql => sql`SELECT ${file} WHERE f.id = ${id} AND f.deleted_at IS NULL`;
export const storedSql = (id: string): Sql =>
  sql`SELECT c.id, c.hmac, c.bytes, c.media_type, c.chunk_bytes, c.file_key FROM casefile_file f
    JOIN file c ON c.id = f.file_id WHERE f.id = ${id} AND f.deleted_at IS NULL`;

/** Of some children, all that was agreed and refused. */
export const answersSql = (childIds: readonly string[]): Sql =>
  sql`SELECT e.id, e.child_id AS childId, e.kind, e.voice, e.answer, e.said_on AS saidOn,
      e.expires_on AS expiresOn, e.withdrawn_on AS withdrawnOn, e.withheld FROM consent e
    WHERE e.child_id IN ${among(childIds)} AND e.deleted_at IS NULL`;

const task = sql`SELECT t.id, t.rev, t.child_id AS childId, h.code, t.kind, t.about_id AS aboutId,
    t.owner_id AS ownerId, t.due_on AS dueOn, t.done_on AS doneOn, t.done_note AS doneNote,
    g.kind AS consentKind, g.voice AS consentVoice
  FROM casefile_task t JOIN child h ON h.id = t.child_id AND h.deleted_at IS NULL
  LEFT JOIN consent g ON g.id = t.about_id`;
export const tasksOfChildSql = (childId: string): Sql =>
  sql`${task} WHERE t.child_id = ${childId} AND t.deleted_at IS NULL ORDER BY t.due_on, t.id`;
/** What is still to be done, of all children. */
export const openTasksSql = (): Sql =>
  sql`${task} WHERE t.done_on IS NULL AND t.deleted_at IS NULL ORDER BY t.due_on, t.id`;
/** What was done from a day on. */
export const doneTasksSql = (day: string): Sql =>
  sql`${task} WHERE t.done_on >= ${day} AND t.deleted_at IS NULL ORDER BY t.done_on DESC, t.id DESC`;
export const taskSql = (id: string): Sql => sql`${task} WHERE t.id = ${id} AND t.deleted_at IS NULL`;

/** What was added to a child's entries of one kind, oldest first. */
export const additionsSql = (table: string, childId: string): Sql =>
  sql`SELECT a.id, a.about_id AS aboutId, a.body AS text, a.created_at AS writtenAt,
      ${by('casefile_addition a')} ON u.id = a.created_by
    WHERE a.child_id = ${childId} AND a.about_table = ${table} AND a.deleted_at IS NULL ORDER BY a.id`;

/** For `notes.ts` alone, as is everything below. */
export const noteAdditionsSql = (noteId: string): Sql =>
  sql`SELECT a.id, a.note_id AS aboutId, a.body AS text, a.created_at AS writtenAt,
      ${by('confidential_addition a')} ON u.id = a.created_by
    WHERE a.note_id = ${noteId} AND a.deleted_at IS NULL ORDER BY a.id`;
/** Who was named in a child's notes, those who no longer are too. */
export const readersSql = (childId: string): Sql =>
  sql`SELECT r.id, r.note_id AS noteId, r.user_id AS userId, r.started_at AS since, r.ended_at AS until,
      u.name, u.id IS NOT NULL AND u.disabled_at IS NULL AND u.deleted_at IS NULL AS active
    FROM confidential_reader r LEFT JOIN app_user u ON u.id = r.user_id
    WHERE r.child_id = ${childId} AND r.deleted_at IS NULL ORDER BY r.id`;
export const openingsSql = (noteId: string): Sql =>
  sql`SELECT o.id, o.why, o.created_at AS at, ${by('confidential_opening o')} ON u.id = o.created_by
    WHERE o.note_id = ${noteId} AND o.deleted_at IS NULL ORDER BY o.id`;
/** Everybody who may sign in, with the roles they hold. */
export const usersSql = (): Sql =>
  sql`SELECT u.id, u.name, (SELECT json_group_array(r.role) FROM user_role r
      WHERE r.user_id = u.id AND r.ended_at IS NULL AND r.deleted_at IS NULL) AS roles
    FROM app_user u WHERE u.disabled_at IS NULL AND u.deleted_at IS NULL`;
