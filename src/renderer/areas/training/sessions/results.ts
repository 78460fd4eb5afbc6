/** The keys of the results: one figure for each, since no name has figures in it. */
import { attendanceResults } from '../../../../shared/areas/training.ts';
import type { Result } from '../states.ts';

export function keyOf(result: Result): string {
  return String(attendanceResults.indexOf(result) + 1);
}

export function resultOf(key: string): Result | null {
  return /^[1-4]$/.test(key) ? (attendanceResults[Number(key) - 1] ?? null) : null;
}

/** What was typed into the name: its letters, and the last figure as the result for this person. */
export function readTyped(typed: string): { readonly name: string; readonly result: Result | null } {
  const figures = typed.match(/[1-4]/g);
  return { name: typed.replace(/\d/g, ''), result: resultOf(figures?.at(-1) ?? '') };
}
