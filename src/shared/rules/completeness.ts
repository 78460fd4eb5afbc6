/**
 * What somebody who checks a child's file would ask for and not find, or find too old: worked out from what is recorded,
 * never ticked. The first in the list is what to do next. How old is too old is a proposal of ours (a year for a photo);
 * when reviews are due is said by the areas that know.
 */
import type { Missing } from '../areas/children-parts.ts';
import { addMonths } from '../dates.ts';
import type { Precision } from './ages.ts';

/** Months after which a photo no longer shows what a growing child looks like. */
export const photoMonths = 12;

export interface FileFacts {
  readonly here: boolean;
  readonly lead: boolean;
  readonly name: string | null;
  readonly sex: string;
  readonly birthDate: string | null;
  readonly birthPrecision: Precision | null;
  readonly birthPlace: boolean;
  readonly languages: boolean;
  readonly photoOn: string | null;
  /** Nobody asks for a photo that may not be taken. */
  readonly photoAllowed: boolean;
  readonly reasonKnown: boolean;
  readonly authorityKnown: boolean;
  readonly leftToKnown: boolean;
  readonly documentsMissing: number;
  readonly disabilityKnown: boolean;
  readonly childHeardOn: string | null;
  readonly familyContactOn: string | null;
  readonly assessedOn: string | null;
  readonly assessmentDueOn: string | null;
  readonly riskKnown: boolean;
  readonly riskReviewOn: string | null;
  readonly planStatus: 'draft' | 'shared' | 'approved' | null;
  readonly planReviewOn: string | null;
}

type Check = readonly [id: string, section: string, state: Missing['state'], open: boolean, count?: number];

const past = (date: string | null, today: string): boolean => date !== null && date < today;

/** Asked of a child who lives here, in the order in which they matter. */
function ofResident(f: FileFacts, today: string): Check[] {
  const approved = f.planStatus === 'approved';
  return [
    ['lead', 'workers', 'missing', !f.lead],
    ['assessment', 'assessment', 'missing', f.assessedOn === null],
    ['assessment-late', 'assessment', 'late', f.assessedOn !== null && past(f.assessmentDueOn, today)],
    ['risk', 'risk', 'missing', !f.riskKnown],
    ['risk-late', 'risk', 'late', f.riskKnown && past(f.riskReviewOn, today)],
    ['plan', 'plan', 'missing', f.planStatus === null],
    ['plan-unapproved', 'plan', 'missing', f.planStatus !== null && !approved],
    ['plan-late', 'plan', 'late', approved && past(f.planReviewOn, today)],
    ['documents', 'documents', 'missing', f.documentsMissing > 0, f.documentsMissing],
    ['child-heard', 'words', 'missing', f.childHeardOn === null],
    ['family-contact', 'contacts', 'missing', f.familyContactOn === null],
    ['disability', 'health', 'missing', !f.disabilityKnown],
    ['photo', 'identity', 'missing', f.photoAllowed && f.photoOn === null],
    [
      'photo-old',
      'identity',
      'late',
      f.photoAllowed && f.photoOn !== null && addMonths(f.photoOn, photoMonths) < today,
    ],
  ];
}

function ofEverybody(f: FileFacts): Check[] {
  const rough = f.birthPrecision !== null && f.birthPrecision !== 'day';
  return [
    ['name', 'identity', 'missing', f.name === null],
    ['birth', 'identity', 'missing', f.birthDate === null],
    ['birth-rough', 'identity', 'rough', f.birthDate !== null && rough],
    ['sex', 'identity', 'missing', f.sex === 'unknown'],
    ['birth-place', 'identity', 'missing', !f.birthPlace],
    ['languages', 'identity', 'missing', !f.languages],
    ['admission-reason', 'stays', 'missing', !f.reasonKnown],
    ['authority', 'stays', 'missing', !f.authorityKnown],
  ];
}

function checksOf(facts: FileFacts, today: string): Check[] {
  const gone: Check[] = [['left-to', 'stays', 'missing', !facts.leftToKnown]];
  return [...(facts.here ? ofResident(facts, today) : gone), ...ofEverybody(facts)];
}

export function missingFrom(facts: FileFacts, today: string): Missing[] {
  const open = checksOf(facts, today).filter(([, , , isOpen]) => isOpen);
  return open.map(([id, section, state, , count]) => ({ id, section, state, count: count ?? null }));
}

/** How many things are looked at: two checks of one thing (there, and in date) count once. */
export function checkedIn(facts: FileFacts, today: string): number {
  const things = checksOf(facts, today).map(([id]) => id.replace(/-(?:late|old|rough|unapproved)$/, ''));
  return new Set(things).size;
}
