/** What money adds up to: rates, plans, months, cost for each child, the temporary rise. */
import { describe, expect, it } from 'vitest';
import {
  addSums,
  convert,
  figuresOf,
  perChild,
  plannedIn,
  rateOn,
  riseOf,
  spanOf,
  sumIn,
  sumsOf,
  totalOf,
  type LineFacts,
  type Plan,
  type Rate,
} from '../../../src/shared/rules/money.ts';

const rate = (currency: string, from: string, amount: number, worth: number, to = 'KES'): Rate => ({
  ...{ currency, to, from, amount, worth },
});
/** One euro is worth 150 shillings from January, 140 from July, 160 from August's last day. */
const euro = [
  rate('EUR', '2025-01-01', 100, 15_000),
  rate('EUR', '2025-07-01', 100, 14_000),
  rate('EUR', '2025-08-31', 100, 16_000),
];

describe('the rate of a day', () => {
  it.each([
    ['the day before the first', '2024-12-31', null],
    ['the first day', '2025-01-01', 15_000],
    ['a day between', '2025-06-30', 15_000],
    ['the day it changes', '2025-07-01', 14_000],
    ['long after the last', '2031-01-01', 16_000],
  ])('%s', (_, day, worth) => {
    expect(rateOn(euro, 'EUR', 'KES', day)?.worth ?? null).toBe(worth);
  });
  it('knows only the pair it was made for', () => {
    expect(rateOn(euro, 'EUR', 'USD', '2025-03-01')).toBeNull();
    expect(rateOn(euro, 'USD', 'KES', '2025-03-01')).toBeNull();
  });
  it('takes the later written of two from one day, whatever their order by date', () => {
    const twice = [euro[1], euro[0], rate('EUR', '2025-07-01', 100, 14_500)].filter((one) => one !== undefined);
    expect(rateOn(twice, 'EUR', 'KES', '2025-07-15')?.worth).toBe(14_500);
  });
});

describe('converting', () => {
  it.each([
    ['even', 200, 100, 15_000, 30_000],
    ['a half goes up', 1, 2, 1, 1],
    ['below a half goes down', 1, 3, 1, 0],
    ['above a half goes up', 2, 3, 1, 1],
    ['what is below nothing goes the other way', -1, 2, 1, -1],
    ['nothing stays nothing', 0, 7, 3, 0],
    ['beyond what a product of doubles can hold', 8_999_999_999_999, 1_000_000, 999_999, 8_999_990_999_999],
  ])('%s', (_, amount, of, worth, found) => {
    expect(convert(amount, { amount: of, worth })).toBe(found);
  });
});

describe('a sum', () => {
  it.each([
    ['of nothing', [], { amount: 0, missing: [] }],
    ['of one currency needs no rate', [{ amount: 5, currency: 'KES' }], { amount: 5, missing: [] }],
    [
      'of two with a rate',
      [
        { amount: 5, currency: 'KES' },
        { amount: 100, currency: 'EUR' },
      ],
      { amount: 15_005, missing: [] },
    ],
    [
      'with a rate missing is no sum, and says for which',
      [
        { amount: 5, currency: 'KES' },
        { amount: 100, currency: 'USD' },
        { amount: 1, currency: 'CHF' },
        { amount: 2, currency: 'USD' },
      ],
      { amount: null, missing: ['CHF', 'USD'] },
    ],
  ])('%s', (_, amounts, found) => {
    expect(sumIn('KES', amounts, euro, '2025-03-01')).toEqual(found);
  });
});

describe('what is planned for a month', () => {
  const open: Plan = { from: '2025-01', until: null, amount: 100 };
  const rise: Plan = { from: '2025-06', until: '2025-08', amount: 150 };
  const again: Plan = { from: '2025-06', until: null, amount: 170 };
  it.each([
    ['before the first', [open], '2024-12', null],
    ['the first month', [open], '2025-01', 100],
    ['years later', [open], '2030-02', 100],
    ['while a higher one holds', [open, rise], '2025-08', 150],
    ['after it ends the one before holds again', [open, rise], '2025-09', 100],
    ['of two from one month the later written', [open, rise, again], '2025-07', 170],
    ['of two from one month, the other way round', [again, rise], '2025-07', 150],
    ['nothing planned', [], '2025-01', null],
    ['a single month ends', [{ from: '2025-02', until: '2025-02', amount: 9 }], '2025-03', null],
    ['planned to be nothing is known', [{ from: '2025-02', until: null, amount: 0 }], '2025-03', 0],
  ])('%s', (_, plans, month, found) => {
    expect(plannedIn(plans, month)).toBe(found);
  });
});

const line = (more: Partial<LineFacts>): LineFacts => ({
  ...{ serves: 'residence', currency: 'KES', plans: [], spent: [], ...more },
});

describe('a month', () => {
  const from: Plan[] = [{ from: '2025-01', until: null, amount: 10_000 }];
  it('counts all of it at the rate of its last day', () => {
    const lines = [line({ currency: 'EUR', plans: [{ from: '2025-01', until: null, amount: 100 }] })];
    const planned = (month: string) => figuresOf(month, lines, 'KES', euro).planned.residence?.amount;
    expect([planned('2025-06'), planned('2025-07'), planned('2025-08')]).toEqual([15_000, 14_000, 16_000]);
  });
  it('says a rate is missing instead of a wrong sum, and only where it is', () => {
    const lines = [
      line({ plans: from }),
      line({ currency: 'USD', plans: [{ from: '2025-03', until: '2025-03', amount: 5 }] }),
      line({ serves: 'family', plans: from }),
    ];
    const march = figuresOf('2025-03', lines, 'KES', euro);
    expect(march.planned.residence).toEqual({ amount: null, missing: ['USD'] });
    expect(march.planned.family).toEqual({ amount: 10_000, missing: [] });
    expect(totalOf(march.planned)).toEqual({ amount: null, missing: ['USD'] });
    expect(totalOf(figuresOf('2025-04', lines, 'KES', euro).planned)).toEqual({ amount: 20_000, missing: [] });
  });
  it('tells nothing spent from nothing known, and counts the lines without a figure', () => {
    const lines = [
      line({ plans: from, spent: [{ month: '2025-02', amount: 0, currency: 'KES' }] }),
      line({ plans: from }),
      line({ serves: 'family', plans: from }),
      line({ serves: 'change' }),
    ];
    const month = figuresOf('2025-02', lines, 'KES', []);
    expect(month.spent).toEqual({ residence: { amount: 0, missing: [] }, family: null, change: null, shared: null });
    expect(month.planned.change).toBeNull();
    expect([month.lines, month.open]).toEqual([3, { residence: 1, family: 1, change: 0, shared: 0 }]);
    expect(totalOf(figuresOf('2024-12', lines, 'KES', []).spent)).toBeNull();
  });
  it('adds several expenses of one month, each in its own currency', () => {
    const spent = [
      { month: '2025-02', amount: 100, currency: 'EUR' },
      { month: '2025-02', amount: 70, currency: 'KES' },
      { month: '2025-03', amount: 9, currency: 'KES' },
    ];
    expect(figuresOf('2025-02', [line({ spent })], 'KES', euro).spent.residence?.amount).toBe(15_070);
  });
});

describe('what one child costs', () => {
  const known = { amount: 1_000, missing: [] };
  it.each([
    ['shared by the children', known, 3, 0, { state: 'known', amount: 333, complete: true }],
    ['one child', known, 1, 0, { state: 'known', amount: 1_000, complete: true }],
    ['at least, while a line has no figure', known, 4, 2, { state: 'known', amount: 250, complete: false }],
    ['no children any more', known, 0, 0, { state: 'no-children', amount: null, complete: false }],
    ['nobody counted', known, null, 0, { state: 'count-unknown', amount: null, complete: false }],
    ['nothing written down', null, 4, 1, { state: 'cost-unknown', amount: null, complete: false }],
    ['nothing written down and no children', null, 0, 0, { state: 'cost-unknown', amount: null, complete: false }],
    [
      'a rate is missing',
      { amount: null, missing: ['USD'] },
      4,
      0,
      { state: 'rate-missing', amount: null, complete: false },
    ],
    ['it cost nothing', { amount: 0, missing: [] }, 4, 0, { state: 'known', amount: 0, complete: true }],
  ])('%s', (_, cost, children, open, found) => {
    expect(perChild(cost, children, open)).toEqual(found);
  });
});

describe('the temporary rise', () => {
  const months = (...totals: (number | null)[]) => totals.map((total, n) => ({ month: `2025-0${n + 1}`, total }));
  it.each([
    ['up and down', months(10, 12, 18, 9), { base: 10, peak: 18, peakMonth: '2025-03', last: 9 }],
    ['still at its height', months(10, 12, 18), { base: 10, peak: 18, peakMonth: '2025-03', last: 18 }],
    ['the first of two alike', months(10, 18, 18, 9), { base: 10, peak: 18, peakMonth: '2025-02', last: 9 }],
    [
      'months not known are left out',
      months(10, null, 18, null, 9),
      { base: 10, peak: 18, peakMonth: '2025-03', last: 9 },
    ],
    ['only ever down', months(10, 9, 8), null],
    ['level', months(10, 10, 10), null],
    ['two months tell nothing', months(10, 18), null],
    ['nothing known', months(null, null, null), null],
  ])('%s', (_, of, found) => {
    expect(riseOf(of)).toEqual(found);
  });
});

describe('the months a budget speaks of', () => {
  it.each([
    ['nothing planned', [], []],
    [
      'until now, where the plan goes on and on',
      [line({ plans: [{ from: '2025-11', until: null, amount: 1 }] })],
      ['2025-11', '2025-12', '2026-01'],
    ],
    [
      'beyond now, to the last month planned',
      [line({ plans: [{ from: '2025-12', until: '2026-02', amount: 1 }] })],
      ['2025-12', '2026-01', '2026-02'],
    ],
    [
      'an expense before any plan',
      [line({ spent: [{ month: '2025-12', amount: 1, currency: 'KES' }] })],
      ['2025-12', '2026-01'],
    ],
    ['a plan that begins later', [line({ plans: [{ from: '2026-03', until: null, amount: 1 }] })], ['2026-03']],
  ])('%s', (_, lines, found) => {
    expect(spanOf(lines, '2026-01', 60)).toEqual(found);
  });
  it('keeps the newest of too many', () => {
    const long = [line({ plans: [{ from: '2010-01', until: null, amount: 1 }] })];
    const span = spanOf(long, '2026-01', 60);
    expect([span.length, span[0], span.at(-1)]).toEqual([60, '2021-02', '2026-01']);
  });
});

describe('several sums in one', () => {
  const sum = (amount: number | null, ...missing: string[]) => ({ amount, missing });
  it.each([
    ['of nothing is not known', [], null],
    ['nothing known', [null, null], null],
    ['what is not known is left out', [sum(3), null, sum(4)], sum(7)],
    ['nothing at all is known', [sum(0)], sum(0)],
    ['a missing rate leaves no sum', [sum(3), sum(null, 'USD', 'EUR'), sum(null, 'EUR')], sum(null, 'EUR', 'USD')],
  ])('%s', (_, sums, found) => {
    expect(addSums(sums)).toEqual(found);
  });
  it('is told of some lines whatever they serve', () => {
    const plans: Plan[] = [{ from: '2025-01', until: null, amount: 100 }];
    const lines = [
      line({ plans, spent: [{ month: '2025-02', amount: 90, currency: 'KES' }] }),
      line({ serves: 'change', plans }),
    ];
    expect(sumsOf('2025-02', lines, 'KES', [])).toEqual({ planned: sum(200), spent: sum(90), open: 1 });
    expect(sumsOf('2024-12', lines, 'KES', [])).toEqual({ planned: null, spent: null, open: 0 });
  });
});

describe('what a child costs while children leave', () => {
  // The home's cost goes down more slowly than the number of its children: each costs more, until there is none.
  it.each([
    ['2025-01', 600_000, 60, 'known', 10_000],
    ['2025-06', 540_000, 45, 'known', 12_000],
    ['2025-12', 300_000, 7, 'known', 42_857],
    ['2026-01', 150_000, 1, 'known', 150_000],
    ['2026-02', 150_000, 0, 'no-children', null],
    ['2026-03', 0, 0, 'no-children', null],
    ['2026-04', 0, 3, 'known', 0],
  ])('%s', (month, amount, children, state, found) => {
    const spent = [{ month, amount, currency: 'KES' }];
    const { spent: sums, open } = figuresOf(month, [line({ spent })], 'KES', []);
    expect(perChild(sums.residence, children, open.residence)).toMatchObject({ state, amount: found });
  });
});
