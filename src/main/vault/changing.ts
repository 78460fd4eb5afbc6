/** Making a keyring and changing its slots. */
import { mkdir } from 'node:fs/promises';
import { AppError, cannotOpen } from '../errors.ts';
import { readRing, recoveryPart, saveRing, userPart, type Desk, type NewSlot } from './desk.ts';
import { look, moveLeftoversAside, recordsAreThere } from './folder.ts';
import { belongsTo, newHead, rewritten, type Head, type Keyring } from './keyring.ts';
import { isKeyOf, keyCheckOf } from './slots.ts';
import type { NewVault } from './types.ts';

const keyBytes = 32;

export interface Made {
  readonly vaultId: string;
  readonly key: Uint8Array;
  readonly recoveryCode: string;
}

/** @throws AppError `forbidden` where a store already stands, `cannot-open` where its remains do. */
export async function create(desk: Desk, wanted: NewVault): Promise<Made> {
  const found = await look(desk.folder);
  if (found.kind === 'problem') throw cannotOpen(found.problem);
  if (found.kind === 'whole') throw new AppError('forbidden');
  await mkdir(desk.folder, { recursive: true, mode: 0o700 });
  await moveLeftoversAside(desk.folder, desk.clock());
  const key = new Uint8Array(desk.random(keyBytes));
  try {
    const head = headFor(desk, wanted, key);
    const slot = await userPart(desk, head, key, { ...wanted, temporary: false });
    const recovery = await recoveryPart(desk, head, key);
    await saveRing(desk, { head, slots: [slot], recovery: recovery.part });
    return { vaultId: head.vaultId, key, recoveryCode: recovery.code };
  } catch (error) {
    key.fill(0);
    throw error;
  }
}

function headFor(desk: Desk, wanted: NewVault, key: Uint8Array): Head {
  const hexOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
  const vaultId = hexOf(desk.random(16));
  return newHead({
    writtenBy: wanted.appVersion,
    vaultId,
    salt: hexOf(desk.random(32)),
    keyCheck: hexOf(keyCheckOf(key, vaultId)),
    complete: false,
    language: wanted.language,
    practice: wanted.practice,
  });
}

/** @param vaultId the keyring to complete; another in its place means that another copy is making a store here too. */
export async function finish(desk: Desk, vaultId: string | null): Promise<void> {
  const ring = await readRing(desk, 'any');
  if (vaultId !== null && ring.head.vaultId !== vaultId) throw cannotOpen('in-use');
  if (ring.head.complete) return;
  if (!(await recordsAreThere(desk.folder))) throw cannotOpen('records-missing');
  await saveRing(desk, rewritten(ring, desk.appVersion, { complete: true }));
}

/** The keyring, if `key` is its store's: a slot that holds another key would lock its owner out. */
async function ringOf(desk: Desk, key: Uint8Array): Promise<Keyring> {
  const ring = await readRing(desk, 'any');
  if (!isKeyOf(ring.head, key)) throw new RangeError('not the key of this store');
  return ring;
}

export async function putSlot(desk: Desk, key: Uint8Array, slot: NewSlot): Promise<void> {
  const ring = await ringOf(desk, key);
  const others = ring.slots.filter((part) => !belongsTo(part, slot.userId));
  const slots = [...others, await userPart(desk, ring.head, key, slot)];
  await saveRing(desk, rewritten(ring, desk.appVersion, { slots }));
}

export async function removeSlot(desk: Desk, userId: string): Promise<void> {
  const ring = await readRing(desk, 'any');
  const slots = ring.slots.filter((part) => !belongsTo(part, userId));
  if (slots.length < ring.slots.length) await saveRing(desk, rewritten(ring, desk.appVersion, { slots }));
}

export async function newRecovery(desk: Desk, key: Uint8Array): Promise<string> {
  const ring = await ringOf(desk, key);
  const { part, code } = await recoveryPart(desk, ring.head, key);
  await saveRing(desk, rewritten(ring, desk.appVersion, { recovery: part }));
  return code;
}
