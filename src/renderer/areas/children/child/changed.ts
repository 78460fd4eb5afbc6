/** Only what somebody changed is sent: what they left alone may be another's newer word. */
import * as z from 'zod';
import type { ChildRecord } from '../../../../shared/areas/children-parts.ts';

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** The fields of `now` that differ from `before`. */
function changedOnly<T extends object>(now: T, before: { readonly [K in keyof T]?: unknown }): Partial<T> {
  const found: Partial<T> = {};
  for (const key in now) if (!same(now[key], before[key])) found[key] = now[key];
  return found;
}

/**
 * The record as it was when somebody began to write, among a form's values: a draft that comes back days later still
 * knows what its writer had before their eyes, whatever was saved since.
 */
export const Opened = { rev: z.int(), was: z.string() };

export const openedFrom = (record: ChildRecord) => ({ rev: record.rev, was: JSON.stringify(record) });

const Was = z.record(z.string(), z.json());
export const changedSince = <T extends object>(now: T, was: string): Partial<T> =>
  changedOnly(now, Was.parse(JSON.parse(was)) as { readonly [K in keyof T]?: unknown });
