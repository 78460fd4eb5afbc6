/** The cell one was on and how far a matrix was scrolled, kept while one is elsewhere. */
import { useCallback, useLayoutEffect, useMemo, useRef } from 'react';
import type { RefObject } from 'react';
import type { Place } from './matrixKeys.ts';
import { useListView } from './useListView.ts';

const first: Place = { row: 0, column: 0 };

function asPlace(text: string | null): Place {
  const [row, column] = (text ?? '').split(' ').map(Number);
  return row === undefined || column === undefined || Number.isNaN(row) || Number.isNaN(column)
    ? first
    : { row, column };
}

/** The frame begins where it was left; `keep` takes the cell that has the focus. */
export function useKeptPlace(name: string): readonly [Place, (place: Place) => void, RefObject<HTMLDivElement | null>] {
  const { selected, scroll, keep: change } = useListView(`${name} cell`);
  const frame = useRef<HTMLDivElement>(null);
  const start = useRef(scroll);
  useLayoutEffect(() => {
    const box = frame.current;
    if (!box) return undefined;
    const from = start.current;
    box.scrollTop = from;
    const left = { top: from };
    const watch = () => {
      left.top = box.scrollTop;
    };
    box.addEventListener('scroll', watch, { passive: true });
    return () => {
      box.removeEventListener('scroll', watch);
      if (left.top !== from) change({ scroll: left.top });
    };
  }, [change]);
  const place = useMemo(() => asPlace(selected), [selected]);
  const keep = useCallback(({ row, column }: Place) => change({ selected: `${row} ${column}` }), [change]);
  return [place, keep, frame];
}
