/** Marks and places of a chart: round steps, nothing cut off, and a step that suits how many months there are. */

/** Round steps from nothing up to at least `most`, four or five of them. A chart of nothing has the mark of nothing. */
export function marksUpTo(most: number): number[] {
  if (!(most > 0)) return [0];
  const rough = most / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((one) => one * power >= rough) ?? 10) * power;
  const whole = Math.max(1, step);
  return Array.from({ length: Math.ceil(most / whole) + 1 }, (_, n) => n * whole);
}

/** Which of `count` months are named below the axis, so that at most `room` names stand there; the last one always. */
export function namedMonths(count: number, room: number): ReadonlySet<number> {
  const every = [1, 2, 3, 6, 12, 24].find((step) => Math.ceil(count / step) <= room) ?? 24;
  return new Set(Array.from({ length: count }, (_, n) => n).filter((n) => (count - 1 - n) % every === 0));
}

/**
 * Places labels one above the other: each as near to where it belongs as the others let it, at least `gap` apart, from
 * `top` to `bottom`. Answers in the order given.
 */
export function spread(wanted: readonly number[], gap: number, top: number, bottom: number): number[] {
  const order = wanted.map((at, index) => ({ at, index })).toSorted((a, b) => a.at - b.at);
  const placed: number[] = [];
  let last = top - gap;
  for (const one of order) {
    last = Math.max(one.at, last + gap);
    placed.push(last);
  }
  let limit = bottom;
  for (let n = placed.length - 1; n >= 0; n -= 1) {
    const at = Math.min(placed[n] ?? limit, limit);
    placed[n] = at;
    limit = at - gap;
  }
  const found: number[] = [];
  order.forEach(({ index }, n) => (found[index] = placed[n] ?? top));
  return found;
}
