/**
 * How a list is narrowed. A link may carry it (`?job=nurse`), so that a figure opens exactly what it counts; without
 * one the list stands as it was left.
 */
import { useCallback, useEffect, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { useListView } from './useListView.ts';

export interface Filters {
  readonly get: (name: string) => string | null;
  /** Null takes the filter away. */
  readonly set: (name: string, value: string | null) => void;
  readonly clear: () => void;
  /** Whether anything narrows the list now. */
  readonly any: boolean;
}

/** `place` as of the list itself. */
export function useFilters(place: string): Filters {
  const [params, setParams] = useSearchParams();
  const { search: kept, setSearch: keep } = useListView(`${place} filters`);
  const given = params.toString();
  const now = given === '' ? kept : given;
  useEffect(() => {
    if (given !== '' && given !== kept) keep(given);
  }, [given, kept, keep]);
  const put = useCallback(
    (next: URLSearchParams) => {
      keep(next.toString());
      setParams(next, { replace: true });
    },
    [keep, setParams],
  );
  return useMemo(() => {
    const held = new URLSearchParams(now);
    return {
      get: (name) => held.get(name),
      set: (name, value) => {
        const next = new URLSearchParams(now);
        if (value === null) next.delete(name);
        else next.set(name, value);
        put(next);
      },
      clear: () => put(new URLSearchParams()),
      any: now !== '',
    };
  }, [now, put]);
}
