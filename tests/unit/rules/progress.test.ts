/** Counting: what stands in the denominator, what waits, and when a stage has begun or is done. */
import { describe, expect, it } from 'vitest';
import type { ActionStatus } from '../../../src/shared/areas/transition.ts';
import { documentsEvidence, needsReasonAgainst } from '../../../src/shared/rules/evidence.ts';
import {
  addProgress,
  noProgress,
  progressOf,
  stageState,
  waitsAsAction,
  waitsAsMilestone,
} from '../../../src/shared/rules/progress.ts';

const today = '2026-06-15';
const action = (status: ActionStatus, goalDate: string | null = null, owned = true) => ({ status, goalDate, owned });
const milestone = (reached: boolean, goalDate: string | null = null, owned = true) => ({ reached, goalDate, owned });

describe('progress', () => {
  it('leaves what is not relevant out of the denominator, and tells it apart', () => {
    const all = (['suggested', 'not-relevant', 'not-started', 'in-progress', 'done', 'blocked'] as const).map((s) =>
      action(s),
    );
    expect(progressOf(all, [milestone(true), milestone(false)], today)).toEqual({
      ...noProgress,
      counted: 5,
      done: 1,
      inProgress: 1,
      blocked: 1,
      notStarted: 1,
      suggested: 1,
      notRelevant: 1,
      milestones: 2,
      milestonesReached: 1,
    });
  });

  it('counts nothing as nothing', () => {
    expect(progressOf([], [], today)).toEqual(noProgress);
    expect(addProgress([])).toEqual(noProgress);
  });

  it('adds up', () => {
    const one = progressOf([action('done'), action('blocked', '2026-01-01', false)], [milestone(true)], today);
    const sum = addProgress([one, one]);
    expect(sum).toMatchObject({ counted: 4, done: 2, blocked: 2, overdue: 2, unowned: 2, milestonesReached: 2 });
  });

  it.each([
    ['late', action('in-progress', '2026-06-14'), ['overdue']],
    ['due today', action('in-progress', today), ['due-soon']],
    ['late but done', action('done', '2026-06-14', false), []],
    ['late but not relevant', action('not-relevant', '2026-06-14', false), []],
    ['suggested and without anybody', action('suggested', null, false), ['undecided']],
    ['chosen and without anybody', action('not-started', null, false), ['unowned']],
    ['blocked, late, nobody', action('blocked', '2026-06-14', false), ['overdue', 'blocked', 'unowned']],
  ])('an action %s', (_, one, kinds) => {
    expect(waitsAsAction(one, today)).toEqual(kinds);
  });

  it.each([
    ['late', milestone(false, '2026-06-14'), ['overdue']],
    ['reached', milestone(true, '2026-06-14', false), []],
    ['due, with nobody', milestone(false, '2026-06-20', false), ['due-soon', 'unowned']],
    ['without a date and nobody yet', milestone(false, null, false), []],
  ])('a milestone %s', (_, one, kinds) => {
    expect(waitsAsMilestone(one, today)).toEqual(kinds);
  });

  it.each([
    ['empty', [], [], 'not-started'],
    ['all set aside', [action('not-relevant')], [], 'done'],
    ['all set aside, a milestone open', [action('not-relevant')], [milestone(false)], 'not-started'],
    ['only chosen', [action('not-started'), action('suggested')], [milestone(false)], 'not-started'],
    ['begun', [action('in-progress'), action('suggested')], [], 'in-progress'],
    ['blocked', [action('blocked')], [], 'in-progress'],
    ['a milestone reached', [action('not-started')], [milestone(true)], 'in-progress'],
    ['all done, a milestone open', [action('done')], [milestone(false)], 'in-progress'],
    ['done but one undecided', [action('done'), action('suggested')], [milestone(true)], 'in-progress'],
    ['all done', [action('done'), action('not-relevant')], [milestone(true)], 'done'],
  ] as const)('a stage: %s', (_, actions, milestones, state) => {
    expect(stageState(progressOf(actions, milestones, today))).toBe(state);
  });
});

describe('computed evidence', () => {
  const sop = (id: string, approved: boolean) => ({ id, name: null, approved });
  const seven = (approved: number) => Array.from({ length: 7 }, (_, i) => sop(`sop-${String(i)}`, i < approved));

  it('needs every document', () => {
    expect(documentsEvidence(seven(6), 'sops-approved', false)).toMatchObject({ met: false, have: 6, need: 7 });
    expect(documentsEvidence(seven(7), 'sops-approved', false)).toMatchObject({ met: true, have: 7, need: 7 });
    expect(documentsEvidence(seven(6), 'sops-approved', false).list.filter((one) => !one.met)).toHaveLength(1);
  });

  it('says nothing where there is nothing to read, or where documents are only part of it', () => {
    expect(documentsEvidence([], 'documents-approved', false).met).toBeNull();
    expect(documentsEvidence([sop('a', true)], 'documents-approved-part', true).met).toBeNull();
    expect(documentsEvidence([sop('a', false)], 'documents-approved-part', true).met).toBe(false);
  });

  it('asks for a reason only when declaring reached against it', () => {
    const [no, yes] = [documentsEvidence(seven(6), 's', false), documentsEvidence(seven(7), 's', false)];
    expect(needsReasonAgainst('reached', no)).toBe(true);
    expect(needsReasonAgainst('reached', yes)).toBe(false);
    expect(needsReasonAgainst('reached', null)).toBe(false);
    expect(needsReasonAgainst('withdrawn', no)).toBe(false);
  });
});
