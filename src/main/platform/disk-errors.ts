/** What the disk's errors mean to a person: it is full, or we may not write there. Anything else stays what it is. */
import { AppError, cannotOpen } from '../errors.ts';

const full = new Set(['ENOSPC', 'EDQUOT']);
const closed = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR']);

/** The `code` of an error of Node's, such as `ENOENT`; undefined for others. */
export function diskCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/**
 * `opening`: a store is being made or opened, and a full disk is the reason why it cannot be. `working`: a store is
 * open, and what is being saved does not fit.
 * @returns what to throw in place of `error`; itself when the disk is not to blame.
 */
export function diskError(error: unknown, during: 'opening' | 'working'): unknown {
  const code = diskCode(error) ?? '';
  if (full.has(code)) {
    return during === 'opening' ? cannotOpen('disk-full', error) : new AppError('disk-full', {}, { cause: error });
  }
  return closed.has(code) ? cannotOpen('folder-not-writable', error) : error;
}

/** Runs work on the disk and throws its errors as `diskError` says. */
export async function onDisk<T>(during: 'opening' | 'working', work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw diskError(error, during);
  }
}
