/** What every piece of the vault's work needs: the folder, the means to make keys, and the keyring on the disk. */
import { join } from 'node:path';
import { cannotOpen } from '../errors.ts';
import { atomicWrite, type FileOps } from '../platform/atomic-write.ts';
import { keyringFile, look, throttleFile } from './folder.ts';
import { assertKdf, kdfFloor, passwordBytes } from './kdf.ts';
import {
  checked,
  intactPart,
  keyringText,
  type Head,
  type Keyring,
  type Part,
  type Recovery,
  type Slot,
} from './keyring.ts';
import { nameHint, normaliseName } from './names.ts';
import { codeBytes, recoveryCode } from './recovery.ts';
import { recoveryOwner, seal } from './slots.ts';
import { openThrottle, type Throttle } from './throttle.ts';
import { ownerOf } from './trying.ts';
import type { KdfSettings } from './types.ts';

export interface VaultOptions {
  readonly folder: string;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly random: (bytes: number) => Uint8Array;
  /** For new slots. */
  readonly kdf: KdfSettings;
  readonly appVersion: string;
  /** For tests alone, where deriving keys in earnest would take minutes. */
  readonly kdfFloor?: KdfSettings;
  /** For tests of full and failing disks. */
  readonly files?: FileOps;
}

export interface Desk extends VaultOptions {
  readonly floor: KdfSettings;
  readonly throttle: Throttle;
}

/** @throws RangeError for key derivation settings below the floor. */
export function openDesk(options: VaultOptions): Desk {
  const floor = options.kdfFloor ?? kdfFloor;
  assertKdf(options.kdf, floor);
  return {
    ...options,
    floor,
    throttle: openThrottle(join(options.folder, throttleFile), options.clock, options.files),
  };
}

/** @param need `finished`: a store that can be opened; `any`: one that is still being made will do. */
export async function readRing(desk: Desk, need: 'finished' | 'any'): Promise<Keyring> {
  const found = await look(desk.folder);
  if (found.kind === 'problem') throw cannotOpen(found.problem);
  if (found.kind === 'whole' || (found.kind === 'unfinished' && need === 'any')) return found.ring;
  throw cannotOpen('no-store');
}

export function saveRing(desk: Desk, ring: Keyring): Promise<void> {
  return atomicWrite(join(desk.folder, keyringFile), keyringText(ring), desk.files);
}

export interface NewSlot {
  readonly userId: string;
  readonly name: string;
  readonly password: string;
  readonly temporary: boolean;
}

export async function userPart(desk: Desk, head: Head, key: Uint8Array, slot: NewSlot): Promise<Part<Slot>> {
  const name = normaliseName(slot.name);
  if (name === '' || slot.password === '') throw new RangeError('a slot needs a name and a password');
  const secret = passwordBytes(slot.password);
  try {
    const sealed = await seal(key, secret, head, ownerOf(slot, name), desk);
    const { userId, temporary } = slot;
    const hint = nameHint(Buffer.from(head.salt, 'hex'), name);
    return intactPart(checked<Slot>({ userId, hint, temporary, ...sealed }));
  } finally {
    secret.fill(0);
  }
}

export async function recoveryPart(
  desk: Desk,
  head: Head,
  key: Uint8Array,
): Promise<{ part: Part<Recovery>; code: string }> {
  const secret = new Uint8Array(desk.random(codeBytes));
  try {
    const sealed = await seal(key, secret, head, recoveryOwner, desk);
    return { part: intactPart(checked<Recovery>(sealed)), code: recoveryCode(secret) };
  } finally {
    secret.fill(0);
  }
}
