/** Files behind an action, a milestone or a version: encrypted apart from the records, shown from memory alone. */
import { Buffer } from 'node:buffer';
import { evidenceLimit, type Evidence } from '../../../shared/areas/transition.ts';
import type { Output, Parsed } from '../../../shared/contract.ts';
import { AppError, invalid, notFound } from '../../errors.ts';
import type { CommandContext, QueryContext } from '../../gate/handler.ts';
import type { Reader, StoredFile } from '../../store/types.ts';
import { livePlace } from './entries.ts';
import { evidenceSql, storedFileSql, versionPlaceSql } from './queries-documents.ts';
import { toEvidence, VersionPlaceRow } from './register.ts';
import { EvidenceRow, StoredFileRow } from './rows.ts';
import { ownsAction } from './scopes.ts';
import { tableOf } from './tables.ts';

type Adding = Parsed<'transition.addEvidence'>;

/** Saved twice, it is one file: its content and its rows go by the id the screen made. */
export async function addEvidence(context: CommandContext, input: Adding): Promise<Evidence> {
  const { tx } = context;
  await assertAbout(tx, input);
  const content = Buffer.from(input.data, 'base64');
  if (content.length === 0) throw invalid(['data', 'required']);
  if (content.length > evidenceLimit) throw invalid(['data', 'too-large']);
  const stored = await put(context, input.evidenceId, content);
  await tx.insert('file', stored.id, {
    hmac: stored.hmac,
    bytes: stored.bytes,
    media_type: input.mediaType,
    chunk_bytes: stored.chunkBytes,
    file_key: stored.fileKey,
  });
  await tx.insert(tableOf.evidence, input.evidenceId, {
    about_table: tableOf[input.about],
    about_id: input.id,
    file_id: stored.id,
    name: input.name,
    note: input.note ?? null,
  });
  const row = await tx.one(evidenceSql(input.evidenceId), EvidenceRow);
  if (!row) throw notFound();
  return toEvidence(row);
}

/** Content first: a row never names a file that is not there. */
async function put({ files }: CommandContext, id: string, content: Uint8Array): Promise<StoredFile> {
  try {
    return await files.put(id, content);
  } catch (error) {
    // The id names another content already.
    if (error instanceof AppError && error.code === 'conflict') throw invalid(['evidenceId', 'taken']);
    throw error;
  }
}

async function assertAbout(read: Reader, { about, id }: Adding): Promise<void> {
  if (about !== 'version') {
    await livePlace(read, about, id);
    return;
  }
  const version = await read.one(versionPlaceSql(id), VersionPlaceRow);
  if (!version || version.deleted_at !== null || version.document_deleted_at !== null) throw notFound();
}

export async function evidenceFile(
  context: QueryContext,
  { evidenceId }: Parsed<'transition.evidenceFile'>,
): Promise<Output<'transition.evidenceFile'>> {
  const { read, files } = context;
  const row = await read.one(evidenceSql(evidenceId), EvidenceRow);
  if (!row || !(await mayKnowAbout(context, row.about_table, row.about_id))) throw notFound();
  const file = await read.one(storedFileSql(row.file_id), StoredFileRow);
  if (!file) throw notFound();
  const content = await files.get({
    id: file.id,
    bytes: file.bytes,
    hmac: file.hmac,
    fileKey: file.file_key,
    chunkBytes: file.chunk_bytes,
  });
  return { name: row.name, mediaType: row.media_type, data: Buffer.from(content).toString('base64') };
}

/** Under `own`, only what belongs to one's own action. */
export async function mayKnowAbout(context: QueryContext, table: string, id: string): Promise<boolean> {
  if (context.grant === 'all') return true;
  return table === tableOf.action && (await ownsAction(context.read, context.actor.id, id));
}
