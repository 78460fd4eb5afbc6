/**
 * The papers a child's file usually holds: the first rows of a list that is the organisation's own. That a kind belongs
 * here comes from its source; which ones are required, and what goes home with the child, is our proposal.
 */
import type { Trust } from './types.ts';

export const documentKindOrigins = {
  'case-forms': 'published',
  'file-standards': 'published',
  'transition-stage': 'published',
  'derived-kit': 'inferred',
} as const satisfies Record<string, Trust>;
type DocumentKindOrigin = keyof typeof documentKindOrigins;

export interface DocumentKindEntry {
  readonly id: string;
  readonly origin: DocumentKindOrigin;
  readonly required: boolean;
  readonly goes: 'original' | 'copy' | 'stays' | null;
  readonly expires: boolean;
  /** Days before the end on which it is said: about as long as a new one takes. */
  readonly warnDays: number;
}

type Goes = DocumentKindEntry['goes'];
const kind = (origin: DocumentKindOrigin, id: string, goes: Goes, more: Partial<DocumentKindEntry> = {}) => ({
  ...{ id, origin, goes, required: false, expires: false, warnDays: 60 },
  ...more,
});
const required = { required: true } as const;
const runsOut = { expires: true } as const;

export const documentKinds: readonly DocumentKindEntry[] = [
  kind('file-standards', 'doc-photo', 'copy', { ...required, ...runsOut }),
  kind('case-forms', 'doc-birth-certificate', 'original', required),
  kind('case-forms', 'doc-id', 'original', { ...runsOut, warnDays: 120 }),
  kind('case-forms', 'doc-admission', 'copy', required),
  kind('case-forms', 'doc-order', 'copy', { ...required, ...runsOut, warnDays: 90 }),
  kind('case-forms', 'doc-social-inquiry', 'copy', required),
  kind('file-standards', 'doc-police', 'copy'),
  kind('file-standards', 'doc-age-order', 'copy'),
  kind('case-forms', 'doc-vaccination', 'original', required),
  kind('file-standards', 'doc-medical', 'copy', required),
  kind('case-forms', 'doc-disability', 'original', runsOut),
  kind('case-forms', 'doc-school', 'original', required),
  kind('file-standards', 'doc-assignment', 'stays'),
  kind('case-forms', 'doc-assessment', 'copy'),
  kind('file-standards', 'doc-case-plan', 'copy'),
  kind('file-standards', 'doc-progress', 'stays'),
  kind('file-standards', 'doc-observations', 'stays'),
  kind('case-forms', 'doc-consents', 'copy', required),
  kind('case-forms', 'doc-family', 'stays'),
  kind('file-standards', 'doc-tracing', 'stays'),
  kind('case-forms', 'doc-conference', 'stays'),
  kind('case-forms', 'doc-placement', 'copy', runsOut),
  kind('transition-stage', 'doc-safety-plan', 'copy'),
  kind('transition-stage', 'doc-monitoring-plan', 'copy'),
  kind('case-forms', 'doc-referrals', 'copy'),
  kind('derived-kit', 'doc-kit', 'copy'),
  kind('file-standards', 'doc-belongings', 'copy'),
  kind('case-forms', 'doc-visits', 'stays'),
  kind('case-forms', 'doc-reviews', 'stays'),
  kind('case-forms', 'doc-closure', 'copy'),
  kind('file-standards', 'doc-discharge', 'copy'),
  kind('case-forms', 'doc-death', 'copy'),
  kind('case-forms', 'doc-land-will', 'copy'),
];

const originById = new Map(documentKinds.map((entry) => [entry.id, documentKindOrigins[entry.origin]]));

export function documentOriginOf(catalogueId: string | null): 'published' | 'inferred' | 'own' {
  return (catalogueId === null ? undefined : originById.get(catalogueId)) ?? 'own';
}
