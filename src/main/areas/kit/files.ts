/** Scanned receipts and pictures: encrypted apart from the records, shown from memory alone. */
import { Buffer } from 'node:buffer';
import { kitFileLimit } from '../../../shared/areas/kit-parts.ts';
import type { Output, Parsed } from '../../../shared/contract.ts';
import { judge } from '../../documents/content.ts';
import { AppError, invalid, notFound } from '../../errors.ts';
import type { CommandContext, QueryContext } from '../../gate/handler.ts';
import type { StoredFile } from '../../store/types.ts';
import { assertMayLeave } from '../casefile/facts.ts';
import { sheetFor } from './child.ts';
import { fileSql, keptSql, receiptSql, storedFileSql } from './queries.ts';
import { FileRow, KeptRow, ReceiptRow, StoredFileRow } from './rows.ts';

type Done = Output<'kit.addFile'>;

interface Content {
  readonly id: string;
  readonly mediaType: string;
  /** Base64. */
  readonly data: string;
}

/**
 * Keeps a content under an id the screen made; saved twice, it is one file. @returns the row's id
 * @throws AppError `invalid` for nothing, for too much, and for what is not what it says it is
 */
export async function keepContent(context: CommandContext, { id, mediaType, data }: Content): Promise<string> {
  const content = Buffer.from(data, 'base64');
  if (content.length === 0) throw invalid(['data', 'required']);
  if (content.length > kitFileLimit) throw invalid(['data', 'too-large']);
  const judged = judge(content, '');
  if (!judged.ok || judged.content.mediaType !== mediaType) throw invalid(['data', 'media-type']);
  const stored = await put(context, id, content);
  await context.tx.insert('file', stored.id, {
    hmac: stored.hmac,
    bytes: stored.bytes,
    media_type: mediaType,
    chunk_bytes: stored.chunkBytes,
    file_key: stored.fileKey,
  });
  return stored.id;
}

/** Content first: a row never names a file that is not there. */
async function put({ files }: CommandContext, id: string, content: Uint8Array): Promise<StoredFile> {
  try {
    return await files.put(id, content);
  } catch (error) {
    // The id names another content already.
    if (error instanceof AppError && error.code === 'conflict') throw invalid(['id', 'used']);
    throw error;
  }
}

export async function contentOf({ read, files }: QueryContext, fileId: string) {
  const file = await read.one(storedFileSql(fileId), StoredFileRow);
  if (!file) throw notFound();
  const { id, bytes, hmac, file_key: fileKey, chunk_bytes: chunkBytes } = file;
  const content = await files.get({ id, bytes, hmac, fileKey, chunkBytes });
  return { mediaType: file.media_type, data: Buffer.from(content).toString('base64') };
}

export async function addFile(context: CommandContext, input: Parsed<'kit.addFile'>): Promise<Done> {
  const { tx } = context;
  const { kit } = await sheetFor(tx, input.childId, input.kitId);
  if (input.receiptId !== null) {
    const receipt = await tx.one(receiptSql(input.receiptId), ReceiptRow);
    if (receipt?.kit_id !== kit.id || receipt.deleted_at !== null) throw notFound();
  }
  const kept = await tx.one(keptSql('file', input.id), KeptRow);
  if (kept && kept.deleted_at !== null) throw invalid(['id', 'used']);
  const fileId = await keepContent(context, input);
  const rev = await tx.insert('kit_file', input.id, {
    ...{ child_id: input.childId, kit_id: kit.id, receipt_id: input.receiptId, file_id: fileId },
    ...{ name: input.name, note: input.note ?? null },
  });
  return { id: input.id, rev };
}

export async function file(context: QueryContext, input: Parsed<'kit.file'>): Promise<Output<'kit.file'>> {
  const row = await context.read.one(fileSql(input.id), FileRow);
  if (row?.child_id !== input.childId || row.deleted_at !== null) throw notFound();
  return { name: row.name, ...(await contentOf(context, row.file_id)) };
}

export async function copyFile(context: QueryContext, input: Parsed<'kit.copyFile'>): Promise<Output<'kit.copyFile'>> {
  await assertMayLeave(context.read, input.childId, context.today);
  return await file(context, input);
}

/** Removing and bringing back what hangs on a kit and nothing else rests on. */
export async function turn(
  { tx }: CommandContext,
  kind: 'file' | 'support',
  turned: 'remove' | 'restore',
  input: { readonly childId: string; readonly id: string; readonly rev: number },
): Promise<Done & { readonly kitId: string }> {
  const kept = await tx.one(keptSql(kind, input.id), KeptRow);
  if (kept?.child_id !== input.childId || (kept.deleted_at !== null) !== (turned === 'restore')) throw notFound();
  const table = kind === 'file' ? 'kit_file' : 'kit_support';
  const rev =
    turned === 'remove'
      ? await tx.remove(table, input.id, input.rev, null)
      : await tx.restore(table, input.id, input.rev);
  return { id: input.id, rev, kitId: kept.kit_id };
}

export async function removeFile(context: CommandContext, input: Parsed<'kit.removeFile'>): Promise<Done> {
  const { id, rev } = await turn(context, 'file', 'remove', input);
  return { id, rev };
}
export async function restoreFile(context: CommandContext, input: Parsed<'kit.restoreFile'>): Promise<Done> {
  const { id, rev } = await turn(context, 'file', 'restore', input);
  return { id, rev };
}
