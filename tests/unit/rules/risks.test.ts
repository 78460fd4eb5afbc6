/** Levels at every threshold, reviews that are due, which risk comes first; readiness; small cells. */
import { describe, expect, it } from 'vitest';
import {
  graver,
  isReviewOverdue,
  isScale,
  levelOf,
  reviewOverdueDays,
  usualScale,
} from '../../../src/shared/rules/risks.ts';
import { changeOf, isWeak, proposedReadiness } from '../../../src/shared/rules/self-assessment.ts';
import { isSmall, told } from '../../../src/shared/rules/small-cells.ts';

describe('a level', () => {
  it.each([
    [1, 1, 'low'],
    [2, 2, 'low'],
    [1, 4, 'low'],
    [1, 5, 'medium'],
    [3, 3, 'medium'],
    [2, 5, 'high'],
    [3, 5, 'high'],
    [4, 4, 'severe'],
    [5, 5, 'severe'],
  ] as const)('likelihood %i, impact %i: %s', (likelihood, impact, level) => {
    expect(levelOf({ likelihood, impact }, usualScale)).toBe(level);
  });
  it.each([
    [{ mediumFrom: 5, highFrom: 10, severeFrom: 16 }, true],
    [{ mediumFrom: 2, highFrom: 3, severeFrom: 25 }, true],
    [{ mediumFrom: 1, highFrom: 10, severeFrom: 16 }, false],
    [{ mediumFrom: 5, highFrom: 5, severeFrom: 16 }, false],
    [{ mediumFrom: 5, highFrom: 16, severeFrom: 10 }, false],
    [{ mediumFrom: 5, highFrom: 10, severeFrom: 26 }, false],
  ])('a scale rises: %o', (scale, good) => {
    expect(isScale(scale)).toBe(good);
  });
});

describe('a review', () => {
  const today = '2026-03-01';
  it.each([
    ['due today', '2026-03-01', false, 0],
    ['due yesterday', '2026-02-28', false, 1],
    ['due on a leap day two years before', '2024-02-29', false, 731],
    ['not planned', null, false, 0],
    ['of what is closed', '2025-01-01', true, 0],
  ])('%s', (_, reviewOn, closed, days) => {
    expect(reviewOverdueDays({ reviewOn, closed }, today)).toBe(days);
    expect(isReviewOverdue({ reviewOn, closed }, today)).toBe(days > 0);
  });
  it('comes first of the gravest, then of what is due soonest, then of what nobody planned', () => {
    const risk = (likelihood: number, impact: number, reviewOn: string | null) => ({ likelihood, impact, reviewOn });
    const sorted = [risk(2, 2, null), risk(5, 4, null), risk(4, 5, today), risk(2, 2, today)].toSorted(graver);
    expect(sorted).toEqual([risk(4, 5, today), risk(5, 4, null), risk(2, 2, today), risk(2, 2, null)]);
  });
});

describe('readiness', () => {
  it.each([
    [[], null],
    [[4, 4, 4], 'ready'],
    [[3, 4], 'ready'],
    [[2, 4], 'with-preparation'],
    [[1, 4, 4, 4], 'not-ready'],
  ])('of %o: %s', (given, readiness) => {
    expect(proposedReadiness(given)).toBe(readiness);
  });
  it('is weak at two', () => {
    expect([1, 2, 3, 4].map(isWeak)).toEqual([true, true, false, false]);
  });
  it('changes only between two scores', () => {
    expect([changeOf(2, 4), changeOf(3, 1), changeOf(undefined, 3), changeOf(3, undefined)]).toEqual([
      2,
      -2,
      null,
      null,
    ]);
  });
});

describe('a small cell', () => {
  it.each([
    [0, 0],
    [1, null],
    [4, null],
    [5, 5],
    [120, 120],
  ])('%i', (count, said) => {
    expect(told(count)).toBe(said);
    expect(isSmall(count)).toBe(said === null);
  });
});
