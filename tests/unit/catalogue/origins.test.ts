/** Where the first rows of each list come from: every place that is named is one that some entry comes from. */
import { describe, expect, it } from 'vitest';
import { assessmentSets, setOrigins } from '../../../src/shared/catalogue/assessment.ts';
import { documentKindOrigins, documentKinds } from '../../../src/shared/catalogue/child-documents.ts';
import { kitEntries, kitOrigins } from '../../../src/shared/catalogue/kit.ts';
import { topicOrigins, topics } from '../../../src/shared/catalogue/training.ts';

describe.each([
  ['domain sets', setOrigins, assessmentSets],
  ['papers of a child', documentKindOrigins, documentKinds],
  ['kit items', kitOrigins, kitEntries],
  ['topics of training', topicOrigins, topics],
] as const)('the %s', (_what, origins, entries) => {
  it('come from the places that are named, and from all of them', () => {
    expect(new Set(entries.map(({ origin }) => origin))).toEqual(new Set(Object.keys(origins)));
  });
  it('have ids of their own', () => {
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  });
});
