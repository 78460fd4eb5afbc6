/** Unfinished forms, per person: kept in the encrypted store as somebody types, never logged, never sent anywhere. */
import sql from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';
import * as z from 'zod';
import type { JsonValue } from '../../shared/result.ts';
import type { Reader } from './types.ts';

export interface DraftToSave {
  readonly key: string;
  readonly value: Readonly<Record<string, JsonValue>>;
  readonly field: string | null;
  readonly rev: number | null;
}
export interface SavedDraft extends DraftToSave {
  /** ISO in UTC. */
  readonly savedAt: string;
}
/** Either a command's `tx` or the store itself. */
interface LocalWriter {
  local(statement: Sql): Promise<number>;
}

/** Keeps the newest of a person's drafts for a form. `savedAt` is an instant, ISO in UTC. */
export async function saveDraft(
  writer: LocalWriter,
  userId: string,
  draft: DraftToSave,
  savedAt: string,
): Promise<void> {
  await writer.local(sql`INSERT INTO draft (user_id, key, value, field, rev, saved_at)
    VALUES (${userId}, ${draft.key}, ${JSON.stringify(draft.value)}, ${draft.field}, ${draft.rev}, ${savedAt})
    ON CONFLICT (user_id, key) DO UPDATE SET value = excluded.value, field = excluded.field, rev = excluded.rev,
      saved_at = excluded.saved_at`);
}

const DraftRow = z.object({
  key: z.string(),
  value: z.string(),
  field: z.string().nullable(),
  rev: z.int().nullable(),
  saved_at: z.string(),
});
const Values = z.record(z.string(), z.json());

export async function draftOf(reader: Reader, userId: string, key: string): Promise<SavedDraft | null> {
  const row = await reader.one(
    sql`SELECT key, value, field, rev, saved_at FROM draft WHERE user_id = ${userId} AND key = ${key}`,
    DraftRow,
  );
  if (!row) return null;
  return {
    key: row.key,
    value: Values.parse(JSON.parse(row.value)),
    field: row.field,
    rev: row.rev,
    savedAt: row.saved_at,
  };
}

/** A person's own drafts, newest first. */
export async function draftsOf(reader: Reader, userId: string): Promise<{ key: string; savedAt: string }[]> {
  const rows = await reader.all(
    sql`SELECT key, saved_at FROM draft WHERE user_id = ${userId} ORDER BY saved_at DESC, key`,
    z.object({ key: z.string(), saved_at: z.string() }),
  );
  return rows.map((row) => ({ key: row.key, savedAt: row.saved_at }));
}

export async function discardDraft(writer: LocalWriter, userId: string, key: string): Promise<void> {
  await writer.local(sql`DELETE FROM draft WHERE user_id = ${userId} AND key = ${key}`);
}
