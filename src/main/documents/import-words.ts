/** Words that stand in sheets, written by people in several languages, to the one thing each of them means. */
import { searchable } from '../../shared/text.ts';

/** `assistant(e)` and `assistant·e` are `assistant`. */
const bothForms = /\((?:e|s|es|ne|trice|euse)\)|[·•](?:e|s|ne|trice)\b/giu;

/** Letters and digits alone, without accents, endings of both sexes and plurals: `E-mails :` and `e mail` are one. */
export function plain(text: string): string {
  return searchable(text.replace(bothForms, ''))
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim()
    .replace(/(?<=\p{L})s(?= |$)/gu, '');
}

/** Each word of the table to what it stands for; the name of the thing itself is one of its words. */
export function wordsOf<K extends string>(table: Readonly<Record<K, string>>): (text: string) => K | null {
  const byWord = new Map<string, K>();
  for (const key in table) for (const word of [key, ...table[key].split(', ')]) byWord.set(plain(word), key);
  return (text) => byWord.get(plain(text)) ?? null;
}
