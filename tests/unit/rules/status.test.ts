/** Which changes of state hold, and what is said of those that do not. */
import { describe, expect, it } from 'vitest';
import { actionStatuses } from '../../../src/shared/areas/transition.ts';
import {
  datesFaults,
  doneOnFor,
  isChosen,
  isSettled,
  needsReason,
  statusFaults,
} from '../../../src/shared/rules/status.ts';

const today = '2026-06-15';
const change = (status: (typeof actionStatuses)[number], reason: string | null = null, doneOn?: string) => ({
  status,
  reason,
  doneOn,
});

describe('a change of state', () => {
  it.each(actionStatuses)('asks for a reason exactly where one is needed: %s', (status) => {
    const needed = status === 'blocked' || status === 'not-relevant';
    expect(needsReason(status)).toBe(needed);
    expect(statusFaults(change(status), null, today)).toEqual(needed ? [['reason', 'required']] : []);
    expect(statusFaults(change(status, 'because'), null, today)).toEqual(needed ? [] : [['reason', 'not-allowed']]);
  });

  it.each([
    ['today', '2026-06-15', null, []],
    ['tomorrow', '2026-06-16', null, [['doneOn', 'in-future']]],
    ['on the day it started', '2026-06-01', '2026-06-01', []],
    ['before it started', '2026-05-31', '2026-06-01', [['doneOn', 'before-start']]],
  ])('done %s', (_, doneOn, start, faults) => {
    expect(statusFaults(change('done', null, doneOn), start, today)).toEqual(faults);
  });

  it('is not done today when it starts tomorrow', () => {
    expect(statusFaults(change('done'), '2026-06-16', today)).toEqual([['doneOn', 'before-start']]);
  });

  it('has a day of being done only when done', () => {
    expect(statusFaults(change('in-progress', null, today), null, today)).toEqual([['doneOn', 'not-allowed']]);
    expect(doneOnFor(change('in-progress'), today)).toBeNull();
    expect(doneOnFor(change('done'), today)).toBe(today);
    expect(doneOnFor(change('done', null, '2026-01-01'), today)).toBe('2026-01-01');
  });

  it('sorts states into chosen and settled', () => {
    expect(actionStatuses.filter(isChosen)).toEqual(['not-started', 'in-progress', 'done', 'blocked']);
    expect(actionStatuses.filter(isSettled)).toEqual(['not-relevant', 'done']);
  });

  it.each([
    [null, null, true],
    ['2026-01-01', null, true],
    [null, '2026-01-01', true],
    ['2026-01-01', '2026-01-01', true],
    ['2026-01-02', '2026-01-01', false],
  ])('goal after start: %s to %s', (start, goal, good) => {
    expect(datesFaults(start, goal)).toEqual(good ? [] : [['goalDate', 'before-start']]);
  });
});
