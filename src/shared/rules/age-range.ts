/** How old somebody may be whose birth date is known only roughly: from the least to the most completed years. */

export interface AgeRange {
  readonly least: number;
  readonly most: number;
}
export type BirthPrecision = 'day' | 'month' | 'year' | 'about';

/** A child of 29 February has its birthday on 1 March in other years. */
function completedYears(birth: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(birth.slice(0, 4));
  return Math.max(0, today.slice(5) < birth.slice(5) ? years - 1 : years);
}

/**
 * `about` may be a year off in both directions. Null where no date is known. A date still to come counts as born today.
 */
export function ageRange(birth: string | null, precision: BirthPrecision | null, today: string): AgeRange | null {
  if (birth === null) return null;
  const year = Number(birth.slice(0, 4));
  const between = (first: string, last: string): AgeRange => ({
    least: completedYears(last, today),
    most: completedYears(first, today),
  });
  switch (precision) {
    case 'month':
      // No month is longer than this; only the order of the texts counts.
      return between(`${birth.slice(0, 7)}-01`, `${birth.slice(0, 7)}-31`);
    case 'year':
      return between(`${year}-01-01`, `${year}-12-31`);
    case 'about':
      return between(`${year - 1}-01-01`, `${year + 1}-12-31`);
    case 'day':
    case null:
      return between(birth, birth);
  }
}

/** Whether the age lies between two bounds, both included; `maybe` where that cannot be told. */
export function within(age: AgeRange | null, from: number | null, to: number | null): 'yes' | 'no' | 'maybe' {
  if (age === null) return from === null && to === null ? 'yes' : 'maybe';
  const [least, most] = [from ?? 0, to ?? Infinity];
  if (age.least >= least && age.most <= most) return 'yes';
  return age.most < least || age.least > most ? 'no' : 'maybe';
}
