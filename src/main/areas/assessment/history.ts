/** What was changed about a child's family, or the search for it, and by whom. */
import type { Output, Parsed } from '../../../shared/contract.ts';
import type { QueryContext } from '../../gate/handler.ts';
import { historyOfRows } from '../histories.ts';
import { needChild } from './assessments.ts';
import { familyRowsSql, tracingRowsSql } from './queries-family.ts';
import { LoggedRowRow } from './rows.ts';

/** Names of other records stand in the log too; a reader of one child is shown no id of another. */
export async function history(
  { read }: QueryContext,
  { childId, of }: Parsed<'assessment.history'>,
): Promise<Output<'assessment.history'>> {
  await needChild(read, childId);
  const rows = await read.all(of === 'family' ? familyRowsSql(childId) : tracingRowsSql(childId), LoggedRowRow);
  return {
    entries: await historyOfRows(
      read,
      rows.map(({ tbl, id }) => [tbl, id] as const),
    ),
  };
}
