/** What is in the store room: counted from what came and went, and compared with what the next moves need. */

export const movementKinds = ['in', 'out', 'back', 'lost', 'correction'] as const;
export type MovementKind = (typeof movementKinds)[number];

/** What a movement adds to the level. Quantities are positive; a correction carries its own sign. */
export function movedBy(kind: MovementKind, quantity: number): number {
  return kind === 'out' || kind === 'lost' ? -quantity : quantity;
}

export interface StockNeed {
  readonly itemId: string;
  readonly size: string | null;
  readonly quantity: number;
  /** The day of the move; null while none is planned. */
  readonly neededOn: string | null;
}
export interface StockLevel {
  readonly itemId: string;
  readonly size: string | null;
  readonly level: number;
}
export interface Shortage {
  readonly itemId: string;
  readonly size: string | null;
  readonly level: number;
  /** All that the kits in view still need. */
  readonly needed: number;
  readonly kits: number;
  /** How many are missing once every kit has its share; 0 where there is enough. */
  readonly short: number;
  /** The first day on which there is not enough; null where there always is, or the day is not known. */
  readonly shortOn: string | null;
}

export const stockKey = (itemId: string, size: string | null): string => `${itemId}\u0000${size ?? ''}`;

/** By day of the move, the earlier kits served first; those without a day come last. */
export function shortages(levels: readonly StockLevel[], needs: readonly StockNeed[]): Shortage[] {
  const level = new Map(levels.map((one) => [stockKey(one.itemId, one.size), one.level]));
  const wanted = Map.groupBy(needs, (need) => stockKey(need.itemId, need.size));
  return [...wanted].flatMap(([key, mine]) => {
    const first = mine[0];
    return first ? [shortage(first, level.get(key) ?? 0, mine)] : [];
  });
}

function shortage({ itemId, size }: StockNeed, level: number, needs: readonly StockNeed[]): Shortage {
  const late = '9999-12-31';
  const inTurn = needs.toSorted((a, b) => ((a.neededOn ?? late) < (b.neededOn ?? late) ? -1 : 1));
  let left = level;
  let shortOn: string | null = null;
  for (const need of inTurn) {
    left -= need.quantity;
    if (left < 0 && shortOn === null) shortOn = need.neededOn;
  }
  const needed = level - left;
  return { itemId, size, level, needed, kits: needs.length, short: Math.max(0, -left), shortOn };
}
