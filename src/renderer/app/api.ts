/**
 * Records on the screen: RTK Query over the bridge, one endpoint for every question. Answers are kept half a minute
 * after the last page that shows them, in memory alone, and are dropped at once when somebody changes what they show.
 */
import { createApi, fakeBaseQuery } from '@reduxjs/toolkit/query/react';
import { useCallback, useMemo } from 'react';
import type { Input, Output, ProcedureName } from '../../shared/contract.ts';
import type { Failure, Result } from '../../shared/result.ts';
import { tags } from '../../shared/tags.ts';
import { call } from './bridge.ts';
import { tagsOf } from './tags.ts';

export { newId } from './bridge.ts';
export { useCommand } from './command.ts';

export interface Question {
  readonly procedure: ProcedureName;
  readonly input: unknown;
}
interface PageOf<T> {
  readonly items: readonly T[];
  readonly next: string | null;
  readonly total: number;
}

/** The input was typed by `useAsk`; the cache itself keeps questions of every procedure side by side. */
async function answer({ procedure, input }: Question): Promise<{ data: unknown } | { error: Failure }> {
  const result: Result<unknown> = await call(procedure, input as Input<typeof procedure>);
  return result.ok ? { data: result.value } : { error: result.error };
}

function pageInput(input: unknown, after: string | null): unknown {
  return { ...(typeof input === 'object' ? input : {}), after };
}

export const api = createApi({
  baseQuery: fakeBaseQuery<Failure>(),
  tagTypes: [...tags],
  keepUnusedDataFor: 30,
  endpoints: (build) => ({
    ask: build.query<unknown, Question>({
      queryFn: answer,
      providesTags: (_data, _error, question) => tagsOf(question.procedure).map((type) => ({ type })),
    }),
    pages: build.infiniteQuery<unknown, Question, string | null>({
      queryFn: ({ queryArg, pageParam }) =>
        answer({ procedure: queryArg.procedure, input: pageInput(queryArg.input, pageParam) }),
      infiniteQueryOptions: {
        initialPageParam: null,
        getNextPageParam: (last) => asPage(last).next ?? undefined,
      },
      providesTags: (_data, _error, question) => tagsOf(question.procedure).map((type) => ({ type })),
    }),
  }),
});

/** The main process checks every answer against the contract before it leaves; here only the type is recalled. */
function asPage(data: unknown): PageOf<unknown> {
  return data as PageOf<unknown>;
}

function asFailure(error: unknown): Failure | undefined {
  if (!error) return undefined;
  return typeof error === 'object' && 'ref' in error ? (error as Failure) : { code: 'internal', ref: '' };
}

export interface Asked<T> {
  readonly data: T | undefined;
  readonly error: Failure | undefined;
  /** Nothing to show yet. */
  readonly loading: boolean;
  /** Being asked, perhaps again. */
  readonly fetching: boolean;
  readonly refetch: () => void;
}

/** Asks while the page is shown, and again whenever the answer goes stale. `keepPrevious` shows the last answer while the next comes. */
export function useAsk<P extends ProcedureName>(
  procedure: P,
  input: Input<P>,
  options: { readonly skip?: boolean; readonly keepPrevious?: boolean } = {},
): Asked<Output<P>> {
  const asked = api.useAskQuery({ procedure, input }, { skip: options.skip ?? false });
  const data = (options.keepPrevious ? asked.data : asked.currentData) as Output<P> | undefined;
  const { refetch, isUninitialized } = asked;
  const again = useCallback(() => {
    if (!isUninitialized) void refetch();
  }, [refetch, isUninitialized]);
  return {
    data,
    error: asFailure(asked.error),
    loading: asked.isFetching && data === undefined,
    fetching: asked.isFetching,
    refetch: again,
  };
}

type PagedName = { [P in ProcedureName]: Output<P> extends PageOf<unknown> ? P : never }[ProcedureName];
type Item<P extends PagedName> = Output<P> extends { items: readonly (infer T)[] } ? T : never;

export interface Pages<T> {
  readonly items: readonly T[];
  readonly total: number;
  readonly loading: boolean;
  readonly fetching: boolean;
  readonly error: Failure | undefined;
  readonly hasMore: boolean;
  readonly more: () => void;
  readonly refetch: () => void;
}

/** A list that goes on: each `more` adds a page below. Leave `after` out of the input. */
export function usePages<P extends PagedName>(
  procedure: P,
  input: Input<P>,
  options: { readonly skip?: boolean } = {},
): Pages<Item<P>> {
  const asked = api.usePagesInfiniteQuery({ procedure, input }, { skip: options.skip ?? false });
  const pages = asked.currentData?.pages;
  const items = useMemo(() => (pages ?? []).flatMap((page) => asPage(page).items) as Item<P>[], [pages]);
  const { fetchNextPage, refetch, hasNextPage, isFetching, isUninitialized } = asked;
  const more = useCallback(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [fetchNextPage, hasNextPage, isFetching]);
  const again = useCallback(() => {
    if (!isUninitialized) void refetch();
  }, [refetch, isUninitialized]);
  return {
    items,
    total: pages?.[0] ? asPage(pages[0]).total : 0,
    loading: isFetching && !pages,
    fetching: isFetching,
    error: asFailure(asked.error),
    hasMore: hasNextPage,
    more,
    refetch: again,
  };
}
