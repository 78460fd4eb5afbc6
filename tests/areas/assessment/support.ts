/** Short ways for the tests of this area: whole assessments, households, people. */
import type { Input } from '../../../src/shared/contract.ts';
import { assessmentSets } from '../../../src/shared/catalogue/assessment.ts';
import { newId, type Person } from '../../support/home.ts';
import { today } from '../caseload/support.ts';

const domainsOf = (setId: string): readonly string[] => assessmentSets.find((set) => set.id === setId)?.domains ?? [];
export const six = domainsOf('wb-six');

type Saving = Input<'assessment.save'>;

/** Every domain answered alike, with a reason, but for those named. */
export function answers(setId: string, score = 3, other: Readonly<Record<string, number>> = {}): Saving['scores'] {
  return domainsOf(setId).map((domainId) => ({ domainId, score: other[domainId] ?? score, reason: 'Seen at home' }));
}

const facts = (): Saving['facts'] => ({ assessedOn: today(), assessedBy: 'Wanja' });

/** Something begun and whole, not finished. */
export function begun(childId: string, more: Partial<Saving> = {}): Saving {
  const setId = more.setId ?? 'wb-six';
  const family = setId === 'fam-six' ? ({ willingness: 'high', willingnessWhy: 'Comes each Sunday' } as const) : {};
  return {
    childId,
    id: newId(),
    rev: null,
    setId,
    scores: answers(setId),
    ...more,
    facts: { ...facts(), ...family, ...more.facts },
  };
}

/** @returns the id of an assessment that is finished */
export async function finished(person: Person, childId: string, more: Partial<Saving> = {}): Promise<string> {
  const { id, rev } = await person.ask('assessment.save', begun(childId, more));
  await person.ask('assessment.finish', { childId, id, rev });
  return id;
}

export async function household(
  person: Person,
  childId: string,
  more: Partial<Input<'assessment.saveHousehold'>> = {},
): Promise<string> {
  const input = { childId, id: newId(), rev: null, name: 'Grandmother’s home', part: 'relatives', ...more } as const;
  return (await person.ask('assessment.saveHousehold', input)).id;
}

export function someone(
  childId: string,
  more: Partial<Input<'assessment.savePerson'>> = {},
): Input<'assessment.savePerson'> {
  const told = { name: 'Achieng', relation: 'grandmother', life: 'alive', contact: 'may' } as const;
  return { childId, id: newId(), rev: null, ...told, ...more };
}
