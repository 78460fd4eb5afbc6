/** Periods of working, with their edges: first and last day, unknown start, a day between, two jobs, leap years. */
import { describe, expect, it } from 'vitest';
import {
  changeJobs,
  covers,
  cutFrom,
  dayToLook,
  isFirstYear,
  stretchOn,
  type Period,
} from '../../../src/shared/rules/employment.ts';

const period = (startedOn: string | null, endedOn: string | null): Period => ({ startedOn, endedOn });
const today = '2026-03-15';

describe('a period', () => {
  it.each([
    ['today is its first day', period('2026-03-15', null), true],
    ['today is its last day', period('2020-01-01', '2026-03-15'), true],
    ['it ended yesterday', period('2020-01-01', '2026-03-14'), false],
    ['it begins tomorrow', period('2026-03-16', null), false],
    ['nobody knows since when', period(null, null), true],
    ['nobody knows since when, and it is over', period(null, '2026-03-14'), false],
  ])('%s', (_, given, expected) => {
    expect(covers(given, today)).toBe(expected);
  });
});

describe('a stretch of employment', () => {
  it.each<[string, Period[], string | undefined, string | null, string | null]>([
    ['never', [], undefined, null, null],
    ['since one day', [period('2026-03-15', null)], 'active', '2026-03-15', null],
    ['ended yesterday', [period('2024-01-01', '2026-03-14')], 'left', '2024-01-01', '2026-03-14'],
    ['begins tomorrow', [period('2026-03-16', null)], 'coming', '2026-03-16', null],
    ['unknown start', [period(null, null)], 'active', null, null],
    [
      'hours changed twice without a break',
      [period('2024-07-01', null), period('2023-01-01', '2024-02-29'), period('2024-03-01', '2024-06-30')],
      'active',
      '2023-01-01',
      null,
    ],
    [
      'came back after a day away',
      [period('2020-01-01', '2024-02-28'), period('2024-03-01', null)],
      'active',
      '2024-03-01',
      null,
    ],
    [
      'came back the day after the last, in a leap year',
      [period('2020-01-01', '2024-02-28'), period('2024-02-29', null)],
      'active',
      '2020-01-01',
      null,
    ],
    [
      'a change of hours to come',
      [period('2025-01-01', '2026-03-31'), period('2026-04-01', null)],
      'active',
      '2025-01-01',
      null,
    ],
    [
      'left, and will come back',
      [period('2020-01-01', '2025-01-31'), period('2026-04-01', null)],
      'coming',
      '2026-04-01',
      null,
    ],
    ['leaves soon', [period('2020-01-01', '2026-04-30')], 'active', '2020-01-01', '2026-04-30'],
  ])('%s', (_, periods, state, startedOn, endedOn) => {
    const stretch = stretchOn(periods, today);
    expect(stretch?.state).toBe(state);
    expect([stretch?.startedOn ?? null, stretch?.endedOn ?? null]).toEqual([startedOn, endedOn]);
  });

  it('says on which day to look at the jobs', () => {
    expect(dayToLook(stretchOn([period('2020-01-01', null)], today), today)).toBe(today);
    expect(dayToLook(stretchOn([period('2026-04-01', null)], today), today)).toBe('2026-04-01');
    expect(dayToLook(stretchOn([period('2020-01-01', '2025-05-31')], today), today)).toBe('2025-05-31');
    expect(dayToLook(null, today)).toBe(today);
  });
});

describe('the first year', () => {
  it.each([
    ['2025-03-16', '2026-03-15', true],
    ['2025-03-15', '2026-03-15', false],
    ['2024-02-29', '2025-02-27', true],
    ['2024-02-29', '2025-02-28', false],
    [null, '2026-03-15', false],
  ])('from %s, on %s: %s', (startedOn, day, expected) => {
    expect(isFirstYear(startedOn, day)).toBe(expected);
  });
});

describe('cutting', () => {
  const periods = [
    { id: 'over', startedOn: '2020-01-01', endedOn: '2023-12-31' },
    { id: 'running', startedOn: '2024-01-01', endedOn: null },
    { id: 'today', startedOn: '2026-03-15', endedOn: null },
    { id: 'planned', startedOn: '2026-05-01', endedOn: null },
    { id: 'unknown', startedOn: null, endedOn: null },
  ];
  it('ends what began before, takes back what had not begun, and leaves what is over', () => {
    expect(cutFrom(periods, today)).toEqual({
      ends: [
        { id: 'running', on: '2026-03-14' },
        { id: 'unknown', on: '2026-03-14' },
      ],
      removes: ['today', 'planned'],
    });
  });
  it('ends on the last day of a leap February', () => {
    expect(cutFrom([{ id: 'a', startedOn: '2020-01-01', endedOn: null }], '2024-03-01').ends).toEqual([
      { id: 'a', on: '2024-02-29' },
    ]);
  });
});

describe('changing jobs', () => {
  const held = [
    { id: '1', job: 'nurse', startedOn: '2024-01-01', endedOn: null },
    { id: '2', job: 'teacher', startedOn: '2025-01-01', endedOn: null },
    { id: '3', job: 'trainer', startedOn: '2020-01-01', endedOn: '2021-01-01' },
  ];
  it('of two keeps the one that goes on, ends the other the day before, begins the new one', () => {
    expect(changeJobs(held, ['nurse', 'trainer', 'trainer'], today)).toEqual({
      ends: [{ id: '2', on: '2026-03-14' }],
      removes: [],
      starts: ['trainer'],
    });
  });
  it('changes nothing when nothing changes', () => {
    expect(changeJobs(held, ['teacher', 'nurse'], today)).toEqual({ ends: [], removes: [], starts: [] });
  });
});
