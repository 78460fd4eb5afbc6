/** Amounts as people type them and as they are kept; months as they follow each other. */
import { describe, expect, it } from 'vitest';
import {
  Amount,
  Currency,
  decimalsOf,
  formatAmount,
  parseAmount,
  plainAmount,
} from '../../../src/shared/currencies.ts';
import { addToMonth, isMonth, lastDayOf, monthsBetween, monthsFrom } from '../../../src/shared/months.ts';

describe('an amount somebody types', () => {
  it.each([
    ['12', 'USD', 1_200],
    ['12.5', 'USD', 1_250],
    ['12,50', 'USD', 1_250],
    ['0.05', 'USD', 5],
    ['1,234.50', 'USD', 123_450],
    ['1.234,50', 'EUR', 123_450],
    ['1 234,5', 'EUR', 123_450],
    ['1\u202f234', 'EUR', 123_400],
    ['1’234.00', 'CHF', 123_400],
    ['1,234', 'USD', 123_400],
    ['1.234.567', 'EUR', 123_456_700],
    ['1234.567', 'USD', null],
    ['0.125', 'USD', null],
    ['12.345', 'USD', 1_234_500],
    ['12.345', 'KWD', 12_345],
    ['12.3456', 'KWD', null],
    ['1,234', 'JPY', 1_234],
    ['12.5', 'JPY', null],
    ['12', 'XOF', 12],
    ['-5', 'USD', null],
    ['', 'USD', null],
    ['.', 'USD', null],
    ['5.', 'USD', null],
    ['twelve', 'USD', null],
    ['1,23,456', 'USD', null],
    ['99999999999999999', 'USD', null],
    ['90000000000.00', 'USD', 9_000_000_000_000],
    ['90000000000.01', 'USD', null],
  ])('%s in %s', (typed, currency, found) => {
    expect(parseAmount(typed, currency)).toBe(found);
  });
  it.each([
    [123_450, 'USD', '1234.50'],
    [5, 'USD', '0.05'],
    [0, 'USD', '0.00'],
    [-5, 'USD', '-0.05'],
    [1_234, 'JPY', '1234'],
    [7, 'KWD', '0.007'],
  ])('%i of %s is typed back as %s', (amount, currency, plain) => {
    expect(plainAmount(amount, currency)).toBe(plain);
    if (amount >= 0) expect(parseAmount(plain, currency)).toBe(amount);
  });
});

describe('a currency', () => {
  it('has the decimals of the standard, whatever this machine believes', () => {
    expect(['USD', 'KES', 'JPY', 'UGX', 'RWF', 'XOF', 'KWD', 'TND', 'IDR', 'MGA'].map(decimalsOf)).toEqual([
      2, 2, 0, 0, 0, 0, 3, 3, 2, 2,
    ]);
  });
  it.each(['KES', 'EUR', 'HTG', 'KHR'])('%s is known', (code) => {
    expect(Currency.safeParse(code).success).toBe(true);
  });
  it.each(['kes', 'XX', 'QQQ', '', '€'])('%s is not', (code) => {
    expect(Currency.safeParse(code).success).toBe(false);
  });
  it('is written as the reader writes it', () => {
    expect(formatAmount(123_450, 'USD', 'en')).toBe('USD\u00a01,234.50');
    expect(formatAmount(123_450, 'USD', 'fr').replace(/\s/g, ' ')).toBe('1 234,50 USD');
    expect(formatAmount(7, 'KWD', 'en')).toBe('KWD\u00a00.007');
    expect(formatAmount(1_234_567, 'JPY', 'en')).toBe('JPY\u00a01,234,567');
    expect(formatAmount(123_450, 'KES', 'en', true)).toBe('KES\u00a01,235');
  });
  it('refuses what is below nothing by a word of its own', () => {
    expect(Amount.safeParse(-1).error?.issues[0]?.message).toBe('negative');
  });
});

describe('months', () => {
  it.each([
    ['2025-01', 1, '2025-02'],
    ['2025-12', 1, '2026-01'],
    ['2025-01', -1, '2024-12'],
    ['2025-01', -25, '2022-12'],
    ['2025-06', 0, '2025-06'],
  ])('%s and %i is %s', (month, count, found) => {
    expect(addToMonth(month, count)).toBe(found);
    expect(monthsBetween(month, found)).toBe(count);
  });
  it.each([
    ['2024-02', '2024-02-29'],
    ['2025-02', '2025-02-28'],
    ['2025-04', '2025-04-30'],
    ['2025-12', '2025-12-31'],
    ['1900-02', '1900-02-28'],
  ])('%s ends on %s', (month, day) => {
    expect(lastDayOf(month)).toBe(day);
  });
  it('follow each other, and none where the last comes first', () => {
    expect(monthsFrom('2025-11', '2026-02')).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
    expect(monthsFrom('2025-11', '2025-10')).toEqual([]);
  });
  it.each(['2025-13', '2025-00', '1899-12', '2201-01', '2025-1', '2025-01-01', ''])('%s is none', (text) => {
    expect(isMonth(text)).toBe(false);
  });
});
