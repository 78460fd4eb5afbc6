/** The one error both drivers throw, so that nothing above them knows which of the two is at work. */

/** What went wrong, in words of ours; the library's own code stands beside it in `sqlite`. */
export type DriverProblem =
  | 'not-a-database' // wrong key, or damage to the first page: the file alone cannot tell which
  | 'corrupt'
  | 'full'
  | 'read-only'
  | 'busy'
  | 'cannot-open'
  | 'constraint'
  | 'other';

export class DriverError extends Error {
  readonly problem: DriverProblem;
  /** Such as `SQLITE_CONSTRAINT`. */
  readonly sqlite: string;
  constructor(problem: DriverProblem, sqlite: string, message: string) {
    super(message);
    this.name = 'DriverError';
    this.problem = problem;
    this.sqlite = sqlite;
  }
}

const problems: readonly (readonly [prefix: string, problem: DriverProblem])[] = [
  ['SQLITE_NOTADB', 'not-a-database'],
  ['SQLITE_CORRUPT', 'corrupt'],
  ['SQLITE_FULL', 'full'],
  ['SQLITE_READONLY', 'read-only'],
  ['SQLITE_BUSY', 'busy'],
  ['SQLITE_LOCKED', 'busy'],
  ['SQLITE_CANTOPEN', 'cannot-open'],
  ['SQLITE_PERM', 'read-only'],
  ['SQLITE_CONSTRAINT', 'constraint'],
];

/** Either library's error as ours. SQLite names columns and statements in its messages, never values. */
export function driverError(thrown: unknown): DriverError {
  if (thrown instanceof DriverError) return thrown;
  const code = textOf(thrown, 'code') ?? 'none';
  const message = thrown instanceof Error ? thrown.message : 'unknown';
  const found = problems.find(([prefix]) => code.startsWith(prefix));
  return new DriverError(found?.[1] ?? 'other', code, message);
}

function textOf(value: unknown, key: string): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const found: unknown = Reflect.get(value, key);
  return typeof found === 'string' ? found : undefined;
}
