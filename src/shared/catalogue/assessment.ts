/**
 * The domain sets a store begins with. Which domains belong together comes from published toolkits; every name,
 * question and step is in our own words, in the languages' files (`entry.<id>`, `question.<id>`, `words.<id>.<score>`),
 * and an organisation's own wording stands before them.
 */
import type { Trust } from './types.ts';

export const setOrigins = {
  'six-domains': 'published',
  'twelve-domains': 'published',
  'family-domains': 'published',
} as const satisfies Record<string, Trust>;
export type SetOrigin = keyof typeof setOrigins;

export interface SetEntry {
  readonly id: string;
  readonly about: 'child' | 'family';
  readonly origin: SetOrigin;
  readonly domains: readonly string[];
}

export const assessmentSets: readonly SetEntry[] = [
  {
    id: 'wb-six',
    about: 'child',
    origin: 'six-domains',
    domains: ['wb-education', 'wb-health', 'wb-economic', 'wb-protection', 'wb-community', 'wb-attachment'],
  },
  {
    id: 'wb-twelve',
    about: 'child',
    origin: 'twelve-domains',
    domains: [
      'wt-food',
      'wt-growth',
      'wt-shelter',
      'wt-care',
      'wt-safety',
      'wt-legal',
      'wt-physical',
      'wt-treatment',
      'wt-feelings',
      'wt-behaviour',
      'wt-learning',
      'wt-school',
    ],
  },
  {
    id: 'fam-six',
    about: 'family',
    origin: 'family-domains',
    domains: ['fam-health', 'fam-education', 'fam-economic', 'fam-protection', 'fam-relationship', 'fam-community'],
  },
];

const originById: ReadonlyMap<string, SetOrigin> = new Map(assessmentSets.map((set) => [set.id, set.origin]));

/** Where a set comes from; `own` for one the organisation made. */
export function setOriginOf(catalogueId: string | null): SetOrigin | 'own' {
  return (catalogueId === null ? undefined : originById.get(catalogueId)) ?? 'own';
}
