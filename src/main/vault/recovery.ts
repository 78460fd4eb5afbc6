/**
 * The recovery code: 160 random bits as a person copies them by hand. Eight groups of five signs in Crockford's
 * alphabet, which has no I, L, O or U; the fifth sign of each group checks the other four and the group's place, so
 * that any one wrong sign, and any two neighbours that changed places, are noticed before the code is even tried.
 */

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const groups = 8;
const groupSigns = 4;
export const codeBytes = 20;

/** @param secret 20 bytes. @returns eight groups with hyphens between. */
export function recoveryCode(secret: Uint8Array): string {
  if (secret.length !== codeBytes) throw new RangeError('a recovery code holds 20 bytes');
  const signs = toSigns(secret);
  return Array.from({ length: groups }, (_, group) => {
    const values = signs.slice(group * groupSigns, (group + 1) * groupSigns);
    return [...values, checkSign(values, group)].map((value) => alphabet.charAt(value)).join('');
  }).join('-');
}

/** Reads a code as typed: any case, spaces and dashes; O as 0, I and L as 1, U as V. @returns 20 bytes, or null. */
export function readRecoveryCode(typed: string): Uint8Array | null {
  const values = Array.from(plainSigns(typed), (sign) => alphabet.indexOf(sign));
  if (values.length !== groups * (groupSigns + 1) || values.includes(-1)) return null;
  const signs: number[] = [];
  for (let group = 0; group < groups; group += 1) {
    const start = group * (groupSigns + 1);
    const four = values.slice(start, start + groupSigns);
    if (checkSign(four, group) !== values[start + groupSigns]) return null;
    signs.push(...four);
  }
  return fromSigns(signs);
}

// Where the digits of keyboards begin that people of our languages type on: Arabic (two), Devanagari, Bengali,
// Burmese, Khmer.
const zeros = [0x660, 0x6f0, 0x966, 0x9e6, 0x1040, 0x17e0];

function plainSigns(typed: string): string {
  return Array.from(typed.normalize('NFKC'), westernDigit)
    .join('')
    .replace(/[\s\p{Pd}\p{Cf}\u2212_.,;:|/]/gu, '')
    .toUpperCase()
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
    .replaceAll('U', 'V');
}

function westernDigit(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  const zero = zeros.find((start) => code >= start && code < start + 10);
  return zero === undefined ? sign : String(code - zero);
}

/**
 * A weighted sum in the field of 32 elements. The weights differ, so a change of one sign, or of two that swap, always
 * changes the sum; the check itself weighs 1, which no other sign does. The place keeps whole groups from swapping.
 */
function checkSign(four: readonly number[], group: number): number {
  return four.reduce((sum, value, index) => sum ^ times(value, index + 2), group + 1);
}

/** Multiplication modulo x⁵ + x² + 1. */
function times(a: number, b: number): number {
  let [left, right, product] = [a, b, 0];
  while (right > 0) {
    if (right & 1) product ^= left;
    left <<= 1;
    if (left & 32) left ^= 0b100101;
    right >>= 1;
  }
  return product;
}

function toSigns(bytes: Uint8Array): number[] {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  return Array.from({ length: bits.length / 5 }, (_, index) =>
    Number.parseInt(bits.slice(index * 5, index * 5 + 5), 2),
  );
}

function fromSigns(signs: readonly number[]): Uint8Array {
  const bits = signs.map((sign) => sign.toString(2).padStart(5, '0')).join('');
  return Uint8Array.from({ length: bits.length / 8 }, (_, index) =>
    Number.parseInt(bits.slice(index * 8, index * 8 + 8), 2),
  );
}
