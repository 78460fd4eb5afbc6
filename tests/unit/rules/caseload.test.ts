/** Loads and limits, with their edges: no hours known, few hours, a first year, weights off, brothers and sisters. */
import { describe, expect, it } from 'vitest';
import {
  limitsFor,
  loadOf,
  loadState,
  missingPosts,
  weightOf,
  type CarriedChild,
  type Hours,
  type LoadRules,
} from '../../../src/shared/rules/caseload.ts';

const rules: LoadRules = {
  limit: 25,
  warnFrom: 20,
  weightsOn: true,
  weightUsual: 100,
  weightComplex: 150,
  weightStable: 50,
  firstYearPercent: 75,
};
const child = (complexity: CarriedChild['complexity'], siblingGroup: string | null = null): CarriedChild => ({
  complexity,
  siblingGroup,
});
const many = (count: number, one: CarriedChild) => Array.from({ length: count }, () => one);

describe('a load', () => {
  it.each([
    ['nobody', [], rules, { count: 0, weighted: 0, families: 0 }],
    ['one of each', [child('usual'), child('complex'), child('stable')], rules, { count: 3, weighted: 3, families: 3 }],
    ['three halves', many(3, child('stable')), rules, { count: 3, weighted: 1.5, families: 3 }],
    ['weights off', many(3, child('stable')), { ...rules, weightsOn: false }, { count: 3, weighted: 3, families: 3 }],
    [
      'a weight of nothing',
      [child('usual'), child('stable')],
      { ...rules, weightStable: 0 },
      { count: 2, weighted: 1, families: 2 },
    ],
    [
      'brothers and sisters, one family',
      [child('usual', 'a'), child('usual', 'a'), child('usual', 'b'), child('usual')],
      rules,
      { count: 4, weighted: 4, families: 3 },
    ],
    [
      'tenths that do not drift',
      many(10, child('usual')),
      { ...rules, weightUsual: 110 },
      { count: 10, weighted: 11, families: 10 },
    ],
  ] as const)('%s', (_, children, by, expected) => {
    expect(loadOf(children, by)).toEqual(expected);
  });

  it('weighs in hundredths, and one each while weights are off', () => {
    expect((['usual', 'complex', 'stable'] as const).map((one) => weightOf(one, rules))).toEqual([100, 150, 50]);
    expect(weightOf('complex', { ...rules, weightsOn: false })).toBe(100);
  });
});

describe('a limit', () => {
  it.each<[string, Hours, number, number]>([
    ['full time', { fte: 100, firstYear: false }, 25, 20],
    ['hours nobody wrote down count as full time', { fte: null, firstYear: false }, 25, 20],
    ['half time', { fte: 50, firstYear: false }, 12.5, 10],
    ['a first year', { fte: 100, firstYear: true }, 18.75, 15],
    ['half time in a first year', { fte: 50, firstYear: true }, 9.38, 7.5],
    ['an hour a week', { fte: 1, firstYear: true }, 0.19, 0.15],
  ])('%s', (_, hours, limit, warnFrom) => {
    expect(limitsFor(hours, rules)).toEqual({ limit, warnFrom });
  });

  it.each([
    [0, 'free'],
    [19.99, 'free'],
    [20, 'near'],
    [25, 'near'],
    [25.01, 'over'],
  ] as const)('%s children of 25, warning from 20: %s', (weighted, state) => {
    expect(loadState(weighted, { limit: 25, warnFrom: 20 })).toBe(state);
  });

  it('is never near for somebody without a child, however small it is', () => {
    expect(loadState(0, { limit: 0, warnFrom: 0 })).toBe('free');
    expect(loadState(1, { limit: 0, warnFrom: 0 })).toBe('over');
  });
});

describe('posts still needed', () => {
  it.each([
    ['no children', 0, [], 0],
    ['children and nobody', 1, [], 1],
    ['exactly full', 50, [25, 25], 0],
    ['one child too many', 51, [25, 25], 1],
    ['another whole caseload and one', 76, [25, 25], 2],
    ['half posts count as halves', 30, [12.5, 12.5], 1],
    ['more room than children', 10, [25, 25, 25], 0],
  ] as const)('%s', (_, children, limits, posts) => {
    expect(missingPosts(many(children, child('usual')), limits, rules)).toBe(posts);
  });
});
