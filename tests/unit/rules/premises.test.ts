/** Homes: when admissions stand stopped, how counts add up, how far a service is. */
import { describe, expect, it } from 'vitest';
import { addCounts, changesOf, isOpenOn, stageOn, stopOn, type Stop } from '../../../src/shared/rules/premises.ts';

describe('admissions', () => {
  const first: Stop = { from: '2025-02-28', until: '2025-06-01' };
  const second: Stop = { from: '2025-08-01', until: null };
  it.each([
    ['before any stop', '2025-02-27', null],
    ['its first day', '2025-02-28', first],
    ['the last day before they open', '2025-05-31', first],
    ['the day they open', '2025-06-01', null],
    ['stopped again', '2025-08-01', second],
    ['years later', '2030-01-01', second],
  ])('%s', (_, day, found) => {
    expect(stopOn([second, first], day)).toEqual(found);
  });
  it('of two at once (two laptops joined) the earlier holds', () => {
    expect(stopOn([{ from: '2025-03-01', until: null }, first], '2025-04-01')).toEqual(first);
  });
});

describe('a home is open', () => {
  it.each([
    ['nothing known', { openedOn: null, closedOn: null }, '1990-01-01', true],
    ['the day it opens', { openedOn: '2020-02-29', closedOn: null }, '2020-02-29', true],
    ['the day before', { openedOn: '2020-02-29', closedOn: null }, '2020-02-28', false],
    ['the day before it closes', { openedOn: null, closedOn: '2025-12-31' }, '2025-12-30', true],
    ['the day it closes', { openedOn: null, closedOn: '2025-12-31' }, '2025-12-31', false],
  ])('%s', (_, home, day, found) => {
    expect(isOpenOn(home, day)).toBe(found);
  });
});

describe('counts of several homes', () => {
  it.each([
    ['no home', [], { residents: null, supported: null }],
    ['one', [{ residents: 12, supported: 3 }], { residents: 12, supported: 3 }],
    [
      'two',
      [
        { residents: 12, supported: 3 },
        { residents: 0, supported: 1 },
      ],
      { residents: 12, supported: 4 },
    ],
    [
      'one unknown leaves the sum unknown',
      [
        { residents: 12, supported: 3 },
        { residents: null, supported: 0 },
      ],
      { residents: null, supported: 3 },
    ],
    ['nobody anywhere is known', [{ residents: 0, supported: 0 }], { residents: 0, supported: 0 }],
  ])('%s', (_, counts, found) => {
    expect(addCounts(counts)).toEqual(found);
  });
});

describe('a service', () => {
  const planned = { stage: 'planned', on: '2025-01-10' } as const;
  const running = { stage: 'running', on: '2025-09-01' } as const;
  const back = { stage: 'funded', on: '2025-09-01' } as const;
  it.each([
    ['before anything', [planned], '2025-01-09', null],
    ['from its day', [planned, running], '2025-01-10', planned],
    ['the newest', [planned, running], '2025-10-01', running],
    ['of one day the later written', [planned, running, back], '2025-09-01', back],
    ['nothing known', [], '2025-09-01', null],
  ])('%s', (_, events, day, found) => {
    expect(stageOn(events, day)).toEqual(found);
  });
});

describe('the days on which a number changed', () => {
  const days = (...counts: number[]) => new Map(counts.map((count, n) => [`2024-02-${27 + n}`, count]));
  it.each([
    ['nobody ever', days(0, 0, 0), []],
    ['no days', new Map<string, number>(), []],
    [
      'from the first day somebody was there',
      days(0, 2, 2),
      [
        ['2024-02-28', 2],
        ['2024-02-29', 2],
      ],
    ],
    [
      'up and down',
      days(1, 3, 0),
      [
        ['2024-02-27', 1],
        ['2024-02-28', 3],
        ['2024-02-29', 0],
      ],
    ],
    [
      'none left is told too',
      days(2, 0, 0),
      [
        ['2024-02-27', 2],
        ['2024-02-28', 0],
        ['2024-02-29', 0],
      ],
    ],
  ] as const)('%s', (_, byDay, found) => {
    expect(changesOf(byDay).map((one) => [one.on, one.residents])).toEqual(found);
  });
});
