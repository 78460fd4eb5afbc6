/** How far a kit is, and what the store room lacks: both counted from what happened. */
import { describe, expect, it } from 'vitest';
import {
  countsOf,
  kitState,
  lineState,
  missingOf,
  noSteps,
  roomFor,
  type KitState,
  type LineCounts,
  type LineState,
  type StepCounts,
} from '../../../src/shared/rules/kit-progress.ts';
import { movedBy, shortages } from '../../../src/shared/rules/kit-stock.ts';

const steps = (more: Partial<StepCounts>): StepCounts => ({ ...noSteps, ...more });

describe('a line of three', () => {
  it.each<[Partial<StepCounts>, LineState]>([
    [{}, 'planned'],
    [{ bought: 2 }, 'planned'],
    [{ bought: 3 }, 'bought'],
    [{ bought: 5 }, 'bought'],
    [{ packed: 2 }, 'planned'],
    [{ packed: 3 }, 'packed'], // had, and never bought
    [{ bought: 3, packed: 3, unpacked: 1 }, 'bought'],
    [{ packed: 3, missing: 1 }, 'planned'],
    [{ packed: 3, 'handed-over': 1 }, 'partly-handed-over'],
    [{ 'handed-over': 3 }, 'handed-over'], // straight from the shelf
    [{ packed: 3, 'handed-over': 3, returned: 1 }, 'partly-handed-over'],
    [{ packed: 3, 'handed-over': 3, returned: 3 }, 'packed'],
  ])('%j is %s', (moved, state) => expect(lineState(countsOf(3, steps(moved)))).toBe(state));
});

describe('a kit', () => {
  const [planned, bought, packed, given, part] = (
    [{}, { bought: 1 }, { packed: 1 }, { 'handed-over': 1 }, { 'handed-over': 1, returned: 0 }] as const
  ).map((moved, n) => countsOf(n === 4 ? 2 : 1, steps(moved)));
  const lines = { planned, bought, packed, given, part } as const;
  it('of money alone is packed by nobody', () => {
    const of = (money: LineCounts, approved: boolean) =>
      kitState({ lines: [], money: [money], undecided: 0, approved });
    const [none, gone] = [countsOf(1, steps({})), countsOf(1, steps({ 'handed-over': 1 }))];
    expect([of(none, false), of(none, true), of(gone, true)]).toEqual(['proposed', 'approved', 'handed-over']);
    expect(missingOf({ lines: [], undecided: 0 })).toBe(0);
    // Packed, and the money still to be given.
    const both = { lines: [countsOf(1, steps({ packed: 1 }))], money: [none], undecided: 0, approved: true };
    expect(kitState(both)).toBe('packed');
    expect(kitState({ ...both, money: [gone] })).toBe('partly-handed-over');
  });
  it.each<[readonly (keyof typeof lines)[], number, boolean, KitState, number]>([
    [[], 0, false, 'proposed', 0],
    [[], 0, true, 'approved', 0],
    [['planned', 'bought'], 0, false, 'proposed', 2],
    [['planned', 'bought'], 0, true, 'approved', 2],
    [['bought', 'packed'], 0, true, 'bought', 1],
    [['bought', 'packed'], 1, true, 'approved', 2], // something is not decided
    [['packed', 'packed'], 0, true, 'packed', 0],
    [['packed', 'packed'], 0, false, 'packed', 0], // changed after it was packed: the approval says so
    [['packed', 'given'], 0, true, 'partly-handed-over', 0],
    [['part'], 0, true, 'partly-handed-over', 1],
    [['given', 'given'], 0, true, 'handed-over', 0],
    [['given', 'given'], 1, true, 'partly-handed-over', 1],
  ])('%j, %i to decide, approved %s', (names, undecided, approved, state, missing) => {
    const held = { lines: names.flatMap((name) => lines[name] ?? []), money: [], undecided, approved };
    expect([kitState(held), missingOf(held)]).toEqual([state, missing]);
  });
});

describe('room for a step', () => {
  it.each([
    ['packed', {}, 3],
    ['packed', { packed: 2 }, 1],
    ['packed', { packed: 3, unpacked: 1 }, 1],
    ['packed', { 'handed-over': 3 }, 0],
    ['unpacked', { packed: 2 }, 2],
    ['unpacked', { packed: 3, 'handed-over': 2 }, 1],
    ['missing', { packed: 2, missing: 2 }, 0],
    ['handed-over', { packed: 1 }, 3],
    ['handed-over', { 'handed-over': 2 }, 1],
    ['handed-over', { 'handed-over': 3, returned: 1 }, 1],
    ['returned', { 'handed-over': 2 }, 2],
    ['returned', {}, 0],
    ['bought', { bought: 9 }, Infinity],
  ] as const)('%s after %j', (step, moved, room) => expect(roomFor(step, 3, steps(moved))).toBe(room));
});

describe('the store room', () => {
  it('counts out and lost as less', () => {
    const kinds = ['in', 'out', 'back', 'lost'] as const;
    expect(kinds.map((kind) => movedBy(kind, 3))).toEqual([3, -3, 3, -3]);
    expect([movedBy('correction', 3), movedBy('correction', -3)]).toEqual([3, -3]);
  });
  const need = (quantity: number, neededOn: string | null, size: string | null = null) => ({
    ...{ itemId: 'kit-bag', size, quantity, neededOn },
  });
  const level = (n: number, size: string | null = null) => ({ itemId: 'kit-bag', size, level: n });
  it('serves the earlier move first, and says the day it runs out', () => {
    const [bag] = shortages([level(3)], [need(2, '2026-08-01'), need(2, '2026-07-01'), need(1, null)]);
    expect(bag).toMatchObject({ level: 3, needed: 5, kits: 3, short: 2, shortOn: '2026-08-01' });
  });
  it('is enough when the last one is taken', () => {
    expect(shortages([level(2)], [need(2, '2026-08-01')])).toMatchObject([{ short: 0, shortOn: null }]);
  });
  it('keeps sizes apart', () => {
    const found = shortages([level(5, 'M')], [need(1, '2026-08-01', 'S'), need(1, '2026-08-01', 'M')]);
    expect(found.map(({ size, short }) => [size, short])).toEqual([
      ['S', 1],
      ['M', 0],
    ]);
  });
  it('short of a kit without a day has no day', () => {
    expect(shortages([], [need(1, null)])).toMatchObject([{ short: 1, shortOn: null }]);
  });
});
