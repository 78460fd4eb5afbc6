/** Who comes first in the list: whoever waits longest, then whoever has nobody. */
import type { Supervised } from '../../../../shared/areas/supervision.ts';
import { overdueDays } from '../../../../shared/rules/overdue.ts';
import type { DueState } from '../types.ts';

const rank: Readonly<Record<DueState, number>> = { overdue: 0, none: 1, due: 2, 'due-soon': 3, 'in-time': 4 };

/** `people` come by name; of two alike the name decides. */
export function mostUrgentFirst(people: readonly Supervised[]): readonly Supervised[] {
  return [...people].sort(
    (a, b) => rank[a.state] - rank[b.state] || b.overdueDays - a.overdueDays || compare(a.dueOn ?? '', b.dueOn ?? ''),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Days since a capacity assessment was to be held by; 0 when it is not late. */
export function assessmentOverdue({ assessmentDueOn }: Supervised, today: string): number {
  return overdueDays({ goalDate: assessmentDueOn, settled: false }, today);
}

/** To be held by now, or within the coming month: time enough to plan two or three hours. */
export function assessmentDue({ assessmentDueOn }: Supervised, monthAhead: string): boolean {
  return assessmentDueOn !== null && assessmentDueOn <= monthAhead;
}

export interface Group {
  readonly id: string;
  readonly name: string;
  readonly people: number;
  readonly overdue: number;
}

/** Each supervisor with how many they hold supervision for; those with most overdue first. */
export function bySupervisor(people: readonly Supervised[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const { link, state } of people) {
    if (!link) continue;
    const { id, name } = link.supervisor;
    const before = groups.get(id) ?? { id, name, people: 0, overdue: 0 };
    groups.set(id, { ...before, people: before.people + 1, overdue: before.overdue + Number(state === 'overdue') });
  }
  return [...groups.values()].sort(
    (a, b) => b.overdue - a.overdue || b.people - a.people || a.name.localeCompare(b.name),
  );
}
