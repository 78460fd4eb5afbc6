/** What slips, and what that pushes: one table of plans, and the circles that are refused. */
import { describe, expect, it } from 'vitest';
import {
  circleOf,
  closesCircle,
  forecast,
  pieceKey,
  pushedBy,
  spanOf,
  stageKey,
  type Link,
  type Piece,
} from '../../../src/shared/rules/slipping.ts';

const today = '2026-06-15';
type Given = Partial<Omit<Piece, 'key'>>;
const action = (id: string, given: Given = {}): Piece => ({
  key: pieceKey('action', id),
  stageId: 's',
  start: null,
  goal: null,
  settled: false,
  begun: false,
  doneOn: null,
  ...given,
});
const milestone = (id: string, given: Given = {}): Piece => ({ ...action(id, given), key: pieceKey('milestone', id) });
const [a, b, c] = [pieceKey('action', 'a'), pieceKey('action', 'b'), pieceKey('action', 'c')];
const m = pieceKey('milestone', 'm');
const after = (before: string, later: string): Link => ({ before, after: later });

describe('a piece by itself', () => {
  it.each<[string, Given, string | null, number]>([
    ['is expected on its goal while that is ahead', { goal: '2026-07-01' }, '2026-07-01', 0],
    ['is on time on the day of its goal', { goal: today }, today, 0],
    ['slips by the days since its goal', { goal: '2026-06-10' }, today, 5],
    ['slips over the end of February in a leap year', { goal: '2024-02-28' }, today, 838],
    ['says nothing without a goal', { start: '2026-06-01' }, null, 0],
    [
      'has come when it is done, however late',
      { goal: '2026-05-01', settled: true, doneOn: '2026-06-02' },
      '2026-06-02',
      0,
    ],
    ['has come when it is not relevant', { goal: '2026-05-01', settled: true }, '2026-05-01', 0],
  ])('%s', (_, given, expected, slip) => {
    const found = forecast([action('a', given)], [], today).get(a);
    expect(found).toEqual({ expected, slip, pushed: 0, because: [] });
  });
});

describe('what waits', () => {
  const late = { goal: '2026-06-05' }; // ten days late today, and expected today
  const cases: [string, Piece[], Link[], string, number, number, string[]][] = [
    [
      'keeps its own days while what it waits for is on time',
      [action('a', { goal: '2026-06-30' }), action('b', { start: '2026-07-01', goal: '2026-07-31' })],
      [after(a, b)],
      '2026-07-31',
      0,
      0,
      [],
    ],
    [
      'keeps them too where the plan lets the two overlap',
      [action('a', { goal: '2026-07-10' }), action('b', { start: '2026-07-01', goal: '2026-07-31' })],
      [after(a, b)],
      '2026-07-31',
      0,
      0,
      [],
    ],
    [
      'takes up a delay that fits between the two',
      [action('a', late), action('b', { start: '2026-06-16', goal: '2026-06-30' })],
      [after(a, b)],
      '2026-06-30',
      0,
      0,
      [],
    ],
    [
      'is pushed by what does not fit',
      [action('a', late), action('b', { start: '2026-06-10', goal: '2026-06-30' })],
      [after(a, b)],
      '2026-07-06',
      6,
      6,
      [a],
    ],
    [
      'is pushed as much as the other slips where the two overlap',
      [action('a', late), action('b', { start: '2026-06-01', goal: '2026-07-31' })],
      [after(a, b)],
      '2026-08-10',
      10,
      10,
      [a],
    ],
    [
      'takes as long as was planned, over the end of a year and a leap day',
      [action('a', { goal: '2023-12-15' }), action('b', { start: '2023-12-16', goal: '2024-03-01' })],
      [after(a, b)],
      '2026-08-31',
      913,
      77,
      [a],
    ],
    [
      'that has begun cannot be finished before what it waits for',
      [action('a', { goal: '2026-07-10' }), action('b', { start: '2026-05-01', goal: '2026-07-05', begun: true })],
      [after(a, b)],
      '2026-07-10',
      5,
      5,
      [a],
    ],
    [
      'has no room without a start: a milestone falls on the day the last thing is done',
      [action('a', { goal: '2026-07-10' }), milestone('m', { goal: '2026-07-05' })],
      [after(a, m)],
      '2026-07-10',
      5,
      5,
      [a],
    ],
    [
      'counts its own delay as its own, and only the rest as pushed',
      [action('a', late), action('b', { start: '2026-06-06', goal: '2026-06-10' })],
      [after(a, b)],
      '2026-06-20',
      10,
      5,
      [a],
    ],
    [
      'is held by the latest of several, and by all that share that day',
      [
        action('a', late),
        action('c', late),
        action('d', { goal: '2026-06-05', settled: true, doneOn: '2026-06-14' }),
        action('b', { start: '2026-06-06', goal: '2026-06-20' }),
      ],
      [after(a, b), after(c, b), after(pieceKey('action', 'd'), b)],
      '2026-06-30',
      10,
      10,
      [a, c],
    ],
    [
      'waits no more for what is done, however late that was',
      [
        action('a', { goal: '2026-04-01', settled: true, doneOn: '2026-06-14' }),
        action('b', { start: '2026-06-01', goal: '2026-06-25' }),
      ],
      [after(a, b)],
      '2026-06-25',
      0,
      0,
      [],
    ],
    [
      'waits through something without a day of its own',
      [action('a', late), action('c'), action('b', { start: '2026-06-06', goal: '2026-06-20' })],
      [after(a, c), after(c, b)],
      '2026-06-30',
      10,
      10,
      [a],
    ],
    [
      'is not held by what is not there',
      [action('b', { start: '2026-07-01', goal: '2026-07-02' })],
      [after(pieceKey('action', 'gone'), b)],
      '2026-07-02',
      0,
      0,
      [],
    ],
    [
      'has an expected day without a goal, and cannot be late for one',
      [action('a', { goal: '2026-07-10' }), action('b')],
      [after(a, b)],
      '2026-07-10',
      0,
      0,
      [],
    ],
    [
      'waits for a whole stage, as late as its latest part',
      [
        action('a', { goal: '2026-06-01', stageId: 'first' }),
        action('c', { goal: '2026-06-05', stageId: 'first' }),
        action('b', { start: '2026-06-06', goal: '2026-06-20', stageId: 'second' }),
      ],
      [after(stageKey('first'), stageKey('second'))],
      '2026-06-30',
      10,
      10,
      [a, c],
    ],
  ];
  it.each(cases)('%s', (_, pieces, links, expected, slip, pushed, because) => {
    expect(forecast(pieces, links, today).get(b) ?? forecast(pieces, links, today).get(m)).toEqual({
      expected,
      slip,
      pushed,
      because,
    });
  });

  it('tells everything that is pushed, however far along', () => {
    const pieces = [
      action('a', { goal: '2026-06-05' }),
      action('b', { start: '2026-06-06', goal: '2026-06-20' }),
      action('c', { start: '2026-06-21', goal: '2026-06-30' }),
      milestone('m', { goal: '2026-12-31' }),
    ];
    const all = forecast(pieces, [after(a, b), after(b, c), after(c, m)], today);
    expect(pushedBy(a, all)).toEqual([b, c]);
    expect(pushedBy(c, all)).toEqual([]);
  });

  it('does not go round for ever when two laptops joined a circle', () => {
    const pieces = [action('a', { goal: '2026-07-10' }), action('b', { goal: '2026-07-11' })];
    const all = forecast(pieces, [after(a, b), after(b, a)], today);
    expect(all.get(a)?.expected).toBe('2026-07-10');
    expect(pushedBy(a, all)).toEqual([]);
  });
});

describe('a circle', () => {
  const pieces = [action('a'), action('b'), action('c'), milestone('m', { stageId: 'other' })];
  it.each<[string, Link[], Link, string[]]>([
    ['itself', [], after(a, a), [a]],
    ['two', [after(a, b)], after(b, a), [a, b]],
    ['three', [after(a, b), after(b, c)], after(c, a), [a, b, c]],
    ['its own stage', [], after(stageKey('s'), a), [a, stageKey('s')]],
    ['its own stage the other way round', [], after(a, stageKey('s')), [stageKey('s'), a]],
    ['two stages', [after(stageKey('s'), stageKey('other'))], after(stageKey('other'), stageKey('s')), []],
    ['something in a stage that waits for it', [after(stageKey('s'), m)], after(m, a), [a, stageKey('s'), m]],
  ])('is found: %s', (_, links, wanted, way) => {
    expect(closesCircle(pieces, links, wanted)).toBe(true);
    if (way.length > 0) expect(circleOf(pieces, links, wanted).toSorted()).toEqual(way.toSorted());
  });
  it.each<[string, Link[], Link]>([
    ['a chain', [after(a, b)], after(b, c)],
    ['two that wait for one', [after(a, b)], after(a, c)],
    ['a short cut beside a chain', [after(a, b), after(b, c)], after(a, c)],
    ['a stage after something in another', [], after(m, stageKey('s'))],
  ])('is none: %s', (_, links, wanted) => {
    expect(circleOf(pieces, links, wanted)).toEqual([]);
  });
});

describe('a stage in time', () => {
  it('goes from its first start to its last goal, and to the last day expected', () => {
    const pieces = [
      action('a', { start: '2026-05-01', goal: '2026-05-20', settled: true, doneOn: '2026-05-25' }),
      action('b', { goal: '2026-06-10' }),
      milestone('m', { goal: '2026-06-12' }),
    ];
    expect(spanOf(pieces, forecast(pieces, [], today))).toEqual({
      start: '2026-05-01',
      goal: '2026-06-12',
      expected: today,
      slip: 3,
    });
  });
  it('does not slip once all of it is done, and is unknown without any day', () => {
    const done = [action('a', { goal: '2026-05-20', settled: true, doneOn: '2026-06-01' })];
    expect(spanOf(done, forecast(done, [], today))).toMatchObject({ expected: '2026-06-01', slip: 0 });
    expect(spanOf([action('a')], new Map())).toEqual({ start: null, goal: null, expected: null, slip: 0 });
  });
});
