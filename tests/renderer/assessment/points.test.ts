/** Where scores lie over time: on the day they were given, from the other side for who reads from right to left. */
import { describe, expect, it } from 'vitest';
import { daysOf, pointsOf } from '../../../src/renderer/areas/assessment/chart/points.ts';

const frame = { width: 120, height: 40, margin: 10, mirrored: false };
const line = (assessedOn: string | null, score: number | null) => ({
  assessedOn,
  scores: [{ domainId: 'a', score, leftOut: score === null }],
});

describe('points', () => {
  it('stand by the days between them, the oldest first', () => {
    const list = [line('2026-01-31', 4), line('2026-01-11', 2), line('2026-01-01', 1)];
    expect(daysOf(list)).toEqual(['2026-01-01', '2026-01-11', '2026-01-31']);
    const points = pointsOf('a', list, frame);
    expect(points.map(({ score, y }) => [score, Math.round(y)])).toEqual([
      [1, 30],
      [2, 23],
      [4, 10],
    ]);
    expect(points.map(({ x }) => Math.round(x))).toEqual([10, 43, 110]);
    const mirrored = pointsOf('a', list, { ...frame, mirrored: true });
    expect(mirrored.map(({ x }) => Math.round(x))).toEqual([110, 77, 10]);
  });

  it('one alone stands in the middle; what was left out or has no day is none', () => {
    expect(pointsOf('a', [line('2026-01-01', 3)], frame).map(({ x }) => x)).toEqual([60]);
    expect(pointsOf('a', [line('2026-01-01', null), line(null, 2)], frame)).toEqual([]);
    expect(pointsOf('b', [line('2026-01-01', 2)], frame)).toEqual([]);
  });
});
