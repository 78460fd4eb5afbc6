/** Whoever works here, to be named as responsible. */
import { useAsk } from '../../../app/api.ts';
import type { Person } from '../types.ts';

const nobody: readonly Person[] = [];
/** `also`: somebody who is named already and may have left. */
export function usePeople(also: Person | null = null): readonly Person[] {
  const people = useAsk('plan.people', {}, { keepPrevious: true }).data?.people ?? nobody;
  return also && !people.some((one) => one.id === also.id) ? [...people, also] : people;
}
