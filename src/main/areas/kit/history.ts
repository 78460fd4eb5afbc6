/** Everything that ever changed about a child's kits. */
import type { Output, Parsed } from '../../../shared/contract.ts';
import type { QueryContext } from '../../gate/handler.ts';
import { historyOfRows, type LoggedRow } from '../histories.ts';
import { idsOfChildSql, tableOf } from './queries.ts';
import { IdRow } from './rows.ts';

/** The field that only tells screens that something belonging to the kit changed. */
const bookkeeping = 'parts_changed_at';

export async function history(
  { read }: QueryContext,
  { childId }: Parsed<'kit.history'>,
): Promise<Output<'kit.history'>> {
  const rows: LoggedRow[] = [];
  for (const table of ['child_kit', ...Object.values(tableOf)] as const) {
    const ids = await read.all(idsOfChildSql(table, childId), IdRow);
    rows.push(...ids.map(({ id }) => [table, id] as const));
  }
  const entries = await historyOfRows(read, rows);
  const told = entries
    .map((entry) => ({ ...entry, fields: entry.fields.filter((one) => one.field !== bookkeeping) }))
    .filter((entry) => entry.fields.length > 0);
  return { entries: told };
}
