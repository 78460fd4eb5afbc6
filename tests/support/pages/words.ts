/** The words of the screen, read from the languages' own files: what a test looks for is what a person reads. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pseudo } from '../../../src/renderer/app/pseudo.ts';

const folder = join(import.meta.dirname, '..', '..', '..', 'src', 'shared', 'locales');
type Values = Readonly<Record<string, string | number>>;
export interface Say {
  /** `say('transition:overview.title')`; `count` chooses the plural. */
  (key: string, values?: Values): string;
  /** The same with anything in its open places, as a pattern for the whole text. */
  like: (key: string) => RegExp;
}

const tables = new Map<string, Readonly<Record<string, unknown>>>();

function tableOf(language: string, namespace: string): Readonly<Record<string, unknown>> {
  const name = `${language}/${namespace}`;
  const known = tables.get(name);
  if (known) return known;
  const strange = language.startsWith('qps');
  const read: unknown = JSON.parse(readFileSync(join(folder, strange ? 'en' : language, `${namespace}.json`), 'utf8'));
  const entries = typeof read === 'object' && read !== null ? Object.entries(read) : [];
  const table = Object.fromEntries(entries.map(([key, text]) => [key, strange ? pseudo(String(text)) : text]));
  tables.set(name, table);
  return table;
}

export function wordsIn(language = 'en'): Say {
  const find = (key: string, count?: string | number): string => {
    const [namespace = '', name = ''] = key.split(':');
    const table = tableOf(language, namespace);
    const plural =
      count === undefined
        ? 'other'
        : new Intl.PluralRules(language.startsWith('qps') ? 'en' : language).select(Number(count));
    const text = table[name] ?? table[`${name}_${plural}`] ?? table[`${name}_other`];
    if (typeof text !== 'string') throw new Error(`no words: ${language} ${key}`);
    return text;
  };
  const say = (key: string, values: Values = {}) =>
    find(key, values['count']).replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
  const like = (key: string) => {
    const parts = find(key)
      .split(/\{\{\w+\}\}/)
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    return new RegExp(`^${parts.join('[\\s\\S]+')}$`);
  };
  return Object.assign(say, { like });
}
