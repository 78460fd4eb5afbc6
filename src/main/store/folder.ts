/** The files of a store, and the two small ones that say it is in use and was not closed. None names anybody. */
import { access, constants, mkdir, open, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

export interface StoreFiles {
  readonly folder: string;
  readonly records: string;
  readonly files: string;
  readonly lock: string;
  /** There while the store is open: found at the next start, the last one did not end well. */
  readonly openMark: string;
}

export function filesOf(folder: string): StoreFiles {
  return {
    folder,
    records: join(folder, 'records.db'),
    files: join(folder, 'files.db'),
    lock: join(folder, 'in-use.db'),
    openMark: join(folder, 'not-closed'),
  };
}

/** Bytes of a file, or null where there is none. */
export async function bytesOf(file: string): Promise<number | null> {
  try {
    return (await stat(file)).size;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** @throws the file system's error where the folder cannot be made or written. */
export async function needWritable(folder: string, make: boolean): Promise<void> {
  if (make) await mkdir(folder, { recursive: true });
  await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
}

export async function markOpen(files: StoreFiles): Promise<void> {
  const handle = await open(files.openMark, 'w');
  await handle.sync();
  await handle.close();
  await syncFolder(files.folder);
}

export async function markClosed(files: StoreFiles): Promise<void> {
  await rm(files.openMark, { force: true });
  await syncFolder(files.folder);
}

/** Whether the last one who had it open was cut short: killed, or without power. */
export async function wasCutShort(files: StoreFiles): Promise<boolean> {
  if ((await bytesOf(files.openMark)) !== null) return true;
  const left = await Promise.all([files.records, files.files].map((file) => bytesOf(`${file}-wal`)));
  return left.some((bytes) => bytes !== null && bytes > 0);
}

/** Names of files are safe against a power cut only once their folder is on the disk; Windows does this by itself. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
