/** Finding children by any name or number, however it is spelt, and those who look like one about to be added. */
import { grantOf } from '../../../shared/access.ts';
import type { Output, Parsed } from '../../../shared/contract.ts';
import { likenesses, likenessOf, type Looks } from '../../../shared/rules/likeness.ts';
import { codeKeys, distance, folded, foldedWords, keysFor, wordsOf } from '../../../shared/rules/names.ts';
import type { Sql } from 'sql-template-tag';
import type { QueryContext } from '../../gate/handler.ts';
import type { Reader } from '../../store/types.ts';
import { seenBySql } from '../caseload/facts.ts';
import { compareText } from '../lists.ts';
import { behindAmongSql, foundSql } from './index-queries.ts';
import { withNames, wordsOfChild, type Indexed } from './indexing.ts';
import { namesSql, whoSql } from './queries.ts';
import { whoOf } from './reading.ts';
import { BehindRow, FormsRow, NameRow, WhoRow } from './rows.ts';
import { inCareSql } from './scopes.ts';

const shown = 12;
/** More than anybody reads, few enough to compare letter by letter. */
const compared = 400;

export interface Hit {
  readonly id: string;
  readonly distance: number;
}

/** What the caller may find: all children, those of their own, or those they care for; null means all. */
async function reachOf({ read, actor, today }: QueryContext): Promise<Sql | null> {
  const grant = grantOf(actor.roles, 'children.read');
  if (grant === 'all') return null;
  return grant === 'own' ? seenBySql(actor.id, today) : inCareSql(read, actor.id, today);
}

/** Nearest first. @param seen confines it; a child outside of it is not looked at. */
export async function findChildren(
  read: Reader,
  typed: string,
  seen: Sql | null,
  whole: boolean,
): Promise<readonly Hit[]> {
  const words = wordsOf(typed).map(folded);
  const number = /\d/.test(typed) ? codeKeys(typed) : [];
  if (words.length === 0) return [];
  const keys = [...words.flatMap(keysFor), ...number];
  const rows = await read.all(foundSql(keys, whole ? [] : words, seen, compared), FormsRow);
  const fresh = rows.map(({ id, forms }) => ({ id, words: forms.split(' ') }));
  const late = (await withNames(read, await read.all(behindAmongSql(seen), BehindRow))).map(lateOne);
  const hits = [...fresh, ...late].flatMap(({ id, words: known }): Hit[] => {
    const found = distance(words, known, whole);
    return found === null ? [] : [{ id, distance: found }];
  });
  return nearest([...hits, ...(number.length > 0 ? await byNumber(read, number, seen) : [])]);
}

const lateOne = (child: Indexed) => ({ id: child.id, words: wordsOfChild(child) });

async function byNumber(read: Reader, keys: readonly string[], seen: Sql | null): Promise<Hit[]> {
  return (await read.all(foundSql(keys, [], seen, compared), FormsRow)).map(({ id }) => ({ id, distance: 0 }));
}

function nearest(hits: readonly Hit[]): Hit[] {
  const best = new Map<string, Hit>();
  for (const hit of hits) if (hit.distance < (best.get(hit.id)?.distance ?? Infinity)) best.set(hit.id, hit);
  return [...best.values()].toSorted((a, b) => a.distance - b.distance || compareText(a.id, b.id));
}

export async function search(
  context: QueryContext,
  { text }: Parsed<'children.search'>,
): Promise<Output<'children.search'>> {
  const { read } = context;
  const hits = (await findChildren(read, text, await reachOf(context), false)).slice(0, shown * 2);
  const ids = hits.map((hit) => hit.id);
  const rows = new Map((await read.all(whoSql(ids), WhoRow)).map((row) => [row.id, row]));
  const names = Map.groupBy(await read.all(namesSql(ids), NameRow), (row) => row.child_id);
  const wanted = foldedWords(text);
  const found = hits.flatMap(({ id, distance: far }) => {
    const row = rows.get(id);
    return row ? [{ ...whoOf(row), alias: aliasOf(wanted, names.get(id) ?? []), far }] : [];
  });
  // Of those equally near, who lives here comes first.
  found.sort((a, b) => a.far - b.far || compareText(a.status, b.status) || compareText(a.name ?? '', b.name ?? ''));
  return { found: found.slice(0, shown).map(({ far: _, ...one }) => one) };
}

/** The name that was meant, where it is not the one the child goes by. */
function aliasOf(wanted: readonly string[], names: readonly NameRow[]): string | null {
  const near = (row: NameRow | undefined) => (row?.name == null ? null : distance(wanted, foldedWords(row.name)));
  const called = near(names.find((row) => row.kind === 'called'));
  const others = names.filter((row) => row.kind !== 'called');
  const best = others
    .flatMap((row) => {
      const far = near(row);
      return far === null ? [] : [{ name: row.name, far }];
    })
    .toSorted((a, b) => a.far - b.far)[0];
  return best && (called === null || best.far < called) ? best.name : null;
}

const warned = 5;

export async function similar(
  { read }: QueryContext,
  input: Parsed<'children.similar'>,
): Promise<Output<'children.similar'>> {
  const wanted: Looks = {
    names: input.name.trim() === '' ? [] : [input.name],
    birthDate: input.birthDate ?? null,
    birthPrecision: input.birthPrecision ?? null,
    sex: input.sex ?? 'unknown',
  };
  const ids = (await candidates(read, input.name)).map((hit) => hit.id);
  const names = Map.groupBy(await read.all(namesSql(ids), NameRow), (row) => row.child_id);
  const alike = (await read.all(whoSql(ids), WhoRow)).flatMap((row) => {
    const known = (names.get(row.id) ?? []).flatMap((one) => one.name ?? []);
    const why = likenessOf(wanted, { ...whoOf(row), names: known });
    return why.length > 0 ? [{ ...whoOf(row), why }] : [];
  });
  const weight = (why: readonly string[]) =>
    why.reduce((sum, one) => sum + 2 ** -likenesses.findIndex((l) => l === one), 0);
  return {
    similar: alike.toSorted((a, b) => weight(b.why) - weight(a.why) || compareText(a.id, b.id)).slice(0, warned),
  };
}

/** By each word alone: the family's name may be new here while the child is not. */
async function candidates(read: Reader, name: string): Promise<Hit[]> {
  const hits: Hit[] = [];
  for (const word of wordsOf(name)) hits.push(...(await findChildren(read, word, null, true)));
  return nearest(hits).slice(0, 60);
}
