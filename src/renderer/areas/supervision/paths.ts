/** Where this area's pages are, so that no page spells a path by hand. */

export const overviewPath = '/supervision';
export const actionsPath = '/supervision/actions';

export function personPath(staffId: string): string {
  return `/supervision/person/${staffId}`;
}

interface Wanted {
  readonly person?: string;
  /** An existing session, to change it. */
  readonly session?: string;
}

export function recordPath({ person, session }: Wanted = {}): string {
  const given = new URLSearchParams();
  if (person) given.set('person', person);
  if (session) given.set('session', session);
  const text = given.toString();
  return text ? `/supervision/record?${text}` : '/supervision/record';
}
