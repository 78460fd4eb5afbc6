/** How old a child is, from a date known to the day, the month, the year, or about. */
import { describe, expect, it } from 'vitest';
import { ageOf, likelyYears, monthsOn, roundedBirth, yearsOn } from '../../../src/shared/rules/ages.ts';

const today = '2026-11-22';

describe('years and months', () => {
  it('counts a year on the birthday, not the day before', () => {
    expect(yearsOn('2014-11-22', today)).toBe(12);
    expect(yearsOn('2014-11-23', today)).toBe(11);
  });
  it('gives a child of 29 February its birthday on 1 March where there is none', () => {
    expect(yearsOn('2016-02-29', '2026-02-28')).toBe(9);
    expect(yearsOn('2016-02-29', '2026-03-01')).toBe(10);
  });
  it('counts months the same way', () => {
    expect(monthsOn('2026-03-22', today)).toBe(8);
    expect(monthsOn('2026-03-23', today)).toBe(7);
  });
});

describe('ageOf', () => {
  it('says months under two years, and years from then on', () => {
    expect(ageOf('2024-11-23', 'day', today)).toEqual({ unit: 'months', count: 23, about: false });
    expect(ageOf('2024-11-22', 'day', today)).toEqual({ unit: 'years', count: 2, about: false });
  });
  it('says about where the day, or the year, is only roughly known', () => {
    expect(ageOf('2014-05-01', 'month', today)).toEqual({ unit: 'years', count: 12, about: true });
    expect(ageOf('2014-01-01', 'about', today)).toEqual({ unit: 'years', count: 12, about: true });
    expect(ageOf('2026-01-01', 'year', today)).toEqual({ unit: 'years', count: 0, about: true });
  });
  it('has no age without a date, and never a negative one', () => {
    expect(ageOf(null, null, today)).toBeNull();
    expect(ageOf('2026-11-01', 'month', '2026-11-01')).toEqual({ unit: 'months', count: 0, about: true });
  });
});

describe('likelyYears', () => {
  it.each([
    ['2014-11-22', 'day', today, 12],
    ['2014-11-23', 'day', today, 11],
    // A month: the fifteenth. A year: the first of July.
    ['2014-11-01', 'month', '2026-11-14', 11],
    ['2014-11-01', 'month', '2026-11-15', 12],
    ['2014-01-01', 'year', '2026-06-30', 11],
    ['2014-01-01', 'year', '2026-07-01', 12],
    ['2014-01-01', 'about', '2026-03-01', 11],
    ['2016-02-29', 'day', '2028-02-29', 12],
    ['2016-02-01', 'month', '2028-02-14', 11],
    ['2026-01-01', 'about', '2026-02-01', 0],
    ['2008-12-31', null, '2026-12-31', 18],
  ] as const)('%s (%s) on %s is %i', (birth, precision, on, years) => {
    expect(likelyYears(birth, precision, on)).toBe(years);
  });
  it('is null where nothing is known', () => expect(likelyYears(null, 'about', today)).toBeNull());
});

describe('roundedBirth', () => {
  it.each([
    ['2014-05-23', 'day', '2014-05-23'],
    ['2014-05-23', 'month', '2014-05-01'],
    ['2014-05-23', 'year', '2014-01-01'],
    ['2014-05-23', 'about', '2014-01-01'],
  ] as const)('%s to the %s is %s', (date, precision, kept) => expect(roundedBirth(date, precision)).toBe(kept));
});
