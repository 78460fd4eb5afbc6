/** The forms of self-assessment and risk: what is still asked, and what is sent; and how assessments are compared. */
import { describe, expect, it } from 'vitest';
import type { Finished } from '../../../src/shared/areas/journey-assessment.ts';
import {
  asInput,
  AssessValues,
  startOf,
  stillAsked,
} from '../../../src/renderer/areas/journey/assessment/assessForm.ts';
import { linesOf, placesOf } from '../../../src/renderer/areas/journey/assessment/compare.ts';
import { describedBy, inForm, RiskValues, valuesOf } from '../../../src/renderer/areas/risks/riskForm.ts';

const id = (n: number) => `01a00000-0000-7000-8000-00000000000${n}`;
const theme = (themeId: string) => ({ id: themeId, rev: 1, name: null, hint: null, retired: false, own: false });

describe('the self-assessment', () => {
  const start = startOf([theme('sa-money'), theme('sa-law')], '2026-06-15', () => id(1));
  it('asks for a score and a reason of each theme, and for what it comes to', () => {
    const values = AssessValues.parse({ ...start, by: 'All of us', startingPoint: 'The donor' });
    expect(stillAsked(values).map((one) => one.path)).toEqual([
      ...['scores.0.score', 'scores.0.reason', 'scores.1.score', 'scores.1.reason', 'readiness', 'endGoal'],
    ]);
    expect(asInput(id(2), values)).toBeNull();
  });
  it('sends what was said, empty words as nothing', () => {
    const scores = start.scores.map((one) => ({ ...one, score: '3', reason: ' It works ' }));
    const said = { by: 'All', startingPoint: 'Here', readiness: 'ready', endGoal: 'full-transition', scores };
    const values = AssessValues.parse({ ...start, ...said });
    expect(stillAsked(values)).toEqual([]);
    expect(asInput(id(2), values)?.scores[0]).toEqual({
      ...{ id: id(1), themeId: 'sa-money', score: 3, reason: 'It works', signs: null, risks: null },
    });
  });
});

describe('the comparison', () => {
  const one = (n: number, on: string, scores: Record<string, number>): Finished => ({
    ...{ id: id(n), on, by: '', readiness: 'ready', proposed: 'ready', endGoal: 'full-transition', startingPoint: '' },
    ...{ recordedBy: null, recordedAt: '2026-01-01T00:00:00.000Z', actions: [] },
    scores: Object.entries(scores).map(([themeId, score]) => ({
      ...{ id: id(n), themeId, themeName: null, score, reason: '', signs: null, risks: null },
    })),
  });
  it('has a line for each theme, the newest first, with its days in order and the last change', () => {
    const lines = linesOf([one(2, '2026-05-01', { a: 3, b: 1 }), one(1, '2025-05-01', { a: 2, old: 4 })]);
    expect(lines.map((line) => [line.id, line.points.map((point) => point.score), line.change])).toEqual([
      ['a', [2, 3], 1],
      ['b', [1], null],
      ['old', [4], null],
    ]);
  });
  it('puts one day in the middle, and several from the first to the last', () => {
    expect(placesOf(['2026-01-01'])('2026-01-01')).toBe(0.5);
    const at = placesOf(['2026-01-11', '2026-01-01', '2026-01-21']);
    expect(['2026-01-01', '2026-01-11', '2026-01-21'].map(at)).toEqual([0, 0.5, 1]);
  });
});

describe('the risk', () => {
  const typed = { ...valuesOf(null, '2026-06-15'), title: 'The road' };
  it('asks for likelihood and impact, and for both with the response or neither', () => {
    expect(describedBy(RiskValues.parse(typed))).toEqual([
      { path: 'likelihood', rule: 'required' },
      { path: 'impact', rule: 'required' },
    ]);
    const half = RiskValues.parse({ ...typed, likelihood: '4', impact: '5', impactAfter: '2' });
    expect(describedBy(half)).toEqual([{ path: 'likelihoodAfter', rule: 'required' }]);
  });
  it('sends numbers', () => {
    const whole = RiskValues.parse({ ...typed, likelihood: '4', impact: '5', likelihoodAfter: '2', impactAfter: '3' });
    expect(describedBy(whole)).toMatchObject({
      before: { likelihood: 4, impact: 5 },
      after: { likelihood: 2, impact: 3 },
      cause: null,
    });
  });
  it('puts what main found beside the field that asks it', () => {
    expect(inForm({ path: 'after', rule: 'above-before' }).path).toBe('likelihoodAfter');
    expect(inForm({ path: 'before.impact', rule: 'too-large' }).path).toBe('impact');
    expect(inForm({ path: 'title', rule: 'required' }).path).toBe('title');
  });
});
