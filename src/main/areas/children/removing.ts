/** A child added by mistake goes, with its own parts; one about whom anything is recorded elsewhere stays. */
import type { Output, Parsed } from '../../../shared/contract.ts';
import { invalid, notFound } from '../../errors.ts';
import type { CommandContext } from '../../gate/handler.ts';
import type { Tx } from '../../store/types.ts';
import { referredTo } from '../references.ts';
import { keptSql, partIdsSql, partsRemovedAtSql, partTables, partSql } from './queries.ts';
import { IdRow, KeptRow, PartRow } from './rows.ts';

const ownTables: readonly string[] = Object.values(partTables);

export async function remove(
  { tx }: CommandContext,
  { childId, rev, reason }: Parsed<'children.remove'>,
): Promise<Output<'children.remove'>> {
  const elsewhere = (await referredTo(tx, 'child', childId)).filter((table) => !ownTables.includes(table));
  if (elsewhere.length > 0) throw invalid(['childId', 'child-has-records']);
  const removed = await tx.remove('child', childId, rev, reason);
  await removeParts(tx, childId);
  return { rev: removed };
}

/** Within the command that removes the child, so that all of it comes back together. */
export async function removeParts(tx: Tx, childId: string): Promise<void> {
  for (const table of Object.values(partTables)) {
    for (const { id } of await tx.all(partIdsSql(table, childId), IdRow)) {
      const row = await tx.one(partSql(table, id), PartRow);
      if (row?.deleted_at === null) await tx.remove(table, id, null, null);
    }
  }
}

export async function restore(
  { tx }: CommandContext,
  { childId, rev }: Parsed<'children.restore'>,
): Promise<Output<'children.restore'>> {
  const kept = await tx.one(keptSql(childId), KeptRow);
  if (!kept?.deleted_at) throw notFound();
  const restored = await tx.restore('child', childId, rev);
  for (const table of Object.values(partTables)) {
    for (const { id } of await tx.all(partsRemovedAtSql(table, childId, kept.deleted_at), IdRow)) {
      await tx.restore(table, id, null);
    }
  }
  return { rev: restored };
}
