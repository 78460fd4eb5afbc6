/** The parts of a record: other names, alerts, brothers and sisters elsewhere; each saved alone, removed and brought back. */
import type { Output, Parsed } from '../../../shared/contract.ts';
import { scriptOf } from '../../../shared/rules/scripts.ts';
import { stayFaults } from '../../../shared/rules/stays.ts';
import { invalid, notFound } from '../../errors.ts';
import type { CommandContext } from '../../gate/handler.ts';
import type { Tx } from '../../store/types.ts';
import { given } from '../lists.ts';
import { assertChoices, loadEntries } from './entries.ts';
import { refreshIndex } from './indexing.ts';
import { followSince, livePart, savePart } from './part-rows.ts';
import { calledSql, partSql, partTables, staysSql } from './queries.ts';
import { NameRow, PartRow, StayRow } from './rows.ts';

export async function saveName(
  { tx }: CommandContext,
  input: Parsed<'children.saveName'>,
): Promise<Output<'children.saveName'>> {
  await assertNotCalled(tx, input.childId, input.id);
  const { kind, name } = input;
  const saved = await savePart(tx, 'child_name', input, { kind, name, script: scriptOf(name) });
  await refreshIndex(tx);
  return saved;
}

/** The name a child goes by is part of who it is, and changed there. */
async function assertNotCalled(tx: Tx, childId: string, id: string): Promise<void> {
  if ((await tx.one(calledSql(childId), NameRow))?.id === id) throw invalid(['id', 'not-allowed']);
}

export async function saveAlert(
  { tx }: CommandContext,
  input: Parsed<'children.saveAlert'>,
): Promise<Output<'children.saveAlert'>> {
  assertChoices(await loadEntries(tx), 'alert-kind', 'kindId', [input.kindId]);
  if (input.until !== null && input.until < input.from) throw invalid(['until', 'before-start']);
  return savePart(tx, 'child_alert', input, {
    kind_id: input.kindId,
    level: input.level,
    body: input.text,
    starts_on: input.from,
    ends_on: input.until,
    for_carers: Number(input.forCarers),
  });
}

export async function saveSibling(
  { tx }: CommandContext,
  input: Parsed<'children.saveSibling'>,
): Promise<Output<'children.saveSibling'>> {
  const { name, lives, contact, note } = input;
  return savePart(tx, 'sibling_elsewhere', input, given({ name, lives, contact, note }));
}

/** A child keeps one stay at least: since when it is here has to stand somewhere. */
export async function removePart(
  { tx }: CommandContext,
  { childId, part, id, rev }: Parsed<'children.removePart'>,
): Promise<Output<'children.removePart'>> {
  const table = partTables[part];
  await livePart(tx, table, id, childId);
  if (part === 'name') await assertNotCalled(tx, childId, id);
  if (part === 'stay' && (await tx.all(staysSql([childId]), StayRow)).length < 2) throw invalid(['id', 'last-stay']);
  const saved = { rev: await tx.remove(table, id, rev, null) };
  await afterPart(tx, part, childId);
  return saved;
}

export async function restorePart(
  { tx, today }: CommandContext,
  { childId, part, id, rev }: Parsed<'children.restorePart'>,
): Promise<Output<'children.restorePart'>> {
  const table = partTables[part];
  const row = await tx.one(partSql(table, id), PartRow);
  if (row?.child_id !== childId) throw notFound();
  const saved = { rev: await tx.restore(table, id, rev) };
  if (part === 'stay') {
    const stays = await tx.all(staysSql([childId]), StayRow);
    const periods = stays.map((stay) => ({ id: stay.id, admittedOn: stay.admitted_on, leftOn: stay.left_on }));
    const faults = stayFaults(id, periods, today);
    if (faults.length > 0) throw invalid(...faults);
  }
  await afterPart(tx, part, childId);
  return saved;
}

async function afterPart(tx: Tx, part: keyof typeof partTables, childId: string): Promise<void> {
  if (part === 'name') await refreshIndex(tx);
  if (part === 'stay') await followSince(tx, childId);
}
