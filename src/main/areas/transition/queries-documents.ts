/** Statements about the register of documents, about evidence, and about which records a history is made of. */
import sql, { empty, raw, type Sql } from 'sql-template-tag';

const author = raw('u.id AS by_id, u.name AS by_name, u.disabled_at AS by_disabled');

/** All documents, or the one named. */
function only(id: string | null): Sql {
  return id === null ? empty : sql`AND d.id = ${id}`;
}

export const documentsSql = (id: string | null): Sql =>
  sql`SELECT d.id, d.rev, d.kind, d.name, d.catalogue_id, d.source FROM register_document d
    WHERE d.deleted_at IS NULL ${only(id)} ORDER BY d.kind = 'document', d.sort, d.id`;

/** Newest first. */
export const versionsSql = (documentId: string | null): Sql =>
  sql`SELECT v.id, v.rev, v.document_id, v.label, v.prepared_on, v.note FROM register_document d
    JOIN document_version v ON v.document_id = d.id AND v.deleted_at IS NULL
    WHERE d.deleted_at IS NULL ${only(documentId)} ORDER BY v.rowid DESC`;

/** Newest first; the first of a version is the one that counts. */
export const approvalsSql = (documentId: string | null): Sql =>
  sql`SELECT p.id, p.rev, p.version_id, p.approved_on, p.approved_by, p.digest, ${author} FROM register_document d
    JOIN document_version v ON v.document_id = d.id AND v.deleted_at IS NULL
    JOIN document_approval p ON p.version_id = v.id AND p.deleted_at IS NULL
    LEFT JOIN app_user u ON u.id = p.created_by
    WHERE d.deleted_at IS NULL ${only(documentId)} ORDER BY p.rowid DESC`;

/** Where a version belongs; removed ones too. */
export const versionPlaceSql = (id: string): Sql =>
  sql`SELECT v.id, v.rev, v.document_id, v.prepared_on, v.deleted_at, d.deleted_at AS document_deleted_at
    FROM document_version v JOIN register_document d ON d.id = v.document_id WHERE v.id = ${id}`;

export const approvalPlaceSql = (id: string): Sql =>
  sql`SELECT p.id, p.version_id, p.approved_on, p.approved_by, p.digest, p.deleted_at, v.document_id
    FROM document_approval p JOIN document_version v ON v.id = p.version_id WHERE p.id = ${id}`;

export const lastDocumentSql = (): Sql =>
  sql`SELECT sort FROM register_document WHERE sort IS NOT NULL ORDER BY sort DESC LIMIT 1`;

export const documentPlaceSql = (id: string): Sql =>
  sql`SELECT id, kind, name, source, sort, catalogue_id, deleted_at FROM register_document WHERE id = ${id}`;

const evidence = raw(
  `e.id, e.rev, e.about_table, e.about_id, e.name, e.note, e.created_at, e.file_id, f.media_type, f.bytes, f.hmac`,
);

/** What is attached to the records named, oldest first. */
export const evidenceAboutSql = (table: string, ids: readonly string[]): Sql =>
  sql`SELECT ${evidence}, ${author} FROM evidence e JOIN file f ON f.id = e.file_id
    LEFT JOIN app_user u ON u.id = e.created_by
    WHERE e.about_table = ${table} AND e.about_id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))
      AND e.deleted_at IS NULL ORDER BY e.rowid`;

export const evidenceSql = (id: string): Sql =>
  sql`SELECT ${evidence}, ${author} FROM evidence e JOIN file f ON f.id = e.file_id
    LEFT JOIN app_user u ON u.id = e.created_by WHERE e.id = ${id} AND e.deleted_at IS NULL`;

/** Removed ones too: an id is used once. */
export const evidencePlaceSql = (id: string): Sql =>
  sql`SELECT id, about_table, about_id, deleted_at FROM evidence WHERE id = ${id}`;

export const storedFileSql = (id: string): Sql =>
  sql`SELECT id, bytes, hmac, file_key, chunk_bytes FROM file WHERE id = ${id}`;

// What belongs to a record's history besides its own row; removed rows are part of what happened.
export const declarationIdsSql = (milestoneId: string): Sql =>
  sql`SELECT id FROM milestone_declaration WHERE milestone_id = ${milestoneId}`;
export const versionIdsSql = (documentId: string): Sql =>
  sql`SELECT id FROM document_version WHERE document_id = ${documentId}`;
export const approvalIdsSql = (versionId: string): Sql =>
  sql`SELECT id FROM document_approval WHERE version_id = ${versionId}`;
export const evidenceIdsSql = (table: string, id: string): Sql =>
  sql`SELECT id FROM evidence WHERE about_table = ${table} AND about_id = ${id}`;
export const documentNamesSql = (): Sql => sql`SELECT id, name, catalogue_id FROM register_document ORDER BY sort, id`;
export const versionNamesSql = (): Sql => sql`SELECT id, label AS name, NULL AS catalogue_id FROM document_version`;
