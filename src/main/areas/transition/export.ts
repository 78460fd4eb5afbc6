/** Lists as CSV, in the language asked for. What a person may not see on the screen is not in the file either. */
import { Buffer } from 'node:buffer';
import type { Output, Parsed } from '../../../shared/contract.ts';
import { csv, csvMediaType, type Cell } from '../../documents/csv.ts';
import type { QueryContext, Words } from '../../gate/handler.ts';
import { actionsTable, milestonesTable, stagesTable, waitingTable } from './export-entries.ts';
import { documentsTable, historyTable } from './export-records.ts';

export type Asked = Parsed<'transition.export'>;
interface Table {
  /** Keys of `transition:column.`, one for each cell. */
  readonly heads: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}
export type MakeTable = (context: QueryContext, asked: Asked, words: Words) => Promise<Table>;

const makers: Readonly<Record<Asked['list'], MakeTable>> = {
  stages: stagesTable,
  actions: actionsTable,
  milestones: milestonesTable,
  waiting: waitingTable,
  documents: documentsTable,
  history: historyTable,
};

export async function exportList(context: QueryContext, asked: Asked): Promise<Output<'transition.export'>> {
  const words = await context.words(asked.language);
  const { heads, rows } = await makers[asked.list](context, asked, words);
  const bytes = csv(
    heads.map((head) => words.t(`transition:column.${head}`)),
    rows,
  );
  return {
    fileName: `homeward-${words.t(`transition:export.file.${asked.list}`)}-${context.today}.csv`,
    mediaType: csvMediaType,
    data: Buffer.from(bytes).toString('base64'),
    rows: rows.length,
  };
}
