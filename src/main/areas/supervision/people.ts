/** Who works here, as supervision needs to know it. */
import type { StaffRef } from '../../../shared/areas/team.ts';
import type { Reader } from '../../store/types.ts';
import { refOf, staffFacts, staffNames, type StaffFact } from '../team/facts.ts';

export interface People {
  readonly facts: ReadonlyMap<string, StaffFact>;
  /** A name for everybody who ever was there; whose record is gone keeps a place without a name. */
  readonly ref: (id: string) => StaffRef;
}

export async function peopleOn(read: Reader, day: string): Promise<People> {
  const facts = new Map((await staffFacts(read, day)).map((fact) => [fact.id, fact]));
  const names = await staffNames(read);
  const ref = (id: string): StaffRef => {
    const fact = facts.get(id);
    return fact ? refOf(fact) : { id, name: names.get(id) ?? '', active: false };
  };
  return { facts, ref };
}
