/**
 * The rule for figures that leave the house: a count of one to four tells on people, so it is not told. A single cell
 * that is left out could be found by taking the others from the sum; then the next smallest is left out too.
 */

export const smallestCell = 5;

/** True for a count that must not be told: nothing at all may be. */
export function isSmall(count: number): boolean {
  return count > 0 && count < smallestCell;
}

/** The count, or null where it must not be told. */
export function told(count: number): number | null {
  return isSmall(count) ? null : count;
}

/** Cells of one sum that is told beside them; null where one is left out. */
export function toldCells<K extends string>(cells: Readonly<Record<K, number>>): Record<K, number | null> {
  const entries = Object.entries(cells) as [K, number][];
  const hidden = new Set(entries.filter(([, count]) => isSmall(count)).map(([key]) => key));
  if (hidden.size === 1) {
    const [next] = entries.filter(([key, count]) => count > 0 && !hidden.has(key)).sort(([, a], [, b]) => a - b);
    if (next) hidden.add(next[0]);
  }
  return Object.fromEntries(entries.map(([key, count]) => [key, hidden.has(key) ? null : count])) as Record<
    K,
    number | null
  >;
}
