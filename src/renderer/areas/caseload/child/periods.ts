/** Periods of being led, as a page tells them. */
import type { Assignment } from '../types.ts';

/** `until` is the first day it no longer held. */
export function isOpen({ from, until }: Pick<Assignment, 'from' | 'until'>, today: string): boolean {
  return from <= today && (until === null || until > today);
}

/** Newest first; of two that began on one day the lead stands first. */
export function newestFirst(periods: readonly Assignment[]): readonly Assignment[] {
  return [...periods].sort((a, b) =>
    a.from === b.from ? Number(a.part === 'second') - Number(b.part === 'second') : a.from < b.from ? 1 : -1,
  );
}
