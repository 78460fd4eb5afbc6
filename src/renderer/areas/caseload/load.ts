/** What a bar of the board shows: one scale for all workers, so that the eye can compare them. */
import type { ChildLine, Load } from '../../../shared/areas/caseload.ts';
import { loadState, weightOf } from '../../../shared/rules/caseload.ts';
import type { Rules } from './types.ts';

/** Children that the whole width of a bar stands for: the largest limit or load, and a little air. */
export function scaleOf(loads: readonly Load[]): number {
  return Math.max(1, ...loads.map((load) => Math.max(load.limit, load.weighted))) * 1.04;
}

/** Room left under the limit in children; negative above it. To the hundredth. */
export function roomOf({ limit, weighted }: Pick<Load, 'limit' | 'weighted'>): number {
  return Math.round((limit - weighted) * 100) / 100;
}

/** How full somebody is: 1 is at the limit. Somebody without hours who carries a child is beyond any. */
export function fullness({ limit, weighted }: Pick<Load, 'limit' | 'weighted'>): number {
  if (limit > 0) return weighted / limit;
  return weighted > 0 ? Infinity : 0;
}

export const boardSorts = ['fullest', 'room', 'name'] as const;
export type BoardSort = (typeof boardSorts)[number];

/** `loads` come by name; of two alike the name decides. */
export function sortLoads(loads: readonly Load[], sort: BoardSort): readonly Load[] {
  if (sort === 'name') return loads;
  const by = sort === 'fullest' ? (a: Load, b: Load) => order(b, a) : (a: Load, b: Load) => roomOf(b) - roomOf(a);
  return [...loads].sort(by);
}

function order(a: Load, b: Load): number {
  const [x, y] = [fullness(a), fullness(b)];
  return x === y ? 0 : x < y ? -1 : 1;
}

/** What somebody would carry with these children too; those they lead already count once. */
export function loadWith(load: Load, children: readonly ChildLine[], rules: Rules): Load {
  const more = children.filter((child) => child.lead?.id !== load.staff.id);
  const hundredths = more.reduce((sum, child) => sum + weightOf(child.complexity, rules), 0);
  const weighted = Math.round(load.weighted * 100 + hundredths) / 100;
  return { ...load, count: load.count + more.length, weighted, state: loadState(weighted, load) };
}
