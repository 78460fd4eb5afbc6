/**
 * Replaces a small file so that whoever reads it, also after a power cut, finds the whole old one or the whole new one.
 * The new content is written beside the file under a name nobody reads, flushed, and only then takes the file's name.
 */
import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

interface OpenFile {
  writeFile(content: Uint8Array | string): Promise<void>;
  sync(): Promise<void>;
  stat(): Promise<{ readonly mtimeMs: number }>;
  close(): Promise<void>;
}

/** What is used of `node:fs/promises`; a test gives one that fails at a chosen call. */
export interface FileOps {
  open(path: string, flags: string, mode?: number): Promise<OpenFile>;
  rename(from: string, to: string): Promise<void>;
  rm(path: string, options: { readonly force: boolean }): Promise<void>;
  readdir(path: string): Promise<string[]>;
  stat(path: string): Promise<{ readonly mtimeMs: number }>;
}

const leftover = /\.[0-9a-f]{12}\.tmp$/;
/** A temporary file this much older than a fresh one belongs to a write that was cut short. */
const staleAfterMs = 60_000;

/** Resolves once the content is on the disk. @throws the error of `node:fs`; the file is then as it was, or whole and new. */
export async function atomicWrite(file: string, content: Uint8Array | string, ops: FileOps = fs): Promise<void> {
  const temporary = `${file}.${randomBytes(6).toString('hex')}.tmp`;
  let madeAt: number;
  try {
    madeAt = await writeFlushed(temporary, content, ops);
    await renamePatiently(temporary, file, ops);
  } catch (error) {
    // Only the first error tells what went wrong; a leftover is harmless and swept by a later write.
    await Promise.allSettled([ops.rm(temporary, { force: true })]);
    throw error;
  }
  await syncFolder(dirname(file), ops);
  await Promise.allSettled([sweep(file, madeAt, ops)]);
}

/** @returns the new file's time of change by the file system's own clock, in milliseconds. */
async function writeFlushed(file: string, content: Uint8Array | string, ops: FileOps): Promise<number> {
  const handle = await ops.open(file, 'wx', 0o600);
  try {
    await handle.writeFile(content);
    await handle.sync();
    return (await handle.stat()).mtimeMs;
  } finally {
    await handle.close();
  }
}

/** On Windows a virus scanner or an indexer may hold the old file for a moment. */
async function renamePatiently(from: string, to: string, ops: FileOps): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await ops.rename(from, to);
      return;
    } catch (error) {
      const held = process.platform === 'win32' && attempt < 10 && isHeld(error);
      if (!held) throw error;
      await wait(20 * attempt);
    }
  }
}

function isHeld(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'EPERM' || code === 'EACCES' || code === 'EBUSY';
}

/** Makes the new name itself durable. Windows cannot flush a folder and does not need it. */
export async function syncFolder(folder: string, ops: Pick<FileOps, 'open'> = fs): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await ops.open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Removes what earlier writes of this very file left when they were cut short: it may hold keys since taken away. */
async function sweep(file: string, now: number, ops: FileOps): Promise<void> {
  const folder = dirname(file);
  const begin = `${basename(file)}.`;
  const names = await ops.readdir(folder);
  const temporaries = names.filter(
    (name) => name.startsWith(begin) && leftover.test(name) && name.length === begin.length + 16,
  );
  for (const name of temporaries) {
    const { mtimeMs } = await ops.stat(join(folder, name));
    if (now - mtimeMs > staleAfterMs) await ops.rm(join(folder, name), { force: true });
  }
}
