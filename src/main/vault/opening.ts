/** Opening by a password or by the recovery code. Each try is counted before it is made. */
import { AppError, cannotOpen } from '../errors.ts';
import { readRing, type Desk } from './desk.ts';
import { passwordBytes } from './kdf.ts';
import type { Keyring, Slot } from './keyring.ts';
import { nameHint, normaliseName } from './names.ts';
import { readRecoveryCode } from './recovery.ts';
import { tryName, tryRecovery, type Tried } from './trying.ts';
import type { OpenedSlot } from './types.ts';

/** @throws AppError `throttled`; `cannot-open` when damage may be the reason. @returns null for a wrong secret. */
async function counted<T extends { key: Uint8Array }>(
  desk: Desk,
  who: string,
  attempt: () => Promise<Tried<T>>,
): Promise<T | null> {
  await desk.throttle.begin(who);
  const tried = await attempt();
  if (tried.kind === 'damaged') throw cannotOpen('keyring-damaged');
  if (tried.kind !== 'opened') return null;
  try {
    await desk.throttle.clear(who);
    return tried.value;
  } catch (error) {
    tried.value.key.fill(0);
    throw error;
  }
}

async function byPassword(
  desk: Desk,
  ring: Keyring,
  typed: { readonly name: string; readonly password: string },
  mayBe: (slot: Slot, hint: number) => boolean,
): Promise<OpenedSlot | null> {
  const name = normaliseName(typed.name);
  const hint = nameHint(Buffer.from(ring.head.salt, 'hex'), name);
  const secret = passwordBytes(typed.password);
  try {
    return await counted(desk, `name-${hint.toString(16).padStart(2, '0')}`, () =>
      tryName(ring, (slot) => mayBe(slot, hint), name, secret, desk),
    );
  } finally {
    secret.fill(0);
  }
}

async function byRecovery(desk: Desk, ring: Keyring, typed: string): Promise<Uint8Array | null> {
  // A slip of the pen is seen from the code alone: it tells a guesser nothing and does not count.
  const secret = readRecoveryCode(typed);
  if (!secret) return null;
  try {
    return (await counted(desk, 'recovery', () => tryRecovery(ring, secret, desk)))?.key ?? null;
  } finally {
    secret.fill(0);
  }
}

export async function open(desk: Desk, name: string, password: string): Promise<OpenedSlot> {
  const ring = await readRing(desk, 'finished');
  const opened = await byPassword(desk, ring, { name, password }, (slot, hint) => slot.hint === hint);
  if (!opened) throw new AppError('unauthenticated');
  return opened;
}

export async function openByRecovery(desk: Desk, code: string): Promise<Uint8Array> {
  const key = await byRecovery(desk, await readRing(desk, 'finished'), code);
  if (!key) throw new AppError('unauthenticated');
  return key;
}

export async function isPassword(desk: Desk, userId: string, name: string, password: string): Promise<boolean> {
  const ring = await readRing(desk, 'any');
  const opened = await byPassword(desk, ring, { name, password }, (slot) => slot.userId === userId);
  opened?.key.fill(0);
  return opened !== null && opened.userId === userId;
}

export async function isRecovery(desk: Desk, code: string): Promise<boolean> {
  const key = await byRecovery(desk, await readRing(desk, 'any'), code);
  key?.fill(0);
  return key !== null;
}
