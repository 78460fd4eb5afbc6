/** Short ways for the tests of supervision. */
import type { Input } from '../../../src/shared/contract.ts';
import type { Job } from '../../../src/shared/areas/team.ts';
import { newId, type Home, type Person } from '../../support/home.ts';
import { inDays } from '../caseload/support.ts';

export { allRefused, changes, inDays, today } from '../caseload/support.ts';

interface Wanted {
  readonly jobs?: Job[];
  readonly startedOn?: string;
  readonly userId?: string;
}

/** Somebody of the staff, perhaps with an account. @returns the staff id */
export async function staff({ director }: Home, name: string, wanted: Wanted = {}): Promise<string> {
  const id = newId();
  const { jobs = ['social-worker'], startedOn = inDays(-800), userId } = wanted;
  const profile = { id, name, employer: 'own', standing: 'professional', jobs, fte: 100, startedOn } as const;
  const made = await director.ask('team.add', { ...profile, jobs });
  if (userId !== undefined) await director.ask('team.joinAccount', { id, rev: made.rev, userId });
  return id;
}

type Link = Input<'supervision.assign'>;
export const link = (person: Person, staffId: string, supervisorId: string | null, more: Partial<Link> = {}) =>
  person.ask('supervision.assign', { id: newId(), staffId, supervisorId, from: inDays(-60), ...more });

type Record = Input<'supervision.record'>;
export const session = (supervisorId: string, staffId: string, more: Partial<Record> = {}): Record => ({
  id: newId(),
  rev: null,
  kind: 'individual',
  on: inDays(-1),
  supervisorId,
  staffIds: [staffId],
  actions: [],
  ...more,
});

export async function rowOf(person: Person, staffId: string) {
  const { people } = await person.ask('supervision.overview', {});
  return people.find((one) => one.staff.id === staffId);
}
