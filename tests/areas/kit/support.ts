/** Short ways for the tests of the kit: a home with a worker, two children, and a kit begun for one of them. */
import type { Input, Output } from '../../../src/shared/contract.ts';
import { newId, type Home, type Person } from '../../support/home.ts';
import { child, easyHome, give, today, worker } from '../caseload/support.ts';

export { allRefused, child, inDays, today } from '../caseload/support.ts';

export type KitOfChild = Output<'kit.child'>;
export type Line = KitOfChild['lines'][number];
type Someone = Awaited<ReturnType<Home['person']>>;

export interface KitHome {
  readonly home: Home;
  readonly director: Person;
  readonly supervisor: Someone;
  /** Leads `mine`. */
  readonly lead: Someone;
  /** Leads `other`. */
  readonly stranger: Someone;
  /** Works in the house of `mine`. */
  readonly carer: Someone;
  readonly mine: string;
  readonly other: string;
}

export async function kitHome(): Promise<KitHome> {
  const home = await easyHome();
  const { director } = home;
  const supervisor = await home.person('supervisor');
  const [lead, stranger] = [await home.person('social-worker'), await home.person('social-worker')];
  const carer = await home.person('care-staff');
  const leadId = await worker(home, { name: 'Lena Lead', userId: lead.id });
  const strangerId = await worker(home, { name: 'Stan Stranger', userId: stranger.id });
  const carerId = await worker(home, { name: 'Cara Carer', jobs: ['house-parent'], userId: carer.id });
  const now = await director.ask('team.person', { id: carerId });
  await director.ask('team.edit', { id: carerId, rev: now.rev, place: 'Jasmine house' });
  const mine = await child(director, { name: 'Mine', house: 'Jasmine house', birthDate: '2014-01-10' });
  const other = await child(director, { name: 'Other', house: 'Baobab house', sex: 'male' });
  await give(director, [mine], leadId);
  await give(director, [other], strangerId);
  return { home, director, supervisor, lead, stranger, carer, mine: mine.id, other: other.id };
}

export const kitOf = (person: Person, childId: string) => person.ask('kit.child', { childId });

export async function begin(person: Person, childId: string): Promise<string> {
  return (await person.ask('kit.start', { id: newId(), childId })).id;
}

export async function lineOf(person: Person, childId: string, itemId: string): Promise<Line> {
  const line = (await kitOf(person, childId)).lines.find((one) => one.item.id === itemId);
  if (!line) throw new Error(`no ${itemId} in the kit`);
  return line;
}

/** Changes one line of the kit as it stands now. */
export async function set(
  person: Person,
  childId: string,
  itemId: string,
  change: Partial<Input<'kit.editLine'>>,
): Promise<void> {
  const { id, rev } = await lineOf(person, childId, itemId);
  await person.ask('kit.editLine', { childId, id, rev, ...change });
}

/** Leaves out whatever waits for a decision. */
export async function decideAll(person: Person, childId: string, included = false): Promise<void> {
  for (const { id, rev, decision } of (await kitOf(person, childId)).lines) {
    if (decision !== 'undecided') continue;
    await person.ask('kit.decideLine', { childId, id, rev, included, reason: 'Not needed' });
  }
}

/** A kit of just these items of the template: the rest is left out. */
export async function only(person: Person, childId: string, ...itemIds: string[]): Promise<string> {
  const kitId = await begin(person, childId);
  for (const { id, rev, item } of (await kitOf(person, childId)).lines) {
    const included = itemIds.includes(item.id ?? '');
    await person.ask('kit.decideLine', { childId, id, rev, included, reason: 'For this test' });
  }
  return kitId;
}

export async function approve(person: Person, childId: string): Promise<string> {
  const { kit } = await kitOf(person, childId);
  if (!kit) throw new Error('there is no kit');
  const id = newId();
  await person.ask('kit.approve', { id, childId, kitId: kit.id, rev: kit.rev, digest: kit.digest });
  return id;
}

export function lines(...wanted: readonly (readonly [line: { readonly id: string }, quantity: number])[]) {
  return wanted.map(([line, quantity]) => ({ id: newId(), lineId: line.id, quantity }));
}

/** Brings something into the store room. */
export function stocked(person: Person, itemId: string, quantity: number, size: string | null = null) {
  return person.ask('kit.move', { id: newId(), itemId, size, kind: 'in', quantity, on: today() });
}

export async function level(person: Person, itemId: string, size: string | null = null): Promise<number> {
  const { lines: all } = await person.ask('kit.stock', {});
  return all.find((one) => one.item.id === itemId && one.size === size)?.level ?? 0;
}
