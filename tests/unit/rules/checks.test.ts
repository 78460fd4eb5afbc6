/** How a check stands, day by day: what is held today and expired tomorrow. */
import { describe, expect, it } from 'vitest';
import { checkOf, isOpen, openChecks, type CheckRecord } from '../../../src/shared/rules/checks.ts';

const today = '2026-03-15';
const asked = (on: string): CheckRecord => ({ askedOn: on, heldOn: null, expiresOn: null });
const held = (on: string, expiresOn: string | null = null): CheckRecord => ({ askedOn: null, heldOn: on, expiresOn });
const rule = { jobs: ['nurse', 'teacher'] as const, validMonths: null };
const yearly = { ...rule, validMonths: 12 };

describe('a required check', () => {
  it.each([
    ['nothing on record', [], rule, 'missing'],
    ['asked for', [asked('2026-01-01')], rule, 'asked'],
    ['a record with no day', [{ askedOn: null, heldOn: null, expiresOn: null }], rule, 'missing'],
    ['held for ever', [held('2001-01-01')], rule, 'held'],
    ['ends today: still held', [held('2025-01-01', '2026-03-15')], rule, 'expiring'],
    ['ended yesterday', [held('2025-01-01', '2026-03-14')], rule, 'expired'],
    ['ends in sixty days', [held('2025-01-01', '2026-05-14')], rule, 'expiring'],
    ['ends in sixty-one days', [held('2025-01-01', '2026-05-15')], rule, 'held'],
    ['a year ago to the day, for a year', [held('2025-03-15')], yearly, 'expiring'],
    ['a year and a day ago, for a year', [held('2025-03-14')], yearly, 'expired'],
    ['its own date counts before the months', [held('2020-01-01', '2030-01-01')], yearly, 'held'],
    ['the newest counts', [held('2026-01-01'), held('2020-01-01', '2021-01-01')], rule, 'held'],
    [
      'the newest counts, also when it is worse',
      [held('2020-01-01', '2021-01-01'), held('2026-01-01')],
      rule,
      'expired',
    ],
    ['asked again after it expired', [asked('2026-03-01'), held('2020-01-01', '2021-01-01')], rule, 'asked'],
    ['asked again while it holds', [asked('2026-03-01'), held('2025-01-01', '2026-04-01')], rule, 'expiring'],
    ['asked again, held for ever', [asked('2026-03-01'), held('2025-01-01')], rule, 'held'],
  ] as const)('%s', (_, records, given, state) => {
    const found = checkOf(records, given, ['nurse'], today);
    expect([found.state, found.required]).toEqual([state, true]);
    expect(isOpen(found)).toBe(['missing', 'asked', 'expired'].includes(state));
  });

  it('counts months from the end of February as people do', () => {
    const leap = { ...rule, validMonths: 12 };
    expect(checkOf([held('2024-02-29')], leap, ['nurse'], '2025-02-28').state).toBe('expiring');
    expect(checkOf([held('2024-02-29')], leap, ['nurse'], '2025-03-01').state).toBe('expired');
    expect(checkOf([held('2025-08-31')], { ...rule, validMonths: 6 }, ['nurse'], '2026-02-28').state).toBe('expiring');
    expect(checkOf([held('2025-08-31')], { ...rule, validMonths: 6 }, ['nurse'], '2026-03-01').state).toBe('expired');
  });

  it('says which record decides, and that a new one is on its way', () => {
    const before = held('2025-01-01', '2026-04-01');
    expect(checkOf([asked('2026-03-01'), before], rule, ['nurse'], today)).toEqual({
      state: 'expiring',
      required: true,
      record: before,
      renewalAskedOn: '2026-03-01',
    });
  });
});

describe('whom it is asked of', () => {
  it.each([
    [['trainer'], [], 'not-required', false],
    [['trainer'], [held('2020-01-01', '2021-01-01')], 'expired', false],
    [['trainer', 'teacher'], [], 'missing', true],
    [[], [], 'not-required', false],
  ] as const)('jobs %j, records %j', (jobs, records, state, required) => {
    const found = checkOf(records, rule, jobs, today);
    expect([found.state, found.required]).toEqual([state, required]);
    expect(isOpen(found)).toBe(required);
  });

  it('leaves out what is not required, held or only ending', () => {
    const check = (
      kind: 'induction' | 'probation' | 'qualification',
      state: 'expired' | 'expiring',
      required: boolean,
    ) => ({
      kind,
      state,
      required,
    });
    expect(
      openChecks([
        check('induction', 'expired', true),
        check('probation', 'expired', false),
        check('qualification', 'expiring', true),
      ]),
    ).toEqual(['induction']);
  });
});
