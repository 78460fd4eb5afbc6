/** What the overview says first: where the home stands, and the one next step. */
import { describe, expect, it } from 'vitest';
import { noProgress } from '../../../src/shared/rules/progress.ts';
import type { Progress } from '../../../src/shared/areas/transition.ts';
import { summarise } from '../../../src/renderer/areas/transition/overview/summary.ts';
import type { OverviewStage } from '../../../src/renderer/areas/transition/overview/summary.ts';

function stage(id: string, state: OverviewStage['state'], progress: Partial<Progress> = {}): OverviewStage {
  const entry = { id, rev: 1, name: null, origin: 'own', retired: false };
  return { ...entry, state, phaseId: 'learning', progress: { ...noProgress, ...progress }, issues: 0 };
}

function overview(stages: OverviewStage[], total: Partial<Progress> = {}) {
  const phase = { id: 'learning', rev: 1, name: null, origin: 'own', retired: false };
  return {
    phases: [{ ...phase, progress: noProgress, stages }],
    total: { ...noProgress, ...total },
    today: '2026-11-22',
  };
}

describe('the overview in one sentence', () => {
  it('knows a home where nothing is chosen yet, and begins with the first stage', () => {
    const fresh = summarise(overview([stage('one', 'not-started', { suggested: 4 })], { suggested: 4 }));
    expect(fresh.state).toBe('fresh');
    expect(fresh.here?.id).toBe('one');
  });

  it('stands at the furthest stage that has begun, not at one with a straggler', () => {
    const summary = summarise(
      overview([stage('a', 'in-progress'), stage('b', 'done'), stage('c', 'in-progress'), stage('d', 'not-started')], {
        done: 9,
      }),
    );
    expect(summary.here?.id).toBe('c');
    expect([summary.stagesDone, summary.underWay, summary.stages]).toEqual([1, 2, 4]);
  });

  it('puts what is late before what is blocked, and choosing before carrying on', () => {
    const at = stage('a', 'in-progress', { suggested: 2 });
    const next = (total: Partial<Progress>) => summarise(overview([at], { done: 1, ...total })).next.kind;
    expect(next({ overdue: 1, blocked: 3 })).toBe('overdue');
    expect(next({ blocked: 3, unowned: 9 })).toBe('blocked');
    expect(next({ unowned: 9 })).toBe('choose');
    expect(summarise(overview([stage('a', 'in-progress')], { done: 1, unowned: 9 })).next.kind).toBe('unowned');
    expect(summarise(overview([stage('a', 'in-progress')], { done: 1 })).next.kind).toBe('continue');
  });

  it('leaves retired stages out, and says when all is done', () => {
    const gone = { ...stage('old', 'not-started'), retired: true };
    const summary = summarise(overview([stage('a', 'done'), gone], { done: 5 }));
    expect([summary.state, summary.stages, summary.next.kind]).toEqual(['all-done', 1, 'none']);
    expect(summarise(overview([])).state).toBe('no-stages');
  });
});
