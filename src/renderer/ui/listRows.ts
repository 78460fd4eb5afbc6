/** Searching and sorting a list that is whole on the screen. */
import type { ReactNode } from 'react';
import { searchable } from '../../shared/text.ts';

export interface Column<T> {
  readonly key: string;
  readonly head: string;
  readonly cell: (row: T) => ReactNode;
  /** What searching and sorting read; a column without it is neither searched nor sorted. Null sorts last. */
  readonly text?: (row: T) => string | number | null;
  /** A grid track: `2fr`, `120px`. */
  readonly width?: string;
  readonly align?: 'start' | 'end';
  /** For a list that main sorts: the name it sorts this column by. */
  readonly sortKey?: string;
}

interface How {
  readonly search: string;
  readonly sort: string | null;
  readonly direction: 'up' | 'down';
}

/** Every word typed must be found in some column; accents and case do not count. */
function matches<T>(row: T, columns: readonly Column<T>[], words: readonly string[]): boolean {
  const texts = columns.map((column) => searchable(String(column.text?.(row) ?? ''))).join(' ');
  return words.every((word) => texts.includes(word));
}

function compare(a: string | number | null, b: string | number | null, collator: Intl.Collator): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return collator.compare(String(a), String(b));
}

export function arrange<T>(
  rows: readonly T[],
  columns: readonly Column<T>[],
  how: How,
  language: string,
): readonly T[] {
  const words = searchable(how.search).split(' ').filter(Boolean);
  const found = words.length === 0 ? rows : rows.filter((row) => matches(row, columns, words));
  const column = columns.find((one) => one.key === how.sort);
  const read = column?.text;
  if (!read) return found;
  const collator = new Intl.Collator(language.startsWith('qps') ? 'en' : language, { numeric: true });
  const turn = how.direction === 'down' ? -1 : 1;
  return [...found].sort((a, b) => {
    const [x, y] = [read(a), read(b)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return turn * compare(x, y, collator);
  });
}
