/** Rows that belong to one child: found only as its own, made and changed one at a time. */
import { notFound } from '../../errors.ts';
import type { Patch, Tx } from '../../store/types.ts';
import { updateMerging } from '../merging.ts';
import { keptSql, partSql, staysSql, type PartTable } from './queries.ts';
import { KeptRow, PartRow, StayRow } from './rows.ts';

type Part = { readonly childId: string; readonly id: string; readonly rev: number | null };

/** @throws AppError `not-found` for one that is removed, or another child's */
export async function livePart(tx: Tx, table: PartTable, id: string, childId: string): Promise<void> {
  const row = await tx.one(partSql(table, id), PartRow);
  if (row?.child_id !== childId || row.deleted_at !== null) throw notFound();
}

/** Makes it under the id given, or changes it. */
export async function savePart(
  tx: Tx,
  table: PartTable,
  { childId, id, rev }: Part,
  columns: Patch,
): Promise<{ rev: number }> {
  if (rev === null) {
    const child = await tx.one(keptSql(childId), KeptRow);
    if (child?.deleted_at !== null) throw notFound();
    return { rev: await tx.insert(table, id, { child_id: childId, ...columns }) };
  }
  await livePart(tx, table, id, childId);
  return { rev: await updateMerging(tx, table, id, rev, columns) };
}

/** The first day of the newest stay stands with the child too: workers and waiting are counted from it. */
export async function followSince(tx: Tx, childId: string): Promise<void> {
  const [newest] = await tx.all(staysSql([childId]), StayRow);
  if (newest) await tx.update('child', childId, null, { since: newest.admitted_on });
}
