/** What things of a plan are called: the organisation's own name where it gave one, else the shipped one. */
import { useMemo } from 'react';
import { useHasWord, useLanguage, useWords } from '../../app/i18n.ts';

interface Named {
  readonly id: string;
  readonly name: string | null;
}
type List = 'criterion' | 'legal-step' | 'pattern';

export interface Names {
  /** A child's name, or its number where no name is known. */
  readonly child: (child: { readonly name: string | null; readonly code: string }) => string;
  readonly entry: (list: List, entry: Named) => string;
  /** The shipped name, or null for what the organisation added. */
  readonly shipped: (list: List, id: string) => string | null;
  readonly hint: (list: List, id: string) => string | null;
  /** `own`: names the organisation gave, by id. */
  readonly activity: (id: string, own?: Readonly<Record<string, string>>) => string;
  /** A sentence with a count, put together at run time; nothing where there is none. */
  readonly sentence: (key: string, id: string, count: number) => string;
  /** A key put together at run time; the id itself where there is no word. */
  readonly word: (key: string, id: string) => string;
  readonly list: (words: readonly string[]) => string;
}

export function useNames(): Names {
  const t = useWords('plan');
  const c = useWords('catalogue');
  const has = useHasWord('plan');
  const hasName = useHasWord('catalogue');
  const language = useLanguage();
  return useMemo(() => {
    const joined = new Intl.ListFormat(language.startsWith('qps') ? 'en' : language, { type: 'conjunction' });
    const maybe = (key: string): string | null => (has(key) ? t(key) : null);
    const activityWord = (key: string) => (hasName(key) ? c(key) : null);
    return {
      child: ({ name, code }) => name ?? code,
      shipped: (list, id) => maybe(`${list}.${id}`),
      entry: (list, { id, name }) => name ?? maybe(`${list}.${id}`) ?? t('page.unnamed'),
      hint: (list, id) => maybe(`hint.${list}.${id}`),
      activity: (id, own = {}) => own[id] ?? activityWord(`activity.${id}`) ?? t('page.unnamed'),
      sentence: (key, id, count) => {
        const whole = `${key}.${id}`;
        return has(whole) ? t(whole, { count }) : '';
      },
      word: (key, id) => maybe(`${key}.${id}`) ?? id,
      list: (words) => joined.format(words),
    };
  }, [t, c, has, hasName, language]);
}
