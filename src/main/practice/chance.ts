/** Chance that can be repeated: the same seed draws the same home. For fiction alone, never for keys. */
import { createHash } from 'node:crypto';

export interface Chance {
  /** 0 ≤ n < 1 */
  next(): number;
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number;
  pick<T>(from: readonly T[]): T;
  bytes(count: number): Uint8Array;
}

export function chanceFrom(seed: string): Chance {
  let block = createHash('sha256').update(seed).digest();
  let at = 0;
  const byte = (): number => {
    if (at === block.length) {
      block = createHash('sha256').update(block).update(seed).digest();
      at = 0;
    }
    return block.readUInt8(at++);
  };
  const next = () => (byte() * 2 ** 24 + byte() * 2 ** 16 + byte() * 2 ** 8 + byte()) / 2 ** 32;
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    between,
    pick(from) {
      const found = from[between(0, from.length - 1)];
      if (found === undefined) throw new RangeError('nothing to pick from');
      return found;
    },
    bytes: (count) => Uint8Array.from({ length: count }, byte),
  };
}
