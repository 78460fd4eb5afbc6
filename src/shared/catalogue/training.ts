/**
 * What a team is trained in, and what safe recruitment asks of whom: the first rows, all of them the organisation's to
 * edit. That a topic belongs here comes from its source; who needs it and for how long it holds is our own proposal.
 */
import { checkKinds, jobs, type CheckKind, type Job } from '../areas/team.ts';
import type { Trust } from './types.ts';

export const topicOrigins = {
  'stage-page-social-work-framework': 'published',
  'stage-page-case-plan-implementation': 'published',
  'case-management-introduction': 'published',
  'workforce-brief': 'published',
  'workforce-strengthening': 'published',
  'safer-recruitment': 'published',
  'alternative-care-manual': 'published',
  'derived-procedures': 'inferred',
  'training-recalled': 'recalled',
} as const satisfies Record<string, Trust>;
export type TopicOrigin = keyof typeof topicOrigins;

export interface TopicEntry {
  readonly id: string;
  readonly origin: TopicOrigin;
  readonly requiredFor: readonly Job[];
  /** Null: does not run out. */
  readonly validMonths: number | null;
  /** Null where no source says. */
  readonly minutes: number | null;
  readonly format: 'classroom' | 'online' | null;
  /** The procedure of the register that it teaches. */
  readonly documentId: string | null;
}

const supervisors: readonly Job[] = ['supervisor'];
const workers: readonly Job[] = ['supervisor', 'social-worker', 'para-social-worker'];
const caseTeam: readonly Job[] = [...workers, 'psychologist'];
const leaders: readonly Job[] = ['director', 'manager'];
/** Whoever is with children in the course of a day. */
const withChildren: readonly Job[] = [...caseTeam, 'house-parent', 'nurse', 'teacher'];
const house: readonly Job[] = ['house-parent', 'nurse', 'teacher'];
const everybody: readonly Job[] = jobs;
const nobody: readonly Job[] = [];

type Details = Partial<Omit<TopicEntry, 'id' | 'origin' | 'requiredFor'>>;
function topic(id: string, origin: TopicOrigin, requiredFor: readonly Job[], details: Details = {}): TopicEntry {
  return { id, origin, requiredFor, validMonths: null, minutes: null, format: null, documentId: null, ...details };
}

const framework = 'stage-page-social-work-framework';
const brief = 'workforce-brief';
const hour = 60;
const sop = (documentId: string): Details => ({ validMonths: 24, documentId });

/** Grows at its end, so that places stay. */
export const topics: readonly TopicEntry[] = [
  topic('tr-expectations', framework, [...leaders, ...caseTeam]),
  topic('tr-sops', framework, caseTeam, { validMonths: 24 }),
  topic('tr-cms', framework, caseTeam),
  topic('tr-sw-skills', framework, workers),
  topic('tr-case-management', 'case-management-introduction', caseTeam),
  topic('tr-consent-confidentiality', 'case-management-introduction', caseTeam),
  topic('tr-mandatory-reporting', 'case-management-introduction', withChildren),
  topic('tr-child-communication', 'case-management-introduction', withChildren, { validMonths: 24 }),
  topic('tr-child-development', brief, withChildren),
  topic('tr-trauma', brief, withChildren, { validMonths: 24 }),
  topic('tr-strengths-ecological', brief, workers),
  topic('tr-rights-inclusion', brief, withChildren),
  topic('tr-disability', brief, withChildren, { validMonths: 24 }),
  topic('tr-safeguarding', 'safer-recruitment', everybody, { validMonths: 12 }),
  topic('tr-psea', 'training-recalled', everybody, { validMonths: 12, minutes: 1.5 * hour, format: 'online' }),
  topic('tr-pfa', 'training-recalled', nobody, { minutes: 6 * hour }),
  topic('tr-tracing', framework, workers, sop('sop-family-tracing')),
  topic('tr-assessment', framework, workers, sop('sop-child-family-assessment')),
  topic('tr-gatekeeping', framework, workers, sop('sop-placement-decision')),
  topic('tr-referral', brief, workers),
  topic('tr-parenting', 'stage-page-case-plan-implementation', nobody),
  topic('tr-life-story', brief, nobody),
  topic('tr-contact', brief, nobody),
  topic('tr-care-leavers', framework, nobody),
  topic('tr-alternative-care', 'alternative-care-manual', workers),
  topic('tr-supervision', brief, supervisors, { minutes: 40 * hour, format: 'classroom' }),
  topic('tr-data-protection', brief, [...leaders, ...caseTeam, 'administration'], { validMonths: 12 }),
  topic('tr-change', 'workforce-strengthening', house),
  topic('tr-law', 'alternative-care-manual', [...leaders, ...workers]),
  topic('tr-sop-family-connection', 'derived-procedures', workers, sop('sop-family-connection')),
  topic('tr-sop-preparing-to-leave', 'derived-procedures', workers, sop('sop-preparing-to-leave')),
  topic('tr-sop-follow-up', 'derived-procedures', workers, sop('sop-follow-up')),
  topic('tr-sop-case-closure', 'derived-procedures', workers, sop('sop-case-closure')),
];

const originById: ReadonlyMap<string, TopicOrigin> = new Map(topics.map((entry) => [entry.id, entry.origin]));

/** Where a topic comes from; `own` for what is not in the catalogue. */
export function topicOriginOf(catalogueId: string | null): TopicOrigin | 'own' {
  return (catalogueId === null ? undefined : originById.get(catalogueId)) ?? 'own';
}

interface CheckEntry {
  readonly jobs: readonly Job[];
  /** Months a check holds where no date stands on it; null for ever. */
  readonly validMonths: number | null;
}

/** A probation is asked of nobody until the organisation says so: during it, people already work. */
const checkDefaults: Readonly<Record<CheckKind, CheckEntry>> = {
  'reference-first': { jobs: everybody, validMonths: null },
  'reference-second': { jobs: everybody, validMonths: null },
  'criminal-record': { jobs: everybody, validMonths: 36 },
  qualification: { jobs: [...caseTeam, 'nurse', 'teacher'], validMonths: null },
  'code-of-conduct': { jobs: everybody, validMonths: null },
  induction: { jobs: everybody, validMonths: null },
  probation: { jobs: nobody, validMonths: null },
};
export const checkEntries = checkKinds.map((kind) => ({ kind, ...checkDefaults[kind] }));
