/** Where a key leads in a matrix: row -1 is its summary, column -1 the name of the row. */

export interface Place {
  readonly row: number;
  readonly column: number;
}

const page = 10;

/** @returns the next place, or null when the key does not move. `ahead` is the arrow that goes on in reading order. */
export function step(
  key: string,
  from: Place,
  size: { readonly rows: number; readonly columns: number },
  how: { readonly rtl: boolean; readonly whole: boolean },
): Place | null {
  const [ahead, back] = how.rtl ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
  const to: Readonly<Record<string, readonly [number, number]>> = {
    ArrowDown: [from.row + 1, from.column],
    ArrowUp: [from.row - 1, from.column],
    [ahead]: [from.row, from.column + 1],
    [back]: [from.row, from.column - 1],
    PageDown: [from.row + page, from.column],
    PageUp: [from.row - page, from.column],
    Home: [how.whole ? -1 : from.row, -1],
    End: [how.whole ? size.rows - 1 : from.row, size.columns - 1],
  };
  const target = to[key];
  if (!target) return null;
  return inside({ row: target[0], column: target[1] }, size);
}

/** The nearest place there is. The corner belongs to nothing: beside it the summary begins at its first column. */
export function inside(place: Place, size: { readonly rows: number; readonly columns: number }): Place {
  const row = Math.max(-1, Math.min(size.rows - 1, place.row));
  const column = Math.max(row === -1 ? 0 : -1, Math.min(size.columns - 1, place.column));
  return { row, column };
}
