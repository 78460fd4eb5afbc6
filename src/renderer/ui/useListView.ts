/** How a list stands: what is searched, how it is sorted, where it was scrolled. Kept while one is elsewhere. */
import { useCallback, useMemo } from 'react';
import type { ListPlace } from '../app/store.ts';
import { emptyPlace, placed, useAppDispatch, useAppSelector } from '../app/store.ts';

export interface ListView extends ListPlace {
  readonly setSearch: (search: string) => void;
  /** The same column again turns the direction round. */
  readonly setSort: (sort: string) => void;
  readonly keep: (change: { readonly scroll?: number; readonly selected?: string | null }) => void;
}

/** `place` names the list, such as `settings.people`; `usual` is how it stands the first time. */
export function useListView(
  place: string,
  usual: { readonly sort?: string; readonly direction?: 'up' | 'down' } = {},
): ListView {
  const dispatch = useAppDispatch();
  const kept = useAppSelector((state) => state.screen.places[place]);
  const { sort = null, direction = 'up' } = usual;
  const initial = useMemo(() => ({ ...emptyPlace, sort, direction }), [sort, direction]);
  const now = kept ?? initial;
  const change = useCallback(
    (part: Partial<ListPlace>) => dispatch(placed({ name: place, change: part, initial })),
    [dispatch, place, initial],
  );
  return useMemo(
    () => ({
      ...now,
      setSearch: (search) => change({ search, scroll: 0 }),
      setSort: (column) => {
        const again = now.sort === column;
        change({ sort: column, direction: again && now.direction === 'up' ? 'down' : 'up', scroll: 0 });
      },
      keep: change,
    }),
    [now, change],
  );
}
