/** Who may own an action or milestone; whoever owns it now stays in the list, even when they have left. */
import { useMemo } from 'react';
import type { PersonRef } from '../../../../shared/areas/common.ts';
import { useAsk } from '../../../app/api.ts';

export function useOwners(owner: PersonRef | null): readonly PersonRef[] {
  const asked = useAsk('transition.owners', {});
  const people = asked.data?.people;
  return useMemo(() => {
    const active = people ?? [];
    return owner && !active.some((person) => person.id === owner.id) ? [owner, ...active] : active;
  }, [people, owner]);
}
