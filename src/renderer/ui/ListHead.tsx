/** The head of a list: names of the columns, and how it is sorted. */
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { useWords } from '../app/i18n.ts';
import { DownIcon, UpIcon } from './icons.tsx';
import type { Column } from './listRows.ts';
import type { ListView } from './useListView.ts';

interface HeadProps<T> {
  readonly columns: readonly Column<T>[];
  readonly view: ListView;
  readonly local: boolean;
  readonly grid: string;
  readonly actions: boolean;
}

export function ListHead<T>({ columns, view, local, grid, actions }: HeadProps<T>) {
  const t = useWords('common');
  return (
    <Box
      role="row"
      aria-rowindex={1}
      sx={{
        display: 'grid',
        gridTemplateColumns: grid,
        bgcolor: (x) => x.tokens.sunk,
        borderBottom: 1,
        borderColor: 'divider',
        minHeight: 36,
      }}
    >
      {columns.map((column) => {
        const by = local ? (column.text ? column.key : null) : (column.sortKey ?? null);
        return <HeadCell key={column.key} column={column} by={by} view={view} />;
      })}
      {actions && <Box role="columnheader" aria-label={t('list.actions')} sx={{ width: 48 }} />}
    </Box>
  );
}

const text = {
  px: 1.5,
  fontFamily: 'inherit',
  fontSize: '0.8125rem',
  fontWeight: 650,
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'flex-start',
  gap: 0.5,
  minHeight: 36,
  textAlign: 'start',
};

function HeadCell<T>({
  column,
  by,
  view,
}: {
  readonly column: Column<T>;
  readonly by: string | null;
  readonly view: ListView;
}) {
  // The words of a column of numbers end where the numbers end; its arrow stands before them.
  const align = {
    justifyContent: 'flex-start',
    ...(column.align === 'end' ? { flexDirection: 'row-reverse', textAlign: 'end' } : {}),
  };
  const sorted = by !== null && view.sort === by;
  const Arrow = view.direction === 'up' ? UpIcon : DownIcon;
  if (by === null) {
    return (
      <Box role="columnheader" sx={{ ...text, ...align }}>
        {column.head}
      </Box>
    );
  }
  return (
    <Box role="columnheader" aria-sort={sorted ? (view.direction === 'up' ? 'ascending' : 'descending') : 'none'}>
      <ButtonBase onClick={() => view.setSort(by)} sx={{ ...text, ...align, width: '100%' }}>
        {column.head}
        <Arrow aria-hidden className="no-print" sx={{ fontSize: 16, visibility: sorted ? 'visible' : 'hidden' }} />
      </ButtonBase>
    </Box>
  );
}
