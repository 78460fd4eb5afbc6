/** Contact with the family, the child's own words, decisions; and what is added to them later. */
import type { Addition } from '../../../shared/areas/casefile-parts.ts';
import type { ChildWords, Contact, Decision } from '../../../shared/areas/casefile-voices.ts';
import type { Output, Parsed } from '../../../shared/contract.ts';
import { invalid, notFound } from '../../errors.ts';
import type { CommandContext, QueryContext } from '../../gate/handler.ts';
import type { Reader } from '../../store/types.ts';
import { assertChild } from './child.ts';
import { inOrder, notAhead } from './dates.ts';
import { addEntry, assertFree, assertOf, entriesSql, opening, tables } from './entries.ts';
import { filesOf } from './files.ts';
import { additionsSql } from './queries.ts';
import { AdditionRow, ContactRow, DecisionRow, WordsRow } from './rows.ts';

async function additionsOf(read: Reader, table: string, childId: string): Promise<(id: string) => Addition[]> {
  const rows = await read.all(additionsSql(table, childId), AdditionRow);
  const byEntry = Map.groupBy(rows, (row) => row.aboutId);
  return (id) => (byEntry.get(id) ?? []).map(({ aboutId: _, ...row }) => row);
}

async function allContacts(read: Reader, childId: string): Promise<Contact[]> {
  const rows = await read.all(entriesSql(tables.contact, childId), ContactRow);
  const additions = await additionsOf(read, tables.contact.table, childId);
  return rows.map((row) => ({ ...row, additions: additions(row.id) }));
}

async function allDecisions(read: Reader, childId: string): Promise<Decision[]> {
  const rows = await read.all(entriesSql(tables.decision, childId), DecisionRow);
  const additions = await additionsOf(read, tables.decision.table, childId);
  return rows.map((row) => ({ ...row, additions: additions(row.id) }));
}

async function allWords(read: Reader, childId: string): Promise<ChildWords[]> {
  const files = await filesOf(read, childId);
  const rows = await read.all(entriesSql(tables.words, childId), WordsRow);
  return rows.map((row) => ({ ...row, files: files('words', row.id) }));
}

/** @throws AppError `not-found` */
function found<T extends { readonly id: string }>(entries: readonly T[], id: string): T {
  const one = entries.find((entry) => entry.id === id);
  if (!one) throw notFound();
  return one;
}

export async function contacts(
  { read }: QueryContext,
  { childId }: Parsed<'casefile.contacts'>,
): Promise<Output<'casefile.contacts'>> {
  await assertChild(read, childId);
  return { contacts: await allContacts(read, childId) };
}

export async function recordContact(
  context: CommandContext,
  input: Parsed<'casefile.recordContact'>,
): Promise<Contact> {
  await opening(context, tables.contact, input);
  const { happenedOn, untilOn, nextOn, paperOn } = input;
  const faults = [
    ...notAhead(context.today, { happenedOn, untilOn, paperOn }),
    ...inOrder('untilOn', happenedOn, untilOn),
    ...inOrder('nextOn', happenedOn, nextOn),
  ];
  if (faults.length > 0) throw invalid(...faults);
  await addEntry(context, tables.contact, input);
  return found(await allContacts(context.tx, input.childId), input.id);
}

export async function words(
  { read }: QueryContext,
  { childId }: Parsed<'casefile.words'>,
): Promise<Output<'casefile.words'>> {
  await assertChild(read, childId);
  return { words: await allWords(read, childId) };
}

export async function recordWords(context: CommandContext, input: Parsed<'casefile.recordWords'>): Promise<ChildWords> {
  await opening(context, tables.words, input);
  const faults = notAhead(context.today, { saidOn: input.saidOn, paperOn: input.paperOn });
  if (faults.length > 0) throw invalid(...faults);
  await addEntry(context, tables.words, { ...input, topics: [...new Set(input.topics)] });
  return found(await allWords(context.tx, input.childId), input.id);
}

export async function decisions(
  { read }: QueryContext,
  { childId }: Parsed<'casefile.decisions'>,
): Promise<Output<'casefile.decisions'>> {
  await assertChild(read, childId);
  return { decisions: await allDecisions(read, childId) };
}

export async function recordDecision(
  context: CommandContext,
  input: Parsed<'casefile.recordDecision'>,
): Promise<Decision> {
  await opening(context, tables.decision, input);
  const faults = notAhead(context.today, { decidedOn: input.decidedOn, paperOn: input.paperOn });
  if (faults.length > 0) throw invalid(...faults);
  await addEntry(context, tables.decision, input);
  return found(await allDecisions(context.tx, input.childId), input.id);
}

export async function amend({ tx }: CommandContext, input: Parsed<'casefile.amend'>): Promise<Addition> {
  const { table } = tables[input.about];
  await assertChild(tx, input.childId);
  await assertOf(tx, table, input.entryId, input.childId);
  await assertFree(tx, 'casefile_addition', input.id, input.childId);
  await tx.insert('casefile_addition', input.id, {
    child_id: input.childId,
    about_table: table,
    about_id: input.entryId,
    body: input.body,
  });
  return found((await additionsOf(tx, table, input.childId))(input.entryId), input.id);
}
