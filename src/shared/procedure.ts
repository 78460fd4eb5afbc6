/** What a procedure is: its kind, who may call it, and the exact form of what goes in and out. */
import type * as z from 'zod';
import type { Capability } from './access.ts';
import type { Tag } from './tags.ts';

/** Records whose ownership the gate can look up when a role reaches only its own. */
/** `child`: assigned to the person today. `child-in-care`: that, or living in the house they work in. */
export type RecordKind = 'transition-action' | 'staff' | 'child' | 'child-in-care' | 'risk';

/**
 * `anyone`: before signing in too. `signed-in`: whoever has a session, even with a one-time password.
 * `can`: a capability; when a role grants it for `own` records alone, `about` says which record the call is about.
 * A procedure without `about` under an `own` grant is allowed, and its handler must then confine what it answers
 * (`ctx.grant` says so).
 */
export type Access =
  | { readonly who: 'anyone' }
  | { readonly who: 'signed-in' }
  | { readonly can: Capability; readonly about?: { readonly record: RecordKind; readonly field: string } };

export interface Procedure<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly kind: 'query' | 'command';
  readonly access: Access;
  readonly input: I;
  readonly output: O;
  /** Largest input in bytes of JSON; 256 kB where nothing else is said. */
  readonly maxBytes: number;
  /** What a successful command makes stale on the screen; see `Tag`. */
  readonly changes: readonly Tag[];
  /** Leaves a line in the log of looks: who viewed or took out what. `record` names the input field with its id. */
  readonly noted: Noted | null;
}

interface Noted {
  readonly what: 'viewed' | 'exported';
  readonly record?: string;
}

interface Options {
  readonly access: Access;
  readonly maxBytes?: number;
  readonly changes?: readonly Tag[];
  readonly noted?: Noted;
}

const defaultMaxBytes = 256 * 1024;

export function query<I extends z.ZodType, O extends z.ZodType>(
  input: I,
  output: O,
  options: Options,
): Procedure<I, O> & { readonly kind: 'query' } {
  return { kind: 'query', input, output, maxBytes: defaultMaxBytes, changes: [], noted: null, ...options };
}

export function command<I extends z.ZodType, O extends z.ZodType>(
  input: I,
  output: O,
  options: Options,
): Procedure<I, O> & { readonly kind: 'command' } {
  return { kind: 'command', input, output, maxBytes: defaultMaxBytes, changes: [], noted: null, ...options };
}
