/** Money of a kit: sums by currency, what is not known, support that gets less, limits, what somebody types. */
import { describe, expect, it } from 'vitest';
import {
  addSums,
  amountText,
  digitsOf,
  meanCosts,
  overLimit,
  parseAmount,
  sumOf,
  supportDays,
  supportTotal,
  type SupportPlan,
} from '../../../src/shared/rules/kit-money.ts';

const usd = (amount: number) => ({ currency: 'USD', amount });
const kes = (amount: number) => ({ currency: 'KES', amount });

describe('sums', () => {
  it('never mixes currencies, and counts what is not known', () => {
    expect(sumOf([usd(150), kes(1_000), null, usd(50), null])).toEqual({ sums: [kes(1_000), usd(200)], unknown: 2 });
  });
  it('of nothing is nothing', () => expect(sumOf([])).toEqual({ sums: [], unknown: 0 }));
  it('of what costs nothing is a sum of nothing', () => {
    expect(sumOf([usd(0)])).toEqual({ sums: [usd(0)], unknown: 0 });
  });
  it('adds sums', () => {
    const both = addSums(sumOf([usd(1), null]), sumOf([usd(2), kes(3), null]));
    expect(both).toEqual({ sums: [kes(3), usd(3)], unknown: 2 });
  });
  it('stays exact at the largest the contract takes', () => {
    const dearest = Array.from({ length: 200 }, () => usd(10_000_000_000 * 1_000));
    const [sum] = sumOf([...dearest, usd(1)]).sums;
    expect(sum?.amount).toBe(2_000_000_000_000_001);
  });
});

describe('a limit', () => {
  it.each<[string, readonly { currency: string; amount: number }[], boolean]>([
    ['just at it', [usd(10_000)], false],
    ['one above it', [usd(10_001)], true],
    ['below it', [usd(1)], false],
    ['another currency that has none', [kes(1)], true],
    ['nothing of that currency', [kes(0)], false],
    ['one of two above', [usd(1), kes(500)], true],
    ['nothing', [], false],
  ])('%s', (_says, sums, over) => expect(overLimit(sums, [usd(10_000)])).toBe(over));
  it('is none where the organisation set none', () => expect(overLimit([usd(1e9)], [])).toBe(false));
});

describe('the usual cost', () => {
  it('is over kits whose every cost is known, by currency', () => {
    const kits = [sumOf([usd(100)]), sumOf([usd(201)]), sumOf([usd(900), null]), sumOf([kes(7)])];
    expect(meanCosts(kits)).toEqual([
      { ...kes(7), kits: 1 },
      { ...usd(151), kits: 2 },
    ]);
  });
  it('of no kits is none', () => expect(meanCosts([])).toEqual([]));
});

const plan = (more: Partial<SupportPlan>): SupportPlan => ({
  every: 'month',
  currency: 'USD',
  amount: 1_000,
  from: '2026-01-31',
  until: '2026-04-30',
  steps: [],
  ...more,
});

describe('support that goes on', () => {
  it('on the last of each month stays on the last', () => {
    expect(supportDays(plan({}))).toEqual(['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30']);
  });
  it('on a leap day', () => {
    const days = supportDays(plan({ every: 'year', from: '2024-02-29', until: '2028-12-31' }));
    expect(days).toEqual(['2024-02-29', '2025-02-28', '2026-02-28', '2027-02-28', '2028-02-29']);
  });
  it.each([
    ['week', 14],
    ['two-weeks', 7],
    ['quarter', 2],
    ['once', 1],
  ] as const)('every %s', (every, times) => {
    expect(supportDays(plan({ every, from: '2026-01-01', until: '2026-04-04' }))).toHaveLength(times);
  });
  it('gets less by its steps', () => {
    const steps = [
      { from: '2026-03-01', amount: 500 },
      { from: '2026-04-30', amount: 100 },
    ];
    expect(supportTotal(plan({ steps }))).toEqual(usd(1_000 + 1_000 + 500 + 100));
  });
  it('one day is one time', () => {
    expect(supportTotal(plan({ until: '2026-01-31' }))).toEqual(usd(1_000));
  });
  it('without an end, a cost or a currency has no total', () => {
    expect(supportTotal(plan({ until: null }))).toBeNull();
    expect(supportTotal(plan({ amount: null }))).toBeNull();
    expect(supportTotal(plan({ currency: null }))).toBeNull();
  });
  it('once needs no end', () => expect(supportTotal(plan({ every: 'once', until: null }))).toEqual(usd(1_000)));
});

describe('amounts as people write them', () => {
  it.each<[string, string, number | null]>([
    ['12', 'USD', 1_200],
    ['12.5', 'USD', 1_250],
    ['12,50', 'USD', 1_250],
    ['1 234,50', 'EUR', 123_450],
    ['1,234.56', 'USD', 123_456],
    ['1.234,56', 'EUR', 123_456],
    ['1,234', 'USD', 123_400],
    ['1.234.567', 'EUR', 123_456_700],
    ['12.345', 'KWD', 12_345],
    ['1500', 'UGX', 1_500],
    ['1,500', 'UGX', 1_500],
    ['1.5', 'UGX', null],
    ['12.345.6', 'USD', null],
    ['1234,567', 'USD', null],
    ['12.', 'USD', null],
    ['-5', 'USD', null],
    ['', 'USD', null],
    ['five', 'USD', null],
    ['99999999999999999999', 'USD', null],
  ])('%s %s', (typed, currency, minor) => expect(parseAmount(typed, currency)).toBe(minor));

  it('knows how many digits a currency has', () => {
    expect(['USD', 'UGX', 'KWD', 'XXX'].map(digitsOf)).toEqual([2, 0, 3, 2]);
  });
  it('are written with the code', () => {
    expect(amountText(usd(123_450), 'en')).toBe('USD\u00a01,234.50');
    expect(amountText({ currency: 'UGX', amount: 5_000 }, 'fr')).toBe('5\u202f000\u00a0UGX');
  });
});
