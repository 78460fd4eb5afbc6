/** Short ways for the tests of the children themselves: a child, its record, a setting of people who may and may not. */
import type { Input, Output } from '../../../src/shared/contract.ts';
import { newId, type Home, type Person } from '../../support/home.ts';
import { inDays } from '../caseload/support.ts';

export { allRefused, changes, easyHome, give, inDays, today, worker } from '../caseload/support.ts';
export { setting, type Setting } from '../casefile/support.ts';
export { newId, openHome, type Home, type Person } from '../../support/home.ts';

export type Added = Output<'children.add'>;
/** A girl who came a year ago, unless said otherwise. */
export function add(person: Person, more: Partial<Input<'children.add'>> = {}): Promise<Added> {
  return person.ask('children.add', { id: newId(), name: 'Amara', sex: 'female', since: inDays(-365), ...more });
}

export const recordOf = (person: Person, childId: string) => person.ask('children.record', { childId });
export const headOf = (person: Person, childId: string) => person.ask('children.head', { childId });

export async function edit(person: Person, childId: string, more: Partial<Input<'children.edit'>>) {
  const { rev } = await recordOf(person, childId);
  return person.ask('children.edit', { childId, rev, ...more });
}

export const name = (childId: string, more: Partial<Input<'children.saveName'>> = {}): Input<'children.saveName'> => ({
  ...{ childId, id: newId(), rev: null, kind: 'nickname', name: 'Ammy' },
  ...more,
});
export const alert = (
  childId: string,
  more: Partial<Input<'children.saveAlert'>> = {},
): Input<'children.saveAlert'> => ({
  ...{ childId, id: newId(), rev: null, kindId: 'alert-allergy', level: 'critical', text: 'Peanuts' },
  ...{ from: inDays(-10), until: null, forCarers: true },
  ...more,
});
export const sibling = (
  childId: string,
  more: Partial<Input<'children.saveSibling'>> = {},
): Input<'children.saveSibling'> => ({
  ...{ childId, id: newId(), rev: null, name: 'Baraka', lives: 'With the aunt', contact: null, note: null },
  ...more,
});

type Stay = Partial<Input<'children.saveStay'>>;
/** Changes the newest stay. */
export async function stay(person: Person, childId: string, more: Stay): Promise<Output<'children.saveStay'>> {
  const [newest] = (await recordOf(person, childId)).stays;
  if (!newest) throw new Error('the child has no stay');
  const { id, rev, admittedOn, admittedPrecision } = newest;
  return person.ask('children.saveStay', { childId, id, rev, admittedOn, admittedPrecision, ...more });
}

const jpeg = (more: string): string =>
  Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from(more)]).toString('base64');
export const photo = (childId: string, more: Partial<Input<'children.addPhoto'>> = {}): Input<'children.addPhoto'> => ({
  ...{ childId, id: newId(), mediaType: 'image/jpeg', data: jpeg('a face that nobody may find') },
  ...{ takenOn: inDays(-3), consent: 'Her aunt, on the phone' },
  ...more,
});

/** Names on the list, as `who` sees them. */
export async function listed(who: Person, asked: Input<'children.list'> = {}): Promise<(string | null)[]> {
  return (await who.ask('children.list', asked)).items.map((one) => one.name);
}
export async function found(who: Person, text: string): Promise<(string | null)[]> {
  return (await who.ask('children.search', { text })).found.map((one) => one.name);
}

/** All changes of the log about one child's own rows: what a mistake must not add to. */
export const historyOf = async (home: Home, childId: string) =>
  (await home.director.ask('children.history', { childId })).entries;
