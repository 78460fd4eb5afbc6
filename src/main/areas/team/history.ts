/** Everything that happened to a person's record: their profile, periods, checks and redeployment. */
import type { Output, Parsed } from '../../../shared/contract.ts';
import { notFound } from '../../errors.ts';
import type { QueryContext } from '../../gate/handler.ts';
import { historyOfRows, type LoggedRow } from '../histories.ts';
import { partIdsSql, partTables } from './queries.ts';
import { IdRow } from './rows.ts';

export async function history({ read }: QueryContext, { id }: Parsed<'team.history'>): Promise<Output<'team.history'>> {
  const rows: LoggedRow[] = [['staff', id]];
  for (const table of partTables) {
    rows.push(...(await read.all(partIdsSql(table, id), IdRow)).map((row): LoggedRow => [table, row.id]));
  }
  const entries = await historyOfRows(read, rows);
  if (entries.length === 0) throw notFound();
  return { entries };
}
