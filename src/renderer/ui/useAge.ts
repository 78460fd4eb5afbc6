/** Ages and dates that may be known only roughly, in words. */
import { useMemo } from 'react';
import { ageOf, type Precision } from '../../shared/rules/ages.ts';
import { useDates, useLanguage, useWords } from '../app/i18n.ts';

export interface Born {
  readonly birthDate: string | null;
  readonly birthPrecision: Precision | null;
}
export interface AgeWords {
  /** "12 years", "about 12 years", "8 months"; "age not known". */
  readonly age: (born: Born) => string;
  /** "3 May 2014", "May 2014", "2014", "about 2014"; "not known". */
  readonly rough: (date: string | null, precision: Precision | null) => string;
}

export function useAge(): AgeWords {
  const t = useWords('common');
  const { today, day } = useDates();
  const language = useLanguage();
  return useMemo(() => {
    const shown = language.startsWith('qps') ? 'en' : language;
    const month = new Intl.DateTimeFormat(shown, { month: 'long', year: 'numeric', timeZone: 'UTC' });
    return {
      age: ({ birthDate, birthPrecision }) => {
        const age = ageOf(birthDate, birthPrecision, today);
        if (age === null) return t('age.unknown');
        if (age.unit === 'years' && age.count < 1) return t('age.under-one');
        const words = t(age.unit === 'years' ? 'age.years' : 'age.months', { count: age.count });
        return age.about ? t('age.about', { age: words }) : words;
      },
      rough: (date, precision) => {
        if (date === null) return t('value.not-known');
        if (precision === 'month') return month.format(new Date(`${date}T00:00:00Z`));
        const year = date.slice(0, 4);
        if (precision === 'year') return year;
        return precision === 'about' ? t('date.about', { year }) : day(date);
      },
    };
  }, [t, today, day, language]);
}
