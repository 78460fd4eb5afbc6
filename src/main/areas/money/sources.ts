/** Who pays. */
import type { Source } from '../../../shared/areas/money.ts';
import type { Output, Parsed } from '../../../shared/contract.ts';
import { notFound } from '../../errors.ts';
import type { CommandContext, QueryContext } from '../../gate/handler.ts';
import type { Reader } from '../../store/types.ts';
import { byName } from '../by-name.ts';
import { saveRow } from '../saving.ts';
import { sourcesSql } from './queries.ts';
import { SourceRow } from './rows.ts';

const toSource = (row: SourceRow): Source => ({
  ...{ id: row.id, rev: row.rev, name: row.name, note: row.note, retired: row.retired_at !== null, lines: row.lines },
});

export async function allSources(read: Reader): Promise<Source[]> {
  return (await read.all(sourcesSql(), SourceRow)).map(toSource).toSorted((a, b) => byName(a.name, b.name));
}

export async function sources({ read }: QueryContext): Promise<Output<'money.sources'>> {
  return { sources: await allSources(read) };
}

export async function saveSource({ tx, now }: CommandContext, input: Parsed<'money.saveSource'>): Promise<Source> {
  const kept = (await tx.all(sourcesSql(), SourceRow)).find((row) => row.id === input.id);
  const before = kept?.retired_at ?? null;
  const wanted = input.retired ?? before !== null;
  const retired = wanted ? (before ?? new Date(now).toISOString()) : null;
  await saveRow(tx, 'funding_source', input, { name: input.name, note: input.note, retired_at: retired });
  const source = (await allSources(tx)).find((one) => one.id === input.id);
  if (!source) throw notFound();
  return source;
}
