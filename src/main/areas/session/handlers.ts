/** Opening and closing the store. These run before there is a transaction to run in: each says what it does itself. */
import type { session, SessionStatus } from '../../../shared/areas/session.ts';
import type { Output, Parsed, ProcedureName } from '../../../shared/contract.ts';
import { AppError, invalid } from '../../errors.ts';
import { signedIn } from '../../gate/caller.ts';
import type { House } from '../../gate/house.ts';
import { readOrganisation } from '../../gate/organisation.ts';
import { practiceDoor } from '../../practice/door.ts';
import { signInNameFor } from '../settings/facts.ts';
import { admitted, openedFor, type SessionContext } from './admit.ts';
import { recover } from './recover.ts';

type Handlers = {
  readonly [P in keyof typeof session & ProcedureName]: (
    context: SessionContext,
    input: Parsed<P>,
  ) => Promise<Output<P>>;
};

async function status({ house, options }: SessionContext): Promise<SessionStatus> {
  const folder = await house.door.vault.inspect();
  return {
    state: house.door.isOpen() ? 'open' : folder.state,
    problem: folder.problem,
    neededVersion: folder.neededVersion,
    practice: house.practice,
    practiceHint: house.practice ? practiceDoor : null,
    language: folder.language ?? 'en',
    idleSeconds: house.idleSeconds(),
    version: options.appVersion,
  };
}

/** Writes one column of the organisation's row as the person who is signed in. */
async function confirmRecovery({ house, caller, options }: SessionContext, code: string): Promise<void> {
  if (!(await house.door.vault.isRecovery(code))) throw invalid(['code', 'wrong']);
  const { store } = house.door.opened();
  const actorId = signedIn(caller).id;
  await store.command({ procedure: 'session.confirmRecovery', actorId }, async (tx) => {
    const { id } = await readOrganisation(tx);
    await tx.update('organisation', id, null, { recovery_confirmed_at: new Date(options.clock()).toISOString() });
  });
}

async function newRecoveryCode({ house, caller }: SessionContext, password: string): Promise<string> {
  const user = signedIn(caller);
  await assertPassword(house, user.id, password, 'password');
  const { store, key } = house.door.opened();
  // Unconfirmed first: a code nobody has seen must never count as written down.
  await store.command({ procedure: 'session.newRecoveryCode', actorId: user.id }, async (tx) => {
    const { id } = await readOrganisation(tx);
    await tx.update('organisation', id, null, { recovery_confirmed_at: null });
  });
  return house.door.vault.newRecovery(key);
}

async function assertPassword(house: House, userId: string, password: string, field: string): Promise<void> {
  const signInName = await signInNameOf(house, userId);
  if (!(await house.door.vault.isPassword(userId, signInName, password))) throw invalid([field, 'wrong']);
}

async function changePassword({ house, caller }: SessionContext, input: Parsed<'session.changePassword'>) {
  const user = signedIn(caller);
  await assertPassword(house, user.id, input.current, 'current');
  if (input.current === input.next) throw invalid(['next', 'same-as-before']);
  const { store, key } = house.door.opened();
  const name = await signInNameOf(house, user.id);
  await house.door.vault.putSlot(key, { userId: user.id, name, password: input.next, temporary: false });
  caller.user = { ...user, mustChangePassword: false };
  await store.note({ actorId: user.id, what: 'password-changed', procedure: 'session.changePassword', recordId: null });
}

async function signInNameOf(house: House, userId: string): Promise<string> {
  const name = await signInNameFor(house.door.opened().store.reader, userId);
  if (name === null) throw new AppError('unauthenticated');
  return name;
}

export const sessionHandlers: Handlers = {
  'session.status': status,
  'session.me': ({ house, caller }) => openedFor(house, signedIn(caller)),
  'session.create': async (context, input) => {
    await context.house.atTheDoor();
    const made = await context.house.door.create({ ...input, practice: context.house.practice });
    return { opened: await admitted(context, made.user, 'created'), recoveryCode: made.recoveryCode };
  },
  'session.signIn': async (context, { name, password }) => {
    await context.house.atTheDoor();
    return admitted(context, await context.house.door.signIn(name, password), 'signed-in');
  },
  'session.recover': recover,
  'session.confirmRecovery': async (context, { code }) => {
    await confirmRecovery(context, code);
    return {};
  },
  'session.newRecoveryCode': async (context, { password }) => ({
    recoveryCode: await newRecoveryCode(context, password),
  }),
  'session.changePassword': async (context, input) => {
    await changePassword(context, input);
    return {};
  },
  'session.active': () => Promise.resolve({}),
  'session.lock': async ({ house }) => {
    await house.lock('by-hand');
    return {};
  },
  'session.practise': async (context, { language }) => {
    await context.house.enter('practice', language);
    return status(context);
  },
  'session.leavePractice': async (context) => {
    await context.house.enter('real', 'en');
    return status(context);
  },
};
