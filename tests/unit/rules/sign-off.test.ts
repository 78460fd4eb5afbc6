/** What a criterion says from the facts, at every threshold; and what may be decided on that. */
import { describe, expect, it } from 'vitest';
import {
  decisionFaults,
  isMet,
  reachesThreshold,
  standingOf,
  type CriterionSource,
  type Deciding,
  type Facts,
  type Situation,
} from '../../../src/shared/rules/sign-off.ts';

const nothing: Facts = { have: 0, need: 0, records: null, before: null, answer: null };

describe('a share of the actions', () => {
  it.each([
    [0, 0, 80, true],
    [0, 0, 100, true],
    [0, 5, 80, false],
    [3, 5, 80, false],
    [4, 5, 80, true],
    [79, 100, 80, false],
    [80, 100, 80, true],
    [2, 3, 67, false],
    [2, 3, 66, true],
    [9, 10, 100, false],
    [10, 10, 100, true],
    [1, 100, 1, true],
  ])('%i of %i against %i percent', (have, need, threshold, met) => {
    expect(reachesThreshold(have, need, threshold)).toBe(met);
  });
});

describe('a criterion', () => {
  it.each<[CriterionSource, string, Partial<Facts>, boolean | null]>([
    ['milestone', 'declared', { have: 1, need: 1 }, true],
    ['milestone', 'not declared, whatever the records say', { have: 0, need: 1, records: true }, false],
    ['records', 'met', { records: true }, true],
    ['records', 'not met, whatever was declared', { have: 1, need: 1, records: false }, false],
    ['records', 'cannot tell', {}, null],
    ['actions', 'below', { have: 7, need: 10 }, false],
    ['actions', 'reached', { have: 8, need: 10 }, true],
    ['nothing-blocked', 'free', {}, true],
    ['nothing-blocked', 'one blocked', { have: 1 }, false],
    ['before', 'nothing before', { before: 'first' }, true],
    ['before', 'go', { before: 'go' }, true],
    ['before', 'go with conditions', { before: 'conditions' }, true],
    ['before', 'refused', { before: 'no-go' }, false],
    ['before', 'not decided', { before: null }, false],
    ['judgement', 'not answered', {}, null],
    ['judgement', 'yes', { answer: true }, true],
    ['judgement', 'no', { answer: false }, false],
  ])('%s: %s', (source, _, facts, met) => {
    expect(isMet({ source, threshold: source === 'actions' ? 80 : null }, { ...nothing, ...facts })).toBe(met);
  });

  it('asks for all actions where no share was set', () => {
    expect(isMet({ source: 'actions', threshold: null }, { ...nothing, have: 9, need: 10 })).toBe(false);
  });
});

describe('all of them together', () => {
  it('counts what is unknown as open, and what should be apart from what must', () => {
    const standing = standingOf([
      { weight: 'must', met: true },
      { weight: 'must', met: false },
      { weight: 'must', met: null },
      { weight: 'should', met: false },
      { weight: 'should', met: true },
    ]);
    expect(standing).toEqual({ all: 5, met: 2, open: 2, shouldOpen: 1 });
  });
  it('is complete where nothing is asked', () => {
    expect(standingOf([])).toEqual({ all: 0, met: 0, open: 0, shouldOpen: 0 });
  });
});

const today = '2026-06-15';
const ready: Situation = {
  standing: { all: 3, met: 3, open: 0, shouldOpen: 0 },
  before: 'go',
  lastOn: null,
  today,
};
const go: Deciding = { decision: 'go', reason: null, conditions: 0, on: today, overrideReason: null };
const open = { standing: { all: 3, met: 2, open: 1, shouldOpen: 0 } };

describe('a decision', () => {
  it.each<[string, Partial<Deciding>, Partial<Situation>, [string, string][]]>([
    ['go when all is met', {}, {}, []],
    ['go while only what should be is open', {}, { standing: { all: 3, met: 2, open: 0, shouldOpen: 1 } }, []],
    ['go while a must is open', {}, open, [['decision', 'criteria-open']]],
    ['conditions while a must is open', { decision: 'conditions', conditions: 1, reason: 'x' }, open, []],
    ['conditions without one', { decision: 'conditions', reason: 'x' }, {}, [['conditions', 'no-condition']]],
    ['conditions without a reason', { decision: 'conditions', conditions: 1 }, {}, [['reason', 'required']]],
    ['go with a condition', { conditions: 1 }, {}, [['conditions', 'not-allowed']]],
    ['no-go', { decision: 'no-go', reason: 'x' }, open, []],
    ['no-go without a reason', { decision: 'no-go' }, {}, [['reason', 'required']]],
    ['tomorrow', { on: '2026-06-16' }, {}, [['on', 'in-future']]],
    ['on the day of the last one', {}, { lastOn: today }, []],
    ['before the last one', { on: '2026-06-14' }, { lastOn: today }, [['on', 'before-last-decision']]],
    ['after a refusal', {}, { before: 'no-go' }, [['overrideReason', 'after-refusal']]],
    ['after a refusal, with a reason', { overrideReason: 'x' }, { before: 'no-go' }, []],
    ['a refusal after a refusal', { decision: 'no-go', reason: 'x' }, { before: 'no-go' }, []],
    ['an override of nothing', { overrideReason: 'x' }, {}, [['overrideReason', 'not-allowed']]],
    ['before the stage before was decided', {}, { before: null }, []],
    ['on the first stage', {}, { before: 'first' }, []],
  ])('%s', (_, given, situation, faults) => {
    expect(decisionFaults({ ...go, ...given }, { ...ready, ...situation })).toEqual(faults);
  });

  it('says everything that is wrong at once', () => {
    const wrong: Deciding = {
      decision: 'conditions',
      reason: null,
      conditions: 0,
      on: '2026-07-01',
      overrideReason: null,
    };
    expect(decisionFaults(wrong, { ...ready, before: 'no-go' })).toEqual([
      ['on', 'in-future'],
      ['conditions', 'no-condition'],
      ['reason', 'required'],
      ['overrideReason', 'after-refusal'],
    ]);
  });
});
