/** Memories for the life story, and what belongs to the child. */
import type * as z from 'zod';
import type { Belonging, Memory } from '../../../shared/areas/casefile-memory.ts';
import type { Output, Parsed } from '../../../shared/contract.ts';
import type { Broken } from '../../../shared/rules/status.ts';
import { invalid, notFound } from '../../errors.ts';
import type { CommandContext, QueryContext } from '../../gate/handler.ts';
import { assertChild } from './child.ts';
import { inOrder, notAhead } from './dates.ts';
import { entriesSql, entrySql, opening, saveEntry, tables } from './entries.ts';
import { filesOf } from './files.ts';
import { BelongingRow, MemoryRow } from './rows.ts';

type Files = Awaited<ReturnType<typeof filesOf>>;
const toMemory = (row: z.output<typeof MemoryRow>, files: Files): Memory => ({
  ...row,
  files: files('memory', row.id),
});

export async function memory(
  { read }: QueryContext,
  { childId }: Parsed<'casefile.memory'>,
): Promise<Output<'casefile.memory'>> {
  await assertChild(read, childId);
  const files = await filesOf(read, childId);
  const rows = await read.all(entriesSql(tables.memory, childId), MemoryRow);
  const belongings = await read.all(entriesSql(tables.belonging, childId), BelongingRow);
  return { memories: rows.map((row) => toMemory(row, files)), belongings };
}

export async function saveMemory(context: CommandContext, input: Parsed<'casefile.saveMemory'>): Promise<Memory> {
  const { tx, today } = context;
  await opening(context, tables.memory, input);
  const { happenedOn = null, happenedPrecision = null, paperOn } = input;
  const faults: Broken[] = notAhead(today, { happenedOn, paperOn });
  if (happenedOn === null && happenedPrecision !== null) faults.push(['happenedOn', 'required']);
  if (faults.length > 0) throw invalid(...faults);
  const precision = happenedOn === null ? null : (happenedPrecision ?? 'day');
  await saveEntry(context, tables.memory, { ...input, happenedOn, happenedPrecision: precision });
  const row = await tx.one(entrySql(tables.memory, input.id), MemoryRow);
  if (!row) throw notFound();
  return toMemory(row, await filesOf(tx, input.childId));
}

export async function saveBelonging(
  context: CommandContext,
  input: Parsed<'casefile.saveBelonging'>,
): Promise<Belonging> {
  const { tx, today } = context;
  await opening(context, tables.belonging, input);
  const faults = belongingFaults(input, today);
  if (faults.length > 0) throw invalid(...faults);
  // What is back is neither handed over nor lost.
  const gone = input.state === 'kept' ? { goneOn: null, handedTo: null } : { goneOn: input.goneOn ?? today };
  const handedTo = input.state === 'handed-over' ? {} : { handedTo: null };
  await saveEntry(context, tables.belonging, { ...input, ...gone, ...handedTo });
  const row = await tx.one(entrySql(tables.belonging, input.id), BelongingRow);
  if (!row) throw notFound();
  return row;
}

function belongingFaults(input: Parsed<'casefile.saveBelonging'>, today: string): Broken[] {
  const { receivedOn, goneOn, paperOn } = input;
  const faults = [...notAhead(today, { receivedOn, goneOn, paperOn }), ...inOrder('goneOn', receivedOn, goneOn)];
  if (input.state === 'handed-over' && input.handedTo == null) faults.push(['handedTo', 'required']);
  return faults;
}
