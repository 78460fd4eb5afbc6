/** Order keys: always room between two, before all and after all, and never two the same. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOrderKey, keyBetween, seedKey } from '../../../src/shared/rules/order.ts';

const key = fc.stringMatching(/^[0-9A-Za-z]{0,6}[1-9A-Za-z]$/);

describe('order keys', () => {
  it('lie strictly between any two keys, and are keys themselves', () => {
    fc.assert(
      fc.property(key, key, (one, other) => {
        fc.pre(one !== other);
        const [a, b] = one < other ? [one, other] : [other, one];
        const between = keyBetween(a, b);
        expect(isOrderKey(between)).toBe(true);
        expect(a < between && between < b).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('lie before and after any key', () => {
    fc.assert(
      fc.property(key, (one) => {
        const [before, after] = [keyBetween(null, one), keyBetween(one, null)];
        expect(before < one && one < after).toBe(true);
        expect(isOrderKey(before) && isOrderKey(after)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('keep a list in order through any sequence of insertions', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 200 }), (places) => {
        const list: string[] = [];
        for (const place of places) {
          const at = place % (list.length + 1);
          list.splice(at, 0, keyBetween(list[at - 1] ?? null, list[at] ?? null));
        }
        expect(list).toEqual(list.toSorted());
        expect(new Set(list).size).toBe(list.length);
      }),
    );
  });

  it('stay short when things are added at the end', () => {
    let last = seedKey(0);
    for (let i = 0; i < 500; i++) last = keyBetween(last, null);
    expect(last.length).toBeLessThan(15);
  });

  it.each([
    ['', 'V'],
    ['V', 'V'],
    ['W', 'V'],
    ['V0', 'W'],
    ['é', 'z'],
  ])('refuse %o and %o', (a, b) => {
    expect(() => keyBetween(a, b)).toThrow(RangeError);
  });

  it('start the shipped lists in order, with room between', () => {
    const keys = Array.from({ length: 239 }, (_, i) => seedKey(i));
    expect(keys).toEqual(keys.toSorted());
    expect(keys.every(isOrderKey)).toBe(true);
    expect(() => seedKey(240)).toThrow(RangeError);
    expect(() => seedKey(-1)).toThrow(RangeError);
  });
});
