/** What stands on top of what in a month's bar: spent where it is known, planned where nothing is written down yet. */
import type { ReportMonth } from '../../../../shared/areas/money.ts';
import type { Serves } from '../../../../shared/rules/money.ts';

/** From the ground up: what goes away, what stays, what comes for a time. */
export const order = ['residence', 'family', 'shared', 'change'] as const satisfies readonly Serves[];

export interface Piece {
  readonly serves: Serves;
  readonly amount: number;
  /** The amounts it stands on. */
  readonly below: number;
  /** False: only planned. */
  readonly spent: boolean;
}

/** A part whose sum is not known has no piece: a bar never shows less than it says. */
export function stackOf(month: ReportMonth): readonly Piece[] {
  // Where a rate is missing for one part, the bar of the month would be too short: it stands empty, and says why.
  const [spentTotal, plannedTotal] = [month.spentTotal, month.plannedTotal];
  if ((spentTotal?.missing.length ?? 0) > 0) return [];
  const anySpent = spentTotal !== null;
  if (!anySpent && (plannedTotal?.missing.length ?? 0) > 0) return [];
  const pieces: Piece[] = [];
  let below = 0;
  for (const serves of order) {
    const amount = (anySpent ? month.spent : month.planned)[serves]?.amount ?? 0;
    if (amount > 0) pieces.push({ serves, amount, below, spent: anySpent });
    below += amount;
  }
  return pieces;
}
