/** Which sign-in names are the same, and that their hints tell little. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameHint, normaliseName } from '../../src/main/vault/names.ts';

describe('a sign-in name', () => {
  it('is the same in capitals, with other spaces, composed in another way', () => {
    for (const [a, b] of [
      ['Ada Ngozi', ' aDA  nGOZI\t'],
      ['José', 'JOSE\u0301'],
      ['Straße', 'STRASSE'],
      ['Σοφίας', 'ΣΟΦΊΑΣ'],
      ['سارة', 'سارة\u200f'],
      ['ﬁ', 'FI'],
    ] as const) {
      expect(normaliseName(a)).toBe(normaliseName(b));
    }
  });

  it('is another with another letter or accent', () => {
    for (const [a, b] of [
      ['Ada', 'Adá'],
      ['Ada N', 'AdaN'],
      ['សុខ', 'សុខា'],
    ] as const) {
      expect(normaliseName(a)).not.toBe(normaliseName(b));
    }
  });

  it('once in that form stays so', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        expect(normaliseName(normaliseName(name))).toBe(normaliseName(name));
      }),
      { numRuns: 5_000 },
    );
  });

  it('gives one byte, another one in another store', () => {
    const hints = Array.from({ length: 64 }, (_, n) => nameHint(new Uint8Array(32).fill(n), 'ada'));
    expect(new Set(hints).size).toBeGreaterThan(20);
    for (const hint of hints) expect(hint).toBe(hint & 255);
  });
});
