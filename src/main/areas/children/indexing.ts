/**
 * Keeps the index of names in step: whatever wrote a name left a mark, and here the marked children are read anew. It
 * holds nothing that the names do not; dropped, it would be made again.
 */
import { codeKeys, foldedWords, keysOf, wordsOf } from '../../../shared/rules/names.ts';
import { searchable } from '../../../shared/text.ts';
import type { Reader, Tx } from '../../store/types.ts';
import { behindSql, dropKeysSql, writeKeysSql, writeLinesSql } from './index-queries.ts';
import { namesSql } from './queries.ts';
import { BehindRow, NameRow } from './rows.ts';

/** So many at once: the values of one statement stay small. */
const together = 200;
const longest = 160;

export interface Indexed {
  readonly id: string;
  readonly code: string;
  readonly names: readonly string[];
}

/** Within the caller's command, after its last writing of a name. */
export async function refreshIndex(tx: Tx): Promise<void> {
  const behind = await tx.all(behindSql(), BehindRow);
  for (let at = 0; at < behind.length; at += together) await refresh(tx, behind.slice(at, at + together));
}

async function refresh(tx: Tx, rows: readonly { id: string; code: string }[]): Promise<void> {
  const children = await withNames(tx, rows);
  await tx.local(dropKeysSql(rows.map((row) => row.id)));
  await tx.local(writeKeysSql(children.flatMap((child) => keysOfChild(child).map((key) => [key, child.id] as const))));
  await tx.local(
    writeLinesSql(children.map((child) => [child.id, sortName(child), wordsOfChild(child).join(' ')] as const)),
  );
}

/** All names of some children, the one they go by first. */
export async function withNames(read: Reader, rows: readonly { id: string; code: string }[]): Promise<Indexed[]> {
  const ids = rows.map((row) => row.id);
  const names = Map.groupBy(await read.all(namesSql(ids), NameRow), (row) => row.child_id);
  return rows.map(({ id, code }) => ({ id, code, names: (names.get(id) ?? []).flatMap((row) => row.name ?? []) }));
}

export function wordsOfChild({ names }: Indexed): string[] {
  return [...new Set(names.flatMap(foldedWords))];
}

function keysOfChild(child: Indexed): string[] {
  return [...new Set([...keysOf(wordsOfChild(child)), ...codeKeys(child.code)])];
}

/**
 * Letters without accents and case, those of other scripts in Latin ones, so that a list stands in one order for every
 * reader; a child without a name stands by its number.
 */
function sortName({ names, code }: Indexed): string {
  const words = wordsOf(names[0] ?? '').join(' ');
  return (words === '' ? searchable(code) : words).slice(0, longest);
}
