/** Words and dates in the reader's language. An area's words are fetched when a page first needs them. */
import i18next from 'i18next';
import type { BackendModule, i18n } from 'i18next';
import { useMemo } from 'react';
import { initReactI18next, useTranslation } from 'react-i18next';
import { civilDateAt, daysBetween } from '../../shared/calendar.ts';
import type { Key, Namespace } from './keys.ts';
import { doorWords, languages, readWords, testLanguages } from './words.ts';

export { languageName, languages, supported } from './words.ts';

/** Written from right to left; the mirrored pseudo-language among them. */
const rightToLeft = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi', 'qps-plocm']);

const backend: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read(language, namespace, done) {
    readWords(language, namespace).then(
      (table) => done(null, table),
      (error: unknown) => done(error instanceof Error ? error : String(error), null),
    );
  },
};

export async function startWords(language: string): Promise<i18n> {
  const instance = i18next.createInstance();
  await instance
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: 'en',
      supportedLngs: [...languages, ...testLanguages],
      ns: [...doorWords],
      defaultNS: 'common',
      keySeparator: false,
      nsSeparator: ':',
      returnNull: false,
      interpolation: { escapeValue: false },
      react: { useSuspense: true },
    });
  return instance;
}

export function directionOf(language: string): 'ltr' | 'rtl' {
  return rightToLeft.has(language) || rightToLeft.has(language.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}

export type Words<N extends Namespace> = (key: Key<N>, values?: Readonly<Record<string, string | number>>) => string;

/** The words of one area, typed by its English file. Waits (Suspense) until they are there. */
export function useWords<N extends Namespace>(namespace: N): Words<N> {
  const name: string = namespace;
  const { t } = useTranslation(name);
  return useMemo(() => {
    const read = (key: string, values: Readonly<Record<string, string | number>> = {}) => t(key, { ...values });
    return read;
  }, [t]);
}

/** For keys put together at run time: whether the area has such a word. Use inside a page that also calls `useWords`. */
export function useHasWord<N extends Namespace>(namespace: N): (key: string) => key is Key<N> {
  const { i18n: words } = useTranslation(namespace);
  return useMemo(
    () =>
      (key: string): key is Key<N> =>
        words.exists(key, { ns: namespace }),
    [words, namespace],
  );
}

export function useLanguage(): string {
  return useTranslation('common').i18n.language;
}

/** The tag that Intl understands. */
function intlTag(language: string): string {
  return testLanguages.includes(language) ? 'en' : language;
}

export interface Dates {
  readonly today: string;
  /** 22 November 2026 */
  readonly day: (date: string) => string;
  /** 22 Nov 2026 */
  readonly short: (date: string) => string;
  /** in 5 days, yesterday, 3 months ago */
  readonly relative: (date: string) => string;
  /** 22 Nov 2026, 10:42 */
  readonly instant: (at: string) => string;
  /** 10:42 */
  readonly time: (at: string) => string;
}

export function useDates(): Dates {
  const language = useLanguage();
  return useMemo(() => datesIn(language), [language]);
}

/** Days up to two weeks, then weeks, months and years: as people say it. */
function distance(days: number): readonly [number, Intl.RelativeTimeFormatUnit] {
  const far = Math.abs(days);
  if (far < 14) return [days, 'day'];
  if (far < 60) return [Math.round(days / 7), 'week'];
  return far < 730 ? [Math.round(days / 30.44), 'month'] : [Math.round(days / 365.25), 'year'];
}

function datesIn(language: string): Dates {
  const tag = intlTag(language);
  const civil = (style: 'long' | 'medium') => new Intl.DateTimeFormat(tag, { dateStyle: style, timeZone: 'UTC' });
  const [long, medium] = [civil('long'), civil('medium')];
  const instant = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short' });
  const time = new Intl.DateTimeFormat(tag, { timeStyle: 'short' });
  const relative = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' });
  const today = civilDateAt(Date.now());
  const at = (date: string) => new Date(`${date}T00:00:00Z`);
  return {
    today,
    day: (date) => long.format(at(date)),
    short: (date) => medium.format(at(date)),
    relative: (date) => relative.format(...distance(daysBetween(today, date))),
    instant: (iso) => instant.format(new Date(iso)),
    time: (iso) => time.format(new Date(iso)),
  };
}

export function useNumbers() {
  const tag = intlTag(useLanguage());
  return useMemo(() => {
    const whole = new Intl.NumberFormat(tag, { maximumFractionDigits: 0 });
    const share = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 });
    const size = (unit: string) => new Intl.NumberFormat(tag, { style: 'unit', unit, maximumFractionDigits: 1 });
    return {
      count: (n: number) => whole.format(n),
      percent: (part: number, of: number) => share.format(of === 0 ? 0 : part / of),
      bytes: (n: number) => (n < 1e6 ? size('kilobyte').format(n / 1e3) : size('megabyte').format(n / 1e6)),
    };
  }, [tag]);
}
