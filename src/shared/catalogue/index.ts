/** The shipped catalogue, whole: data with stable ids. Names are in the locales, `catalogue:<kind>.<id>`. */
import { documents } from './documents.ts';
import { stagesBefore } from './stages-before.ts';
import { stagesFull } from './stages-full.ts';
import { entries, origins, type Entry, type OriginCode, type Trust } from './types.ts';

export { documents, restsOn } from './documents.ts';
export { activityGroups, activityScopes, origins } from './types.ts';
export type { Entry, OriginCode, Trust } from './types.ts';

/** Grows with every change of the lists. */
export const catalogueVersion = 1;

export const phases: readonly Entry[] = entries('transition-phases', 'learning', 'preparing', 'full-transition');
export const stages = [...stagesBefore, ...stagesFull];

const originById: ReadonlyMap<string, OriginCode> = new Map(
  [...phases, ...stages, ...stages.flatMap((s) => [...s.actions, ...s.milestones, ...s.activities]), ...documents].map(
    (entry) => [entry.id, entry.origin],
  ),
);

/** Where an entry comes from; `own` for what is not in the catalogue. */
export function originOf(catalogueId: string | null): OriginCode | 'own' {
  return (catalogueId === null ? undefined : originById.get(catalogueId)) ?? 'own';
}

export function trustOf(origin: OriginCode | 'own'): Trust | 'own' {
  return origin === 'own' ? 'own' : origins[origin];
}
