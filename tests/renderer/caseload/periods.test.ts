/** Periods: which hold today, and in which order they are told. */
import { describe, expect, it } from 'vitest';
import { isOpen, newestFirst } from '../../../src/renderer/areas/caseload/child/periods.ts';
import type { Assignment } from '../../../src/renderer/areas/caseload/types.ts';
import { person } from './support.ts';

const today = '2026-11-22';
const period = (from: string, part: Assignment['part'] = 'lead'): Assignment => ({
  id: from,
  rev: 1,
  part,
  staff: person(1),
  from,
  until: null,
  reason: null,
  handover: null,
  introducedOn: null,
  overrideReason: null,
});

describe('periods', () => {
  it('hold from their first day until the day before they ended', () => {
    expect(isOpen({ from: today, until: null }, today)).toBe(true);
    expect(isOpen({ from: '2026-01-01', until: today }, today)).toBe(false);
    expect(isOpen({ from: '2026-01-01', until: '2026-11-23' }, today)).toBe(true);
    expect(isOpen({ from: '2026-11-23', until: null }, today)).toBe(false);
  });
  it('are told newest first, the lead before the second of the same day', () => {
    const told = newestFirst([period('2025-01-01'), period('2026-01-01', 'second'), period('2026-01-01')]);
    expect(told.map((one) => `${one.from} ${one.part}`)).toEqual([
      '2026-01-01 lead',
      '2026-01-01 second',
      '2025-01-01 lead',
    ]);
  });
});
