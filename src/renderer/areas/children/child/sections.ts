/**
 * The sections of a child's record, in the order of the column at its side. `path` is the page's address within the
 * record; who lacks the capability is not shown the way there. A page that is not there yet is not listed.
 */
import type { Capability } from '../../../../shared/access.ts';

interface SectionEntry {
  readonly path: string;
  readonly can: Capability;
}
export interface SectionGroup {
  readonly id: 'record' | 'file' | 'family' | 'plan';
  readonly sections: readonly SectionEntry[];
}

const of = (can: Capability, ...paths: readonly string[]): SectionEntry[] => paths.map((path) => ({ path, can }));

const sectionGroups = [
  { id: 'record', sections: of('children.read', '', 'identity', 'stays', 'alerts', 'siblings', 'workers') },
  {
    id: 'file',
    sections: [
      ...of('casefile.read', 'health', 'education', 'documents', 'consents', 'contacts', 'notes', 'words'),
      ...of('care.read', 'observations'),
      ...of('casefile.read', 'memory', 'decisions'),
    ],
  },
  { id: 'family', sections: of('assessment.read', 'assessment', 'family', 'tracing', 'risk') },
  {
    id: 'plan',
    sections: [
      ...of('plan.read', 'plan', 'activities', 'safety', 'legal', 'visits', 'readiness'),
      ...of('kit.read', 'kit'),
    ],
  },
] as const satisfies readonly SectionGroup[];

/** Those whose pages are there and open to this person. */
export function openSections(paths: readonly string[], may: (can: Capability) => boolean): SectionGroup[] {
  const there = new Set(['', ...paths]);
  return sectionGroups
    .map(({ id, sections }) => ({ id, sections: sections.filter(({ path, can }) => there.has(path) && may(can)) }))
    .filter((group) => group.sections.length > 0);
}
