/** Short ways for the tests of the team and of training. */
import type { Job, Staff } from '../../../src/shared/areas/team.ts';
import type { Input } from '../../../src/shared/contract.ts';
import { newId, type Home, type Person } from '../../support/home.ts';

export { allRefused, base64, changes, inDays, today, unknownId } from '../transition/support.ts';

export type NewStaff = Partial<Input<'team.add'>>;

/** Somebody at work for three years, unless said otherwise. */
export function addStaff(home: Home, name: string, job: Job, more: NewStaff = {}): Promise<Staff> {
  return home.director.ask('team.add', {
    id: newId(),
    name,
    employer: 'own',
    standing: 'professional',
    jobs: [job],
    fte: 100,
    startedOn: '2023-03-01',
    ...more,
  });
}

export const person = (home: Home, id: string) => home.director.ask('team.person', { id });

/** Joins an account to a record of the team. */
export async function join(home: Home, staffId: string, userId: string): Promise<Staff> {
  const { rev } = await person(home, staffId);
  return home.director.ask('team.joinAccount', { id: staffId, rev, userId });
}

/** Names on the list, as `who` sees them. */
export async function names(who: Person, asked: Input<'team.list'> = {}): Promise<string[]> {
  return (await who.ask('team.list', asked)).items.map((one) => one.name);
}
