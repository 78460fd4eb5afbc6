/** Which cached answers go stale together. The main process says `changed` with tags; each question carries its own. */
import type { ProcedureName } from '../../shared/contract.ts';
import type { Tag } from '../../shared/tags.ts';

/** Questions that show more, or other, than their area's name says. */
const particular: Partial<Record<ProcedureName, readonly Tag[]>> = {
  'settings.organisation': ['organisation'],
  'settings.people': ['people'],
  'settings.audit': ['history'],
  'settings.auditEntry': ['history'],
  'settings.accessLog': ['history'],
  'settings.verifyLog': ['history'],
  'settings.diagnostics': [],
  'transition.owners': ['people'],
  'transition.documents': ['documents'],
  'transition.history': ['history'],
  'team.history': ['history'],
  'training.history': ['history'],
  'caseload.history': ['history'],
  'plan.history': ['history'],
  'children.history': ['history'],
  'children.lists': ['children'],
};

const byArea: Readonly<Record<string, readonly Tag[]>> = {
  session: ['session'],
  records: ['drafts'],
  settings: ['organisation', 'people'],
  // An owner's name stands in every list of the transition.
  transition: ['transition', 'people'],
  team: ['team', 'people', 'caseload'],
  // Whose jobs ask for what comes from the team.
  training: ['training', 'team'],
  supervision: ['supervision', 'team'],
  // Who may carry a child follows from training and checks.
  caseload: ['caseload', 'children', 'team', 'training'],
  children: ['children', 'caseload', 'casefile', 'assessment', 'plan', 'kit'],
  casefile: ['casefile', 'children'],
  assessment: ['assessment', 'children'],
  // Readiness rests on everything that is known of a child.
  plan: ['plan', 'children', 'casefile', 'assessment', 'kit', 'caseload'],
  kit: ['kit', 'children', 'plan', 'casefile'],
  journey: ['journey', 'transition', 'risks', 'stakeholders', 'money', 'premises', 'people'],
  stakeholders: ['stakeholders', 'people'],
  risks: ['risks', 'transition', 'people'],
  money: ['money', 'premises', 'children'],
  premises: ['premises', 'children'],
};

export function tagsOf(procedure: ProcedureName): readonly Tag[] {
  return particular[procedure] ?? byArea[procedure.split('.')[0] ?? ''] ?? [];
}
