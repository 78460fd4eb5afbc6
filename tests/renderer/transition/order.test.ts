/** Moving by key, button or drag: the same list must come out, and undoing must bring the old one back. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drop, step } from '../../../src/renderer/areas/transition/edit/order.ts';

/** What the store does with "behind this one". */
function place(ids: readonly string[], id: string, after: string | null): string[] {
  const rest = ids.filter((one) => one !== id);
  const at = after === null ? 0 : rest.indexOf(after) + 1;
  return [...rest.slice(0, at), id, ...rest.slice(at)];
}

const ids = ['a', 'b', 'c', 'd'];

describe('moving an entry', () => {
  it('goes one place, and not beyond the ends', () => {
    expect(place(ids, 'c', step(ids, 'c', 'up')?.after ?? null)).toEqual(['a', 'c', 'b', 'd']);
    expect(place(ids, 'b', step(ids, 'b', 'up')?.after ?? null)).toEqual(['b', 'a', 'c', 'd']);
    expect(place(ids, 'b', step(ids, 'b', 'down')?.after ?? null)).toEqual(['a', 'c', 'b', 'd']);
    expect(step(ids, 'a', 'up')).toBeNull();
    expect(step(ids, 'd', 'down')).toBeNull();
  });

  it('dropped on another takes its place, and undone stands where it was', () => {
    fc.assert(
      fc.property(fc.nat(3), fc.nat(3), (from, to) => {
        const [id = '', onto = ''] = [ids[from], ids[to]];
        const moved = drop(ids, id, onto);
        if (!moved) {
          expect(from).toBe(to);
          return;
        }
        const after = place(ids, id, moved.after);
        expect(after.indexOf(id)).toBe(to);
        expect(place(after, id, moved.back)).toEqual(ids);
      }),
    );
  });
});
