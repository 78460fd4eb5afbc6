/** Measures an input before anything else looks at it, so that a huge or strange one costs nothing. */

const deepest = 32;

/**
 * Roughly the bytes `value` would take as JSON; stops counting beyond `limit`. Anything that JSON cannot say
 * (functions, cycles deeper than 32, big integers) answers null.
 */
export function jsonSize(value: unknown, limit: number, depth = 0): number | null {
  if (depth > deepest) return null;
  switch (typeof value) {
    case 'string':
      return Buffer.byteLength(value) + 2;
    case 'number':
      return Number.isFinite(value) ? 8 : null;
    case 'boolean':
      return 5;
    case 'undefined':
      return 0;
    case 'object':
      return value === null ? 4 : sizeOfParts(value, limit, depth);
    default:
      return null;
  }
}

function sizeOfParts(value: object, limit: number, depth: number): number | null {
  const plain = Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
  if (!plain) return null;
  let total = 2;
  for (const [key, part] of Object.entries(value)) {
    const size = jsonSize(part, limit, depth + 1);
    if (size === null) return null;
    total += size + key.length + 4;
    if (total > limit) return total;
  }
  return total;
}
