/** Moving an entry among its siblings, told the way the store takes it: behind which entry it goes, and back. */
export interface Moved {
  /** The entry it goes behind; null for the first place. */
  readonly after: string | null;
  /** Where it was, for undoing. */
  readonly back: string | null;
  readonly phaseId?: string;
  readonly backPhaseId?: string;
}

/** One place up or down; null when it is at the end already. */
export function step(ids: readonly string[], id: string, by: 'up' | 'down'): Moved | null {
  const at = ids.indexOf(id);
  const target = at + (by === 'up' ? -1 : 1);
  if (at < 0 || target < 0 || target >= ids.length) return null;
  return { after: (by === 'up' ? ids[at - 2] : ids[at + 1]) ?? null, back: ids[at - 1] ?? null };
}

/** Dropped on another entry: takes that one's place. Null when nothing would change. */
export function drop(ids: readonly string[], id: string, onto: string): Moved | null {
  const [from, to] = [ids.indexOf(id), ids.indexOf(onto)];
  if (from < 0 || to < 0 || from === to) return null;
  return { after: (from < to ? onto : ids[to - 1]) ?? null, back: ids[from - 1] ?? null };
}
