/** Turns what drivers and the file system throw into the application's own errors: codes, never their messages. */
import { AppError, cannotOpen } from '../errors.ts';
import type { StoreProblem } from '../../shared/result.ts';
import { DriverError } from './driver-error.ts';
import type { DriverProblem } from './driver-error.ts';

/**
 * While opening, the key is known to be right (the keyring authenticates it), so "not a database" can only be damage,
 * and so can any other failure to read: a damaged page shows itself in many ways, out of memory among them.
 */
const whileOpening: Readonly<Record<DriverProblem, StoreProblem>> = {
  'not-a-database': 'records-damaged',
  corrupt: 'records-damaged',
  full: 'disk-full',
  'read-only': 'folder-not-writable',
  busy: 'in-use',
  'cannot-open': 'folder-not-writable',
  constraint: 'records-damaged',
  other: 'records-damaged',
};
const ofFileSystem: Readonly<Record<string, StoreProblem>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EACCES: 'folder-not-writable',
  EPERM: 'folder-not-writable',
  EROFS: 'folder-not-writable',
  ENOTDIR: 'folder-not-writable',
};

/** Why it could not be opened, or undefined for a defect of ours. */
export function openingProblem(error: unknown): StoreProblem | undefined {
  if (error instanceof AppError) return error.detail.problem;
  if (error instanceof DriverError) return whileOpening[error.problem];
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return ofFileSystem[error.code];
  return undefined;
}

export function whileOpeningError(error: unknown): unknown {
  if (error instanceof AppError) return error;
  const problem = openingProblem(error);
  return problem ? cannotOpen(problem, error) : error;
}

/** For an open store: what a statement threw, as the gate can answer it. A defect of ours stays what it is. */
export function whileRunningError(error: unknown): unknown {
  if (!(error instanceof DriverError)) return error;
  switch (error.problem) {
    case 'full':
      return new AppError('disk-full', {}, { cause: error });
    case 'read-only':
    case 'cannot-open':
      return cannotOpen('folder-not-writable', error);
    case 'not-a-database':
    case 'corrupt':
      return cannotOpen('records-damaged', error);
    case 'busy':
    case 'constraint':
    case 'other':
      // A disk that fails to write reports it this way; nothing was committed.
      return error.sqlite.startsWith('SQLITE_IOERR') ? cannotOpen('records-damaged', error) : error;
  }
}
