/** The register of procedures, policies and plans: versions, and approvals that name exactly what they approved. */
import * as z from 'zod';
import type { Output, Parsed } from '../../../shared/contract.ts';
import { keyBetween } from '../../../shared/rules/order.ts';
import { invalid, notFound } from '../../errors.ts';
import type { CommandContext, QueryContext } from '../../gate/handler.ts';
import type { Reader } from '../../store/types.ts';
import { given } from './actions.ts';
import { versionDigest } from './digest.ts';
import { byText, finds, readersWords } from '../lists.ts';
import { nameOf } from './names.ts';
import { approvalPlaceSql, documentPlaceSql, lastDocumentSql, versionPlaceSql } from './queries-documents.ts';
import { answer, DocumentPlaceRow, evidenceOf, loadDocuments, VersionPlaceRow, type Document } from './register.ts';
import { tableOf } from './tables.ts';

type RegisterDocument = Output<'transition.addDocument'>;
const SortRow = z.object({ sort: z.string().nullable() });
const ApprovalPlaceRow = z.object({
  version_id: z.string(),
  document_id: z.string(),
  digest: z.string(),
  deleted_at: z.string().nullable(),
});

/** The register belongs to nobody: a role that reaches only its own finds none of it its own. */
export async function documents(
  context: QueryContext,
  asked: Parsed<'transition.documents'>,
): Promise<Output<'transition.documents'>> {
  if (context.grant !== 'all') return { documents: [] };
  const words = await readersWords(context);
  const nameIn = (one: Document) => nameOf(words, 'document', one.name, one.catalogueId);
  const found = (await loadDocuments(context.read, null)).filter(
    (one) =>
      (asked.kind === undefined || one.kind === asked.kind) &&
      (!asked.search ||
        finds(asked.search, [nameIn(one), one.source, ...one.versions.map((version) => version.label)])),
  );
  const compare = asked.sort === 'name' ? byText(words) : undefined;
  if (compare) found.sort((a, b) => compare(nameIn(a), nameIn(b)));
  // What still waits for approval first.
  if (asked.sort === 'approved') found.sort((a, b) => Number(a.approved) - Number(b.approved));
  return { documents: (asked.direction === 'down' ? found.toReversed() : found).map(answer) };
}

async function oneDocument(read: Reader, id: string): Promise<RegisterDocument> {
  const [document] = await loadDocuments(read, id);
  if (!document) throw notFound();
  return answer(document);
}

export async function addDocument(
  { tx }: CommandContext,
  input: Parsed<'transition.addDocument'>,
): Promise<RegisterDocument> {
  const known = await tx.one(documentPlaceSql(input.id), DocumentPlaceRow);
  const last = known ? undefined : await tx.one(lastDocumentSql(), SortRow);
  await tx.insert(tableOf.document, input.id, {
    catalogue_id: null,
    kind: input.kind,
    name: input.name,
    source: input.source ?? null,
    sort: known ? known.sort : keyBetween(last?.sort ?? null, null),
  });
  return oneDocument(tx, input.id);
}

export async function editDocument(
  { tx }: CommandContext,
  input: Parsed<'transition.editDocument'>,
): Promise<RegisterDocument> {
  const place = await tx.one(documentPlaceSql(input.id), DocumentPlaceRow);
  if (!place || place.deleted_at !== null) throw notFound();
  if (input.name === null && place.catalogue_id === null) throw invalid(['name', 'required']);
  await tx.update(tableOf.document, input.id, input.rev, given({ name: input.name, source: input.source }));
  return oneDocument(tx, input.id);
}

export async function addVersion(
  { tx, today }: CommandContext,
  input: Parsed<'transition.addVersion'>,
): Promise<RegisterDocument> {
  await oneDocument(tx, input.documentId);
  if (input.preparedOn != null && input.preparedOn > today) throw invalid(['preparedOn', 'in-future']);
  await tx.insert(tableOf.version, input.id, {
    document_id: input.documentId,
    label: input.label,
    prepared_on: input.preparedOn ?? null,
    note: input.note ?? null,
  });
  return oneDocument(tx, input.documentId);
}

export async function approveVersion(
  context: CommandContext,
  input: Parsed<'transition.approveVersion'>,
): Promise<RegisterDocument> {
  const { tx } = context;
  const place = await tx.one(versionPlaceSql(input.versionId), VersionPlaceRow);
  if (!place || place.deleted_at !== null) throw notFound();
  const document = await oneDocument(tx, place.document_id);
  const known = await tx.one(approvalPlaceSql(input.id), ApprovalPlaceRow);
  if (!known) await assertApprovable(context, input, document);
  await tx.insert('document_approval', input.id, {
    version_id: input.versionId,
    approved_on: input.on,
    approved_by: input.by,
    // Said twice, it still approves what it approved the first time.
    digest: known ? known.digest : await digestNow(tx, document, input.versionId),
  });
  return oneDocument(tx, place.document_id);
}

async function assertApprovable(
  { tx, today }: CommandContext,
  input: Parsed<'transition.approveVersion'>,
  document: RegisterDocument,
): Promise<void> {
  // Changes nothing, and refuses a screen that shows an older version.
  await tx.update(tableOf.version, input.versionId, input.rev, {});
  const version = document.versions.find((one) => one.id === input.versionId);
  if (input.on > today) throw invalid(['on', 'in-future']);
  if (version?.preparedOn != null && input.on < version.preparedOn) throw invalid(['on', 'before-prepared']);
  if (version?.approval?.current === true) throw invalid(['versionId', 'already-approved']);
}

async function digestNow(read: Reader, document: RegisterDocument, versionId: string): Promise<string> {
  const version = document.versions.find((one) => one.id === versionId);
  if (!version) throw notFound();
  const files = (await evidenceOf(read, tableOf.version, [versionId])).get(versionId) ?? [];
  return versionDigest({ ...version, documentId: document.id, files: files.map((file) => file.hmac) });
}

export async function withdrawApproval(
  { tx }: CommandContext,
  input: Parsed<'transition.withdrawApproval'>,
): Promise<RegisterDocument> {
  const place = await tx.one(approvalPlaceSql(input.id), ApprovalPlaceRow);
  if (!place) throw notFound();
  await tx.remove('document_approval', input.id, input.rev, input.reason);
  return oneDocument(tx, place.document_id);
}
