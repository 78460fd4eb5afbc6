/** What is missing from a child's file: said by what is recorded, in the order in which it matters. */
import { describe, expect, it } from 'vitest';
import { missingIds } from '../../../src/shared/areas/children-parts.ts';
import { checkedIn, missingFrom, photoMonths, type FileFacts } from '../../../src/shared/rules/completeness.ts';
import { addMonths } from '../../../src/shared/dates.ts';

const today = '2026-11-22';
const whole: FileFacts = {
  ...{ here: true, lead: true, name: 'Amara', sex: 'female', birthDate: '2014-05-03', birthPrecision: 'day' },
  ...{ birthPlace: true, languages: true, photoOn: '2026-06-01', photoAllowed: true, reasonKnown: true },
  ...{ authorityKnown: true, leftToKnown: false, documentsMissing: 0, disabilityKnown: true },
  ...{ childHeardOn: '2026-01-01', familyContactOn: '2026-01-01', assessedOn: '2026-05-01' },
  ...{ assessmentDueOn: '2027-05-01', riskKnown: true, riskReviewOn: '2027-01-01' },
  ...{ planStatus: 'approved', planReviewOn: '2027-01-01' },
};
const idsOf = (more: Partial<FileFacts>) => missingFrom({ ...whole, ...more }, today).map((one) => one.id);

it('nothing of a whole file', () => expect(idsOf({})).toEqual([]));

describe('one thing at a time', () => {
  it.each<[string, Partial<FileFacts>, string]>([
    ['no worker', { lead: false }, 'lead'],
    ['never assessed', { assessedOn: null, assessmentDueOn: null }, 'assessment'],
    ['assessed too long ago', { assessmentDueOn: '2026-11-21' }, 'assessment-late'],
    ['no risk level', { riskKnown: false }, 'risk'],
    ['a risk looked at too long ago', { riskReviewOn: '2026-11-21' }, 'risk-late'],
    ['no plan', { planStatus: null, planReviewOn: null }, 'plan'],
    ['a draft', { planStatus: 'draft' }, 'plan-unapproved'],
    ['shared but not approved', { planStatus: 'shared' }, 'plan-unapproved'],
    ['a plan not looked at again', { planReviewOn: '2026-11-21' }, 'plan-late'],
    ['papers', { documentsMissing: 3 }, 'documents'],
    ['never heard', { childHeardOn: null }, 'child-heard'],
    ['no contact', { familyContactOn: null }, 'family-contact'],
    ['disability not asked', { disabilityKnown: false }, 'disability'],
    ['no photo', { photoOn: null }, 'photo'],
    ['an old photo', { photoOn: addMonths('2026-11-21', -photoMonths) }, 'photo-old'],
    ['no name', { name: null }, 'name'],
    ['no birth', { birthDate: null, birthPrecision: null }, 'birth'],
    ['born about', { birthPrecision: 'about' }, 'birth-rough'],
    ['no sex', { sex: 'unknown' }, 'sex'],
    ['no place of birth', { birthPlace: false }, 'birth-place'],
    ['no languages', { languages: false }, 'languages'],
    ['no reason', { reasonKnown: false }, 'admission-reason'],
    ['no authority', { authorityKnown: false }, 'authority'],
  ])('%s', (_, more, id) => expect(idsOf(more)).toEqual([id]));

  it.each<[string, Partial<FileFacts>]>([
    ['due today is not late', { assessmentDueOn: today, riskReviewOn: today, planReviewOn: today }],
    ['nobody said when', { assessmentDueOn: null, riskReviewOn: null, planReviewOn: null }],
    ['a photo of a year ago to the day', { photoOn: addMonths(today, -photoMonths) }],
    ['a photo that may not be taken', { photoAllowed: false, photoOn: null }],
    ['an old photo that may not be taken', { photoAllowed: false, photoOn: '2020-01-01' }],
    ['no precision means the day', { birthPrecision: null }],
  ])('not: %s', (_, more) => expect(idsOf(more)).toEqual([]));
});

it('counts papers, and nothing else', () => {
  const [papers, worker] = [
    missingFrom({ ...whole, documentsMissing: 3 }, today)[0],
    missingFrom({ ...whole, lead: false }, today)[0],
  ];
  expect([papers?.count, worker?.count]).toEqual([3, null]);
});

it('asks of who left where they went, and who they are, and nothing of the work', () => {
  const nothing: FileFacts = {
    ...{ here: false, lead: false, name: null, sex: 'unknown', birthDate: null, birthPrecision: null },
    ...{ birthPlace: false, languages: false, photoOn: null, photoAllowed: true, reasonKnown: false },
    ...{ authorityKnown: false, leftToKnown: false, documentsMissing: 9, disabilityKnown: false },
    ...{ childHeardOn: null, familyContactOn: null, assessedOn: null, assessmentDueOn: null, riskKnown: false },
    ...{ riskReviewOn: null, planStatus: null, planReviewOn: null },
  };
  expect(missingFrom(nothing, today).map((one) => one.id)).toEqual([
    ...['left-to', 'name', 'birth', 'sex', 'birth-place', 'languages', 'admission-reason', 'authority'],
  ]);
  const here = missingFrom({ ...nothing, here: true }, today).map((one) => one.id);
  expect(here.slice(0, 4)).toEqual(['lead', 'assessment', 'risk', 'plan']);
  expect(here).not.toContain('left-to');
});

it('counts a thing once that is looked at twice, and names no id the contract does not know', () => {
  expect(checkedIn(whole, today)).toBe(16);
  expect(checkedIn({ ...whole, here: false }, today)).toBe(8);
  const all = missingFrom({ ...whole, lead: false, photoOn: null, planStatus: 'draft', documentsMissing: 1 }, today);
  expect(all.every((one) => missingIds.some((id) => id === one.id))).toBe(true);
});
