/** What happened to a topic, a course or a session; of a session with everybody on its sheet. */
import type { Output, Parsed } from '../../../shared/contract.ts';
import { notFound } from '../../errors.ts';
import type { QueryContext } from '../../gate/handler.ts';
import { historyOfRows, type LoggedRow } from '../histories.ts';
import { sheetIdsSql } from './queries.ts';
import { IdRow } from './rows.ts';

const tableOf = { topic: 'training_topic', course: 'training_course', session: 'training_session' } as const;

export async function history(
  { read }: QueryContext,
  { kind, id }: Parsed<'training.history'>,
): Promise<Output<'training.history'>> {
  const sheet = kind === 'session' ? await read.all(sheetIdsSql(id), IdRow) : [];
  const rows: LoggedRow[] = [[tableOf[kind], id], ...sheet.map((row): LoggedRow => ['training_attendance', row.id])];
  const entries = await historyOfRows(read, rows);
  if (entries.length === 0) throw notFound();
  return { entries };
}
