/** The life of a plan: what it is after which marks, when it is due again, and what a step needs said. */
import { describe, expect, it } from 'vitest';
import {
  agreement,
  nextReview,
  planLife,
  reviewDue,
  stepFaults,
  visitDay,
  type Mark,
  type StepSaid,
} from '../../../src/shared/rules/plan.ts';
import { ageRange, within } from '../../../src/shared/rules/age-range.ts';

const mark = (kind: Mark['kind'], digest: string, on = '2026-01-10'): Mark => ({ kind, on, digest });

describe('the life of a plan', () => {
  it.each<[string, readonly Mark[], string, string, boolean]>([
    ['nothing said', [], 'a', 'draft', false],
    ['shared as it is', [mark('shared', 'a')], 'a', 'shared', false],
    ['shared, then changed', [mark('shared', 'a')], 'b', 'shared', true],
    ['approved as it is', [mark('shared', 'a'), mark('approved', 'a')], 'a', 'approved', false],
    ['approved, then changed', [mark('shared', 'a'), mark('approved', 'a')], 'b', 'approved', true],
    ['changed, shared anew, not approved anew', [mark('approved', 'a'), mark('shared', 'b')], 'b', 'approved', true],
    ['approved anew', [mark('approved', 'a'), mark('approved', 'b')], 'b', 'approved', false],
    ['changed back to what was approved', [mark('approved', 'a'), mark('shared', 'b')], 'a', 'approved', false],
    ['approved before, and another since', [mark('approved', 'a'), mark('approved', 'b')], 'a', 'approved', true],
    ['reviewed only', [mark('reviewed', 'a')], 'a', 'draft', false],
  ])('%s', (_name, marks, digest, status, changed) => {
    expect(planLife(marks, digest)).toMatchObject({ status, changed });
  });

  it('an agreement holds for just what was agreed last', () => {
    expect(agreement([], 'a')).toEqual({ on: null, current: false });
    expect(agreement([mark('agreed', 'a')], 'a')).toEqual({ on: '2026-01-10', current: true });
    expect(agreement([mark('agreed', 'a'), mark('agreed', 'b')], 'a').current).toBe(false);
    expect(agreement([mark('agreed', 'a')], null).current).toBe(false);
  });
});

describe('the next review', () => {
  const never = { approvedOn: null, reviewedOn: null };
  it.each([
    ['2026-01-31', '2026-04-30'],
    ['2025-11-30', '2026-02-28'],
    ['2027-11-29', '2028-02-29'],
    ['2026-08-25', '2026-11-25'],
  ])('three months from %s is %s', (from, on) => {
    expect(nextReview(from)).toBe(on);
  });

  it.each([
    ['no plan', { madeOn: null, reviewOn: null }, never, null],
    ['a plan without any date', { madeOn: null, reviewOn: null }, never, null],
    ['from the day it was made', { madeOn: '2026-01-10', reviewOn: null }, never, '2026-04-10'],
    [
      'from its approval',
      { madeOn: '2026-01-10', reviewOn: null },
      { ...never, approvedOn: '2026-02-01' },
      '2026-05-01',
    ],
    [
      'from its last review',
      { madeOn: '2026-01-10', reviewOn: null },
      { approvedOn: '2026-02-01', reviewedOn: '2026-05-03' },
      '2026-08-03',
    ],
    [
      'as somebody set it',
      { madeOn: '2026-01-10', reviewOn: '2026-02-02' },
      { approvedOn: '2026-02-01', reviewedOn: '2026-05-03' },
      '2026-02-02',
    ],
  ])('%s', (_name, plan, life, due) => {
    expect(reviewDue(plan, life)).toBe(due);
  });
});

describe('a step of an action', () => {
  const today = '2026-03-10';
  const step = (more: Partial<StepSaid>): StepSaid => ({ status: 'done', on: today, reason: null, ...more });
  it.each<[string, StepSaid, readonly string[]]>([
    ['done today', step({}), []],
    ['done yesterday', step({ on: '2026-03-09' }), []],
    ['done tomorrow', step({ on: '2026-03-11' }), ['on in-future']],
    ['not done, with its reason', step({ status: 'not-done', reason: 'The school was closed' }), []],
    ['not done, without', step({ status: 'not-done' }), ['reason required']],
    ['done, with a reason', step({ reason: 'because' }), ['reason not-allowed']],
    ['in progress', step({ status: 'in-progress' }), []],
  ])('%s', (_name, said, faults) => {
    expect(stepFaults(said, today).map((fault) => fault.join(' '))).toEqual(faults);
  });
});

describe('a planned visit', () => {
  it.each([
    ['goes with the day of the move', { dueOn: null, afterDays: 2 }, '2028-02-28', '2028-03-01'],
    ['waits while that is open', { dueOn: null, afterDays: 2 }, null, null],
    ['stays where it was set', { dueOn: '2026-05-05', afterDays: 2 }, '2028-02-28', '2026-05-05'],
    ['on the day itself', { dueOn: null, afterDays: 0 }, '2026-12-31', '2026-12-31'],
  ])('%s', (_name, visit, moveOn, day) => {
    expect(visitDay(visit, moveOn)).toBe(day);
  });
});

describe('an age that may be known only roughly', () => {
  const today = '2026-03-10';
  it.each([
    [null, null, null],
    ['2011-03-10', 'day', { least: 15, most: 15 }],
    ['2011-03-11', 'day', { least: 14, most: 14 }],
    ['2011-03-10', null, { least: 15, most: 15 }],
    ['2011-03-01', 'month', { least: 14, most: 15 }],
    ['2011-02-01', 'month', { least: 15, most: 15 }],
    ['2011-04-01', 'month', { least: 14, most: 14 }],
    ['2011-01-01', 'year', { least: 14, most: 15 }],
    ['2011-01-01', 'about', { least: 13, most: 16 }],
    ['2012-02-29', 'day', { least: 14, most: 14 }],
    ['2026-06-01', 'day', { least: 0, most: 0 }],
  ] as const)('born %s (%s)', (birth, precision, range) => {
    expect(ageRange(birth, precision, today)).toEqual(range);
  });

  it('a child of 29 February has its birthday on 1 March in other years', () => {
    expect(ageRange('2012-02-29', 'day', '2027-02-28')).toEqual({ least: 14, most: 14 });
    expect(ageRange('2012-02-29', 'day', '2027-03-01')).toEqual({ least: 15, most: 15 });
    expect(ageRange('2012-02-29', 'day', '2028-02-29')).toEqual({ least: 16, most: 16 });
  });

  it.each([
    [{ least: 15, most: 15 }, 15, null, 'yes'],
    [{ least: 14, most: 15 }, 15, null, 'maybe'],
    [{ least: 13, most: 14 }, 15, null, 'no'],
    [{ least: 17, most: 17 }, 5, 17, 'yes'],
    [{ least: 17, most: 18 }, 5, 17, 'maybe'],
    [{ least: 18, most: 18 }, 5, 17, 'no'],
    [{ least: 4, most: 4 }, 5, 17, 'no'],
    [null, 5, 17, 'maybe'],
    [null, null, null, 'yes'],
  ] as const)('%o within %s and %s: %s', (age, from, to, answer) => {
    expect(within(age, from, to)).toBe(answer);
  });
});
