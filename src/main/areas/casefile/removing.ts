/** Taking out what was entered by mistake, and bringing it back: nothing is ever lost of it. */
import type { Removable } from '../../../shared/areas/casefile.ts';
import type { Output, Parsed } from '../../../shared/contract.ts';
import { invalid, notFound } from '../../errors.ts';
import type { CommandContext } from '../../gate/handler.ts';
import { assertChild } from './child.ts';
import { assertOf, entrySql, keptRow, tables, type EntryTable } from './entries.ts';
import { ConsentRow } from './rows.ts';

function tableOf(kind: Removable): EntryTable['table'] {
  if (kind === 'step') return 'child_document_step';
  return kind === 'file' ? 'casefile_file' : tables[kind].table;
}

export async function remove(
  { tx }: CommandContext,
  input: Parsed<'casefile.remove'>,
): Promise<Output<'casefile.remove'>> {
  await assertChild(tx, input.childId);
  await assertOf(tx, tableOf(input.kind), input.id, input.childId);
  // A withdrawal must not disappear by taking out what was withdrawn.
  if (input.kind === 'consent') {
    const row = await tx.one(entrySql(tables.consent, input.id), ConsentRow);
    if (row?.withdrawnOn != null) throw invalid(['id', 'ended']);
  }
  return { rev: await tx.remove(tableOf(input.kind), input.id, input.rev, null) };
}

export async function restore(
  { tx }: CommandContext,
  input: Parsed<'casefile.restore'>,
): Promise<Output<'casefile.restore'>> {
  await assertChild(tx, input.childId);
  const kept = await keptRow(tx, tableOf(input.kind), input.id);
  if (kept?.child_id !== input.childId) throw notFound();
  await tx.restore(tableOf(input.kind), input.id, input.rev);
  return {};
}
