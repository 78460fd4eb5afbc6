/** Role × procedure: who gets past the gate's capability check, against a table a person can read. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { roles, type Role } from '../../src/shared/access.ts';
import { contract, type ProcedureName } from '../../src/shared/contract.ts';
import { openHome, type Home, type Person } from '../support/home.ts';
import { childrenMay } from './may/children.ts';
import { casefileMay } from './may/casefile.ts';
import { assessmentMay } from './may/assessment.ts';
import { planMay } from './may/plan.ts';
import { kitMay } from './may/kit.ts';
import { journeyMay } from './may/journey.ts';
import { stakeholdersMay } from './may/stakeholders.ts';
import { risksMay } from './may/risks.ts';
import { moneyMay } from './may/money.ts';
import { premisesMay } from './may/premises.ts';
import { all, carers, D, plan, team, trainers, workers } from './may/groups.ts';

/** Who may, by name. A procedure missing here fails the test: decide it, then write it down. */
const may: Readonly<Record<ProcedureName, readonly Role[]>> = {
  'session.status': all,
  'session.me': all,
  'session.create': all,
  'session.signIn': all,
  'session.recover': all,
  'session.confirmRecovery': D,
  'session.newRecoveryCode': D,
  'session.changePassword': all,
  'session.active': all,
  'session.lock': all,
  'session.practise': all,
  'session.leavePractice': all,
  'records.saveDraft': all,
  'records.draft': all,
  'records.drafts': all,
  'records.discardDraft': all,
  'records.saveFile': all,
  'records.savePdf': all,
  'settings.organisation': all,
  'settings.editOrganisation': D,
  'settings.people': team,
  'settings.addPerson': D,
  'settings.editPerson': D,
  'settings.setRoles': D,
  'settings.disablePerson': D,
  'settings.enablePerson': D,
  'settings.resetPassword': D,
  'settings.setLanguage': all,
  'settings.audit': D,
  'settings.auditEntry': D,
  'settings.accessLog': D,
  'settings.exportAudit': D,
  'settings.exportPeople': D,
  'settings.exportAccess': D,
  'settings.verifyLog': D,
  'settings.diagnostics': D,
  'transition.overview': all,
  'transition.waiting': carers,
  'transition.stage': carers,
  'transition.action': carers,
  'transition.milestone': carers,
  'transition.setStatus': carers,
  'transition.writeNotes': carers,
  'transition.planAction': plan,
  'transition.planMilestone': plan,
  'transition.declareMilestone': D,
  'transition.addEntry': plan,
  'transition.renameEntry': plan,
  'transition.editAim': plan,
  'transition.moveEntry': plan,
  'transition.retireEntry': plan,
  'transition.remove': plan,
  'transition.restore': plan,
  'transition.addEvidence': carers,
  'transition.evidenceFile': carers,
  'transition.documents': carers,
  'transition.addDocument': plan,
  'transition.editDocument': plan,
  'transition.addVersion': plan,
  'transition.approveVersion': D,
  'transition.withdrawApproval': D,
  'transition.history': carers,
  'transition.owners': plan,
  'transition.export': carers,
  'team.list': carers,
  'team.person': carers,
  'team.me': all,
  'team.add': D,
  'team.edit': D,
  'team.joinAccount': D,
  'team.setJobs': D,
  'team.setHours': D,
  'team.endEmployment': D,
  'team.startAgain': D,
  'team.photo': carers,
  'team.setPhoto': D,
  'team.removePhoto': D,
  'team.restorePhoto': D,
  'team.remove': D,
  'team.restore': D,
  'team.recordCheck': D,
  'team.requirements': carers,
  'team.editRequirement': D,
  'team.planRedeployment': D,
  'team.glance': all,
  'team.previewImport': D,
  'team.import': D,
  'team.undoImport': D,
  'team.rejected': D,
  'team.history': D,
  'team.export': D,
  'training.topics': carers,
  'training.addTopic': trainers,
  'training.editTopic': trainers,
  'training.courses': carers,
  'training.saveCourse': trainers,
  'training.sessions': carers,
  'training.session': trainers,
  'training.planSession': trainers,
  'training.logAttendance': trainers,
  'training.recordExternal': trainers,
  'training.signOff': trainers,
  'training.removeCompletion': trainers,
  'training.matrix': carers,
  'training.person': carers,
  'training.proposals': trainers,
  'training.certificate': trainers,
  'training.history': trainers,
  'training.export': trainers,
  'caseload.figures': all,
  'caseload.children': workers,
  'caseload.child': workers,
  'caseload.addChild': plan,
  'caseload.editChild': workers,
  'caseload.board': workers,
  'caseload.candidates': plan,
  'caseload.assign': plan,
  'caseload.end': plan,
  'caseload.undoAssign': plan,
  'caseload.introduce': workers,
  'caseload.cover': plan,
  'caseload.covers': workers,
  'caseload.endCover': plan,
  'caseload.rules': workers,
  'caseload.editRules': D,
  'caseload.history': workers,
  'caseload.export': plan,
  'supervision.overview': carers,
  'supervision.sessions': carers,
  'supervision.assign': plan,
  'supervision.record': plan,
  'supervision.finishAction': plan,
  'supervision.wellbeing': all,
  'supervision.export': carers,
  ...childrenMay,
  ...casefileMay,
  ...assessmentMay,
  ...planMay,
  ...kitMay,
  ...journeyMay,
  ...stakeholdersMay,
  ...risksMay,
  ...moneyMay,
  ...premisesMay,
};

describe('who may call what', () => {
  let home: Home;
  const people = new Map<Role, Person>();
  beforeAll(async () => {
    home = await openHome();
    people.set('director', home.director);
    for (const role of roles) if (role !== 'director') people.set(role, await home.person(role));
  });
  afterAll(() => home.done());

  const names = Object.keys(contract) as ProcedureName[];
  // An input that never fits: those who may are told so, those who may not are refused before anyone looks at it.
  const misfit = { thisFieldDoesNotExist: true };

  for (const role of roles) {
    it(`${role}: every procedure answers as the table says`, async () => {
      const person = people.get(role);
      const answers: Record<string, string> = {};
      const expected: Record<string, string> = {};
      for (const name of names) {
        const result = await person?.raw(name, misfit);
        answers[name] = result?.ok === false ? result.error.code : 'ok';
        expected[name] = may[name].includes(role) ? 'invalid' : 'forbidden';
      }
      expect(answers).toEqual(expected);
    });
  }

  it('somebody with two roles may what either may', async () => {
    const both = await home.person('viewer', 'supervisor');
    expect((await both.refused('transition.planAction', misfit)).code).toBe('invalid');
    expect((await both.refused('settings.addPerson', misfit)).code).toBe('forbidden');
  });

  it('nobody signed in: only the door answers', async () => {
    const stranger = home.core.connect();
    for (const name of names) {
      const result = await stranger.call(name, misfit);
      const access = contract[name].access;
      const open = 'who' in access && access.who === 'anyone';
      expect([name, result.ok ? 'ok' : result.error.code]).toEqual([name, open ? 'invalid' : 'unauthenticated']);
    }
    await stranger.end();
  });
});
