/** What the team is trained in, as the organisation keeps it; and courses, which are sets of topics. */
import type * as z from 'zod';
import type { Course, Topic } from '../../../shared/areas/training.ts';
import { topicOriginOf } from '../../../shared/catalogue/training.ts';
import type { Output, Parsed } from '../../../shared/contract.ts';
import { keyBetween } from '../../../shared/rules/order.ts';
import { invalid, notFound } from '../../errors.ts';
import type { CommandContext, QueryContext } from '../../gate/handler.ts';
import type { Reader } from '../../store/types.ts';
import { given } from '../lists.ts';
import { hasDocument } from '../transition/facts.ts';
import { courseSql, coursesSql, lastTopicSql, topicPlaceSql, topicSql, topicsSql } from './queries.ts';
import { CourseRow, PlaceRow, SortRow, TopicRow } from './rows.ts';

type TopicAnswer = z.infer<typeof Topic>;
type CourseAnswer = z.infer<typeof Course>;

function toTopic(row: TopicRow): TopicAnswer {
  return {
    id: row.id,
    rev: row.rev,
    name: row.name,
    origin: topicOriginOf(row.catalogue_id),
    retired: row.retired_at !== null,
    requiredFor: row.required_for,
    validMonths: row.valid_months,
    hours: row.minutes === null ? null : row.minutes / 60,
    format: row.format,
    documentId: row.document_id,
    needsPass: row.needs_pass === 1,
  };
}

/** What there is to learn says nothing about anybody. */
export async function topics(
  { read }: QueryContext,
  { retired }: Parsed<'training.topics'>,
): Promise<Output<'training.topics'>> {
  return { topics: (await read.all(topicsSql(retired ?? false), TopicRow)).map(toTopic) };
}

/** @throws AppError `not-found` */
export async function topicRow(read: Reader, id: string): Promise<TopicRow> {
  const row = await read.one(topicSql(id), TopicRow);
  if (!row) throw notFound();
  return row;
}

export async function addTopic({ tx }: CommandContext, input: Parsed<'training.addTopic'>): Promise<TopicAnswer> {
  const known = await tx.one(topicPlaceSql(input.id), PlaceRow);
  const last = known ? undefined : await tx.one(lastTopicSql(), SortRow);
  await tx.insert('training_topic', input.id, {
    catalogue_id: null,
    name: input.name,
    required_for: JSON.stringify([...new Set(input.requiredFor)]),
    valid_months: null,
    minutes: null,
    format: null,
    document_id: null,
    needs_pass: 0,
    sort: known ? known.sort : keyBetween(last?.sort ?? null, null),
    retired_at: null,
  });
  return toTopic(await topicRow(tx, input.id));
}

export async function editTopic(
  { tx, now }: CommandContext,
  input: Parsed<'training.editTopic'>,
): Promise<TopicAnswer> {
  const row = await topicRow(tx, input.id);
  if (input.name === null && row.catalogue_id === null) throw invalid(['name', 'required']);
  if (input.documentId != null && !(await hasDocument(tx, input.documentId))) throw invalid(['documentId', 'unknown']);
  const { requiredFor, hours, needsPass } = input;
  await tx.update(
    'training_topic',
    input.id,
    input.rev,
    given({
      name: input.name,
      required_for: requiredFor === undefined ? undefined : JSON.stringify([...new Set(requiredFor)]),
      valid_months: input.validMonths,
      minutes: hours == null ? hours : Math.round(hours * 60),
      format: input.format,
      document_id: input.documentId,
      needs_pass: needsPass === undefined ? undefined : Number(needsPass),
      retired_at: retiredAt(input.retired, row.retired_at, now),
    }),
  );
  return toTopic(await topicRow(tx, input.id));
}

/** Retired once, the moment of it stays. */
function retiredAt(wanted: boolean | undefined, before: string | null, now: number): string | null | undefined {
  if (wanted === undefined || wanted === (before !== null)) return undefined;
  return wanted ? new Date(now).toISOString() : null;
}

const toCourse = (row: z.output<typeof CourseRow>): CourseAnswer => ({
  id: row.id,
  rev: row.rev,
  name: row.name,
  topicIds: row.topic_ids,
  retired: row.retired_at !== null,
});

export async function courses({ read }: QueryContext): Promise<Output<'training.courses'>> {
  return { courses: (await read.all(coursesSql(), CourseRow)).map(toCourse) };
}

export async function saveCourse(
  { tx, now }: CommandContext,
  input: Parsed<'training.saveCourse'>,
): Promise<CourseAnswer> {
  await assertTopics(tx, input.topicIds);
  const known = await tx.one(courseSql(input.id), CourseRow);
  const row = { name: input.name, topic_ids: JSON.stringify([...new Set(input.topicIds)]) };
  if (input.rev === null) {
    await tx.insert('training_course', input.id, { ...row, retired_at: known?.retired_at ?? null });
  } else {
    const retired = given({ retired_at: retiredAt(input.retired, known?.retired_at ?? null, now) });
    await tx.update('training_course', input.id, input.rev, { ...row, ...retired });
  }
  const saved = await tx.one(courseSql(input.id), CourseRow);
  if (!saved) throw notFound();
  return toCourse(saved);
}

/** Each is a topic of ours; a retired one may stay where it already is taught. @throws AppError `invalid` */
export async function assertTopics(read: Reader, ids: readonly string[]): Promise<void> {
  const known = new Set((await read.all(topicsSql(true), TopicRow)).map((row) => row.id));
  const at = ids.findIndex((id) => !known.has(id));
  if (at >= 0) throw invalid([`topicIds.${at}`, 'unknown']);
}
