/**
 * Who may do what: one table of roles and capabilities. `all` reaches every record, `own` only those that the gate
 * finds to be the person's own (assigned to them on the day of the call); no entry means no.
 */
import * as z from 'zod';

export const roles = ['director', 'supervisor', 'social-worker', 'care-staff', 'trainer', 'viewer'] as const;
export type Role = (typeof roles)[number];
export const Role = z.enum(roles);

const capabilities = [
  'figures.read', // numbers without names
  'transition.read', // stages, actions, milestones with owners and notes
  'transition.work', // carry an action forward: status, notes, evidence
  'transition.plan', // choose actions, set owners and dates, edit the catalogue
  'transition.declare', // declare a milestone, approve a document
  'team.read', // staff with hours, checks, roles
  'team.manage', // employ, end, check, import
  'training.read', // who is trained in what
  'training.log', // sessions, attendance, certificates, sign-offs
  'training.plan', // topics and courses, and who needs them
  'supervision.read',
  'supervision.write',
  'caseload.read', // who carries how much
  'caseload.assign', // give children to workers, cover
  'caseload.rules', // limits, weights, eligibility
  'children.read',
  'children.write',
  'children.add',
  'children.import',
  'casefile.read', // health, school, documents, consents, contacts, notes
  'casefile.write',
  'care.read', // what carers of the child's house need: alerts, today's activities, observations
  'care.write', // tick off, observe, pack
  'assessment.read',
  'assessment.write',
  'plan.read',
  'plan.write',
  'plan.approve', // approve a plan, waive a criterion of readiness
  'kit.read',
  'kit.write',
  'kit.approve',
  'kit.stock', // what is in the store room, without any child's name
  'lists.edit', // domain sets, legal steps, criteria, kit templates, document lists
  'journey.plan', // timeline, self-assessment, learning
  'journey.decide', // go or no-go between stages
  'stakeholders.read',
  'stakeholders.write',
  'risks.read',
  'risks.work', // review a risk, answer an issue
  'risks.plan', // add, rate, give to an owner
  'money.read',
  'money.write',
  'premises.read',
  'premises.write',
  'organisation.edit',
  'people.read', // who uses the application
  'people.manage', // accounts, roles, one-time passwords
  'audit.read', // every change and every look, whoever made it
  'security.manage', // recovery code, locking, backups
] as const;
export type Capability = (typeof capabilities)[number];
export const Capability = z.enum(capabilities);

export type Grant = 'all' | 'own';
type Table = Readonly<Record<Role, Readonly<Partial<Record<Capability, Grant>>>>>;

export const grants: Table = {
  director: {
    'children.import': 'all',
    'casefile.read': 'all',
    'casefile.write': 'all',
    'care.read': 'all',
    'care.write': 'all',
    'assessment.read': 'all',
    'assessment.write': 'all',
    'plan.read': 'all',
    'plan.write': 'all',
    'plan.approve': 'all',
    'kit.read': 'all',
    'kit.write': 'all',
    'kit.approve': 'all',
    'kit.stock': 'all',
    'lists.edit': 'all',
    'journey.plan': 'all',
    'stakeholders.read': 'all',
    'stakeholders.write': 'all',
    'risks.read': 'all',
    'risks.work': 'all',
    'risks.plan': 'all',
    'money.read': 'all',
    'premises.read': 'all',
    'premises.write': 'all',
    'journey.decide': 'all',
    'money.write': 'all',
    'figures.read': 'all',
    'team.read': 'all',
    'team.manage': 'all',
    'training.read': 'all',
    'training.log': 'all',
    'training.plan': 'all',
    'supervision.read': 'all',
    'supervision.write': 'all',
    'caseload.read': 'all',
    'caseload.assign': 'all',
    'caseload.rules': 'all',
    'children.read': 'all',
    'children.write': 'all',
    'children.add': 'all',
    'transition.read': 'all',
    'transition.work': 'all',
    'transition.plan': 'all',
    'transition.declare': 'all',
    'organisation.edit': 'all',
    'people.read': 'all',
    'people.manage': 'all',
    'audit.read': 'all',
    'security.manage': 'all',
  },
  supervisor: {
    'children.import': 'all',
    'casefile.read': 'all',
    'casefile.write': 'all',
    'care.read': 'all',
    'care.write': 'all',
    'assessment.read': 'all',
    'assessment.write': 'all',
    'plan.read': 'all',
    'plan.write': 'all',
    'plan.approve': 'all',
    'kit.read': 'all',
    'kit.write': 'all',
    'kit.approve': 'all',
    'kit.stock': 'all',
    'lists.edit': 'all',
    'journey.plan': 'all',
    'stakeholders.read': 'all',
    'stakeholders.write': 'all',
    'risks.read': 'all',
    'risks.work': 'all',
    'risks.plan': 'all',
    'money.read': 'all',
    'premises.read': 'all',
    'premises.write': 'all',
    'figures.read': 'all',
    'team.read': 'all',
    'training.read': 'all',
    'training.log': 'all',
    'training.plan': 'all',
    'supervision.read': 'all',
    'supervision.write': 'all',
    'caseload.read': 'all',
    'caseload.assign': 'all',
    'children.read': 'all',
    'children.write': 'all',
    'children.add': 'all',
    'transition.read': 'all',
    'transition.work': 'all',
    'transition.plan': 'all',
    'people.read': 'all',
  },
  'social-worker': {
    'casefile.read': 'own',
    'casefile.write': 'own',
    'care.read': 'own',
    'care.write': 'own',
    'assessment.read': 'own',
    'assessment.write': 'own',
    'plan.read': 'own',
    'plan.write': 'own',
    'kit.read': 'own',
    'kit.write': 'own',
    'risks.read': 'own',
    'risks.work': 'own',
    'kit.stock': 'all',
    'figures.read': 'all',
    'team.read': 'own',
    'training.read': 'own',
    'supervision.read': 'own',
    'caseload.read': 'own',
    'children.read': 'own',
    'children.write': 'own',
    'transition.read': 'all',
    'transition.work': 'own',
    'people.read': 'all',
  },
  'care-staff': {
    'care.read': 'own',
    'care.write': 'own',
    'risks.read': 'own',
    'risks.work': 'own',
    'figures.read': 'all',
    'transition.read': 'own',
    'transition.work': 'own',
    'team.read': 'own',
    'training.read': 'own',
    'supervision.read': 'own',
  },
  trainer: {
    'risks.read': 'own',
    'risks.work': 'own',
    'figures.read': 'all',
    'team.read': 'own',
    'training.read': 'all',
    'training.log': 'all',
    'training.plan': 'all',
    'supervision.read': 'own',
    'transition.read': 'all',
    'transition.work': 'own',
    'people.read': 'all',
  },
  viewer: { 'figures.read': 'all' },
};

/** The widest grant that any of a person's roles gives, or null. */
export function grantOf(held: readonly Role[], capability: Capability): Grant | null {
  const found = held.map((role) => grants[role][capability]);
  if (found.includes('all')) return 'all';
  return found.includes('own') ? 'own' : null;
}

export function capabilitiesOf(held: readonly Role[]): Partial<Record<Capability, Grant>> {
  const entries = capabilities.flatMap((capability) => {
    const grant = grantOf(held, capability);
    return grant ? [[capability, grant] as const] : [];
  });
  return Object.fromEntries(entries);
}
