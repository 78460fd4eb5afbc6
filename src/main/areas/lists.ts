/** Small steps that the lists of several areas share: finding, sorting as a reader's language does, going on by page. */
import * as z from 'zod';
import sql, { type Sql } from 'sql-template-tag';
import { searchable } from '../../shared/text.ts';
import { invalid } from '../errors.ts';
import type { QueryContext, Words } from '../gate/handler.ts';
import type { Patch } from '../store/types.ts';

const LanguageRow = z.object({ language: z.string().nullable() });
export const languageSql = (userId: string): Sql => sql`SELECT language FROM app_user WHERE id = ${userId}`;

/** Words in the language of the person who asks. */
export async function readersWords({ read, actor, words }: QueryContext): Promise<Words> {
  const row = await read.one(languageSql(actor.id), LanguageRow);
  return await words(row?.language ?? 'en');
}

/** Every word of `search` occurs in one of the texts. Nothing searched for finds everything. */
export function finds(search: string | undefined, texts: readonly (string | null)[]): boolean {
  const wanted = searchable(search ?? '').split(' ');
  // Made plain all at once: thousands of rows are looked through for each letter typed.
  const all = searchable(texts.join('\n'));
  return wanted.every((word) => all.includes(word));
}

export function byText(words: Words): (a: string, b: string) => number {
  return new Intl.Collator(words.language, { sensitivity: 'base', numeric: true }).compare;
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

interface Asked {
  readonly after?: string | null | undefined;
  readonly limit?: number | undefined;
}
const defaultLimit = 100;

/**
 * One page of a list that is sorted already. The cursor names the last item seen and its number, so that a list which
 * changed meanwhile goes on where it was. @throws AppError `invalid` for a cursor that is none
 */
export function pageOf<T extends { readonly id: string }>(list: readonly T[], { after, limit }: Asked) {
  const start = startAfter(list, after ?? null);
  const items = list.slice(start, start + (limit ?? defaultLimit));
  const end = start + items.length;
  const last = items.at(-1);
  return { items, next: last && end < list.length ? `${end}:${last.id}` : null, total: list.length };
}

function startAfter(list: readonly { readonly id: string }[], cursor: string | null): number {
  if (cursor === null) return 0;
  const [count, id] = /^(\d{1,9}):([0-9a-z-]{2,80})$/.exec(cursor)?.slice(1) ?? [];
  if (count === undefined) throw invalid(['after', 'cursor']);
  const at = list.findIndex((one) => one.id === id);
  return at >= 0 ? at + 1 : Math.max(0, Number(count) - 1);
}

/** What was given, under its column's name: what was left out stays as it is. */
export function given(columns: Readonly<Record<string, string | number | null | undefined>>): Patch {
  return Object.fromEntries(
    Object.entries(columns).flatMap(([column, value]) => (value === undefined ? [] : [[column, value] as const])),
  );
}
