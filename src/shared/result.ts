/**
 * What every procedure answers. Errors carry a code, the fields at fault and a reference that also stands in the
 * log; never a message from below, since those may hold values or paths. Words are chosen on the screen, by code.
 */

export const errorCodes = [
  'invalid', // the input does not fit; `fields` says where
  'forbidden', // signed in, but may not
  'unauthenticated', // nobody signed in here, or name and password do not fit
  'must-change-password', // signed in with a one-time password; only changing it is open
  'throttled', // too many wrong passwords; `retryAfterSeconds`
  'not-found', // no such record, or not one this person may know of
  'conflict', // somebody changed the record meanwhile; `conflict` holds both versions
  'too-large', // more bytes than this procedure takes
  'cannot-open', // the store cannot be opened; `problem` says why
  'disk-full', // nothing was written, the store is sound
  'unavailable', // this host cannot do that (no dialog in a terminal, for instance)
  'unknown-procedure',
  'internal', // a defect of ours; `ref` finds it in the log
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** Why a store cannot be opened. Each has its own words and its own way on; none ever leads to deleting anything. */
export const storeProblems = [
  'no-store', // the folder holds no store yet
  'keyring-missing', // records are there, the key file is not
  'keyring-damaged',
  'records-missing', // the key file is there, the records are not
  'records-damaged',
  'newer-store', // written by a newer Homeward
  'newer-keyring',
  'folder-not-writable',
  'disk-full',
  'in-use', // another copy of Homeward has it open
  'no-driver', // neither SQLCipher driver works on this machine
  'migration-failed',
] as const;
export type StoreProblem = (typeof storeProblems)[number];

/** One field at fault: `path` as in the input ("goal.date"), `rule` a stable word the screen translates. */
export interface FieldError {
  readonly path: string;
  readonly rule: string;
}

/** Both versions of a record two people changed: the same shape a merge of two laptops will show later. */
export interface Conflict {
  readonly table: string;
  readonly id: string;
  readonly yourRev: number;
  readonly currentRev: number;
  /** Who changed it last, and when (ISO time). */
  readonly changedBy: string | null;
  readonly changedAt: string;
  readonly fields: readonly ConflictField[];
}
export interface ConflictField {
  readonly field: string;
  readonly before: JsonValue;
  readonly yours: JsonValue;
  readonly theirs: JsonValue;
}

export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };

export interface Failure {
  readonly code: ErrorCode;
  readonly ref: string;
  readonly fields?: readonly FieldError[];
  readonly conflict?: Conflict;
  readonly problem?: StoreProblem;
  /** For `newer-store`: the version of Homeward that wrote it, if it says. */
  readonly neededVersion?: string;
  readonly retryAfterSeconds?: number;
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure };
