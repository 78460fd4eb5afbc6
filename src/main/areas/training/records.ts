/** What one person did: sessions, training elsewhere with its proof, sign-offs of what they can do. */
import { Buffer } from 'node:buffer';
import type * as z from 'zod';
import type { Completion } from '../../../shared/areas/training.ts';
import { evidenceLimit } from '../../../shared/areas/transition.ts';
import type { Output, Parsed } from '../../../shared/contract.ts';
import { addDays } from '../../../shared/dates.ts';
import { pictureType } from '../../documents/pictures.ts';
import { AppError, invalid, notFound } from '../../errors.ts';
import type { CommandContext, QueryContext } from '../../gate/handler.ts';
import type { Reader } from '../../store/types.ts';
import { compareText } from '../lists.ts';
import { refOf, staffFact, type StaffFact } from '../team/facts.ts';
import { cellFor, loadCompletions, topicsWithRules } from './completions.ts';
import { attendanceOfSql, externalOfSql, externalSql, proofSql, signOffsOfSql, signOffSql } from './queries.ts';
import { ExternalRow, IdRow, PersonAttendanceRow, ProofRow, SignOffRow } from './rows.ts';
import { topicRow } from './topics.ts';

type CompletionAnswer = z.infer<typeof Completion>;

/** Newest first. One row of a sheet is a completion of each topic of its session, under one id. */
async function completionsOf(read: Reader, staffId: string): Promise<CompletionAnswer[]> {
  const sheets = await read.all(attendanceOfSql(staffId), PersonAttendanceRow);
  const elsewhere = await read.all(externalOfSql(staffId), ExternalRow);
  const signed = await read.all(signOffsOfSql(staffId), SignOffRow);
  const all: CompletionAnswer[] = [
    ...sheets.flatMap((row) =>
      row.topic_ids.map((topicId): CompletionAnswer => ({
        ...{ id: row.id, rev: row.rev, kind: 'session', on: row.done_on, topicId, result: row.result },
        ...{ certificate: row.certificate, by: row.trainer, proof: false },
      })),
    ),
    ...elsewhere.map((row): CompletionAnswer => ({
      ...{ id: row.id, rev: row.rev, kind: 'external', on: row.done_on, topicId: row.topic_id, result: 'passed' },
      ...{ certificate: row.certificate, by: row.provider, proof: row.file_id !== null },
    })),
    ...signed.map((row): CompletionAnswer => ({
      ...{ id: row.id, rev: row.rev, kind: 'competency', on: row.signed_on, topicId: row.topic_id },
      ...{ result: String(row.level), certificate: null, by: row.observer, proof: false },
    })),
  ];
  return all.sort((a, b) => compareText(b.on, a.on));
}

/** @throws AppError `invalid` for somebody who is not, or is no longer, in the records */
async function knownStaff(read: Reader, id: string, today: string): Promise<StaffFact> {
  const fact = await staffFact(read, id, today);
  if (!fact) throw invalid(['staffId', 'unknown']);
  return fact;
}

type External = Parsed<'training.recordExternal'>;

export async function recordExternal(
  context: CommandContext,
  input: External,
): Promise<Output<'training.recordExternal'>> {
  const { tx, today } = context;
  await knownStaff(tx, input.staffId, today);
  await topicRow(tx, input.topicId);
  if (!(await tx.one(externalSql(input.id), IdRow))) {
    if (input.on > today) throw invalid(['on', 'in-future']);
    if (input.validUntil != null && input.validUntil < input.on) throw invalid(['validUntil', 'before-start']);
  }
  const fileId = input.proof == null ? null : await putProof(context, input.proof);
  await tx.insert('external_training', input.id, {
    staff_id: input.staffId,
    topic_id: input.topicId,
    done_on: input.on,
    provider: input.provider,
    certificate: input.certificate ?? null,
    valid_until: input.validUntil ?? null,
    file_id: fileId,
    file_name: input.proof?.name ?? null,
  });
  return { completions: await completionsOf(tx, input.staffId) };
}

/** A certificate that calls itself a picture or a PDF is one. */
function isWhatItSays(content: Buffer, mediaType: string): boolean {
  if (mediaType === 'application/pdf') return content.subarray(0, 5).toString('latin1') === '%PDF-';
  return !/^image\/(jpeg|png|webp)$/.test(mediaType) || pictureType(content) === mediaType;
}

/** Content first: a row never names a file that is not there. */
async function putProof({ tx, files }: CommandContext, proof: NonNullable<External['proof']>): Promise<string> {
  const content = Buffer.from(proof.data, 'base64');
  if (content.length === 0) throw invalid(['proof.data', 'required']);
  if (content.length > evidenceLimit) throw invalid(['proof.data', 'too-large']);
  if (!isWhatItSays(content, proof.mediaType)) throw invalid(['proof.data', 'media-type']);
  const stored = await files.put(proof.id, content).catch((error: unknown) => {
    // The id names another content already.
    throw error instanceof AppError && error.code === 'conflict' ? invalid(['proof.id', 'taken']) : error;
  });
  await tx.insert('file', stored.id, {
    hmac: stored.hmac,
    bytes: stored.bytes,
    media_type: proof.mediaType,
    chunk_bytes: stored.chunkBytes,
    file_key: stored.fileKey,
  });
  return stored.id;
}

export async function signOff(
  { tx, today }: CommandContext,
  input: Parsed<'training.signOff'>,
): Promise<Output<'training.signOff'>> {
  await knownStaff(tx, input.staffId, today);
  await topicRow(tx, input.topicId);
  if (!(await tx.one(signOffSql(input.id), IdRow)) && input.on > today) throw invalid(['on', 'in-future']);
  await tx.insert('competency_sign_off', input.id, {
    staff_id: input.staffId,
    topic_id: input.topicId,
    level: input.level,
    signed_on: input.on,
    observer: input.observer,
    note: input.note ?? null,
  });
  return { completions: await completionsOf(tx, input.staffId) };
}

const tableOf = {
  session: 'training_attendance',
  external: 'external_training',
  competency: 'competency_sign_off',
} as const;

export async function removeCompletion(
  { tx }: CommandContext,
  input: Parsed<'training.removeCompletion'>,
): Promise<Output<'training.removeCompletion'>> {
  await tx.remove(tableOf[input.kind], input.id, input.rev, input.reason);
  return {};
}

export async function person(
  { read, today }: QueryContext,
  { id }: Parsed<'training.person'>,
): Promise<Output<'training.person'>> {
  const fact = await staffFact(read, id, today);
  if (!fact) throw notFound();
  return { staff: refOf(fact), completions: await completionsOf(read, id), needs: await needsOf(read, fact, today) };
}

/** What is missing, no longer valid, or ends soon, in the order of the topics. `since`: from when it was needed. */
async function needsOf(read: Reader, fact: StaffFact, today: string): Promise<Output<'training.person'>['needs']> {
  if (!fact.active && !fact.coming) return [];
  const completions = await loadCompletions(read, fact.id);
  const topics = await topicsWithRules(read, false);
  return topics.flatMap((topic) => {
    const { state, validUntil } = cellFor(fact, topic, completions, today);
    if (state === 'valid' || state === 'not-required') return [];
    const since = state === 'missing' ? fact.startedOn : validUntil === null ? null : addDays(validUntil, 1);
    return [{ topicId: topic.row.id, name: topic.row.name, state, since }];
  });
}

export async function certificate(
  { read, files }: QueryContext,
  { completionId }: Parsed<'training.certificate'>,
): Promise<Output<'training.certificate'>> {
  const proof = await read.one(proofSql(completionId), ProofRow);
  if (!proof) throw notFound();
  const content = await files.get({
    id: proof.id,
    bytes: proof.bytes,
    hmac: proof.hmac,
    fileKey: proof.file_key,
    chunkBytes: proof.chunk_bytes,
  });
  return { name: proof.name, mediaType: proof.media_type, data: Buffer.from(content).toString('base64') };
}
