/** What holds of what was said: the newest, unless it was withdrawn or has run out; and of two voices the more careful. */
import { describe, expect, it } from 'vitest';
import type { Standing } from '../../../src/shared/areas/casefile-consents.ts';
import { effective, isBarred, standingOfConsent, standingOfVoice } from '../../../src/shared/rules/consents.ts';

const today = '2028-02-29';
const given = { id: 'a', answer: 'given', saidOn: '2027-02-28', expiresOn: null, withdrawnOn: null } as const;

describe('one record', () => {
  it.each<[change: object, Standing, why: string]>([
    [{}, 'given', 'no end'],
    [{ expiresOn: '2028-02-29' }, 'given', 'its last day is today'],
    [{ expiresOn: '2028-02-28' }, 'expired', 'it was yesterday'],
    [{ withdrawnOn: '2028-02-29' }, 'withdrawn', 'withdrawn today'],
    [{ withdrawnOn: '2028-03-01' }, 'given', 'withdrawn from tomorrow on'],
    [{ withdrawnOn: '2027-06-01', expiresOn: '2027-12-31' }, 'withdrawn', 'a withdrawal outlives the end'],
    [{ answer: 'refused' }, 'refused', 'a no'],
    [{ answer: 'refused', expiresOn: '2027-12-31' }, 'refused', 'a no does not run out'],
  ])('%j: %s, %s', (change, expected) => {
    expect(standingOfConsent({ ...given, ...change }, today)).toBe(expected);
  });
});

describe('several records of one voice', () => {
  it.each<[why: string, Standing, records: object[]]>([
    ['nobody asked', 'none', []],
    ['a later yes after a withdrawal', 'given', [{ withdrawnOn: '2027-05-01' }, { id: 'b', saidOn: '2027-06-01' }]],
    ['a later no', 'refused', [{}, { id: 'b', saidOn: '2027-06-01', answer: 'refused' }]],
    ['of one day, what was written last', 'refused', [{}, { id: 'b', answer: 'refused' }]],
    ['said for a day to come', 'given', [{}, { id: 'b', saidOn: '2028-03-01', answer: 'refused' }]],
    ['only for a day to come', 'none', [{ saidOn: '2028-03-01' }]],
    [
      'the newest was withdrawn; the older does not come back',
      'withdrawn',
      [{}, { id: 'b', saidOn: '2027-06-01', withdrawnOn: '2027-07-01' }],
    ],
  ])('%s: %s', (_, expected, records) => {
    const all = records.map((one) => ({ ...given, ...one }));
    expect(standingOfVoice(all, today)).toBe(expected);
    expect(standingOfVoice(all.toReversed(), today)).toBe(expected);
  });
});

describe('two voices', () => {
  it.each<[Standing, Standing, Standing]>([
    ['none', 'none', 'none'],
    ['given', 'none', 'given'],
    ['none', 'given', 'given'],
    ['given', 'given', 'given'],
    ['given', 'refused', 'refused'],
    ['withdrawn', 'given', 'withdrawn'],
    ['given', 'withdrawn', 'withdrawn'],
    ['refused', 'withdrawn', 'refused'],
    ['expired', 'given', 'expired'],
    ['given', 'expired', 'expired'],
  ])('%s and the child’s %s: %s', (giver, child, expected) => {
    expect(effective(giver, child)).toBe(expected);
  });
  it('only a no or a withdrawal bars', () => {
    const all = ['none', 'given', 'refused', 'withdrawn', 'expired'] as const;
    expect(all.filter(isBarred)).toEqual(['refused', 'withdrawn']);
  });
});
