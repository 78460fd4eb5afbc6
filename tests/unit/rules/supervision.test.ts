/** When supervision is due: intervals, month ends, leap days, the end of a first year, the day itself. */
import { describe, expect, it } from 'vitest';
import { isFirstYear } from '../../../src/shared/rules/employment.ts';
import {
  assessmentWindow,
  dueState,
  frequencyFor,
  nextDueOn,
  supervisedJobs,
} from '../../../src/shared/rules/supervision.ts';

describe('how often', () => {
  it.each([
    ['2025-11-23', '2026-11-22', 'weekly'],
    ['2025-11-22', '2026-11-22', 'fortnightly'],
    ['2024-02-29', '2025-02-27', 'weekly'],
    ['2024-02-29', '2025-02-28', 'fortnightly'],
    [null, '2026-11-22', 'fortnightly'],
  ] as const)('started %s, on %s: %s', (startedOn, today, expected) => {
    expect(frequencyFor(null, isFirstYear(startedOn, today))).toBe(expected);
  });

  it('as the organisation chose, whatever the year', () => {
    expect(frequencyFor('monthly', true)).toBe('monthly');
    expect(frequencyFor('weekly', false)).toBe('weekly');
  });
});

describe('the next one', () => {
  it.each([
    ['2026-11-01', '2026-01-01', 'weekly', '2026-11-08'],
    ['2026-11-01', '2026-01-01', 'fortnightly', '2026-11-15'],
    ['2026-01-31', '2025-01-01', 'monthly', '2026-02-28'],
    ['2024-01-31', '2023-01-01', 'monthly', '2024-02-29'],
    ['2024-02-22', '2023-01-01', 'weekly', '2024-02-29'],
    [null, '2026-11-01', 'fortnightly', '2026-11-15'],
    // A session with somebody else before does not stand for the first with the new supervisor.
    ['2026-10-01', '2026-11-01', 'weekly', '2026-11-08'],
  ] as const)('last %s, since %s, %s: %s', (last, since, frequency, expected) => {
    expect(nextDueOn(last, since, frequency)).toBe(expected);
  });

  it.each([
    [null, 'none'],
    ['2026-11-21', 'overdue'],
    ['2026-11-22', 'due'],
    ['2026-11-23', 'due-soon'],
    ['2026-11-25', 'due-soon'],
    ['2026-11-26', 'in-time'],
  ] as const)('due %s, seen on 22 November: %s', (dueOn, state) => {
    expect(dueState(dueOn, '2026-11-22')).toBe(state);
  });
});

describe('the next capacity assessment', () => {
  it.each([
    ['2026-08-31', '2025-01-01', { from: '2026-11-30', by: '2027-02-28' }],
    ['2023-08-31', null, { from: '2023-11-30', by: '2024-02-29' }],
    [null, '2026-11-01', { from: '2026-11-01', by: '2026-11-01' }],
    [null, null, null],
  ] as const)('last %s, started %s', (last, started, expected) => {
    expect(assessmentWindow(last, started)).toEqual(expected);
  });
});

it('is for those whose work is with children', () => {
  expect(supervisedJobs).toContain('house-parent');
  for (const job of ['director', 'administration', 'trainer', 'other'] as const) {
    expect(supervisedJobs).not.toContain(job);
  }
});
