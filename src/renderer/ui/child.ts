/** The child whose record is open: for the pages inside its frame, whichever area they belong to. */
import { createContext, useContext } from 'react';
import type { ChildHead, ChildRef } from '../../shared/areas/children-parts.ts';

export const ChildContext = createContext<ChildHead | null>(null);

export function useChild(): ChildHead {
  const child = useContext(ChildContext);
  if (!child) throw new Error('useChild outside of a child’s record');
  return child;
}

/** The name, or the number where no name is known. */
export function childName({ name, code }: Pick<ChildRef, 'name' | 'code'>): string {
  return name ?? code;
}

export function childPath(childId: string, section = ''): string {
  return section === '' ? `/children/${childId}` : `/children/${childId}/${section}`;
}
