/** The matrix, the sessions and what people need, as CSV in the language asked for. */
import { Buffer } from 'node:buffer';
import type { Output, Parsed } from '../../../shared/contract.ts';
import { csv, csvMediaType, type Cell } from '../../documents/csv.ts';
import type { QueryContext, Words } from '../../gate/handler.ts';
import { byText } from '../lists.ts';
import { loadMatrix, type Matrix } from './matrix.ts';
import { topicsSql } from './queries.ts';
import { TopicRow } from './rows.ts';
import { sessions } from './sessions.ts';

type List = Parsed<'training.export'>['list'];
interface Table {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

export async function exportList(
  context: QueryContext,
  { list, language }: Parsed<'training.export'>,
): Promise<Output<'training.export'>> {
  const words = await context.words(language);
  const { heads, rows } = await makers[list](context, words);
  return {
    fileName: `homeward-${words.t(`training:export.file.${list}`)}-${context.today}.csv`,
    mediaType: csvMediaType,
    data: Buffer.from(csv(heads, rows)).toString('base64'),
    rows: rows.length,
  };
}

const makers: Readonly<Record<List, (context: QueryContext, words: Words) => Promise<Table>>> = {
  matrix: matrixTable,
  sessions: sessionsTable,
  needs: needsTable,
};

function topicName(words: Words, { name, id }: Pick<TopicRow, 'name' | 'id'>): string {
  return name ?? words.t(`catalogue:topic.${id}`);
}
const heads = (words: Words, ...keys: readonly string[]) => keys.map((key) => words.t(`training:column.${key}`));

async function people(context: QueryContext, words: Words): Promise<Matrix> {
  const compare = byText(words);
  const matrix = await loadMatrix(context);
  return { ...matrix, people: matrix.people.toSorted((a, b) => compare(a.fact.name, b.fact.name)) };
}

/** One row for each person, one column for each topic: how it stands, and until when. */
async function matrixTable(context: QueryContext, words: Words): Promise<Table> {
  const matrix = await people(context, words);
  const told = (state: string, until: string | null) => {
    const word = words.t(`training:state.${state}`);
    return until === null || state === 'not-required' ? word : `${word} (${until})`;
  };
  return {
    heads: [...heads(words, 'name', 'job'), ...matrix.topics.map(({ row }) => topicName(words, row))],
    rows: matrix.people.map(({ fact, cells }) => [
      fact.name,
      fact.jobs.map((job) => words.t(`catalogue:job.${job}`)).join('; '),
      ...cells.map((cell) => told(cell.state, cell.validUntil)),
    ]),
  };
}

async function sessionsTable(context: QueryContext, words: Words): Promise<Table> {
  const names = new Map(
    (await context.read.all(topicsSql(true), TopicRow)).map((row) => [row.id, topicName(words, row)]),
  );
  const listed = (await sessions(context, {})).sessions;
  return {
    heads: heads(
      words,
      'on',
      'until',
      'title',
      'topics',
      'place',
      'trainer',
      'state',
      'capacity',
      'attended',
      'passed',
    ),
    rows: listed.map((one): Cell[] => [
      one.on,
      one.until,
      one.title,
      one.topicIds.map((id) => names.get(id) ?? '').join('; '),
      one.place,
      one.trainer,
      words.t(`training:state.${one.state}`),
      one.capacity,
      one.attended,
      one.passed,
    ]),
  };
}

/** One row for each person and topic that is missing, no longer valid, or ends soon. */
async function needsTable(context: QueryContext, words: Words): Promise<Table> {
  const { topics, people: everybody } = await people(context, words);
  return {
    heads: heads(words, 'name', 'job', 'topic', 'state', 'doneOn', 'validUntil'),
    rows: everybody.flatMap(({ fact, cells }) =>
      topics.flatMap(({ row }, at): Cell[][] => {
        const cell = cells[at];
        if (!cell || cell.state === 'valid' || cell.state === 'not-required') return [];
        const jobs = fact.jobs.map((job) => words.t(`catalogue:job.${job}`)).join('; ');
        const how = words.t(`training:state.${cell.state}`);
        return [[fact.name, jobs, topicName(words, row), how, cell.doneOn, cell.validUntil]];
      }),
    ),
  };
}
