/** The one meaning of overdue and of due soon. */
import { describe, expect, it } from 'vitest';
import { isDueSoon, isOverdue, overdueDays } from '../../../src/shared/rules/overdue.ts';

describe('overdue', () => {
  it.each([
    ['today itself', '2026-03-10', '2026-03-10', 0],
    ['yesterday', '2026-03-09', '2026-03-10', 1],
    ['tomorrow', '2026-03-11', '2026-03-10', 0],
    ['over the end of a month', '2026-01-31', '2026-02-01', 1],
    ['over the end of a year', '2025-12-31', '2026-01-01', 1],
    ['over a leap day', '2024-02-28', '2024-03-01', 2],
    ['over no leap day', '2026-02-28', '2026-03-01', 1],
    ['on a leap day', '2024-02-29', '2025-02-28', 365],
    ['over the change of summer time', '2026-03-28', '2026-03-30', 2],
    ['the earliest day', '1900-01-01', '1900-01-02', 1],
  ])('counts days: %s', (_, goalDate, today, days) => {
    expect(overdueDays({ goalDate, settled: false }, today)).toBe(days);
    expect(isOverdue({ goalDate, settled: false }, today)).toBe(days > 0);
  });

  it('never holds for what is settled or has no date', () => {
    expect(overdueDays({ goalDate: '2000-01-01', settled: true }, '2026-01-01')).toBe(0);
    expect(overdueDays({ goalDate: null, settled: false }, '2026-01-01')).toBe(0);
  });
});

describe('due soon', () => {
  it.each([
    ['today', '2026-02-20', true],
    ['in 14 days, over a month end', '2026-03-06', true],
    ['in 15 days', '2026-03-07', false],
    ['yesterday', '2026-02-19', false],
  ])('%s', (_, goalDate, soon) => {
    expect(isDueSoon({ goalDate, settled: false }, '2026-02-20')).toBe(soon);
    expect(isDueSoon({ goalDate, settled: true }, '2026-02-20')).toBe(false);
  });

  it('knows nothing of unknown dates', () => {
    expect(isDueSoon({ goalDate: null, settled: false }, '2026-02-20')).toBe(false);
  });
});
