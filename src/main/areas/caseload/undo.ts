/**
 * Taking back what was assigned today. The log knows what one command changed: its periods go, and those it ended go
 * on as if nothing had been. Whatever was changed since stands in the way.
 */
import type { Output, Parsed } from '../../../shared/contract.ts';
import type { HistoryEntry } from '../../../shared/areas/common.ts';
import { civilDateAt } from '../../../shared/dates.ts';
import { invalid, notFound } from '../../errors.ts';
import type { CommandContext } from '../../gate/handler.ts';
import { changeEntries, historyOf } from '../../store/history.ts';
import type { Patch, Tx } from '../../store/types.ts';
import { assignmentsByIdSql } from './queries.ts';
import { AssignmentRow } from './rows.ts';

const table = 'caseload_assignment';
const undone = 'undone';

export async function undoAssign(
  context: CommandContext,
  { assignmentIds }: Parsed<'caseload.undoAssign'>,
): Promise<Output<'caseload.undoAssign'>> {
  const { tx } = context;
  const ids = [...new Set(assignmentIds)];
  const rows = await tx.all(assignmentsByIdSql(ids), AssignmentRow);
  if (rows.length < ids.length) throw notFound();
  const at = new Date(context.now).toISOString();
  const children = new Set<string>();
  for (const row of rows) {
    // Taken back already: said twice, it stays taken back.
    if (row.deleted_at !== null) continue;
    await undoOne(context, row);
    children.add(row.child_id);
  }
  for (const id of children) await tx.update('child', id, null, { parts_changed_at: at });
  return { undone: rows.length };
}

async function undoOne({ tx, today }: CommandContext, row: AssignmentRow): Promise<void> {
  const made = (await historyOf(tx, table, row.id)).at(-1);
  if (!made) throw notFound();
  if (made.procedure !== 'caseload.assign') throw invalid(['assignmentIds', 'not-assigned']);
  if (civilDateAt(Date.parse(made.at)) !== today) throw invalid(['assignmentIds', 'too-late']);
  await tx.remove(table, row.id, 1, undone);
  const entries = await changeEntries(tx, made.changeId);
  const ended = await tx.all(assignmentsByIdSql(endedBy(entries)), AssignmentRow);
  for (const before of ended) {
    if (before.child_id === row.child_id) await bringBack(tx, before, made.changeId, entries);
  }
}

/** Periods the command ended: it changed them, and did not make them. */
function endedBy(entries: readonly HistoryEntry[]): string[] {
  const made = (entry: HistoryEntry) => entry.fields.some((one) => one.field === 'child_id');
  return entries.filter((entry) => entry.table === table && !made(entry)).map((entry) => entry.recordId);
}

async function bringBack(
  tx: Tx,
  row: AssignmentRow,
  changeId: string,
  entries: readonly HistoryEntry[],
): Promise<void> {
  const fields = entries.find((entry) => entry.table === table && entry.recordId === row.id)?.fields ?? [];
  const patch: Patch = Object.fromEntries(fields.map(({ field, before }) => [field, cell(before)]));
  // A row's `rev` counts its changes, so it tells what it was right after this one; a later one is a conflict.
  const oldestFirst = (await historyOf(tx, table, row.id)).toReversed();
  const rev = oldestFirst.findIndex((entry) => entry.changeId === changeId) + 1;
  await tx.update(table, row.id, rev, patch);
}

function cell(value: unknown): string | number | null {
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}
