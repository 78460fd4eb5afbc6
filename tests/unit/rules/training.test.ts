/** Whether training holds: months, dates of certificates, new versions of procedures, and who needs it at all. */
import { describe, expect, it } from 'vitest';
import { cellOf, counts, holdsUntil, isGap, isValid, type Done } from '../../../src/shared/rules/training.ts';

const today = '2026-03-15';
const topic = { requiredFor: ['nurse'], validMonths: null, needsPass: false, newVersionOn: null };
const yearly = { ...topic, validMonths: 12 };
const renewed = (newVersionOn: string) => ({ ...topic, validMonths: 24, newVersionOn });
const on = (day: string, validUntil: string | null = null): Done => ({ on: day, validUntil });

describe('a cell', () => {
  it.each([
    ['never done', topic, [], 'missing', null, null],
    ['done once, for ever', topic, [on('2001-01-01')], 'valid', '2001-01-01', null],
    ['valid until today', yearly, [on('2025-03-15')], 'expiring', '2025-03-15', '2026-03-15'],
    ['valid until yesterday', yearly, [on('2025-03-14')], 'expired', '2025-03-14', '2026-03-14'],
    ['ends in sixty days', yearly, [on('2025-05-14')], 'expiring', '2025-05-14', '2026-05-14'],
    ['ends in sixty-one days', yearly, [on('2025-05-15')], 'valid', '2025-05-15', '2026-05-15'],
    ['the certificate says less', yearly, [on('2026-01-01', '2026-02-01')], 'expired', '2026-01-01', '2026-02-01'],
    ['the certificate says more', yearly, [on('2020-01-01', '2027-01-01')], 'valid', '2020-01-01', '2027-01-01'],
    [
      'of several the longest',
      yearly,
      [on('2026-01-01'), on('2020-01-01', '2028-01-01')],
      'valid',
      '2020-01-01',
      '2028-01-01',
    ],
    ['of equal ends the newest', topic, [on('2020-01-01'), on('2025-01-01')], 'valid', '2025-01-01', null],
    ['a new version since', renewed('2026-03-01'), [on('2026-01-01')], 'expired', '2026-01-01', '2026-02-28'],
    ['a new version today', renewed('2026-03-15'), [on('2026-01-01')], 'expired', '2026-01-01', '2026-03-14'],
    [
      'trained on the day of the version',
      renewed('2026-03-01'),
      [on('2026-03-01')],
      'valid',
      '2026-03-01',
      '2028-03-01',
    ],
    ['trained after it', renewed('2026-03-01'), [on('2026-03-10')], 'valid', '2026-03-10', '2028-03-10'],
    ['run out before the version', renewed('2026-03-01'), [on('2020-01-01')], 'expired', '2020-01-01', '2022-01-01'],
    ['a new version in a leap year', renewed('2024-03-01'), [on('2024-01-01')], 'expired', '2024-01-01', '2024-02-29'],
  ] as const)('%s', (_, rule, done, state, doneOn, validUntil) => {
    expect(cellOf(rule, ['nurse'], done, today)).toEqual({ state, doneOn, validUntil });
  });

  it('is not required of other jobs, though done; of two jobs one is enough', () => {
    expect(cellOf(topic, ['teacher'], [], today).state).toBe('not-required');
    expect(cellOf(yearly, ['teacher'], [on('2020-01-01')], today)).toEqual({
      state: 'not-required',
      doneOn: '2020-01-01',
      validUntil: '2021-01-01',
    });
    expect(cellOf(topic, ['teacher', 'nurse'], [], today).state).toBe('missing');
    expect(cellOf(topic, [], [], today).state).toBe('not-required');
  });

  it('counts months as people do', () => {
    expect(holdsUntil(on('2024-02-29'), yearly)).toBe('2025-02-28');
    expect(holdsUntil(on('2025-08-31'), { ...topic, validMonths: 6 })).toBe('2026-02-28');
  });
});

it.each([
  ['passed', false, true],
  ['passed', true, true],
  ['attended', false, true],
  ['attended', true, false],
  ['not-passed', false, false],
  ['absent', false, false],
])('%s, pass needed %s: counts %s', (result, needsPass, expected) => {
  expect(counts(result, needsPass)).toBe(expected);
});

it('knows gaps and what is valid', () => {
  const states = ['valid', 'expiring', 'expired', 'missing', 'not-required'] as const;
  expect(states.filter(isGap)).toEqual(['expired', 'missing']);
  expect(states.filter(isValid)).toEqual(['valid', 'expiring']);
});
