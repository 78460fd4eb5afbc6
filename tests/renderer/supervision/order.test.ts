/** The list of who supervises whom: what is most urgent first, and how much each supervisor carries. */
import { describe, expect, it } from 'vitest';
import type { Supervised } from '../../../src/shared/areas/supervision.ts';
import {
  assessmentDue,
  assessmentOverdue,
  bySupervisor,
  mostUrgentFirst,
} from '../../../src/renderer/areas/supervision/overview/order.ts';

const today = '2026-11-22';
const ref = (name: string) => ({
  id: `00000000-0000-7000-8000-0000000000${name.charCodeAt(0).toString(16)}`,
  name,
  active: true,
});
function person(name: string, more: Partial<Supervised> = {}, supervisor: string | null = 'S'): Supervised {
  const link =
    supervisor === null
      ? null
      : { id: ref(name).id, rev: 1, supervisor: ref(supervisor), frequency: 'weekly' as const, since: '2026-01-01' };
  const usual = {
    firstYear: false,
    lastOn: null,
    dueOn: '2026-12-01',
    overdueDays: 0,
    assessmentDueOn: null,
    openActions: 0,
  };
  return { staff: ref(name), link, state: 'in-time', ...usual, ...more };
}

describe('who comes first', () => {
  it('is whoever waits longest, then whoever has nobody, then by the day it is due', () => {
    const people = [
      person('A', { dueOn: '2026-12-03' }),
      person('B', { state: 'none', dueOn: null }, null),
      person('C', { state: 'overdue', overdueDays: 2 }),
      person('D', { state: 'overdue', overdueDays: 30 }),
      person('E', { state: 'due', dueOn: today }),
      person('F', { dueOn: '2026-11-28' }),
    ];
    expect(
      mostUrgentFirst(people)
        .map((one) => one.staff.name)
        .join(''),
    ).toBe('DCBEFA');
    expect(people.map((one) => one.staff.name).join('')).toBe('ABCDEF');
  });
});

describe('each supervisor', () => {
  it('is listed with how many people and how many overdue, most overdue first', () => {
    const people = [
      person('A'),
      person('B', {}, 'T'),
      person('C', { state: 'overdue' }, 'T'),
      person('D'),
      person('E', {}, null),
    ];
    expect(bySupervisor(people).map(({ name, people: n, overdue }) => [name, n, overdue])).toEqual([
      ['T', 2, 1],
      ['S', 2, 0],
    ]);
  });
});

describe('capacity assessments', () => {
  it('are late only after their day, and come due within the month', () => {
    expect(assessmentOverdue(person('A', { assessmentDueOn: today }), today)).toBe(0);
    expect(assessmentOverdue(person('A', { assessmentDueOn: '2026-11-20' }), today)).toBe(2);
    expect(assessmentDue(person('A', { assessmentDueOn: '2026-12-23' }), '2026-12-23')).toBe(true);
    expect(assessmentDue(person('A', { assessmentDueOn: '2026-12-24' }), '2026-12-23')).toBe(false);
    expect(assessmentDue(person('A'), '2026-12-23')).toBe(false);
  });
});
