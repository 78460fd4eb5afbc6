/** The way back in when every password is lost: the recovery code opens, a director sets a new password. */
import type { Output, Parsed } from '../../../shared/contract.ts';
import { AppError } from '../../errors.ts';
import { readOrganisation } from '../../gate/organisation.ts';
import { sessionUser } from '../../gate/people.ts';
import { directorBySignInName } from '../settings/facts.ts';
import { admitted, type SessionContext } from './admit.ts';

/**
 * Only a director's password can be set this way: the others get theirs from a director. The code that was used is
 * replaced, since it has been out of its envelope.
 * @throws AppError `unauthenticated` for a wrong code or a name that is no director's.
 */
export async function recover(
  context: SessionContext,
  input: Parsed<'session.recover'>,
): Promise<Output<'session.recover'>> {
  const { house } = context;
  await house.atTheDoor();
  const wasOpen = house.door.isOpen();
  const { store, key } = await house.door.openByRecovery(input.code);
  try {
    const director = await directorBySignInName(store.reader, input.name);
    if (!director) throw new AppError('unauthenticated');
    await store.command({ procedure: 'session.recover', actorId: director.id }, async (tx) => {
      const { id } = await readOrganisation(tx);
      await tx.update('organisation', id, null, { recovery_confirmed_at: null });
    });
    const slot = { userId: director.id, name: director.signInName, password: input.password, temporary: false };
    await house.door.vault.putSlot(key, slot);
    const recoveryCode = await house.door.vault.newRecovery(key);
    const user = await sessionUser(store.reader, director.id, false);
    return { opened: await admitted(context, user, 'recovered'), recoveryCode };
  } catch (error) {
    if (!wasOpen) await house.door.close();
    throw error;
  }
}
