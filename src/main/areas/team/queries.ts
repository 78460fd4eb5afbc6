/** Statements about staff, their periods, checks and redeployment. Newest is what was written last (`rowid`). */
import sql, { empty, raw, type Sql } from 'sql-template-tag';

/** Of one person, or of everybody. */
const of = (column: string, id: string | null): Sql => (id === null ? empty : sql`AND ${raw(column)} = ${id}`);

export const staffSql = (id: string | null): Sql =>
  sql`SELECT s.id, s.rev, s.name, s.employer, s.employer_name, s.standing, s.place, s.phone, s.email, s.languages,
      s.qualifications, s.notes, s.photo_file_id, s.import_id, s.user_id, u.name AS user_name,
      u.disabled_at AS user_disabled
    FROM staff s LEFT JOIN app_user u ON u.id = s.user_id WHERE s.deleted_at IS NULL ${of('s.id', id)} ORDER BY s.id`;

export const employmentSql = (staffId: string | null): Sql =>
  sql`SELECT id, rev, staff_id, started_on, ended_on, fte, end_reason FROM employment
    WHERE deleted_at IS NULL ${of('staff_id', staffId)} ORDER BY started_on, rowid`;

export const jobsSql = (staffId: string | null): Sql =>
  sql`SELECT id, rev, staff_id, job, started_on, ended_on FROM staff_job
    WHERE deleted_at IS NULL ${of('staff_id', staffId)} ORDER BY started_on, rowid`;

export const checksSql = (staffId: string | null): Sql =>
  sql`SELECT c.id, c.rev, c.staff_id, c.kind, c.asked_on, c.held_on, c.expires_on, c.issuer, c.reference, c.note,
      c.created_at, u.id AS by_id, u.name AS by_name, u.disabled_at AS by_disabled
    FROM staff_check c LEFT JOIN app_user u ON u.id = c.created_by
    WHERE c.deleted_at IS NULL ${of('c.staff_id', staffId)} ORDER BY c.rowid DESC`;

export const requirementsSql = (): Sql =>
  sql`SELECT id AS kind, rev, jobs, valid_months FROM check_requirement WHERE deleted_at IS NULL`;

export const redeploymentsSql = (staffId: string | null): Sql =>
  sql`SELECT id, rev, staff_id, present_role, future_role, training_needed, agreed_on, done_on, note FROM redeployment
    WHERE deleted_at IS NULL ${of('staff_id', staffId)} ORDER BY rowid DESC`;

export const staffOfUserSql = (userId: string): Sql =>
  sql`SELECT id FROM staff WHERE user_id = ${userId} AND deleted_at IS NULL ORDER BY id`;

export const ownStaffSql = (userId: string, staffId: string): Sql =>
  sql`SELECT id FROM staff WHERE id = ${staffId} AND user_id = ${userId} AND deleted_at IS NULL`;

export const userOfSql = (staffId: string): Sql => sql`SELECT user_id FROM staff WHERE id = ${staffId}`;

export const activeUserSql = (id: string): Sql =>
  sql`SELECT id FROM app_user WHERE id = ${id} AND disabled_at IS NULL AND deleted_at IS NULL`;

/** The photo of somebody who is not removed. */
export const photoFileSql = (staffId: string): Sql =>
  sql`SELECT f.id, f.media_type, f.bytes, f.hmac, f.file_key, f.chunk_bytes FROM staff s
    JOIN file f ON f.id = s.photo_file_id WHERE s.id = ${staffId} AND s.deleted_at IS NULL`;

/** Removed ones too, for undoing and for saving twice. */
export const staffPlaceSql = (id: string): Sql =>
  sql`SELECT id, rev, deleted_at, created_at FROM staff WHERE id = ${id}`;

/** Of everybody who ever was there, for what still names them. */
export const staffNamesSql = (): Sql => sql`SELECT id, name FROM staff`;

const parts = {
  employment: 'employment',
  job: 'staff_job',
  check: 'staff_check',
  redeployment: 'redeployment',
} as const;
export const partTables = Object.values(parts);

/** Everything of a person that has rows of its own, removed ones too. */
export const partIdsSql = (table: (typeof partTables)[number], staffId: string): Sql =>
  sql`SELECT id FROM ${raw(table)} WHERE staff_id = ${staffId}`;

/** Periods that were removed together with their person. */
export const removedTogetherSql = (table: 'employment' | 'staff_job', staffId: string, deletedAt: string): Sql =>
  sql`SELECT id FROM ${raw(table)} WHERE staff_id = ${staffId} AND deleted_at = ${deletedAt}`;

export const hasRowSql = (table: 'employment' | 'staff_job', id: string): Sql =>
  sql`SELECT id FROM ${raw(table)} WHERE id = ${id}`;

export const checkPlaceSql = (id: string): Sql => sql`SELECT id FROM staff_check WHERE id = ${id}`;
export const redeploymentSql = (id: string): Sql =>
  sql`SELECT id, rev, staff_id, present_role, future_role, training_needed, agreed_on, done_on, note FROM redeployment
    WHERE id = ${id}`;

export const importSql = (id: string): Sql => sql`SELECT id, added, undone_at FROM staff_import WHERE id = ${id}`;
export const importedSql = (importId: string): Sql =>
  sql`SELECT id, name, rev FROM staff WHERE import_id = ${importId} AND deleted_at IS NULL ORDER BY id`;
