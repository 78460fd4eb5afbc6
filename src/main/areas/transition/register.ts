/** The register of documents as records and screens need it: documents, their versions, and which approval holds. */
import type { Evidence, RegisterDocument, DocumentVersion } from '../../../shared/areas/transition.ts';
import * as z from 'zod';
import { originOf } from '../../../shared/catalogue/index.ts';
import type { Reader } from '../../store/types.ts';
import { versionDigest } from './digest.ts';
import { approvalsSql, documentsSql, evidenceAboutSql, versionsSql } from './queries-documents.ts';
import {
  ApprovalRow,
  authorOf,
  DocumentRow,
  EvidenceRow,
  VersionRow,
  type ApprovalRow as Approval,
  type VersionRow as Version,
} from './rows.ts';
import { tableOf } from './tables.ts';

const maybe = z.string().nullable();
/** Where a version belongs; removed ones too. */
export const VersionPlaceRow = z.object({
  id: z.string(),
  rev: z.int(),
  document_id: z.string(),
  prepared_on: maybe,
  deleted_at: maybe,
  document_deleted_at: maybe,
});
export const DocumentPlaceRow = z.object({
  id: z.string(),
  kind: z.enum(['sop', 'document']),
  name: maybe,
  source: maybe,
  sort: maybe,
  catalogue_id: maybe,
  deleted_at: maybe,
});
export type Document = z.infer<typeof RegisterDocument> & { readonly catalogueId: string | null };

export function toEvidence(row: EvidenceRow): Evidence {
  return {
    id: row.id,
    rev: row.rev,
    name: row.name,
    mediaType: row.media_type,
    bytes: row.bytes,
    note: row.note,
    addedAt: row.created_at,
    addedBy: authorOf(row),
  };
}

/** What is attached to records of one table, by record. */
export async function evidenceOf(read: Reader, table: string, ids: readonly string[]) {
  const rows = ids.length === 0 ? [] : await read.all(evidenceAboutSql(table, ids), EvidenceRow);
  return Map.groupBy(rows, (row) => row.about_id);
}

/** All documents in the register's order, or the one named: four statements, however many there are. */
export async function loadDocuments(read: Reader, id: string | null): Promise<Document[]> {
  const documents = await read.all(documentsSql(id), DocumentRow);
  const versions = await read.all(versionsSql(id), VersionRow);
  const approvals = Map.groupBy(await read.all(approvalsSql(id), ApprovalRow), (row) => row.version_id);
  const attached = await evidenceOf(
    read,
    tableOf.version,
    versions.map((v) => v.id),
  );
  const byDocument = Map.groupBy(versions, (row) => row.document_id);
  return documents.map((row) => {
    const own = (byDocument.get(row.id) ?? []).map((version) =>
      toVersion(version, attached.get(version.id) ?? [], approvals.get(version.id)?.[0]),
    );
    return {
      id: row.id,
      rev: row.rev,
      kind: row.kind,
      name: row.name,
      origin: originOf(row.catalogue_id),
      source: row.source,
      versions: own,
      // An approval holds for what was approved, and for nothing written since.
      approved: own.some((version) => version.approval?.current === true),
      catalogueId: row.catalogue_id,
    };
  });
}

function digestOf(version: Version, files: readonly EvidenceRow[]): string {
  return versionDigest({
    id: version.id,
    documentId: version.document_id,
    label: version.label,
    preparedOn: version.prepared_on,
    note: version.note,
    files: files.map((file) => file.hmac),
  });
}

function toVersion(
  row: Version,
  files: readonly EvidenceRow[],
  approval: Approval | undefined,
): z.infer<typeof DocumentVersion> {
  return {
    id: row.id,
    rev: row.rev,
    label: row.label,
    preparedOn: row.prepared_on,
    note: row.note,
    evidence: files.map(toEvidence),
    approval: approval
      ? {
          id: approval.id,
          rev: approval.rev,
          on: approval.approved_on,
          by: approval.approved_by,
          recordedBy: authorOf(approval),
          current: approval.digest === digestOf(row, files),
        }
      : null,
  };
}

/** For the answer: what the catalogue calls it is not part of it. */
export function answer({ catalogueId: _, ...document }: Document): z.infer<typeof RegisterDocument> {
  return document;
}
