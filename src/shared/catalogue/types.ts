/** The forms of the shipped catalogue: what stands in it, and how far each entry can be trusted. */

/** `published`: stands in a named public source. `inferred`: our own deduction. `recalled`: from memory, unchecked. */
export type Trust = 'published' | 'inferred' | 'recalled';

export interface Entry {
  /** Stable for ever; names and hints are looked up by it. */
  readonly id: string;
  /** A code of `origins`. */
  readonly origin: OriginCode;
  /** Place among its siblings; where nothing is said, its place in the list. See rules/order.ts. */
  readonly sort?: string;
}

export const origins = {
  'transition-phases': 'published',
  'stage-page-strategic-plan': 'published',
  'stage-page-social-work-framework': 'published',
  'stage-page-case-plan-implementation': 'published',
  'roadmap-decision': 'published',
  'derived-learning': 'inferred',
  'derived-stakeholders': 'inferred',
  'derived-planning': 'inferred',
  'derived-organisation': 'inferred',
  'derived-casework': 'inferred',
  'derived-closing': 'inferred',
} as const satisfies Record<string, Trust>;
export type OriginCode = keyof typeof origins;

export const activityGroups = [
  'care-setting',
  'skills',
  'identity',
  'safety',
  'wellbeing',
  'family',
  'independence',
  'disability',
  'services',
  'education',
  'health',
  'legal',
  'community',
  'preparation',
  'kit',
  'ritual',
] as const;
export type ActivityGroup = (typeof activityGroups)[number];

/** Whom a line of a child's plan is about. */
export const activityScopes = [
  'organisation',
  'child',
  'youth',
  'child-or-youth',
  'family',
  'child-or-family',
  'child-and-family',
  'community',
] as const;
export type ActivityScope = (typeof activityScopes)[number];

export interface ActivityEntry extends Entry {
  readonly group: ActivityGroup;
  readonly scope: ActivityScope;
}

export interface StageEntry extends Entry {
  /** A stage's phase is data: an organisation may see it elsewhere. */
  readonly phase: string;
  readonly actions: readonly Entry[];
  readonly milestones: readonly Entry[];
  readonly activities: readonly ActivityEntry[];
}

export interface DocumentEntry extends Entry {
  readonly kind: 'sop' | 'document';
}

/** `entries('derived-learning', 'a', 'b')`: the same origin for each id. */
export function entries(origin: OriginCode, ...ids: readonly string[]): readonly Entry[] {
  return ids.map((id) => ({ id, origin }));
}
