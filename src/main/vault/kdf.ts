/**
 * From a password to a key, slowly on purpose: Argon2id. The floor holds both ways, for what is made here and for what
 * a key file asks: a file that was given easier settings is not obeyed.
 */
import { hashRaw } from '@node-rs/argon2';
import type { KdfSettings } from './types.ts';

/** 64 MiB, three passes: about a tenth of a second here, and dear for whoever guesses on a stolen disk. */
export const kdfFloor: KdfSettings = { memory: 64 * 1024, passes: 3, lanes: 1 };
/** A file that asks for more than this would only stop the machine. */
const kdfCeiling: KdfSettings = { memory: 1024 * 1024, passes: 32, lanes: 16 };
export const saltBytes = 16;
const keyBytes = 32;

export function kdfAcceptable(settings: KdfSettings, floor: KdfSettings): boolean {
  const bounded = (['memory', 'passes', 'lanes'] as const).every((part) => {
    const value = settings[part];
    return Number.isInteger(value) && value >= floor[part] && value <= kdfCeiling[part];
  });
  // Argon2 itself refuses less than 8 KiB for each lane.
  return bounded && settings.memory >= 8 * settings.lanes;
}

/** @throws RangeError for settings below the floor or above the ceiling: a defect of whoever chose them. */
export function assertKdf(settings: KdfSettings, floor: KdfSettings): void {
  if (!kdfAcceptable(settings, floor)) throw new RangeError('key derivation settings out of bounds');
}

/** @returns 32 bytes; whoever receives them wipes them. */
export async function deriveKey(secret: Uint8Array, salt: Uint8Array, settings: KdfSettings): Promise<Buffer> {
  return hashRaw(secret, {
    memoryCost: settings.memory,
    timeCost: settings.passes,
    parallelism: settings.lanes,
    outputLen: keyBytes,
    salt,
  });
}

/**
 * A password's bytes. Composed (NFKC), since keyboards of two machines may send the same letter in different ways.
 * A string cannot be wiped; the bytes are, by whoever asked for them.
 */
export function passwordBytes(password: string): Buffer {
  return Buffer.from(password.normalize('NFKC'), 'utf8');
}
