/** Turns what went wrong below into what the caller may know: a code, the fields at fault, a reference. */
import type * as z from 'zod';
import type { Failure, FieldError } from '../../shared/result.ts';
import { AppError } from '../errors.ts';
import type { Log } from '../platform/log.ts';

const ourRule = /^[a-z]+(-[a-z]+)*$/;

/** Rules for zod's own findings; a message of ours (`too-long`, `before-start`) already is the rule. */
function ruleOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return issue.input === undefined ? 'required' : 'wrong-type';
  if (ourRule.test(issue.message)) return issue.message;
  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'string' || issue.origin === 'array' ? 'too-long' : 'too-large';
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array' ? 'too-short' : 'too-small';
    case 'unrecognized_keys':
      return 'unknown-field';
    case 'invalid_value':
    case 'invalid_union':
      return 'not-a-choice';
    default:
      return 'invalid';
  }
}

export function fieldsOf(error: z.ZodError): FieldError[] {
  return error.issues.flatMap((issue) => {
    const path = issue.path.map(String);
    if (issue.code !== 'unrecognized_keys') return [{ path: path.join('.'), rule: ruleOf(issue) }];
    // An unknown name comes from outside and may hold anything: it is shown only when it looks like a field's name.
    const names = issue.keys.map((key) => (/^[A-Za-z0-9_]{1,60}$/.test(key) ? key : '?'));
    return names.map((key) => ({ path: [...path, key].join('.'), rule: 'unknown-field' }));
  });
}

/**
 * The failure a caller gets for `error`. What nobody threw on purpose is a defect: `internal`, with only the kind of
 * error in the log, since its message may hold values.
 */
export function failureOf(error: unknown, ref: string, procedure: string, log: Log): Failure {
  if (error instanceof AppError) {
    log.event('gate.refused', { procedure, ref, code: error.code, problem: error.detail.problem ?? 'none' });
    return { code: error.code, ref, ...error.detail };
  }
  const kind = error instanceof Error ? error.name : typeof error;
  log.event('gate.defect', { procedure, ref, kind });
  return { code: 'internal', ref };
}
