/** Where somebody stands towards the transition, how it moves, and how promises stand. */

/** From the one who works against it to the one who carries it. */
export const stances = ['against', 'doubtful', 'neutral', 'supportive', 'champion'] as const;
export type Stance = (typeof stances)[number];
export const influences = ['low', 'medium', 'high'] as const;
export type Influence = (typeof influences)[number];

export interface StanceRecord {
  readonly on: string;
  readonly stance: Stance;
  readonly influence: Influence;
}

/** The newest by its day; of one day the one later in the list. Null where nothing is known. */
export function stanceOn<T extends StanceRecord>(records: readonly T[], day: string): T | null {
  return records.reduce<T | null>((best, one) => {
    if (one.on > day) return best;
    return best === null || one.on >= best.on ? one : best;
  }, null);
}

/** Steps towards the transition since the record before: negative went away from it, 0 stayed, null has nothing before. */
export function movedBy(records: readonly StanceRecord[], day: string): number | null {
  const last = stanceOn(records, day);
  if (!last) return null;
  const before = stanceOn(
    records.filter((one) => one !== last),
    day,
  );
  return before ? stances.indexOf(last.stance) - stances.indexOf(before.stance) : null;
}

export function isInFavour(stance: Stance): boolean {
  return stance === 'supportive' || stance === 'champion';
}
