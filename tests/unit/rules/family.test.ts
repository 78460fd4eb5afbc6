/** What a person is to a child, and back; ages from a year; whom one may call. */
import { describe, expect, it } from 'vitest';
import { relationKinds } from '../../../src/shared/areas/assessment-family-parts.ts';
import { inverseOf, inverses, mayContact, yearsFrom } from '../../../src/shared/rules/family.ts';

describe('both ways', () => {
  it.each([
    ['mother', 'child'],
    ['father', 'child'],
    ['grandmother', 'grandchild'],
    ['aunt', 'niece-nephew'],
    ['brother', 'sibling'],
    ['guardian', 'ward'],
    ['cousin', 'cousin'],
    ['other', 'other'],
  ] as const)('%s: %s', (kind, inverse) => {
    expect(inverseOf(kind)).toBe(inverse);
  });
  it('every kind has its way back, and every way back is used', () => {
    expect(new Set(relationKinds.map(inverseOf))).toEqual(new Set(inverses));
  });
});

it.each([
  [null, null],
  [1980, 46],
  [2026, 0],
  [2027, 0],
])('born in %s: %s years', (year, years) => {
  expect(yearsFrom(year, '2026-11-22')).toBe(years);
});

it('only the living who may be contacted are offered for calling', () => {
  const asked = (life: 'alive' | 'dead' | 'unknown', contact: 'may' | 'may-not' | 'not-asked') =>
    mayContact({ life, contact });
  expect([asked('alive', 'may'), asked('unknown', 'may')]).toEqual([true, true]);
  expect([asked('dead', 'may'), asked('alive', 'may-not'), asked('alive', 'not-asked')]).toEqual([false, false, false]);
});
