/** Vaults in temporary folders, with a key derivation that takes no time, a clock to turn, and hands to break files. */
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import * as fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { afterEach, expect } from 'vitest';
import { AppError } from '../../src/main/errors.ts';
import type { FileOps } from '../../src/main/platform/atomic-write.ts';
import { openVault, type VaultOptions } from '../../src/main/vault/vault.ts';
import type { Failure } from '../../src/shared/result.ts';

const quickKdf = { memory: 8, passes: 1, lanes: 1 };
const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'homeward-vault-'));
  folders.push(folder);
  return folder;
}

export const ada = {
  userId: '018f0000-0000-7000-8000-0000000000aa',
  name: 'Ada Ngozi',
  password: 'a kettle of blue tea',
};
export const ben = {
  userId: '018f0000-0000-7000-8000-0000000000bb',
  name: 'Ben Sok',
  password: 'seven small umbrellas',
};

export function vaultIn(folder: string, more: Partial<VaultOptions> = {}) {
  return openVault({
    folder,
    clock: () => Date.UTC(2026, 10, 22, 8),
    random: (bytes) => randomBytes(bytes),
    kdf: quickKdf,
    kdfFloor: quickKdf,
    appVersion: '0.1.0',
    ...more,
  });
}

/** A finished vault with Ada in it; `records.db` is only a file of that name. */
export async function madeVault(more: Partial<VaultOptions> = {}) {
  const folder = tempFolder();
  const vault = vaultIn(folder, more);
  const made = await vault.create({ ...ada, language: 'fr', practice: false, appVersion: '0.1.0' });
  writeFileSync(join(folder, 'records.db'), 'the records stand here');
  await vault.finish();
  return { folder, vault, ...made };
}

/** What a call was refused with. */
export async function refusal(call: Promise<unknown>): Promise<Partial<Failure>> {
  const error: unknown = await call.then(
    () => expect.fail('was not refused'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof AppError)) throw error;
  return { code: error.code, ...error.detail };
}

export const damaged = { code: 'cannot-open', problem: 'keyring-damaged' } as const;

const json = z.looseObject({
  slots: z.array(z.looseObject({ kdf: z.looseObject({}) })),
  recovery: z.looseObject({ kdf: z.looseObject({}) }),
});
export type KeyringJson = z.infer<typeof json>;

export function readKeyring(folder: string): KeyringJson {
  return json.parse(JSON.parse(readFileSync(join(folder, 'keyring.json'), 'utf8')));
}

/** Edits the file as somebody with an editor would; `mend` also puts the checksums right, as somebody cleverer would. */
export function editKeyring(folder: string, edit: (ring: KeyringJson) => void, mend = false): void {
  const ring = readKeyring(folder);
  edit(ring);
  if (mend) mendChecks(ring);
  writeFileSync(join(folder, 'keyring.json'), JSON.stringify(ring));
}

function mendChecks(ring: KeyringJson): void {
  const { slots, recovery, ...head } = ring;
  ring['check'] = checkOf(head);
  for (const part of [...slots, recovery]) part['check'] = checkOf(part);
}

function checkOf(part: object): string {
  const sorted = (value: unknown): unknown =>
    typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .filter(([key]) => key !== 'check')
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([key, inner]) => [key, sorted(inner)]),
        )
      : value;
  return createHash('sha256')
    .update(JSON.stringify(sorted(part)))
    .digest('hex')
    .slice(0, 16);
}

export interface Faults {
  readonly files: FileOps;
  readonly calls: () => number;
}

/** The real disk until call number `failAt`, which fails with `code`; the calls after it work again. */
export function failingDisk(failAt: number, code: string): Faults {
  let count = 0;
  const call = async <T>(work: () => Promise<T>): Promise<T> => {
    count += 1;
    if (count === failAt) throw Object.assign(new Error(code), { code });
    return work();
  };
  const open: FileOps['open'] = (path, flags, mode) =>
    call(async () => {
      const handle = await fs.open(path, flags, mode);
      return {
        writeFile: (content) => call(() => handle.writeFile(content)),
        sync: () => call(() => handle.sync()),
        stat: () => handle.stat(),
        // A file that could not be closed is closed all the same, or the test would run out of handles.
        close: () => handle.close().then(() => call(() => Promise.resolve())),
      };
    });
  return { files: { ...fs, open, rename: (from, to) => call(() => fs.rename(from, to)) }, calls: () => count };
}
