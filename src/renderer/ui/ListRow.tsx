/** One row of a list, 40 pixels at least; it grows for a long name rather than cutting it. */
import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import type { Column } from './listRows.ts';

interface RowProps<T> {
  readonly row: T;
  readonly index: number;
  /** Pixels from the top when only rows in sight are drawn; null when all are. */
  readonly top: number | null;
  /** Tells the drawing of rows in sight how tall this one came out. */
  readonly measure: ((node: Element | null) => void) | undefined;
  readonly columns: readonly Column<T>[];
  readonly grid: string;
  readonly chosen: boolean;
  readonly onOpen: ((row: T) => void) | undefined;
  readonly onFocus: () => void;
  readonly actions: ReactNode;
}

export function ListRow<T>(props: RowProps<T>) {
  const { row, index, top, measure, chosen, onFocus, onOpen } = props;
  const place = top === null ? {} : { position: 'absolute', insetInline: 0, top };
  return (
    <Box
      ref={measure}
      data-index={index}
      role="row"
      data-row={index}
      aria-rowindex={index + 2}
      tabIndex={chosen ? 0 : -1}
      onFocus={onFocus}
      onClick={() => onOpen?.(row)}
      sx={{ ...rowStyle, ...place, gridTemplateColumns: props.grid, cursor: onOpen ? 'pointer' : 'default' }}
    >
      {props.columns.map((column) => (
        <Box key={column.key} role="gridcell" sx={{ ...cellStyle, textAlign: column.align ?? 'start' }}>
          {column.cell(row)}
        </Box>
      ))}
      {props.actions !== undefined && (
        <Box
          role="gridcell"
          className="no-print"
          sx={{ width: 48, display: 'flex', justifyContent: 'center' }}
          onClick={(event) => event.stopPropagation()}
        >
          {props.actions}
        </Box>
      )}
    </Box>
  );
}

const rowStyle = {
  display: 'grid',
  alignItems: 'center',
  minHeight: 40,
  borderBottom: 1,
  borderColor: 'divider',
  '&:last-child': { borderBottom: 0 },
  '&:hover': { bgcolor: 'background.default' },
  '&:focus-visible': { outlineOffset: '-2px' },
};
const cellStyle = {
  px: 1.5,
  py: 0.75,
  fontSize: '0.8125rem',
  minWidth: 0,
  overflowWrap: 'anywhere',
  fontVariantNumeric: 'tabular-nums',
};
