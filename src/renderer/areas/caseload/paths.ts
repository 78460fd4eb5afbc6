/** Where this area's pages are, so that no page spells a path by hand. */

export const boardPath = '/caseload';
export const childrenPath = '/caseload/children';
/** Children are taken in on their own page. */
export const addChildPath = '/children?add';
export const coverPath = '/caseload/cover';
export const rulesPath = '/caseload/rules';

export { childPath } from '../../ui/child.ts';

export function workerPath(staffId: string): string {
  return `/caseload/worker/${staffId}`;
}
