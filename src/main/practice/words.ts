/** The story is told in the home's own language; where a chapter has no words in it, in English. */
export interface InLanguages<T> {
  readonly en: T;
  readonly fr: T;
}

/** @param language a tag such as `fr` or `fr-CA` */
export function wordsIn<T>(language: string, tables: InLanguages<T>): T {
  const [base] = language.split('-');
  return base === 'fr' ? tables.fr : tables.en;
}
