/**
 * Order by keys: a row's place is a short text, and moving it changes that row alone. Between any two keys there is
 * always another. Keys compare as plain text (SQLite's BINARY order), use 0-9 A-Z a-z, and never end in `0`.
 */
const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const first = '0';
const last = 'z';
const keyForm = /^[0-9A-Za-z]*[1-9A-Za-z]$/;

export function isOrderKey(text: string): boolean {
  return keyForm.test(text);
}

function value(key: string, at: number): number {
  return digits.indexOf(key.charAt(at));
}
function digit(n: number): string {
  return digits.charAt(n);
}

/**
 * A key after `a` and before `b`; null means "from the start" or "to the end".
 * @throws RangeError when a key is malformed or `a` does not come before `b`.
 */
export function keyBetween(a: string | null, b: string | null): string {
  for (const key of [a, b]) if (key !== null && !isOrderKey(key)) throw new RangeError('not an order key');
  if (a === null) return b === null ? 'V' : before(b);
  if (b === null) return after(a);
  if (a >= b) throw new RangeError('order keys are in the wrong order');
  return middle(a, b);
}

/** The next short key: the first digit that can still grow, grown by one. */
function after(key: string): string {
  for (let i = 0; i < key.length; i++) {
    if (key.charAt(i) !== last) return key.slice(0, i) + digit(value(key, i) + 1);
  }
  return `${key}1`;
}

function before(key: string): string {
  for (let i = 0; i < key.length; i++) {
    const n = value(key, i);
    if (n > 1) return key.slice(0, i) + digit(n - 1);
    if (n === 1) return `${key.slice(0, i)}${first}${last}`;
  }
  throw new RangeError('not an order key');
}

/** Both given, `a` before `b`: keep what they share, then halve what is between. */
function middle(a: string, b: string): string {
  let shared = 0;
  while ((a.charAt(shared) || first) === b.charAt(shared)) shared++;
  const head = b.slice(0, shared);
  const low = shared < a.length ? value(a, shared) : 0;
  const high = value(b, shared);
  if (high - low > 1) return head + digit(Math.floor((low + high) / 2));
  // Neighbouring digits: either b's own digit alone already lies between, or the place is found behind a's digit.
  if (b.length > shared + 1) return head + digit(high);
  return head + digit(low) + after0(a.slice(shared + 1));
}

function after0(rest: string): string {
  return rest === '' ? 'V' : after(rest);
}

const gap = 16;
/** The key of the catalogue's entry number `index` among its siblings (0 to 238), with room between. */
export function seedKey(index: number): string {
  // 16k + 1 is odd and 62 is even, so the last digit is never `0`.
  const n = (index + 1) * gap + 1;
  if (index < 0 || n >= digits.length ** 2) throw new RangeError('too many entries');
  return digit(Math.floor(n / digits.length)) + digit(n % digits.length);
}
