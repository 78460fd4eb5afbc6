/** The history of a record together with what hangs on it. */
import type { HistoryEntry } from '../../shared/areas/common.ts';
import { historyOf } from '../store/history.ts';
import type { Reader } from '../store/types.ts';

export type LoggedRow = readonly [table: string, id: string];

/** Newest first. Change ids are made in the log's own order, which no clock disturbs. */
export async function historyOfRows(read: Reader, rows: readonly LoggedRow[]): Promise<HistoryEntry[]> {
  const entries: HistoryEntry[] = [];
  for (const [table, id] of rows) entries.push(...(await historyOf(read, table, id)));
  return entries.toSorted((a, b) => (a.changeId < b.changeId ? 1 : a.changeId > b.changeId ? -1 : 0));
}
