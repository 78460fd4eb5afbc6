/** The timeline, the decisions and what was learnt as CSV. What a person may not see is not in the file either. */
import { Buffer } from 'node:buffer';
import type { Output, Parsed } from '../../../shared/contract.ts';
import { forecast } from '../../../shared/rules/slipping.ts';
import { csv, csvMediaType, type Cell } from '../../documents/csv.ts';
import type { QueryContext, Words } from '../../gate/handler.ts';
import { gates } from './gates.ts';
import { learnings } from './learning.ts';
import { keyOf, linkOf, pieceOf, timeline } from './timeline.ts';

interface Table {
  /** Keys of `journey:column.`, one for each cell. */
  readonly heads: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}
type MakeTable = (context: QueryContext, words: Words) => Promise<Table>;

/** A catalogue entry's own id is its name in the words of the file. */
function named(words: Words, kind: string, entry: { readonly id: string; readonly name: string | null }): string {
  return entry.name ?? words.t(`catalogue:${kind}.${entry.id}`);
}

const timelineTable: MakeTable = async (context, words) => {
  const { stages, items, dependencies, today } = await timeline(context);
  const days = forecast(items.map(pieceOf), dependencies.map(linkOf), today);
  const stageName = new Map(stages.map((stage) => [stage.id, named(words, 'stage', stage)]));
  return {
    heads: [
      ...['stage', 'kind', 'name', 'owner', 'startDate', 'goalDate', 'firstGoal', 'begunOn', 'doneOn', 'expected'],
      'slip',
    ],
    rows: items.map((item): Cell[] => {
      const said = days.get(keyOf(item));
      return [
        ...[stageName.get(item.stageId) ?? '', words.t(`journey:kind.${item.kind}`), named(words, item.kind, item)],
        ...[item.owner?.name ?? null, item.startDate, item.goalDate, item.firstGoal, item.begunOn, item.doneOn],
        ...[said?.expected ?? null, said?.slip ?? 0],
      ];
    }),
  };
};

const signOffsTable: MakeTable = async (context, words) => ({
  heads: ['stage', 'decision', 'on', 'by', 'met', 'all', 'open', 'openConditions'],
  rows: (await gates(context)).gates.map((gate): Cell[] => [
    named(words, 'stage', gate.stage),
    gate.decision === null ? null : words.t(`journey:decision.${gate.decision}`),
    ...[gate.on, gate.by, gate.met, gate.all, gate.open, gate.openConditions],
  ]),
});

const learningTable: MakeTable = async (context, words) => ({
  heads: ['kind', 'title', 'source', 'on', 'who', 'people', 'learnt', 'next'],
  rows: (await learnings(context)).learnings.map((one): Cell[] => [
    words.t(`journey:learning.kind.${one.kind}`),
    ...[one.title, one.source, one.on, one.who, one.people, one.learnt, one.next],
  ]),
});

type List = Parsed<'journey.export'>['list'];
const makers: Readonly<Record<List, MakeTable>> = {
  timeline: timelineTable,
  'sign-offs': signOffsTable,
  learning: learningTable,
};

export async function exportList(
  context: QueryContext,
  { list, language }: Parsed<'journey.export'>,
): Promise<Output<'journey.export'>> {
  const words = await context.words(language);
  const { heads, rows } = await makers[list](context, words);
  const bytes = csv(
    heads.map((head) => words.t(`journey:column.${head}`)),
    rows,
  );
  return {
    fileName: `homeward-${words.t(`journey:export.file.${list}`)}-${context.today}.csv`,
    mediaType: csvMediaType,
    data: Buffer.from(bytes).toString('base64'),
    rows: rows.length,
  };
}
