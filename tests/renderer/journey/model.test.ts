/** The timeline as it is drawn: where a day stands, which marks there are, and what a move does to dates. */
import { describe, expect, it } from 'vitest';
import type { Timeline, TimelineItem } from '../../../src/shared/areas/journey-time.ts';
import {
  modelOf,
  moved,
  openAtFirst,
  place,
  scaleOf,
  ticksOf,
  type Move,
  type Moved,
} from '../../../src/renderer/areas/journey/timeline/model.ts';

const today = '2026-06-15';

describe('the scale', () => {
  it('goes over whole months, some before today and some after, whatever is planned', () => {
    expect(scaleOf([], today)).toEqual({ from: '2026-04-01', until: '2027-01-01', days: 275 });
    expect(scaleOf(['2024-02-29', '2027-12-31'], today)).toEqual({
      from: '2024-02-01',
      until: '2028-01-01',
      days: 1430,
    });
  });
  it('puts the first day at its start and the day after the last at its end', () => {
    const scale = scaleOf([], today);
    expect([place(scale, '2026-04-01'), place(scale, '2027-01-01')]).toEqual([0, 1]);
  });
  it.each([
    [1, 9],
    [3, 3],
    [12, 1],
  ] as const)('has marks of %i months that fill it without a gap', (step, count) => {
    const scale = scaleOf([], today);
    const ticks = ticksOf(scale, step);
    expect(ticks).toHaveLength(count);
    expect(ticks.reduce((sum, tick) => sum + tick.width, 0)).toBeCloseTo(1);
    expect(ticks[0]?.at).toBe(0);
  });
  it('begins its marks of a quarter with the year, cut where the scale begins', () => {
    const scale = scaleOf(['2025-12-20'], today);
    expect(ticksOf(scale, 3).map((tick) => tick.date)).toEqual([
      '2025-12-01',
      '2026-01-01',
      '2026-04-01',
      '2026-07-01',
      '2026-10-01',
    ]);
    expect(
      ticksOf(scale, 3)
        .filter((tick) => tick.year)
        .map((tick) => tick.date),
    ).toEqual(['2026-01-01']);
  });
});

describe('a move', () => {
  const dates: Moved = { startDate: '2024-02-28', goalDate: '2024-03-10' };
  it.each<[string, Moved, Move, Moved]>([
    ['whole, over a leap day', dates, { start: 2, goal: 2 }, { startDate: '2024-03-01', goalDate: '2024-03-12' }],
    ['whole, back', dates, { start: -60, goal: -60 }, { startDate: '2023-12-30', goalDate: '2024-01-10' }],
    ['the goal alone', dates, { start: 0, goal: 5 }, { startDate: '2024-02-28', goalDate: '2024-03-15' }],
    [
      'the goal against the start: it stops there',
      dates,
      { start: 0, goal: -50 },
      { startDate: '2024-02-28', goalDate: '2024-02-28' },
    ],
    [
      'the start against the goal: it stops there',
      dates,
      { start: 50, goal: 0 },
      { startDate: '2024-03-10', goalDate: '2024-03-10' },
    ],
    [
      'of a goal without a start',
      { startDate: null, goalDate: '2024-03-10' },
      { start: 3, goal: 3 },
      { startDate: null, goalDate: '2024-03-13' },
    ],
    [
      'of a start without a goal',
      { startDate: '2024-03-10', goalDate: null },
      { start: -3, goal: -3 },
      { startDate: '2024-03-07', goalDate: null },
    ],
    ['of nothing', { startDate: null, goalDate: null }, { start: 3, goal: 3 }, { startDate: null, goalDate: null }],
    ['by nothing', dates, { start: 0, goal: 0 }, dates],
  ])('%s', (_, from, by, to) => {
    expect(moved(from, by)).toEqual(to);
  });
});

const item = (id: string, stageId: string, more: Partial<TimelineItem> = {}): TimelineItem => ({
  ...{ kind: 'action', id, rev: 1, name: null, stageId, status: 'not-started', settled: false, owner: null },
  ...{ startDate: null, goalDate: null, firstGoal: null, begunOn: null, doneOn: null, blocked: false },
  ...more,
});
const stage = (id: string, state: 'not-started' | 'in-progress' | 'done' = 'not-started') => ({
  id,
  name: null,
  phaseId: 'p',
  state,
});
const timeline = (items: TimelineItem[], more: Partial<Timeline> = {}): Timeline => ({
  ...{ today, phases: [{ id: 'p', name: null }], stages: [stage('one'), stage('two')], items, dependencies: [] },
  ...more,
});

describe('the rows', () => {
  it('stand stage by stage, without what is not relevant', () => {
    const { stages } = modelOf(
      timeline([item('b', 'two'), item('a', 'one'), item('x', 'one', { status: 'not-relevant', settled: true })]),
    );
    expect(stages.map((row) => row.items.map((one) => one.item.id))).toEqual([['a'], ['b']]);
  });

  it('know what slips and what that pushes', () => {
    const ends = { before: { kind: 'action', id: 'a' }, after: { kind: 'action', id: 'b' } } as const;
    const model = modelOf(
      timeline(
        [
          item('a', 'one', { goalDate: '2026-06-05' }),
          item('b', 'two', { startDate: '2026-06-06', goalDate: '2026-06-20' }),
        ],
        { dependencies: [{ id: '01a00000-0000-7000-8000-000000000000', rev: 1, ...ends }] },
      ),
    );
    expect(model.stages.map((row) => row.span.slip)).toEqual([10, 10]);
    expect(model.days.get('action b')?.because).toEqual(['action a']);
  });

  it('are open where something is under way, else in the first stage', () => {
    const open = (states: readonly ('not-started' | 'in-progress' | 'done')[]) => [
      ...openAtFirst(modelOf(timeline([], { stages: states.map((state, i) => stage(String(i), state)) })).stages),
    ];
    expect(open(['done', 'in-progress', 'not-started', 'in-progress'])).toEqual(['1', '3']);
    expect(open(['not-started', 'not-started'])).toEqual(['0']);
    expect(open([])).toEqual([]);
  });
});
