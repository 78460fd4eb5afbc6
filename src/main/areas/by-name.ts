/** Orders names of any script the same for every reader; numbers in them by their size. */
const names = new Intl.Collator('und', { sensitivity: 'base', numeric: true });

export function byName(a: string, b: string): number {
  return names.compare(a, b);
}
