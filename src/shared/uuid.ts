/** Making ids, apart from what says how one looks: the window's first lines make them, and need no schemas yet. */

/**
 * A uuid version 7 for `now` (milliseconds since 1970) and 10 random bytes. RFC 9562, 5.7.
 * @throws RangeError when fewer than 10 random bytes are given.
 */
export function uuidv7(now: number, random: Uint8Array): string {
  if (random.length < 10) throw new RangeError('uuidv7 needs 10 random bytes');
  const hex = (n: number) => n.toString(16).padStart(2, '0');
  const time = Math.floor(now).toString(16).padStart(12, '0').slice(-12);
  const r = Array.from(random.subarray(0, 10));
  const version = 0x70 | (byte(r, 0) & 0x0f);
  const variant = 0x80 | (byte(r, 2) & 0x3f);
  const tail = r.slice(4).map(hex).join('');
  return `${time.slice(0, 8)}-${time.slice(8)}-${hex(version)}${hex(byte(r, 1))}-${hex(variant)}${hex(byte(r, 3))}-${tail}`;
}

function byte(bytes: readonly number[], index: number): number {
  return bytes[index] ?? 0;
}
