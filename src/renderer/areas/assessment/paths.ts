/** Where this area's pages are, so that no page spells a path by hand. */
import type { ChildList } from '../../../shared/areas/assessment.ts';

export const homePath = '/assessment';
export const askedPath = '/assessment/asked';

/** The list behind a figure. */
export function listPath(list: ChildList | 'unfinished'): string {
  return `/assessment?list=${list}`;
}
/** An empty form for paper. */
export function blankPath(setId: string): string {
  return `/assessment/blank/${setId}`;
}

export type ChildSection = 'assessment' | 'family' | 'tracing' | 'risk';
export function childPath(childId: string, section: ChildSection): string {
  return `/children/${childId}/${section}`;
}
export function assessmentPath(childId: string, id: string): string {
  return `${childPath(childId, 'assessment')}/${id}`;
}

interface Begun {
  readonly childId: string;
  readonly id: string;
  readonly setId: string;
  readonly householdId: string | null;
}
/** Set and household go with the path: nothing is kept before the first word, so the record cannot tell them yet. */
export function writePath({ childId, id, setId, householdId }: Begun): string {
  const asked = new URLSearchParams({ set: setId, ...(householdId === null ? {} : { household: householdId }) });
  return `${assessmentPath(childId, id)}/write?${asked.toString()}`;
}

/** Names what is being written, so that it is found again from the child's page. */
export function draftKey({ childId, id, setId, householdId }: Begun): string {
  return `assessment:${id}:${childId}:${setId}:${householdId ?? ''}`;
}

/** What a key names, when it is one of ours. */
export function fromDraftKey(key: string): Begun | null {
  const [area, id, childId, setId, householdId] = key.split(':');
  if (area !== 'assessment' || !id || !childId || !setId) return null;
  return { id, childId, setId, householdId: householdId ? householdId : null };
}
