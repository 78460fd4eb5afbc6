/** The rows of a DataList: a grid of which one row has the focus. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect, useRef } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import { useWords } from '../app/i18n.ts';
import type { DataListProps } from './DataList.tsx';
import { ListHead } from './ListHead.tsx';
import { ListRow } from './ListRow.tsx';
import type { ListView } from './useListView.ts';
import type { Rows } from './useRows.ts';
import { useKeptScroll, useRows } from './useRows.ts';

type BodyProps<T> = DataListProps<T> & { readonly view: ListView };

function gridOf<T>(props: Pick<DataListProps<T>, 'columns' | 'rowActions'>): string {
  const tracks = props.columns.map((column) => `minmax(var(--least-column, 120px), ${column.width ?? '1fr'})`);
  return [...tracks, ...(props.rowActions ? ['48px'] : [])].join(' ');
}

/** Where an arrow key leads from a row; null for other keys. */
function step(key: string, from: number, last: number): number | null {
  const to: Readonly<Record<string, number>> = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    PageDown: from + 10,
    PageUp: from - 10,
    Home: 0,
    End: last,
  };
  const target = to[key];
  return target === undefined ? null : Math.min(last, Math.max(0, target));
}

/**
 * At once where the row is drawn, so that the next key, however soon, is this row's. A row far away is drawn a frame
 * or two after the list has scrolled to it.
 */
function focusRow(frame: RefObject<HTMLDivElement | null>, index: number, tries = 20) {
  const row = frame.current?.querySelector<HTMLElement>(`[data-row="${index}"]`);
  if (row) row.focus();
  else if (tries > 0) requestAnimationFrame(() => focusRow(frame, index, tries - 1));
}

/** Arrows move from row to row, Enter opens; keys pressed inside a row's own buttons are theirs. */
function useWalk<T>(props: BodyProps<T>, chosen: number, rows: Rows, frame: RefObject<HTMLDivElement | null>) {
  return (event: KeyboardEvent<HTMLDivElement>) => {
    if (!(event.target instanceof HTMLElement) || event.target.role !== 'row') return;
    const row = props.rows[chosen];
    if (event.key === 'Enter' && row !== undefined) props.onOpen?.(row);
    const to = step(event.key, chosen, props.rows.length - 1);
    const next = to === null ? undefined : props.rows[to];
    if (to === null || next === undefined) return;
    event.preventDefault();
    props.view.keep({ selected: props.rowId(next) });
    rows.show(to);
    focusRow(frame, to);
  };
}

export function ListBody<T>(props: BodyProps<T>) {
  const { columns, rowId, view, onOpen } = props;
  const frame = useKeptScroll(view);
  const rows = useRows(props.rows.length, frame, view.scroll);
  const chosen = Math.max(
    0,
    props.rows.findIndex((row) => rowId(row) === view.selected),
  );
  const walk = useWalk(props, chosen, rows, frame);
  const grid = gridOf(props);
  const all = {
    position: 'relative',
    minWidth: 'min-content',
    ...(rows.height === null ? {} : { height: rows.height }),
  };
  const drawRow = ({ index, start }: Rows['drawn'][number]) => {
    const row = props.rows[index];
    if (row === undefined) return null;
    return (
      <ListRow
        key={rowId(row)}
        row={row}
        index={index}
        top={start}
        measure={rows.measure}
        columns={columns}
        grid={grid}
        chosen={index === chosen}
        onOpen={onOpen}
        onFocus={() => view.keep({ selected: rowId(row) })}
        actions={props.rowActions?.(row)}
      />
    );
  };
  return (
    <Box ref={frame} className="list-frame" sx={frameStyle}>
      <Box role="grid" aria-label={props.label} aria-rowcount={(props.total ?? props.rows.length) + 1} onKeyDown={walk}>
        <Box role="rowgroup" sx={headStyle}>
          <ListHead
            columns={columns}
            view={view}
            local={props.local ?? true}
            grid={grid}
            actions={Boolean(props.rowActions)}
          />
        </Box>
        <Box role="rowgroup" sx={all}>
          {rows.drawn.map(drawRow)}
        </Box>
      </Box>
      <MoreRows hasMore={props.hasMore ?? false} onMore={props.onMore} frame={frame} />
    </Box>
  );
}

const headStyle = { position: 'sticky', top: 0, zIndex: 1, minWidth: 'min-content' };
const frameStyle = {
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  bgcolor: 'background.paper',
  overflow: 'auto',
  maxHeight: 'max(320px, calc(100vh - 250px))',
  // Paper does not scroll: columns become narrower there and words wrap.
  '@media print': { '--least-column': '0px' },
};

interface MoreProps {
  readonly hasMore: boolean;
  readonly onMore: (() => void) | undefined;
  readonly frame: RefObject<HTMLDivElement | null>;
}

/** The next page comes when the foot of the list comes into sight; the button is for the keyboard. */
function MoreRows({ hasMore, onMore, frame }: MoreProps) {
  const t = useWords('common');
  const foot = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const mark = foot.current;
    if (!mark || !hasMore || typeof IntersectionObserver === 'undefined') return undefined;
    const seen = (entries: readonly IntersectionObserverEntry[]) => {
      if (entries.some((entry) => entry.isIntersecting)) onMore?.();
    };
    const watch = new IntersectionObserver(seen, { root: frame.current, rootMargin: '400px' });
    watch.observe(mark);
    return () => watch.disconnect();
  }, [hasMore, onMore, frame]);
  if (!hasMore) return null;
  return (
    <Box ref={foot} className="no-print" sx={{ p: 1, textAlign: 'center' }}>
      <Button size="small" onClick={onMore}>
        {t('list.more')}
      </Button>
    </Box>
  );
}
