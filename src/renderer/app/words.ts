/**
 * The words themselves, by language and area, each a file of its own. `qps` is English made long and accented, to see
 * what would not fit; `qps-plocm` is the same from right to left.
 */
import { pseudo } from './pseudo.ts';

type Table = Readonly<Record<string, string>>;
const files = import.meta.glob<Table>(['../../shared/locales/*/*.json', '!../../shared/locales/*/{main,host}.json'], {
  import: 'default',
});

export const languages = ['en', 'fr'] as const;
/** Written here, as asking `Intl` for them at the door takes longer than drawing it. */
const ownNames: Readonly<Record<string, string>> = { en: 'English', fr: 'Français' };
export const testLanguages = ['qps', 'qps-plocm'];
/** @throws Error for a language or an area that has no words */
export async function readWords(language: string, namespace: string): Promise<Table> {
  const made = testLanguages.includes(language);
  const load = files[`../../shared/locales/${made ? 'en' : language}/${namespace}.json`];
  if (!load) throw new Error(`no words: ${language}/${namespace}`);
  const table = await load();
  return made ? Object.fromEntries(Object.entries(table).map(([key, text]) => [key, pseudo(text)])) : table;
}

/** The language of ours that fits best: an unknown one reads English. */
export function supported(language: string): string {
  if (testLanguages.includes(language)) return language;
  const short = language.split('-')[0] ?? 'en';
  return languages.find((one) => one === short) ?? 'en';
}

/** A language's own name, for choosing it. */
export function languageName(language: string): string {
  return ownNames[language] ?? language;
}

/** Areas whose words the door shows. */
export const doorWords = ['common', 'session'] as const;

/** The language at the door: before there is a store nobody has chosen yet, and the computer's own is the better guess. */
export function doorLanguage(status: { readonly state: string; readonly language: string } | null): string {
  return supported(status === null || status.state === 'no-store' ? navigator.language : status.language);
}
