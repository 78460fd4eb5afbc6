/**
 * Trying a secret on slots. A wrong secret, a damaged slot and the right one are three outcomes, and a name nobody has
 * costs as long as one somebody has.
 */
import { cannotOpen } from '../errors.ts';
import { deriveKey, kdfAcceptable, saltBytes } from './kdf.ts';
import type { Keyring, Part, Recovery, Slot } from './keyring.ts';
import { isKeyOf, recoveryOwner, unseal, type SlotOwner } from './slots.ts';
import type { KdfSettings, OpenedSlot } from './types.ts';

/** `damaged`: not opened, and what is in the file may be the reason. */
export type Tried<T> =
  { readonly kind: 'opened'; readonly value: T } | { readonly kind: 'wrong' } | { readonly kind: 'damaged' };

export interface Limits {
  readonly kdf: KdfSettings;
  readonly floor: KdfSettings;
}

export function ownerOf({ userId, temporary }: Pick<Slot, 'userId' | 'temporary'>, name: string): SlotOwner {
  return { kind: 'user', userId, name, temporary };
}

/** A slot whose checksum fails may still open: its seal decides. One that asks for an easier derivation is not tried. */
function usable<T extends Slot | Recovery>(part: Part<T>, limits: Limits): T | null {
  return part.value && kdfAcceptable(part.value.kdf, limits.floor) ? part.value : null;
}

/**
 * @param mayBe which intact slots to try; damaged ones are tried all, since what would choose among them is unsure.
 * @param name normalised
 */
export async function tryName(
  ring: Keyring,
  mayBe: (slot: Slot) => boolean,
  name: string,
  secret: Uint8Array,
  limits: Limits,
): Promise<Tried<OpenedSlot>> {
  const meant = ring.slots.filter((part) => !part.intact || (part.value !== null && mayBe(part.value)));
  const slots = meant.map((part) => usable(part, limits));
  for (const slot of slots) {
    const key = slot ? await unsealChecked(ring, slot, secret, ownerOf(slot, name)) : null;
    if (slot && key) return { kind: 'opened', value: { key, userId: slot.userId, temporary: slot.temporary } };
  }
  if (!slots.some((slot) => slot)) await sameEffort(secret, limits.kdf);
  const soundOneTried = meant.some((part) => part.intact && usable(part, limits));
  return { kind: meant.length > 0 && !soundOneTried ? 'damaged' : 'wrong' };
}

export async function tryRecovery(
  ring: Keyring,
  secret: Uint8Array,
  limits: Limits,
): Promise<Tried<{ key: Uint8Array }>> {
  const slot = usable(ring.recovery, limits);
  const key = slot ? await unsealChecked(ring, slot, secret, recoveryOwner) : null;
  if (key) return { kind: 'opened', value: { key } };
  return { kind: slot && ring.recovery.intact ? 'wrong' : 'damaged' };
}

/** @throws AppError `cannot-open` when a seal holds and yet the key is another store's: somebody edited the file. */
async function unsealChecked(
  ring: Keyring,
  slot: Slot | Recovery,
  secret: Uint8Array,
  owner: SlotOwner,
): Promise<Uint8Array | null> {
  const key = await unseal(slot, secret, ring.head, owner);
  if (!key || isKeyOf(ring.head, key)) return key;
  key.fill(0);
  throw cannotOpen('keyring-damaged');
}

async function sameEffort(secret: Uint8Array, kdf: KdfSettings): Promise<void> {
  (await deriveKey(secret, new Uint8Array(saltBytes), kdf)).fill(0);
}
