/**
 * A list as a page needs it: searched, sorted, printed, walked by the arrows, opened by Enter, and found as one left
 * it. Long lists draw only the rows in sight; printing draws them all.
 */
import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import type { Failure } from '../../shared/result.ts';
import { useLanguage, useNumbers, useWords } from '../app/i18n.ts';
import { ErrorLine } from './ErrorLine.tsx';
import { ListBody } from './ListBody.tsx';
import { ListSearch } from './ListSearch.tsx';
import { arrange } from './listRows.ts';
import type { Column } from './listRows.ts';
import { PrintButton } from './PrintButton.tsx';
import { Loading } from './Section.tsx';
import { useListView } from './useListView.ts';
import type { ListView } from './useListView.ts';

export type { Column } from './listRows.ts';

export interface DataListProps<T> {
  /** What the list is, for who cannot see it. */
  readonly label: string;
  /** Names the list, so that it stands as it was left; ignored when `view` is given. */
  readonly place: string;
  readonly rows: readonly T[];
  readonly columns: readonly Column<T>[];
  readonly rowId: (row: T) => string;
  readonly onOpen?: ((row: T) => void) | undefined;
  readonly empty: ReactNode;
  readonly loading?: boolean;
  readonly error?: Failure | undefined;
  readonly onRetry?: () => void;
  readonly view?: ListView;
  /** False when main searches and sorts: then `rows` are shown as they come. */
  readonly local?: boolean;
  /** How many there are in all, when more come later. */
  readonly total?: number;
  readonly hasMore?: boolean;
  readonly onMore?: () => void;
  readonly filters?: ReactNode;
  readonly tools?: ReactNode;
  readonly noSearch?: boolean;
  /** A short list within a section: no line of search, count and print above it. */
  readonly bare?: boolean;
  readonly rowActions?: (row: T) => ReactNode;
}

export function DataList<T>(props: DataListProps<T>) {
  const own = useListView(props.place);
  const view = props.view ?? own;
  const language = useLanguage();
  const { rows, columns, local = true } = props;
  const shown = useMemo(
    () => (local ? arrange(rows, columns, view, language) : rows),
    [rows, columns, local, view, language],
  );
  return (
    <Box sx={{ minWidth: 0 }}>
      {!props.bare && <Toolbar {...props} view={view} shown={shown.length} />}
      <ErrorLine failure={props.error} onRetry={props.onRetry} />
      {props.loading ? <Loading lines={6} /> : !props.error && <Content {...props} view={view} shown={shown} />}
    </Box>
  );
}

function Content<T>(props: DataListProps<T> & { readonly view: ListView; readonly shown: readonly T[] }) {
  const t = useWords('common');
  const { shown, view } = props;
  if (shown.length > 0) {
    return <ListBody {...props} rows={shown} />;
  }
  return (
    <Paper variant="outlined">
      {view.search ? (
        <Typography sx={{ p: 4, textAlign: 'center' }} color="text.secondary">
          {t('list.nothing-found', { search: view.search })}
        </Typography>
      ) : (
        props.empty
      )}
    </Paper>
  );
}

function Toolbar<T>(props: DataListProps<T> & { readonly view: ListView; readonly shown: number }) {
  const t = useWords('common');
  const { count } = useNumbers();
  const { view } = props;
  const all = props.total ?? props.rows.length;
  const words =
    props.shown === all
      ? t('list.count', { count: all, n: count(all) })
      : t('list.some', { count: all, shown: count(props.shown), n: count(all) });
  return (
    <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 1 }}>
      {!props.noSearch && <ListSearch value={view.search} onSearch={view.setSearch} />}
      {props.filters}
      <Typography role="status" variant="body2" color="text.secondary" sx={{ flex: 1, minWidth: 80 }}>
        {props.loading || props.error ? '' : words}
      </Typography>
      {props.tools}
      <PrintButton />
    </Box>
  );
}
