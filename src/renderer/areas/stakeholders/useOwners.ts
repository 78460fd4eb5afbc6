/** Who of us may look after something; whoever does now stays in the list, even when they have left. */
import { useMemo } from 'react';
import type { PersonRef } from '../../../shared/areas/common.ts';
import { useAsk } from '../../app/api.ts';
import { useCan } from '../../app/me.ts';

export function useOwners(owner: PersonRef | null = null): readonly PersonRef[] {
  const skip = useCan('transition.plan') === null;
  const people = useAsk('transition.owners', {}, { skip }).data?.people;
  return useMemo(() => {
    const active = people ?? [];
    return owner && !active.some((person) => person.id === owner.id) ? [owner, ...active] : active;
  }, [people, owner]);
}
