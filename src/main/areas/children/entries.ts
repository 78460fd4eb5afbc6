/** The lists an organisation words for itself: levels of places, ways and reasons of coming and leaving, kinds of alerts. */
import type { Choice, ListEntry } from '../../../shared/areas/children-parts.ts';
import type { Output, Parsed } from '../../../shared/contract.ts';
import { keyBetween } from '../../../shared/rules/order.ts';
import { invalid, notFound } from '../../errors.ts';
import type { CommandContext } from '../../gate/handler.ts';
import type { Reader } from '../../store/types.ts';
import { given } from '../lists.ts';
import { entriesSql, entrySql } from './queries.ts';
import { EntryRow } from './rows.ts';

export type Entries = ReadonlyMap<string, EntryRow>;

export async function loadEntries(read: Reader): Promise<Entries> {
  return new Map((await read.all(entriesSql(), EntryRow)).map((row) => [row.id, row]));
}

/** A choice as a record shows it; one that is gone keeps its id for a name. */
export function choiceOf(entries: Entries, id: string): Choice {
  return { id, name: entries.get(id)?.name ?? null };
}

/** @throws AppError `invalid` for a choice that is not of that list */
export function assertChoices(
  entries: Entries,
  list: ListEntry['list'],
  field: string,
  ids: readonly (string | null | undefined)[],
): void {
  for (const id of ids) if (id != null && entries.get(id)?.list !== list) throw invalid([field, 'unknown']);
}

export async function lists(read: Reader): Promise<Output<'children.lists'>> {
  const rows = await read.all(entriesSql(), EntryRow);
  return {
    entries: rows.map((row) => ({
      id: row.id,
      rev: row.rev,
      list: row.list,
      name: row.name,
      shipped: row.catalogue_id !== null,
      retired: row.retired_at !== null,
    })),
  };
}

/** Four levels of places are as many as there are; of the other lists there may be more. */
export async function saveListEntry(
  { tx, now }: CommandContext,
  { id, rev, list, name, retired }: Parsed<'children.saveListEntry'>,
): Promise<Output<'children.saveListEntry'>> {
  const at = new Date(now).toISOString();
  const known = await tx.one(entrySql(id), EntryRow);
  if (rev !== null) {
    if (known?.list !== list) throw notFound();
    if (name === null && known.catalogue_id === null) throw invalid(['name', 'required']);
    const retiredAt = retired === undefined ? undefined : retired ? (known.retired_at ?? at) : null;
    return { rev: await tx.update('child_list_entry', id, rev, given({ name, retired_at: retiredAt })) };
  }
  if (name === null) throw invalid(['name', 'required']);
  if (list === 'place-level') throw invalid(['list', 'not-allowed']);
  const last = (await tx.all(entriesSql(), EntryRow)).filter((row) => row.list === list).at(-1);
  const sort = known ? known.sort : keyBetween(last?.sort ?? null, null);
  return { rev: await tx.insert('child_list_entry', id, { list, catalogue_id: null, name, sort, retired_at: null }) };
}
