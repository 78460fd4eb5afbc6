/** What several kinds of records here must not name: somebody unknown, somebody set aside, an owner without an account. */
import type { Broken } from '../../../shared/rules/status.ts';
import type { Reader } from '../../store/types.ts';
import { isAccount } from '../saving.ts';
import { stakeholdersSql } from './queries.ts';
import { StakeholderRow } from './rows.ts';

/** `before`: who the record named until now. They may stay in it when they were set aside since. */
export async function stakeholderFaults(
  read: Reader,
  field: string,
  id: string,
  before: readonly string[],
): Promise<Broken[]> {
  if (before.includes(id)) return [];
  const row = await read.one(stakeholdersSql(id), StakeholderRow);
  if (!row) return [[field, 'unknown']];
  return row.retired_at === null ? [] : [[field, 'stakeholder-retired']];
}

export async function ownerFaults(read: Reader, field: string, ownerId: string | null): Promise<Broken[]> {
  return ownerId === null || (await isAccount(read, ownerId)) ? [] : [[field, 'unknown']];
}
