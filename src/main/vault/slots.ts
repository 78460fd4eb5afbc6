/**
 * Sealing the store's key in a slot, and opening it. AES-256-GCM binds everything the slot says to the sealed key:
 * whoever edits the flag, the settings, the owner or the store it belongs to gets a slot that opens for nobody.
 */
import { createCipheriv, createDecipheriv, createHmac, timingSafeEqual } from 'node:crypto';
import { deriveKey, saltBytes } from './kdf.ts';
import { keyringFormat, type Head, type Sealed, type StoredKdf } from './keyring.ts';
import type { KdfSettings } from './types.ts';

const nonceBytes = 12;
const tagBytes = 16;

/** What a slot says besides the key. `name` is normalised and not in the file: only who types it can open. */
export interface SlotOwner {
  readonly kind: 'user' | 'recovery';
  readonly userId: string;
  readonly name: string;
  readonly temporary: boolean;
}

export const recoveryOwner: SlotOwner = { kind: 'recovery', userId: '', name: '', temporary: false };

type Store = Pick<Head, 'vaultId' | 'practice'>;

function boundTo({ vaultId, practice }: Store, owner: SlotOwner, kdf: StoredKdf): Buffer {
  const { kind, userId, name, temporary } = owner;
  const settings = [kdf.algorithm, kdf.memory, kdf.passes, kdf.lanes, kdf.salt];
  return Buffer.from(
    JSON.stringify(['homeward slot', keyringFormat, vaultId, practice, kind, userId, name, temporary, ...settings]),
  );
}

interface Means {
  readonly kdf: KdfSettings;
  readonly random: (bytes: number) => Uint8Array;
}

/** @param secret a password's or the recovery code's bytes; not wiped here. */
export async function seal(
  key: Uint8Array,
  secret: Uint8Array,
  store: Store,
  owner: SlotOwner,
  means: Means,
): Promise<Sealed> {
  const { memory, passes, lanes } = means.kdf;
  const salt = means.random(saltBytes);
  const kdf: StoredKdf = { algorithm: 'argon2id', memory, passes, lanes, salt: Buffer.from(salt).toString('hex') };
  const nonce = means.random(nonceBytes);
  const wrapping = await deriveKey(secret, salt, kdf);
  try {
    const cipher = createCipheriv('aes-256-gcm', wrapping, nonce, { authTagLength: tagBytes });
    cipher.setAAD(boundTo(store, owner, kdf));
    const wrapped = Buffer.concat([cipher.update(key), cipher.final(), cipher.getAuthTag()]);
    return { kdf, nonce: Buffer.from(nonce).toString('hex'), wrapped: wrapped.toString('hex') };
  } finally {
    wrapping.fill(0);
  }
}

/** @returns the store's key, or null when the secret, or anything the slot says, is not the one it was sealed with. */
export async function unseal(
  sealed: Sealed,
  secret: Uint8Array,
  store: Store,
  owner: SlotOwner,
): Promise<Uint8Array | null> {
  const wrapping = await deriveKey(secret, Buffer.from(sealed.kdf.salt, 'hex'), sealed.kdf);
  const wrapped = Buffer.from(sealed.wrapped, 'hex');
  const nonce = Buffer.from(sealed.nonce, 'hex');
  const decipher = createDecipheriv('aes-256-gcm', wrapping, nonce, { authTagLength: tagBytes });
  decipher.setAAD(boundTo(store, owner, sealed.kdf));
  decipher.setAuthTag(wrapped.subarray(-tagBytes));
  const opened = decipher.update(wrapped.subarray(0, -tagBytes));
  try {
    decipher.final();
    return new Uint8Array(opened);
  } catch {
    // The one thing `final` refuses is a tag that does not fit.
    return null;
  } finally {
    wrapping.fill(0);
    opened.fill(0);
  }
}

/** @returns 16 bytes that tell the store's key from another; nothing can be learned from them of a random key. */
export function keyCheckOf(key: Uint8Array, vaultId: string): Buffer {
  return createHmac('sha256', key).update(`homeward key check\n${vaultId}`).digest().subarray(0, 16);
}

export function isKeyOf(head: Pick<Head, 'vaultId' | 'keyCheck'>, key: Uint8Array): boolean {
  return timingSafeEqual(keyCheckOf(key, head.vaultId), Buffer.from(head.keyCheck, 'hex'));
}
