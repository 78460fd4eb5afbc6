/** What others ask of a child's health: yes, no, or nobody knows. */
import { describe, expect, it } from 'vitest';
import { domains, type Degree, type Domain } from '../../../src/shared/areas/casefile-health.ts';
import {
  communicationNeedOf,
  disabilityOf,
  inSchoolOf,
  isTaken,
  treatmentOf,
} from '../../../src/shared/rules/functioning.ts';

const each = (degree: Degree | null) =>
  Object.fromEntries(domains.map((domain) => [domain, degree])) as Record<Domain, Degree | null>;
const record = (more: object = {}) => ({
  disability: null,
  disabilityKinds: [],
  communication: null,
  ...each(null),
  ...more,
});

describe('a disability', () => {
  it.each<[why: string, boolean | null, object]>([
    ['nothing written down', null, {}],
    ['the worker said no, whatever else', false, { disability: false, moving: 'cannot' }],
    ['the worker said yes', true, { disability: true, ...each('none') }],
    ['a kind was named', true, { disabilityKinds: ['seeing'] }],
    ['a lot of difficulty in one thing', true, { hearing: 'a-lot' }],
    ['cannot do one thing', true, { ...each('none'), selfCare: 'cannot' }],
    ['some difficulty everywhere', false, each('some')],
    ['some, and one question open', null, { ...each('some'), hands: null }],
    ['much sadness is no disability', null, { feelings: 'a-lot', friends: 'cannot' }],
    ['much sadness, all else well', false, { ...each('none'), feelings: 'a-lot', friends: null }],
  ])('%s: %s', (_, expected, more) => {
    expect(disabilityOf(record(more))).toBe(expected);
  });
});

describe('help to communicate', () => {
  it.each<[boolean | null, object]>([
    [null, {}],
    [null, { speaking: 'none', hearing: 'none' }],
    [false, { speaking: 'none', hearing: 'some', understanding: 'none' }],
    [true, { speaking: 'a-lot' }],
    [true, { hearing: 'cannot' }],
    [false, { communication: false, speaking: 'a-lot' }],
    [true, { communication: true, ...each('none') }],
  ])('%s for %j', (expected, more) => {
    expect(communicationNeedOf(record(more))).toBe(expected);
  });
});

describe('a medicine', () => {
  const today = '2028-02-29';
  it.each<[string | null, string | null, boolean]>([
    [null, null, true],
    ['2028-02-29', '2028-02-29', true],
    ['2028-03-01', null, false],
    [null, '2028-02-28', false],
    ['2027-01-01', '2028-03-01', true],
  ])('from %s until %s: %s', (startedOn, endedOn, expected) => {
    expect(isTaken({ startedOn, endedOn }, today)).toBe(expected);
  });
  it('on the list outweighs a tick; without one the tick counts', () => {
    expect(treatmentOf(false, [{ startedOn: null, endedOn: null }], today)).toBe(true);
    expect(treatmentOf(false, [{ startedOn: null, endedOn: '2028-02-28' }], today)).toBe(false);
    expect(treatmentOf(true, [], today)).toBe(true);
    expect(treatmentOf(null, [], today)).toBe(null);
  });
});

describe('in school', () => {
  const today = '2028-02-29';
  const at = (kind: string, startedOn: string | null, endedOn: string | null) => ({ kind, startedOn, endedOn });
  it.each<[why: string, boolean | null, ReturnType<typeof at>[]]>([
    ['nothing written down', null, []],
    ['now', true, [at('primary', '2027-01-10', null)]],
    ['from an unknown day on', true, [at('primary', null, null)]],
    ['all over', false, [at('primary', '2020-01-10', '2026-12-01')]],
    ['begins tomorrow', false, [at('primary', '2028-03-01', null)]],
    ['out of school now', false, [at('none', '2028-01-01', null), at('primary', null, '2027-12-31')]],
    [
      'out of school then, back now',
      true,
      [at('none', '2027-01-01', '2027-12-31'), at('vocational', '2028-01-10', null)],
    ],
  ])('%s: %s', (_, expected, periods) => {
    expect(inSchoolOf(periods, today)).toBe(expected);
  });
});
