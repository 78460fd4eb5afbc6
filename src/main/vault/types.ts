/**
 * The keyring: who can open the store, and nothing else. `keyring.json` stands beside the records and holds, for each
 * person, the store's random key wrapped under a key made from their own password, and once more under the recovery
 * code. It names nobody: a slot is found by one byte of a keyed hash of the name, then by trying.
 */
import type { StoreProblem } from '../../shared/result.ts';

export interface KdfSettings {
  /** Memory in KiB, passes, lanes of Argon2id. Below the floor nothing is made and nothing is accepted. */
  readonly memory: number;
  readonly passes: number;
  readonly lanes: number;
}

/** What can be told of a folder before anybody signs in. */
export interface FolderState {
  readonly state: 'no-store' | 'closed' | 'problem';
  readonly problem: StoreProblem | null;
  /** For a keyring from the future: the version that wrote it. */
  readonly neededVersion: string | null;
  readonly language: string | null;
  readonly practice: boolean;
}

export interface OpenedSlot {
  /** The store's key, 32 bytes; whoever receives it wipes it. */
  readonly key: Uint8Array;
  readonly userId: string;
  /** Made by a director with a one-time password that was not changed yet. */
  readonly temporary: boolean;
}

export interface NewVault {
  readonly language: string;
  readonly practice: boolean;
  readonly appVersion: string;
  readonly userId: string;
  readonly name: string;
  readonly password: string;
}

/** One folder's keyring. Every write is atomic and flushed before it is acknowledged. */
export interface Vault {
  inspect(): Promise<FolderState>;
  /**
   * Writes an unfinished keyring; `finish` completes it once the records are there. A folder whose creation was cut
   * short counts as `no-store`, and what is left of it is moved aside, never deleted.
   */
  create(vault: NewVault): Promise<{ key: Uint8Array; recoveryCode: string }>;
  finish(): Promise<void>;
  /** @throws AppError `unauthenticated`, `throttled` (with seconds), `cannot-open`. Counts failures across restarts. */
  open(name: string, password: string): Promise<OpenedSlot>;
  /** @throws AppError `unauthenticated`, `throttled`, `cannot-open`. */
  openByRecovery(code: string): Promise<Uint8Array>;
  /** Whether this is that person's password; throttled like `open`. */
  isPassword(userId: string, name: string, password: string): Promise<boolean>;
  /** Makes or replaces a person's slot. */
  putSlot(key: Uint8Array, slot: { userId: string; name: string; password: string; temporary: boolean }): Promise<void>;
  removeSlot(userId: string): Promise<void>;
  /** Ids of those who have a slot, and whether it is a temporary one. */
  slots(): Promise<readonly { userId: string; temporary: boolean }[]>;
  /** Replaces the recovery code and answers the new one, grouped for reading aloud. */
  newRecovery(key: Uint8Array): Promise<string>;
  isRecovery(code: string): Promise<boolean>;
}
/** `openVault({folder, clock, random, kdf}): Vault` is in vault.ts. */
