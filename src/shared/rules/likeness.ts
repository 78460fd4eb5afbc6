/** Whether a child about to be added may be here already: by its name and by when it was born. It warns, and decides nothing. */
import { daysBetween } from '../dates.ts';
import type { Precision } from './ages.ts';
import { distance, foldedWords } from './names.ts';

export interface Looks {
  /** Every name it goes by. */
  readonly names: readonly string[];
  readonly birthDate: string | null;
  readonly birthPrecision: Precision | null;
  readonly sex: string;
}
export const likenesses = ['same-name', 'like-name', 'same-birth', 'near-birth'] as const;
export type Likeness = (typeof likenesses)[number];

/** Days by which a birth date may be off. */
const room: Readonly<Record<Precision, number>> = { day: 0, month: 31, year: 366, about: 731 };

/** `near`: within what both know; null where one of them knows nothing. `far`: they cannot be one child. */
export function birthsAgree(
  a: Pick<Looks, 'birthDate' | 'birthPrecision'>,
  b: typeof a,
): 'same' | 'near' | 'far' | null {
  if (a.birthDate === null || b.birthDate === null) return null;
  const [one, other] = [a.birthPrecision ?? 'day', b.birthPrecision ?? 'day'];
  const days = Math.abs(daysBetween(a.birthDate, b.birthDate));
  if (one === 'day' && other === 'day' && days === 0) return 'same';
  return days <= Math.max(room[one], room[other], 31) ? 'near' : 'far';
}

/**
 * Why the two look alike, the weightiest first; empty when they do not. A name alone is enough unless the births speak
 * against it; a birth to the day with the same sex is enough where one has no name.
 */
export function likenessOf(wanted: Looks, known: Looks): Likeness[] {
  const births = birthsAgree(wanted, known);
  const name = nameLikeness(wanted.names, known.names);
  if (name === null) return [];
  if (name === 'none')
    return births === 'same' && wanted.sex === known.sex && wanted.names.length === 0 ? ['same-birth'] : [];
  if (births === 'far' && name !== 'same-name') return [];
  return [
    name,
    ...(births === 'same' ? (['same-birth'] as const) : births === 'near' ? (['near-birth'] as const) : []),
  ];
}

/** Null: two names that have nothing to do with each other. `none`: one of the two has no name. */
function nameLikeness(a: readonly string[], b: readonly string[]): 'same-name' | 'like-name' | 'none' | null {
  if (a.length === 0 || b.length === 0) return 'none';
  const pairs = a.flatMap((one) => b.map((other) => [foldedWords(one), foldedWords(other)] as const));
  const found = pairs.flatMap(([one, other]) => nearer(one, other) ?? []);
  if (found.length === 0) return null;
  return Math.min(...found) === 0 ? 'same-name' : 'like-name';
}

/** The shorter name's words all found in the longer: a family name may be missing on one side. */
function nearer(one: readonly string[], other: readonly string[]): number | null {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  const found = distance(short, long, true);
  return found === null ? null : found + (short.length === long.length ? 0 : 0.2);
}
