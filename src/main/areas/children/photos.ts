/** Photos: kept encrypted apart from the records, with consent alone, and shown from memory. */
import { Buffer } from 'node:buffer';
import { photoLimit } from '../../../shared/areas/children.ts';
import type { Output, Parsed } from '../../../shared/contract.ts';
import { mayShowPhoto, photoFault, type ConsentState } from '../../../shared/rules/photos.ts';
import { pictureType } from '../../documents/pictures.ts';
import { AppError, invalid, notFound } from '../../errors.ts';
import type { CommandContext, QueryContext } from '../../gate/handler.ts';
import type { Reader, StoredFile } from '../../store/types.ts';
import { photoConsentOf } from '../casefile/facts.ts';
import { fileSql, keptSql, photosSql } from './queries.ts';
import { FileRow, KeptRow, PhotoRow } from './rows.ts';

/** The child's own no stands beside a mother's yes. */
export async function photoConsent(read: Reader, childId: string, today: string): Promise<ConsentState | null> {
  return await photoConsentOf(read, childId, today);
}

export async function addPhoto(
  context: CommandContext,
  input: Parsed<'children.addPhoto'>,
): Promise<Output<'children.addPhoto'>> {
  const { tx, today } = context;
  const { childId, id, takenOn, consent } = input;
  const child = await tx.one(keptSql(childId), KeptRow);
  if (child?.deleted_at !== null) throw notFound();
  if (takenOn > today) throw invalid(['takenOn', 'in-future']);
  const fault = photoFault(await photoConsent(tx, childId, today), consent);
  if (fault !== null) throw invalid(['consent', fault]);
  const content = Buffer.from(input.data, 'base64');
  if (content.length === 0) throw invalid(['data', 'required']);
  if (content.length > photoLimit) throw invalid(['data', 'too-large']);
  if (pictureType(content) !== input.mediaType) throw invalid(['data', 'media-type']);
  const stored = await put(context, id, content);
  await tx.insert('file', stored.id, {
    hmac: stored.hmac,
    bytes: stored.bytes,
    media_type: input.mediaType,
    chunk_bytes: stored.chunkBytes,
    file_key: stored.fileKey,
  });
  const row = { child_id: childId, file_id: stored.id, taken_on: takenOn, consent };
  return { rev: await tx.insert('child_photo', id, row) };
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

export async function photo(
  { read, files, today }: QueryContext,
  { childId, photoId }: Parsed<'children.photo'>,
): Promise<Output<'children.photo'>> {
  const row = (await read.all(photosSql([childId]), PhotoRow)).find((one) => one.id === photoId);
  const file = row && (await read.one(fileSql(row.file_id), FileRow));
  if (!file || !mayShowPhoto(await photoConsent(read, childId, today))) throw notFound();
  const { id, bytes, hmac, file_key: fileKey, chunk_bytes: chunkBytes, media_type: mediaType } = file;
  const content = await files.get({ id, bytes, hmac, fileKey, chunkBytes });
  return { mediaType: mediaType ?? 'image/jpeg', data: Buffer.from(content).toString('base64') };
}
