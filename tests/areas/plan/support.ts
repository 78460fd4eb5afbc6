/** Short ways for the tests of plans: a plan with what it usually holds, and its digest as a screen would know it. */
import type { Input, Output } from '../../../src/shared/contract.ts';
import { newId, type Home, type Person } from '../../support/home.ts';
import { child, give, inDays, today, worker, type Line } from '../caseload/support.ts';

export { allRefused, child, easyHome, inDays, today, worker } from '../caseload/support.ts';
export { newId } from '../../support/home.ts';

type Header = Input<'plan.saveHeader'>;
export const header = (childId: string, more: Partial<Header> = {}): Header => ({
  childId,
  rev: null,
  goal: 'reunification',
  placementType: 'reunif-mother',
  goalReason: 'She wants to live with her mother',
  interim: false,
  interimReason: null,
  interimUntil: null,
  madeOn: today(),
  reviewOn: null,
  participants: null,
  childView: 'I want to sleep in the same room as my sister',
  familyView: null,
  ...more,
});

type Action = Input<'plan.saveAction'>;
export const action = (childId: string, more: Partial<Action> = {}): Action => ({
  childId,
  id: newId(),
  rev: null,
  activityId: null,
  followsId: null,
  goalId: null,
  what: 'Ask the school for a place',
  forWhom: 'child',
  staffId: null,
  responsible: null,
  contact: null,
  carerTask: null,
  dueOn: null,
  currency: null,
  costEstimate: null,
  costActual: null,
  referredTo: null,
  referralState: null,
  document: null,
  childView: null,
  familyView: null,
  note: null,
  ...more,
});

export const step = (
  childId: string,
  actionId: string,
  more: Partial<Input<'plan.step'>> = {},
): Input<'plan.step'> => ({
  childId,
  id: newId(),
  actionId,
  status: 'done',
  on: today(),
  reason: null,
  note: null,
  ...more,
});

export const together = {
  withChild: true,
  withFamily: true,
  how: 'Read aloud',
  childSaid: null,
  familySaid: null,
} as const;

export const planOf = (person: Person, childId: string): Promise<Output<'plan.child'>> =>
  person.ask('plan.child', { childId });
export async function digestOf(person: Person, childId: string): Promise<string> {
  const { digest } = await planOf(person, childId);
  if (digest === null) throw new Error('no plan');
  return digest;
}

export async function share(person: Person, childId: string): Promise<void> {
  const digest = await digestOf(person, childId);
  await person.ask('plan.share', { childId, id: newId(), on: today(), digest, ...together });
}

export interface Team {
  readonly supervisor: Person;
  readonly mine: Person & { readonly id: string; readonly name: string };
  readonly staffId: string;
  readonly amara: Line;
  readonly bela: Line;
}

/** A supervisor, a social worker who leads Amara, and Bela whom somebody else leads. */
export async function team(home: Home): Promise<Team> {
  const supervisor = await home.person('supervisor');
  const mine = await home.person('social-worker');
  const staffId = await worker(home, { userId: mine.id, name: 'Wanja Worker' });
  const other = await worker(home, { name: 'Otto Other' });
  const amara = await child(home.director, { name: 'Amara', house: 'Acacia', birthDate: inDays(-10 * 365) });
  const bela = await child(home.director, { name: 'Bela', house: 'Baobab' });
  await give(home.director, [amara], staffId);
  await give(home.director, [bela], other);
  return { supervisor, mine, staffId, amara, bela };
}
