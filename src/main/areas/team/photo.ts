/** Photos of the people who work here: kept encrypted apart from the records, shown from memory. */
import { Buffer } from 'node:buffer';
import { staffPhotoLimit, type Staff } from '../../../shared/areas/team.ts';
import type { Output, Parsed } from '../../../shared/contract.ts';
import { pictureType } from '../../documents/pictures.ts';
import { AppError, invalid, notFound } from '../../errors.ts';
import type { CommandContext, QueryContext } from '../../gate/handler.ts';
import { historyOf } from '../../store/history.ts';
import type { StoredFile } from '../../store/types.ts';
import { photoFileSql } from './queries.ts';
import { FileRow } from './rows.ts';
import { personOf, readStaff } from './staff.ts';

export async function photo(
  { read, files }: QueryContext,
  { id }: Parsed<'team.photo'>,
): Promise<Output<'team.photo'>> {
  const row = await read.one(photoFileSql(id), FileRow);
  if (!row) throw notFound();
  const { id: fileId, bytes, hmac, file_key: fileKey, chunk_bytes: chunkBytes, media_type: mediaType } = row;
  const content = await files.get({ id: fileId, bytes, hmac, fileKey, chunkBytes });
  return { mediaType, data: Buffer.from(content).toString('base64') };
}

export async function setPhoto(context: CommandContext, input: Parsed<'team.setPhoto'>): Promise<Staff> {
  const { tx, today } = context;
  const { row } = await personOf(tx, input.id, today);
  // Saved twice, it is one photo.
  if (row.photo_file_id === input.photoId) return readStaff(tx, input.id, today);
  await tx.update('staff', input.id, input.rev, {});
  const content = Buffer.from(input.data, 'base64');
  if (content.length === 0) throw invalid(['data', 'required']);
  if (content.length > staffPhotoLimit) throw invalid(['data', 'too-large']);
  if (pictureType(content) !== input.mediaType) throw invalid(['data', 'media-type']);
  const stored = await put(context, input.photoId, content);
  await tx.insert('file', stored.id, {
    hmac: stored.hmac,
    bytes: stored.bytes,
    media_type: input.mediaType,
    chunk_bytes: stored.chunkBytes,
    file_key: stored.fileKey,
  });
  await tx.update('staff', input.id, input.rev, { photo_file_id: stored.id });
  return readStaff(tx, input.id, today);
}

/** Content first: a row never names a file that is not there. */
async function put({ files }: CommandContext, id: string, content: Uint8Array): Promise<StoredFile> {
  try {
    return await files.put(id, content);
  } catch (error) {
    // The id names another content already.
    if (error instanceof AppError && error.code === 'conflict') throw invalid(['photoId', 'taken']);
    throw error;
  }
}

export async function removePhoto(
  { tx, today }: CommandContext,
  { id, rev }: Parsed<'team.removePhoto'>,
): Promise<Staff> {
  await tx.update('staff', id, rev, { photo_file_id: null });
  return readStaff(tx, id, today);
}

/** The log knows what was this person's: nothing else of the store can be shown as their photo. */
export async function restorePhoto(
  { tx, today }: CommandContext,
  { id, rev, photoId }: Parsed<'team.restorePhoto'>,
): Promise<Staff> {
  await tx.update('staff', id, rev, {});
  const past = (await historyOf(tx, 'staff', id)).flatMap((entry) => entry.fields);
  const own = past.some(({ field, after }) => field === 'photo_file_id' && after === photoId);
  if (!own) throw notFound();
  await tx.update('staff', id, rev, { photo_file_id: photoId });
  return readStaff(tx, id, today);
}
