/** What a person is to a child, and the child to that person: one word said is both directions known. */
import type { RelationKind } from '../areas/assessment-family-parts.ts';

export const inverses = [
  'child',
  'stepchild',
  'adopted-child',
  'foster-child',
  'grandchild',
  'great-grandchild',
  'sibling',
  'half-sibling',
  'step-sibling',
  'niece-nephew',
  'cousin',
  'in-law',
  'ward',
  'godchild',
  'family-friend',
  'neighbour',
  'other',
] as const;
export type Inverse = (typeof inverses)[number];

const inverseOfKind: Readonly<Record<RelationKind, Inverse>> = {
  mother: 'child',
  father: 'child',
  stepmother: 'stepchild',
  stepfather: 'stepchild',
  'adoptive-parent': 'adopted-child',
  'foster-parent': 'foster-child',
  grandmother: 'grandchild',
  grandfather: 'grandchild',
  'great-grandparent': 'great-grandchild',
  sister: 'sibling',
  brother: 'sibling',
  'half-sibling': 'half-sibling',
  'step-sibling': 'step-sibling',
  aunt: 'niece-nephew',
  uncle: 'niece-nephew',
  cousin: 'cousin',
  'in-law': 'in-law',
  guardian: 'ward',
  godparent: 'godchild',
  'family-friend': 'family-friend',
  neighbour: 'neighbour',
  other: 'other',
};

/** What the child is to somebody who is `kind` to the child. */
export function inverseOf(kind: RelationKind): Inverse {
  return inverseOfKind[kind];
}

/** Completed years on a day, from a year of birth alone: the likeliest, within a year of the truth. */
export function yearsFrom(birthYear: number | null, today: string): number | null {
  return birthYear === null ? null : Math.max(0, Number(today.slice(0, 4)) - birthYear);
}

interface Contact {
  readonly life: 'alive' | 'dead' | 'unknown';
  readonly contact: 'may' | 'may-not' | 'not-asked';
}

/** Whoever is not to be contacted is never offered a number to call. */
export function mayContact({ life, contact }: Contact): boolean {
  return life !== 'dead' && contact === 'may';
}
