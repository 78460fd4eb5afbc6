/** What a list's frame does by itself: which rows are drawn, printing all, coming back to where it was left. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { usePrinting } from '../app/usePrinting.ts';
import type { ListView } from './useListView.ts';

const rowHeight = 40;
/** Below this every row is drawn: a page of them costs less than the bookkeeping. */
const drawAll = 60;

/** Scrolls back to where the list was left, and remembers where it is left next. */
export function useKeptScroll(view: ListView): RefObject<HTMLDivElement | null> {
  const frame = useRef<HTMLDivElement>(null);
  const { keep } = view;
  const [start] = useState(view.scroll);
  useLayoutEffect(() => {
    const box = frame.current;
    if (!box) return undefined;
    box.scrollTop = start;
    const left = { top: box.scrollTop };
    const watch = () => {
      left.top = box.scrollTop;
    };
    box.addEventListener('scroll', watch, { passive: true });
    return () => {
      box.removeEventListener('scroll', watch);
      if (left.top !== start) keep({ scroll: left.top });
    };
  }, [start, keep]);
  return frame;
}

interface DrawnRow {
  readonly index: number;
  /** Pixels from the top when only rows in sight are drawn; null when all are. */
  readonly start: number | null;
}

export interface Rows {
  readonly drawn: readonly DrawnRow[];
  /** Height of all rows in pixels when only those in sight are drawn. */
  readonly height: number | null;
  readonly measure: ((node: Element | null) => void) | undefined;
  readonly show: (index: number) => void;
}

/** `scroll` is where the list was left, in pixels; only its first value counts. */
export function useRows(count: number, frame: RefObject<HTMLDivElement | null>, scroll: number): Rows {
  const [start] = useState(scroll);
  const virtual = !usePrinting() && count > drawAll;
  const sight = useVirtualizer({
    count,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    initialOffset: start,
    overscan: 12,
    enabled: virtual,
  });
  return {
    drawn: virtual ? sight.getVirtualItems() : Array.from({ length: count }, (_, index) => ({ index, start: null })),
    height: virtual ? sight.getTotalSize() : null,
    measure: virtual ? sight.measureElement : undefined,
    show: (index) => {
      if (virtual) sight.scrollToIndex(index);
    },
  };
}
