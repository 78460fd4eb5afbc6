/** The bars of the board: one scale, an order a person asks for, and what a load becomes with more children. */
import { describe, expect, it } from 'vitest';
import { fullness, loadWith, roomOf, scaleOf, sortLoads } from '../../../src/renderer/areas/caseload/load.ts';
import { child, load, person, rules } from './support.ts';

const names = (loads: readonly { staff: { name: string } }[]) => loads.map((one) => one.staff.name.slice(-1)).join('');

describe('the board', () => {
  const loads = [
    load(1, { weighted: 5 }),
    load(2, { weighted: 14, limit: 15 }),
    load(3, { weighted: 20 }),
    load(4, { weighted: 5 }),
  ];
  it('puts the fullest first by share of their own limit, alike ones by name', () => {
    expect(names(sortLoads(loads, 'fullest'))).toBe('2314');
  });
  it('puts the most room first, and leaves the order of names alone', () => {
    expect(names(sortLoads(loads, 'room'))).toBe('1432');
    expect(names(sortLoads(loads, 'name'))).toBe('1234');
  });
  it('draws all bars on one scale that holds the largest load and the largest limit', () => {
    expect(scaleOf([load(1, { weighted: 31 }), load(2)])).toBeGreaterThan(31);
    expect(scaleOf([])).toBeGreaterThan(0);
  });
  it('says the room to the hundredth, below nothing when over', () => {
    expect(roomOf({ limit: 18.75, weighted: 11.5 })).toBe(7.25);
    expect(roomOf({ limit: 20, weighted: 20.1 })).toBe(-0.1);
  });
  it('counts somebody without hours who carries a child as beyond any limit', () => {
    expect(fullness({ limit: 0, weighted: 1 })).toBe(Infinity);
    expect(fullness({ limit: 0, weighted: 0 })).toBe(0);
  });
});

describe('with these children too', () => {
  it('weighs them, counts those already led once, and says how it then stands', () => {
    const before = load(1, { count: 19, weighted: 19 });
    const mine = child(1, { lead: person(1) });
    const after = loadWith(before, [mine, child(2), child(3, { complexity: 'complex' })], rules);
    expect(after).toMatchObject({ count: 21, weighted: 21.5, state: 'near' });
    expect(loadWith(before, [child(2), child(3)], { ...rules, weightsOn: false }).weighted).toBe(21);
  });
});
