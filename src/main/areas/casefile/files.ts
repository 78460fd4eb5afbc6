/** Files that hang on entries of a file: encrypted apart from the records, judged by their content, shown from memory. */
import { Buffer } from 'node:buffer';
import type * as z from 'zod';
import { childFileLimit, fileAbouts } from '../../../shared/areas/casefile.ts';
import type { ChildFile } from '../../../shared/areas/casefile-parts.ts';
import type { Output, Parsed } from '../../../shared/contract.ts';
import { mayShowPhoto } from '../../../shared/rules/photos.ts';
import { judge, type Content } from '../../documents/content.ts';
import { AppError, invalid, notFound } from '../../errors.ts';
import type { CommandContext, QueryContext } from '../../gate/handler.ts';
import type { Reader, StoredFile } from '../../store/types.ts';
import { assertChild } from './child.ts';
import { assertFree, assertOf, tables, type EntryTable } from './entries.ts';
import { filesSql, fileSql, kindOfSql, storedSql } from './queries.ts';
import { FileRow, KindOfRow, StoredRow } from './rows.ts';
import { assertMayLeave, photoConsentOf } from './sharing.ts';

/** A paper that shows the child's face. */
const photoKind = 'doc-photo';
type About = (typeof fileAbouts)[number];
const tableOf: Readonly<Record<About, EntryTable['table']>> = {
  document: tables.document.table,
  consent: tables.consent.table,
  words: tables.words.table,
  memory: tables.memory.table,
};

function toFile({ childId: _, aboutTable: __, aboutId: ___, ...row }: z.output<typeof FileRow>): ChildFile {
  return row;
}

/** Asks once for all files of a child; answers those of one entry, oldest first. */
export async function filesOf(read: Reader, childId: string): Promise<(about: About, id: string) => ChildFile[]> {
  const rows = await read.all(filesSql(childId), FileRow);
  const byEntry = Map.groupBy(rows, (row) => `${row.aboutTable} ${row.aboutId}`);
  return (about, id) => (byEntry.get(`${tableOf[about]} ${id}`) ?? []).map(toFile);
}

type Adding = Parsed<'casefile.addFile'>;

/** Saved twice, it is one file: its content and its rows go by the id the screen made. */
export async function addFile(context: CommandContext, input: Adding): Promise<ChildFile> {
  const { tx } = context;
  await assertChild(tx, input.childId);
  await assertOf(tx, tableOf[input.about], input.entryId, input.childId);
  await assertFree(tx, 'casefile_file', input.id, input.childId);
  const bytes = Buffer.from(input.data, 'base64');
  const { mediaType } = contentOf(bytes, input.name);
  const stored = await put(context, input.id, bytes);
  await tx.insert('file', stored.id, {
    hmac: stored.hmac,
    bytes: stored.bytes,
    media_type: mediaType,
    chunk_bytes: stored.chunkBytes,
    file_key: stored.fileKey,
  });
  await tx.insert('casefile_file', input.id, {
    child_id: input.childId,
    about_table: tableOf[input.about],
    about_id: input.entryId,
    file_id: stored.id,
    name: input.name,
    note: input.note ?? null,
  });
  const row = await tx.one(fileSql(input.id), FileRow);
  if (!row) throw notFound();
  return toFile(row);
}

function contentOf(bytes: Uint8Array, name: string): Content {
  if (bytes.length > childFileLimit) throw invalid(['data', 'file-too-large']);
  const judged = judge(bytes, name);
  if (!judged.ok) throw invalid(['data', judged.why]);
  return judged.content;
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

/** What the screen shows stays inside; a copy leaves, and asks first. */
export async function copyFile(context: QueryContext, input: Parsed<'casefile.copyFile'>) {
  await assertMayLeave(context.read, input.childId, context.today);
  return await file(context, input);
}

export async function file(
  { read, files, today }: QueryContext,
  { childId, id }: Parsed<'casefile.file'>,
): Promise<Output<'casefile.file'>> {
  const code = await assertChild(read, childId);
  await assertOf(read, 'casefile_file', id, childId);
  const row = await read.one(fileSql(id), FileRow);
  const stored = await read.one(storedSql(id), StoredRow);
  if (!row || !stored) throw notFound();
  // What it hung on was removed: nobody looks at it any more.
  await assertOf(read, tableOf[aboutOf(row)], row.aboutId, childId);
  if ((await kindOf(read, row)) === photoKind && !mayShowPhoto(await photoConsentOf(read, childId, today))) {
    throw invalid(['id', 'photo-barred']);
  }
  const content = await files.get({
    id: stored.id,
    bytes: stored.bytes,
    hmac: stored.hmac,
    fileKey: stored.file_key,
    chunkBytes: stored.chunk_bytes,
  });
  const { ending } = contentOf(content, '');
  const name = `${code}-${await whatItIs(read, row)}${ending}`;
  return { name, mediaType: row.mediaType, data: Buffer.from(content).toString('base64') };
}

function aboutOf({ aboutTable }: z.output<typeof FileRow>): About {
  return fileAbouts.find((one) => tableOf[one] === aboutTable) ?? 'document';
}

/** The kind of paper a file hangs on; empty for what is no paper. */
async function kindOf(read: Reader, row: z.output<typeof FileRow>): Promise<string> {
  if (aboutOf(row) !== 'document') return '';
  return (await read.one(kindOfSql(row.aboutId), KindOfRow))?.kind_id ?? '';
}

/** A plain word for a file's name: the kind of paper where it is of the shipped list, else what it hangs on. */
async function whatItIs(read: Reader, row: z.output<typeof FileRow>): Promise<string> {
  const about = aboutOf(row);
  if (about !== 'document') return about;
  const kind = await kindOf(read, row);
  return kind.startsWith('doc-') ? kind.slice(4) : about;
}
