/** Where this area's pages are, so that no page spells a path by hand. */
import type { WaitingKind } from '../../../shared/areas/transition.ts';

export const overviewPath = '/transition';
export const documentsPath = '/transition/documents';

export function stagePath(stageId: string): string {
  return `/transition/stage/${stageId}`;
}

/** The list behind a figure; with a stage, only what waits there. */
export function waitingPath(kind: WaitingKind, stageId?: string): string {
  return `/transition/waiting/${kind}${stageId ? `?stage=${stageId}` : ''}`;
}

/** An issue of the register that blocks something here. */
export function riskPath(id: string): string {
  return `/risks?risk=${id}`;
}
export const risksPath = '/risks';

export function signOffPath(stageId: string): string {
  return `/journey/sign-off/${stageId}`;
}

/** Where the records behind a computed sentence are kept: the documents' register where no other area is named. */
const behind: Readonly<Record<string, string>> = {
  'team-formed': '/team',
  'staff-trained': '/training',
  'supervision-in-place': '/supervision',
  'caseloads-assigned': '/caseload',
  'workers-introduced': '/caseload',
  'file-documents': '/casefile/documents?gaps=yes',
  'wellbeing-assessed': '/assessment?list=not-in-date',
  'families-traced': '/assessment?list=tracing-open',
  'families-assessed': '/assessment?list=family-missing',
  'assessments-done': '/assessment?list=not-assessed',
  'children-ready': '/plan',
  'legal-complete': '/plan?lacks=rd-placement-approved',
  'safety-monitoring-plans': '/plan',
  'plan-referrals': '/plan?lacks=rd-services',
  'plan-activity': '/plan',
  'decision-makers-mapped': '/stakeholders',
  'leaders-agreed': '/stakeholders',
  'stakeholders-consulted': '/stakeholders',
  'stakeholders-informed': '/stakeholders',
  'costs-modelled': '/money',
  'costs-funded': '/money/lines',
  'budget-in-place': '/money',
  'admissions-stopped': '/premises/admissions',
  'assets-decided': '/premises/assets',
  'services-funded': '/premises/services',
  'services-running': '/premises/services',
  'peer-learning': '/journey/learning',
  'learning-recorded': '/journey/learning',
  'kits-ready': '/kit?show=coming',
};

export function behindPath(sentence: string): string {
  return behind[sentence] ?? documentsPath;
}
