/** The organisation's own row: its name on the bar, its language, how long the screen may stay open alone. */
import * as z from 'zod';
import sql from 'sql-template-tag';
import { AppError } from '../errors.ts';
import type { Reader } from '../store/types.ts';

const OrganisationRow = z.object({
  id: z.string(),
  rev: z.int(),
  name: z.string(),
  language: z.string(),
  country: z.string().nullable(),
  transitionStartedOn: z.string().nullable(),
  idleMinutes: z.int(),
  recoveryConfirmed: z.int().transform((value) => value === 1),
});

export async function readOrganisation(read: Reader): Promise<z.output<typeof OrganisationRow>> {
  const row = await read.one(
    sql`SELECT id, rev, name, language, country, transition_started_on AS transitionStartedOn,
          idle_minutes AS idleMinutes, recovery_confirmed_at IS NOT NULL AS recoveryConfirmed
        FROM organisation ORDER BY id LIMIT 1`,
    OrganisationRow,
  );
  if (!row) throw new AppError('cannot-open', { problem: 'records-damaged' });
  return row;
}
