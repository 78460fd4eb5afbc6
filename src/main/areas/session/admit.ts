/** What the session's handlers receive, and letting a person in once the store is open. */
import type { Opened, SessionUser } from '../../../shared/areas/session.ts';
import type { CoreOptions } from '../../core-types.ts';
import type { Caller } from '../../gate/caller.ts';
import type { House } from '../../gate/house.ts';
import { readOrganisation } from '../../gate/organisation.ts';

export interface SessionContext {
  readonly house: House;
  readonly caller: Caller;
  readonly options: CoreOptions;
}
export async function openedFor(house: House, user: SessionUser): Promise<Opened> {
  const organisation = await readOrganisation(house.door.opened().store.reader);
  return { user, organisation: organisation.name, recoveryConfirmed: organisation.recoveryConfirmed };
}

/** Puts a person at the caller's place and notes it. */
export async function admitted({ house, caller }: SessionContext, user: SessionUser, how: string): Promise<Opened> {
  caller.user = user;
  await house.readIdleTime();
  await house.door.opened().store.note({ actorId: user.id, what: how, procedure: 'session.signIn', recordId: null });
  return openedFor(house, user);
}
