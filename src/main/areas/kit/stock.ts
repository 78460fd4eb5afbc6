/** Taking from the store room and putting back: never less than nothing, unless somebody corrects the count. */
import { movedBy, type MovementKind } from '../../../shared/rules/kit-stock.ts';
import { invalid } from '../../errors.ts';
import type { Reader, Tx } from '../../store/types.ts';
import { levelSql, movementSql } from './queries-stock.ts';
import { LevelRow, MovementRow } from './rows.ts';

export interface Moving {
  readonly itemId: string;
  readonly size: string | null;
  readonly kind: MovementKind;
  readonly quantity: number;
  readonly on: string;
}

async function levelOf(read: Reader, itemId: string, size: string | null): Promise<number> {
  return (await read.one(levelSql(itemId, size), LevelRow))?.level ?? 0;
}

/** @throws AppError `invalid` (`not-in-stock` at `path`) where less than nothing would be left */
export async function assertLeft(
  read: Reader,
  { itemId, size }: Pick<Moving, 'itemId' | 'size'>,
  change: number,
  path: string,
): Promise<void> {
  if (change < 0 && (await levelOf(read, itemId, size)) + change < 0) throw invalid([path, 'not-in-stock']);
}

/** What came or went with a step of a kit. It names no child: the step names it. */
export async function moveWithStep(tx: Tx, id: string, moving: Moving, path: string): Promise<void> {
  const { itemId, size, kind, quantity, on } = moving;
  await assertLeft(tx, moving, movedBy(kind, quantity), path);
  await tx.insert('kit_movement', id, { item_id: itemId, size, kind, quantity, moved_on: on, ...nothingSaid });
}

/** The columns that only a movement written down in the store room has. */
export const nothingSaid = {
  ...{ unit_cost: null, currency: null, budget_line: null, receipt_number: null, note: null, reason: null },
  ...{ file_id: null, file_name: null },
} as const;

/** Takes a movement back, or brings it again, as long as the store room allows it. */
export async function turnMovement(
  tx: Tx,
  id: string,
  turn: 'remove' | 'restore',
  { rev = null, reason = null, path = 'id' }: { rev?: number | null; reason?: string | null; path?: string } = {},
): Promise<number> {
  const row = await tx.one(movementSql(id), MovementRow);
  if (!row) throw new Error('a step names a movement that is not there');
  const change = movedBy(row.kind, row.quantity) * (turn === 'remove' ? -1 : 1);
  const free = row.kind === 'correction' && turn === 'restore';
  if (!free) await assertLeft(tx, { itemId: row.item_id, size: row.size }, change, path);
  return turn === 'remove' ? tx.remove('kit_movement', id, rev, reason) : tx.restore('kit_movement', id, rev);
}
