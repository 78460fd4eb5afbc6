/** Opening and closing the store: the first run, signing in, passwords, recovery, locking. */
import * as z from 'zod';
import { Capability, Role } from '../access.ts';
import { Id } from '../ids.ts';
import { command, query } from '../procedure.ts';
import { storeProblems } from '../result.ts';
import { limits, text } from '../text.ts';
import { Language, Nothing } from './common.ts';

const passwordLength = { least: 10, most: 200 } as const;
/** A password as typed: nothing is trimmed; length counts characters. */
const Password = z.string().min(passwordLength.least, 'too-short').max(passwordLength.most, 'too-long');
/** What is typed where a password is asked: any length, so that a short wrong one is wrong rather than invalid. */
const TypedPassword = z.string().min(1, 'required').max(1_000, 'too-long');

export const SessionUser = z.strictObject({
  id: Id,
  name: z.string(),
  roles: z.array(Role),
  /** What these roles add up to, for the screen to hide what the gate would refuse. */
  can: z.partialRecord(Capability, z.enum(['all', 'own'])),
  mustChangePassword: z.boolean(),
  language: Language,
});
export type SessionUser = z.infer<typeof SessionUser>;

export const SessionStatus = z.strictObject({
  /** `closed`: a store is there and nobody is signed in. `problem`: it cannot be opened, see `problem`. */
  state: z.enum(['no-store', 'closed', 'open', 'problem']),
  problem: z.enum(storeProblems).nullable(),
  /** For `newer-store` and `newer-keyring`: the version of Homeward that wrote it, if it says. */
  neededVersion: z.string().nullable(),
  practice: z.boolean(),
  /** The practice home's own sign-in, shown on its door; null for a real one. */
  practiceHint: z.strictObject({ name: z.string(), password: z.string() }).nullable(),
  language: Language,
  /** Seconds without activity before locking. */
  idleSeconds: z.int(),
  version: z.string(),
});
export type SessionStatus = z.infer<typeof SessionStatus>;

export const Opened = z.strictObject({
  user: SessionUser,
  organisation: z.string(),
  /** False until somebody has typed the recovery code back: then the application asks again for a new one. */
  recoveryConfirmed: z.boolean(),
});
export type Opened = z.infer<typeof Opened>;

const changes = ['session'] as const;

export const session = {
  'session.status': query(Nothing, SessionStatus, { access: { who: 'anyone' } }),
  /** Who is signed in here; the screen asks after every start. */
  'session.me': query(Nothing, Opened, { access: { who: 'signed-in' } }),
  /** Makes the store, signs its first director in, and answers the recovery code: shown this once. */
  'session.create': command(
    z.strictObject({
      organisation: text(limits.title),
      name: text(limits.name),
      password: Password,
      language: Language,
    }),
    z.strictObject({ opened: Opened, recoveryCode: z.string() }),
    { access: { who: 'anyone' }, changes },
  ),
  'session.signIn': command(z.strictObject({ name: text(limits.name), password: TypedPassword }), Opened, {
    access: { who: 'anyone' },
    changes,
  }),
  /** A director without a password opens the store by the recovery code, sets a new one, and gets a new code. */
  'session.recover': command(
    z.strictObject({ code: z.string().max(100), name: text(limits.name), password: Password }),
    z.strictObject({ opened: Opened, recoveryCode: z.string() }),
    { access: { who: 'anyone' }, changes },
  ),
  'session.confirmRecovery': command(z.strictObject({ code: z.string().max(100) }), Nothing, {
    access: { can: 'security.manage' },
    changes,
  }),
  /** Replaces the recovery code; asks for the director's password again. */
  'session.newRecoveryCode': command(
    z.strictObject({ password: TypedPassword }),
    z.strictObject({ recoveryCode: z.string() }),
    { access: { can: 'security.manage' }, changes },
  ),
  'session.changePassword': command(z.strictObject({ current: TypedPassword, next: Password }), Nothing, {
    access: { who: 'signed-in' },
    changes,
  }),
  /** Somebody is at the keyboard: puts off locking. Sent at most every few seconds. */
  'session.active': query(Nothing, Nothing, { access: { who: 'signed-in' } }),
  'session.lock': command(Nothing, Nothing, { access: { who: 'signed-in' }, changes }),
  /** Opens the fictional home for practising, apart from the real store; made on first use. */
  'session.practise': command(z.strictObject({ language: Language }), SessionStatus, {
    access: { who: 'anyone' },
    changes,
  }),
  /** Back from practising to the real store's door. */
  'session.leavePractice': command(Nothing, SessionStatus, { access: { who: 'anyone' }, changes }),
} as const;
