/** The register's first entries: the named procedures and the documents of the way, and what rests on which. */
import { entries, type DocumentEntry } from './types.ts';

const sops = entries(
  'stage-page-social-work-framework',
  'sop-family-tracing',
  'sop-child-family-assessment',
  'sop-placement-decision',
  'sop-family-connection',
  'sop-preparing-to-leave',
  'sop-follow-up',
  'sop-case-closure',
);
const papers = [
  ...entries('roadmap-decision', 'doc-statement-of-intent'),
  ...entries('derived-stakeholders', 'doc-support-agreement'),
  ...entries('stage-page-strategic-plan', 'doc-strategic-plan', 'doc-transition-budget', 'doc-me-plan'),
  ...entries(
    'derived-organisation',
    'doc-admissions-policy',
    'doc-safeguarding-policy',
    'doc-staff-plan',
    'doc-communication-plan',
  ),
  ...entries(
    'stage-page-social-work-framework',
    'doc-practice-framework',
    'doc-supervision-framework',
    'doc-referral-process',
    'doc-mdt-terms',
  ),
];

export const documents: readonly DocumentEntry[] = [
  ...sops.map((entry) => ({ ...entry, kind: 'sop' as const })),
  ...papers.map((entry) => ({ ...entry, kind: 'document' as const })),
];

/** What the register can tell about a milestone or an action. */
export interface RestsOn {
  readonly documents: readonly string[];
  readonly sentence: 'sops-approved' | 'documents-approved' | 'documents-approved-part';
}
const sopIds = sops.map((entry) => entry.id);
const on = (...ids: readonly string[]): RestsOn => ({ documents: ids, sentence: 'documents-approved' });
const partlyOn = (...ids: readonly string[]): RestsOn => ({ documents: ids, sentence: 'documents-approved-part' });
const onSops: RestsOn = { documents: sopIds, sentence: 'sops-approved' };

/** By id of a milestone or an action. `partlyOn`: the papers alone do not make it true. */
export const restsOn: Readonly<Record<string, RestsOn>> = {
  'dec-m-statement-approved': on('doc-statement-of-intent'),
  'onb-m-support-agreed': on('doc-support-agreement'),
  'onb-support-agreement': on('doc-support-agreement'),
  'sp-m-strategy-approved': on('doc-strategic-plan'),
  'sp-m-budget-approved': on('doc-transition-budget'),
  'sp-m-me-plan-approved': on('doc-me-plan'),
  'oas-m-admissions-known': on('doc-admissions-policy'),
  'prep-m-safeguarding-in-force': on('doc-safeguarding-policy'),
  'prep-safeguarding': on('doc-safeguarding-policy'),
  'prep-m-staff-plan-agreed': on('doc-staff-plan'),
  'prep-staff-plan': on('doc-staff-plan'),
  'prep-m-communication-agreed': on('doc-communication-plan'),
  'prep-communication': on('doc-communication-plan'),
  'swf-m-framework-articulated': on('doc-practice-framework'),
  'swf-practice-framework': on('doc-practice-framework'),
  'swf-m-sops-in-place': onSops,
  'swf-sops': onSops,
  'swf-m-supervision-in-place': partlyOn('doc-supervision-framework'),
  'swf-supervision-framework': on('doc-supervision-framework'),
  'swf-referral-process': partlyOn('doc-referral-process'),
  'swf-mdt': partlyOn('doc-mdt-terms'),
};
