/** Stays: what may be said of one beside the others, and how many lived here on each day. */
import { describe, expect, it } from 'vitest';
import { residentsOn, stayFaults, type StayPeriod } from '../../../src/shared/rules/stays.ts';

const today = '2026-11-22';
const stay = (admittedOn: string, leftOn: string | null = null, more: Partial<StayPeriod> = {}): StayPeriod => ({
  ...{ id: 'own', admittedOn, leftOn },
  ...more,
});
const other = (admittedOn: string, leftOn: string | null = null) => stay(admittedOn, leftOn, { id: 'other' });

describe('stayFaults', () => {
  it.each<[string, readonly StayPeriod[], readonly string[]]>([
    ['since a year', [stay('2025-01-01')], []],
    ['since today', [stay(today)], []],
    ['since tomorrow', [stay('2026-11-23')], ['admittedOn in-future']],
    ['left on the day it came', [stay('2025-01-01', '2025-01-01')], []],
    ['left before it came', [stay('2025-01-02', '2025-01-01')], ['leftOn before-start']],
    ['leaves tomorrow', [stay('2025-01-01', '2026-11-23')], ['leftOn in-future']],
    ['an order of tomorrow', [stay('2025-01-01', null, { orderOn: '2026-11-23' })], ['orderOn in-future']],
    ['an order from before', [stay('2025-01-01', null, { orderOn: '2024-01-01' })], []],
    ['back on the day another ended', [stay('2025-06-01'), other('2024-01-01', '2025-06-01')], []],
    ['back before another ended', [stay('2025-05-31'), other('2024-01-01', '2025-06-01')], ['admittedOn overlaps']],
    ['beside one that goes on', [stay('2025-05-31'), other('2024-01-01')], ['admittedOn overlaps']],
    ['before one that goes on', [stay('2020-01-01', '2021-01-01'), other('2024-01-01')], []],
    ['before one, without an end', [stay('2020-01-01'), other('2024-01-01')], ['admittedOn overlaps']],
    ['on one day', [stay('2024-01-01', '2024-01-01'), other('2024-01-01')], ['admittedOn overlaps']],
    ['of another id alone', [other('2030-01-01')], []],
  ])('%s', (_, stays, faults) => {
    expect(stayFaults('own', stays, today).map(([field, rule]) => `${field} ${rule}`)).toEqual(faults);
  });
});

describe('residentsOn', () => {
  const counts = (residences: Parameters<typeof residentsOn>[0]) => [
    ...residentsOn(residences, '2026-01-01', '2026-01-05').values(),
  ];
  it.each<[string, Parameters<typeof residentsOn>[0], readonly number[]]>([
    ['nobody', [], [0, 0, 0, 0, 0]],
    ['from long ago until now', [{ from: '2020-01-01', until: null }], [1, 1, 1, 1, 1]],
    ['comes on the third', [{ from: '2026-01-03', until: null }], [0, 0, 1, 1, 1]],
    ['leaves on the third', [{ from: '2020-01-01', until: '2026-01-03' }], [1, 1, 0, 0, 0]],
    ['comes and leaves on one day', [{ from: '2026-01-03', until: '2026-01-03' }], [0, 0, 0, 0, 0]],
    ['left before', [{ from: '2020-01-01', until: '2025-01-03' }], [0, 0, 0, 0, 0]],
    ['comes after', [{ from: '2027-01-01', until: null }], [0, 0, 0, 0, 0]],
    [
      'one goes, one comes',
      [
        { from: '2020-01-01', until: '2026-01-03' },
        { from: '2026-01-03', until: null },
      ],
      [1, 1, 1, 1, 1],
    ],
  ])('%s', (_, residences, expected) => expect(counts(residences)).toEqual(expected));
  it('no days are no counts', () => {
    expect(residentsOn([{ from: '2020-01-01', until: null }], '2026-01-02', '2026-01-01').size).toBe(0);
  });
});
