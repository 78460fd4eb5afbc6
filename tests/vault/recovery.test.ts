/** The recovery code on paper: what comes back from it, and which slips of the hand are noticed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRecoveryCode, recoveryCode } from '../../src/main/vault/recovery.ts';

const secrets = fc.uint8Array({ minLength: 20, maxLength: 20 });
const alphabet = Array.from('0123456789ABCDEFGHJKMNPQRSTVWXYZ');
const signsOf = (code: string) => Array.from(code.replaceAll('-', ''));

describe('a recovery code', () => {
  it('is eight groups of five without letters that look like others', () => {
    fc.assert(
      fc.property(secrets, (secret) => {
        expect(recoveryCode(secret)).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){7}[0-9A-HJKMNP-TV-Z]{5}$/);
      }),
    );
  });

  it('comes back however it is typed', () => {
    const slips: ((code: string) => string)[] = [
      (code) => code,
      (code) => code.toLowerCase(),
      (code) => code.replaceAll('-', ''),
      (code) => ` ${code.replaceAll('-', '  ')}\n`,
      (code) => code.replaceAll('-', '–'),
      (code) => code.replaceAll('0', 'O').replaceAll('1', 'I'),
      (code) => code.replaceAll('0', 'o').replaceAll('1', 'l'),
      (code) => code.replaceAll('V', 'u'),
      (code) => code.replace(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit))),
      (code) => code.replace(/\d/g, (digit) => String.fromCodePoint(0x17e0 + Number(digit))),
      (code) => code.replace(/\w/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0)),
    ];
    fc.assert(
      fc.property(secrets, fc.constantFrom(...slips), (secret, slip) => {
        expect(readRecoveryCode(slip(recoveryCode(secret)))).toEqual(secret);
      }),
      { numRuns: 500 },
    );
  });

  it('with any one wrong sign is noticed: every place, every sign', () => {
    fc.assert(
      fc.property(secrets, (secret) => {
        const signs = signsOf(recoveryCode(secret));
        const wrong = signs.flatMap((sign, at) =>
          alphabet.filter((other) => other !== sign).map((other) => signs.with(at, other).join('')),
        );
        expect(wrong).toHaveLength(40 * 31);
        expect(wrong.filter((code) => readRecoveryCode(code) !== null)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it('with two neighbours, two signs of a group, or two groups swapped is noticed', () => {
    fc.assert(
      fc.property(secrets, fc.nat(39), fc.nat(39), (secret, a, b) => {
        const signs = signsOf(recoveryCode(secret));
        const near = Math.abs(a - b) === 1 || Math.floor(a / 5) === Math.floor(b / 5);
        if (near && signs[a] !== signs[b]) {
          const swapped = signs.with(a, signs[b] ?? '').with(b, signs[a] ?? '');
          expect(readRecoveryCode(swapped.join(''))).toBeNull();
        }
        const groups = recoveryCode(secret).split('-');
        const [one, two] = [a % 8, b % 8];
        const moved = groups.with(one, groups[two] ?? '').with(two, groups[one] ?? '');
        if (one !== two) expect(readRecoveryCode(moved.join('-'))).toBeNull();
      }),
      { numRuns: 2_000 },
    );
  });

  it('too short, too long or with strange signs is none, and never an error', () => {
    const code = recoveryCode(new Uint8Array(20));
    for (const typed of [
      '',
      ' ',
      code.slice(1),
      `${code}0`,
      code.replace('0', '!'),
      code.replace('0', '👪'),
      '-'.repeat(100),
    ]) {
      expect(readRecoveryCode(typed)).toBeNull();
    }
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (typed) => void readRecoveryCode(typed)));
  });
});
