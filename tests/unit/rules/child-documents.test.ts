/** How a paper stands: by its newest step and by the day; and which of several speaks for its kind. */
import { describe, expect, it } from 'vitest';
import type { DocumentState, DocumentStep, Expiry } from '../../../src/shared/areas/casefile-documents.ts';
import { expiryOf, scoreOf, standingOf, stateOf } from '../../../src/shared/rules/child-documents.ts';

describe('when a paper runs out', () => {
  const today = '2028-02-29';
  it.each<[expiresOn: string | null, expires: boolean, warnDays: number, Expiry, why: string]>([
    [null, false, 60, 'none', 'such papers do not run out'],
    [null, true, 60, 'unknown', 'they do, and nobody wrote down when'],
    ['2028-02-29', true, 60, 'expiring', 'today is its last day, a leap day'],
    ['2028-02-28', true, 60, 'expired', 'yesterday was'],
    ['2028-03-01', true, 0, 'valid', 'tomorrow, and nobody wants a warning'],
    ['2028-02-29', true, 0, 'expiring', 'the last day itself is always said'],
    ['2028-03-31', true, 31, 'expiring', 'as many days as the warning'],
    ['2028-04-01', true, 31, 'valid', 'a day more'],
    ['2029-02-28', true, 365, 'expiring', 'a year after a leap day is 365 days'],
    ['2029-03-01', true, 365, 'valid', 'and no more'],
    ['2028-02-28', false, 60, 'expired', 'a day that is written down counts, whatever the kind'],
    ['1999-12-31', true, 60, 'expired', 'long ago'],
  ])('%s (runs out: %s, warned %s days): %s, %s', (expiresOn, expires, warnDays, expected) => {
    expect(expiryOf({ expiresOn, expires, warnDays }, today)).toBe(expected);
  });
});

describe('where a paper is', () => {
  it.each<[DocumentStep | null, Expiry, DocumentState]>([
    [null, 'none', 'missing'],
    ['lost', 'valid', 'missing'],
    ['requested', 'none', 'requested'],
    ['requested', 'expired', 'requested'],
    ['applied-for', 'expired', 'applied-for'],
    ['copy-received', 'unknown', 'copy-received'],
    ['copy-received', 'expired', 'expired'],
    ['original-held', 'expiring', 'original-held'],
    ['original-held', 'expired', 'expired'],
    ['handed-over', 'valid', 'handed-over'],
    ['handed-over', 'expired', 'expired'],
    ['not-needed', 'expired', 'not-needed'],
  ])('last %s, %s: %s', (newest, expiry, expected) => {
    expect(stateOf(newest, expiry)).toBe(expected);
  });
});

describe('of several papers of one kind', () => {
  const paper = (state: DocumentState, expiry: Expiry = 'none') => ({ state, expiry });
  it.each<[why: string, papers: ReturnType<typeof paper>[], ReturnType<typeof paper>]>([
    ['none at all', [], paper('missing')],
    ['an old one and its renewal', [paper('expired', 'expired'), paper('copy-received')], paper('copy-received')],
    [
      'a renewal that is only asked for',
      [paper('expired', 'expired'), paper('applied-for')],
      paper('expired', 'expired'),
    ],
    ['a copy and the original', [paper('copy-received'), paper('original-held')], paper('original-held')],
    [
      'two originals: the one that holds longer',
      [paper('original-held', 'expiring'), paper('original-held', 'valid')],
      paper('original-held', 'valid'),
    ],
    ['once not needed, now there', [paper('not-needed'), paper('copy-received')], paper('copy-received')],
    ['lost, and not needed any more', [paper('missing'), paper('not-needed')], paper('not-needed')],
  ])('%s', (_, papers, expected) => {
    expect(standingOf(papers)).toEqual(expected);
    expect(standingOf(papers.toReversed())).toEqual(expected);
  });
});

it('the score counts required kinds that are there; what a child does not need is not asked', () => {
  const line = (state: DocumentState, required = true) => ({ required, state });
  expect(scoreOf([])).toEqual({ required: 0, present: 0 });
  const all = [line('missing'), line('expired'), line('requested'), line('copy-received'), line('handed-over')];
  expect(scoreOf([...all, line('not-needed'), line('original-held', false)])).toEqual({ required: 5, present: 2 });
  expect(scoreOf([line('not-needed')])).toEqual({ required: 0, present: 0 });
});
