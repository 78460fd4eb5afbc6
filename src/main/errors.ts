/** The one family of errors that code below the gate throws on purpose; the gate turns each into a `Failure`. */
import type { Conflict, ErrorCode, Failure, FieldError, StoreProblem } from '../shared/result.ts';

type Detail = Omit<Failure, 'code' | 'ref'>;

export class AppError extends Error {
  readonly code: ErrorCode;
  readonly detail: Detail;
  constructor(code: ErrorCode, detail: Detail = {}, options?: ErrorOptions) {
    super(code, options);
    this.name = 'AppError';
    this.code = code;
    this.detail = detail;
  }
}

/** `invalid(['goalDate', 'before-start'])`: each pair names a field of the input and the rule it breaks. */
export function invalid(...fields: readonly (readonly [path: string, rule: string])[]): AppError {
  return new AppError('invalid', { fields: fields.map(([path, rule]): FieldError => ({ path, rule })) });
}
export function notFound(): AppError {
  return new AppError('not-found');
}
export function forbidden(): AppError {
  return new AppError('forbidden');
}
export function conflict(detail: Conflict): AppError {
  return new AppError('conflict', { conflict: detail });
}
/** `cause` is kept for the log's code alone; it never reaches the screen. */
export function cannotOpen(problem: StoreProblem, cause?: unknown): AppError {
  return new AppError('cannot-open', { problem }, { cause });
}
