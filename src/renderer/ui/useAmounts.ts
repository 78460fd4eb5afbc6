/** Amounts and months as the reader's language writes them. */
import { useMemo } from 'react';
import { decimalsOf, formatAmount } from '../../shared/currencies.ts';
import { firstDayOf } from '../../shared/months.ts';
import { useLanguage } from '../app/i18n.ts';

/** The tag that Intl understands: the test languages read as English. */
function intlTag(language: string): string {
  return language.startsWith('qps') ? 'en' : language;
}

export interface Amounts {
  /** `KES 1,234.50`, from minor units. */
  readonly exact: (amount: number, currency: string) => string;
  /** `KES 1,235`: for figures read at a glance. */
  readonly whole: (amount: number, currency: string) => string;
  /** `1,235`: where the currency is said beside it. */
  readonly bare: (amount: number, currency: string) => string;
  /** `1.2M`, without the currency: for the marks of an axis. */
  readonly short: (amount: number, currency: string) => string;
  /** The currency's name, such as "Kenyan shilling". */
  readonly name: (currency: string) => string;
}

export function useAmounts(): Amounts {
  const tag = intlTag(useLanguage());
  return useMemo(() => {
    const names = new Intl.DisplayNames([tag], { type: 'currency' });
    const plain = new Intl.NumberFormat(tag, { maximumFractionDigits: 0 });
    const compact = new Intl.NumberFormat(tag, { notation: 'compact', maximumFractionDigits: 1 });
    const units = (amount: number, currency: string) => amount / 10 ** decimalsOf(currency);
    return {
      exact: (amount, currency) => formatAmount(amount, currency, tag),
      whole: (amount, currency) => formatAmount(amount, currency, tag, true),
      bare: (amount, currency) => plain.format(units(amount, currency)),
      short: (amount, currency) => compact.format(units(amount, currency)),
      name: (currency) => names.of(currency) ?? currency,
    };
  }, [tag]);
}

export interface Months {
  /** November 2026 */
  readonly long: (month: string) => string;
  /** Nov 2026 */
  readonly short: (month: string) => string;
  /** Nov */
  readonly name: (month: string) => string;
}

export function useMonths(): Months {
  const tag = intlTag(useLanguage());
  return useMemo(() => {
    const format = (options: Intl.DateTimeFormatOptions) => {
      const made = new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' });
      return (month: string) => made.format(new Date(`${firstDayOf(month)}T00:00:00Z`));
    };
    return {
      long: format({ month: 'long', year: 'numeric' }),
      short: format({ month: 'short', year: 'numeric' }),
      name: format({ month: 'short' }),
    };
  }, [tag]);
}
