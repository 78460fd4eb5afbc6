/** When an assessment is due and whole, how scores compare, what a risk asks: month ends, leap days, the day itself. */
import { describe, expect, it } from 'vitest';
import {
  changeOf,
  crisisIn,
  daysLate,
  dueState,
  familyMissing,
  newestFirst,
  newestOfEachSet,
  nextDueOn,
  reviewDueOn,
  riskState,
  stillMissing,
} from '../../../src/shared/rules/assessment.ts';

describe('the next assessment', () => {
  it.each([
    ['2026-01-15', 6, '2026-07-15'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2023-08-31', 6, '2024-02-29'],
    ['2026-03-31', 6, '2026-09-30'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-12-31', 1, '2027-01-31'],
  ])('after %s, every %i months: %s', (on, months, due) => {
    expect(nextDueOn(on, months)).toBe(due);
  });

  it.each([
    [null, 'never', 0],
    ['2026-11-21', 'overdue', 1],
    ['2025-11-22', 'overdue', 365],
    ['2026-11-22', 'due-soon', 0],
    ['2026-12-06', 'due-soon', 0],
    ['2026-12-07', 'in-date', 0],
  ] as const)('due %s, seen on 22 November 2026: %s', (dueOn, state, late) => {
    expect(dueState(dueOn, '2026-11-22')).toBe(state);
    expect(daysLate(dueOn, '2026-11-22')).toBe(late);
  });
});

describe('looking at a risk again', () => {
  const rules = { reviewHigh: 7, reviewMedium: 14, reviewLow: 30 };
  it.each([
    ['2026-11-22', 'high', '2026-11-29'],
    ['2026-11-22', 'medium', '2026-12-06'],
    ['2026-12-15', 'low', '2027-01-14'],
    ['2024-02-22', 'high', '2024-02-29'],
    ['2025-02-22', 'high', '2025-03-01'],
  ] as const)('rated on %s as %s: %s', (on, level, expected) => {
    expect(reviewDueOn(on, level, rules)).toBe(expected);
  });

  it.each([
    [null, 'none'],
    ['2026-11-21', 'overdue'],
    ['2026-11-22', 'due-soon'],
    ['2026-11-24', 'due-soon'],
    ['2026-11-25', 'in-date'],
  ] as const)('to be looked at on %s, seen on 22 November 2026: %s', (on, expected) => {
    expect(riskState(on, '2026-11-22')).toBe(expected);
  });
});

const line = (id: string, assessedOn: string | null, more: object = {}) => ({
  id,
  assessedOn,
  finishedAt: assessedOn === null ? null : `${assessedOn}T10:00:00.000Z`,
  setId: 'wb-six',
  householdId: null,
  scores: [],
  ...more,
});

describe('which one is the newest', () => {
  it('goes by the day it was about, then by when it was finished; one without a day is being written now', () => {
    const list = [
      line('a', '2026-01-01'),
      line('b', null),
      line('c', '2026-06-01'),
      line('d', '2026-06-01', { finishedAt: '2026-06-03T08:00:00.000Z' }),
    ];
    expect(newestFirst(list).map((one) => one.id)).toEqual(['b', 'd', 'c', 'a']);
  });

  it('counts each set for itself', () => {
    const list = [
      line('a', '2026-03-01'),
      line('b', '2026-02-01', { setId: 'wb-twelve' }),
      line('c', '2026-01-01'),
      line('d', '2025-01-01', { setId: 'wb-twelve' }),
    ];
    expect(newestOfEachSet(list).map((one) => one.id)).toEqual(['a', 'b']);
  });
});

describe('scores', () => {
  const scored = (score: number | null, more: object = {}) => ({
    ...line('x', '2026-01-01', more),
    scores: [{ domainId: 'wb-health', score }],
  });
  it.each([
    [3, 2, 'up'],
    [2, 3, 'down'],
    [1, 1, 'same'],
    [1, null, 'first'],
    [null, 4, 'none'],
    [null, null, 'none'],
  ] as const)('%s now, %s before: %s', (now, before, expected) => {
    expect(changeOf('wb-health', scored(now), scored(before))).toBe(expected);
  });

  it('are compared within one set, and of families within one household alone', () => {
    expect(changeOf('wb-health', scored(4), scored(1, { setId: 'wb-twelve' }))).toBe('first');
    expect(changeOf('wb-health', scored(4), scored(1, { householdId: 'h' }))).toBe('first');
    expect(changeOf('wb-health', scored(4, { householdId: 'h' }), scored(1, { householdId: 'h' }))).toBe('up');
    expect(changeOf('wb-health', scored(4), null)).toBe('first');
    expect(changeOf('wb-school', scored(4), scored(1))).toBe('none');
  });

  it('at the lowest are a crisis, and nothing else is', () => {
    const scores = [4, 3, 2, 1, null].map((score, i) => ({ domainId: `d${i}`, score }));
    expect(crisisIn({ scores })).toEqual(['d3']);
  });
});

describe('what is still missing', () => {
  const whole = {
    about: 'child' as const,
    assessedOn: '2026-01-01',
    assessedBy: 'Wanja',
    nextOn: null,
    willingness: null,
    willingnessWhy: null,
    scores: [
      { domainId: 'a', score: 1, leftOut: false, reason: 'No food' },
      { domainId: 'b', score: null, leftOut: true, reason: 'Too young' },
    ],
  };
  it.each([
    ['nothing', whole, []],
    ['the day', { ...whole, assessedOn: null }, ['assessedOn required']],
    ['who', { ...whole, assessedBy: null }, ['assessedBy required']],
    [
      'an answer and a reason',
      { ...whole, scores: whole.scores.slice(1) },
      ['scores.a.score required', 'scores.a.reason required'],
    ],
    [
      'a reason for what was left out',
      { ...whole, scores: whole.scores.map((one) => ({ ...one, reason: null })) },
      ['scores.a.reason required', 'scores.b.reason required'],
    ],
    ['a next day after this one', { ...whole, nextOn: '2026-01-01' }, ['nextOn before-start']],
    ['a next day that comes in time', { ...whole, nextOn: '2029-01-02' }, ['nextOn too-far']],
    ['nothing with the furthest day', { ...whole, nextOn: '2029-01-01' }, []],
    [
      'a family’s willingness, and why',
      { ...whole, about: 'family' as const },
      ['willingness required', 'willingnessWhy required'],
    ],
    ['nothing of a family', { ...whole, about: 'family' as const, willingness: 'low', willingnessWhy: 'Old' }, []],
  ])('%s', (_, assessment, expected) => {
    expect(stillMissing(assessment, ['a', 'b']).map((one) => one.join(' '))).toEqual(expected);
  });
});

describe('a family assessment is missing', () => {
  const none = new Set<string>();
  it.each([
    ['nobody found', { tracing: 'under-way', households: 0, receiving: null, assessed: none }, false],
    ['nothing said', { tracing: null, households: 0, receiving: null, assessed: none }, false],
    ['found, not written down', { tracing: 'found', households: 0, receiving: null, assessed: none }, true],
    ['a household known', { tracing: null, households: 1, receiving: null, assessed: none }, true],
    ['one of two assessed', { tracing: 'found', households: 2, receiving: null, assessed: new Set(['a']) }, false],
    ['another is to receive', { tracing: 'found', households: 2, receiving: 'b', assessed: new Set(['a']) }, true],
    ['that one is assessed', { tracing: 'found', households: 2, receiving: 'b', assessed: new Set(['b']) }, false],
  ])('%s', (_, facts, expected) => {
    expect(familyMissing(facts)).toBe(expected);
  });
});
