/** Parts that the areas' contracts share. */
import * as z from 'zod';
import { Id } from '../ids.ts';
import { Instant } from '../dates.ts';

export const Nothing = z.strictObject({});
export const Rev = z.int().min(1);
/** A person as others see them: id and name, nothing that a list of tasks does not need. */
export const PersonRef = z.strictObject({ id: Id, name: z.string(), active: z.boolean() });
export type PersonRef = z.infer<typeof PersonRef>;

/** A language that dates, numbers and sorting know how to read: one they refuse would break every list of its reader. */
function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
export const Language = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z]{2,8})?$/, 'language')
  .refine(isLanguage, 'language');
export const SortDirection = z.enum(['up', 'down']);

/** Where a page of a list goes on: opaque to the screen, made by the query that answered the page before. */
export const Cursor = z.string().max(600);
export const pageSize = z.int().min(1).max(200);
export function pageOf<T extends z.ZodType>(item: T) {
  return z.strictObject({ items: z.array(item), next: Cursor.nullable(), total: z.int() });
}

/** One change to one record, for a person to read: field by field, before and after. */
export const HistoryEntry = z.strictObject({
  changeId: Id,
  at: Instant,
  clockSuspect: z.boolean(),
  actor: PersonRef.nullable(),
  procedure: z.string(),
  reason: z.string().nullable(),
  table: z.string(),
  recordId: z.string(),
  fields: z.array(z.strictObject({ field: z.string(), before: z.json(), after: z.json() })),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

/** A document made for the person to save: nothing is on disk until they choose where. */
export const Export = z.strictObject({
  fileName: z.string(),
  mediaType: z.string(),
  /** Contents as base64. */
  data: z.string(),
  rows: z.int(),
});
