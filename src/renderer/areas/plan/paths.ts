/** Where this area's pages are, so that no page spells a path by hand. */
export const cohortPath = '/plan';
export const reviewsPath = '/plan/reviews';
export const listsPath = '/plan/lists';
export const todayPath = '/plan/today';

export type ChildPart = 'plan' | 'activities' | 'safety' | 'legal' | 'visits' | 'readiness';
export function partPath(childId: string, part: ChildPart): string {
  return `/children/${childId}/${part}`;
}
export function comparePath(childId: string): string {
  return `/children/${childId}/plan/compare`;
}

/** The matrix narrowed, so that a figure opens just what it counts. */
export function cohortWith(filter: Readonly<Record<string, string>>): string {
  return `${cohortPath}?${new URLSearchParams(filter).toString()}`;
}
