/**
 * Currencies, and how many decimals an amount of each has. Amounts are kept as whole minor units (cents, francs,
 * fils), and what is kept must mean the same for ever: so the decimals stand here, after ISO 4217, and are not asked of
 * `Intl`, whose tables differ between versions and between the two halves of the application.
 */
import * as z from 'zod';

const without = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF';
const withThree = 'BHD IQD JOD KWD LYD OMR TND';
const decimals: ReadonlyMap<string, number> = new Map([
  ...without.split(' ').map((code) => [code, 0] as const),
  ...withThree.split(' ').map((code) => [code, 3] as const),
]);

/** Codes in use, in their order: what a list offers. */
export const currencies: readonly string[] = Intl.supportedValuesOf('currency');
const known: ReadonlySet<string> = new Set(currencies);

export const Currency = z.string().refine((code) => known.has(code), 'currency');

/** 0, 2 or 3. */
export function decimalsOf(currency: string): number {
  return decimals.get(currency) ?? 2;
}

/** Far beyond any home's budget, and small enough that thousands of them still add up exactly. */
const largestAmount = 9_000_000_000_000;
/** An amount in minor units; none below nothing. */
export const Amount = z.int('amount').min(0, 'negative').max(largestAmount, 'too-large');

/**
 * Minor units of what somebody typed: `1234.5`, `1 234,50`, `1.234,50`. Null for what is no amount, or has more
 * decimals than the currency knows. A mark followed by exactly three digits parts thousands, where the currency has
 * fewer than three decimals and no other reading is left.
 */
export function parseAmount(typed: string, currency: string): number | null {
  const text = typed.replace(/[\s\u00a0\u202f'’]/g, '');
  const places = decimalsOf(currency);
  const read = readNumber(text, places);
  if (!read || read.decimals.length > places) return null;
  const amount = Number(read.whole + read.decimals.padEnd(places, '0'));
  return amount <= largestAmount ? amount : null;
}

const grouped = /^[1-9]\d{0,2}([.,]\d{3})*$/;

function readNumber(text: string, places: number): { readonly whole: string; readonly decimals: string } | null {
  if (/^\d+$/.test(text)) return { whole: text, decimals: '' };
  const [, before = '', after = ''] = /^([\d.,]*\d)[.,](\d+)$/.exec(text) ?? [];
  if (before === '') return null;
  const plain = before.replace(/[.,]/g, '');
  const fits = plain === before || grouped.test(before);
  if (!fits) return null;
  if (after.length === 3 && places < 3 && grouped.test(before)) return { whole: plain + after, decimals: '' };
  return { whole: plain, decimals: after };
}

/** As one would type it: `1234.50`, with a point and no thousands. */
export function plainAmount(amount: number, currency: string): string {
  const places = decimalsOf(currency);
  const digits = String(Math.abs(amount)).padStart(places + 1, '0');
  const sign = amount < 0 ? '-' : '';
  if (places === 0) return `${sign}${digits}`;
  return `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/**
 * As a reader of `language` writes it, with the currency. `whole` leaves the decimals out, for figures read at a
 * glance.
 */
export function formatAmount(amount: number, currency: string, language: string, whole = false): string {
  const places = decimalsOf(currency);
  const shown = whole ? 0 : places;
  const format = new Intl.NumberFormat(language, {
    ...{ style: 'currency', currency, currencyDisplay: 'code' },
    ...{ minimumFractionDigits: shown, maximumFractionDigits: shown },
  });
  return format.format(amount / 10 ** places);
}
