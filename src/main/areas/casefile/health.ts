/** Health and functioning as of a day, and what a child takes. */
import type { HealthRecord, Medicine } from '../../../shared/areas/casefile-health.ts';
import type { Output, Parsed } from '../../../shared/contract.ts';
import { isTaken } from '../../../shared/rules/functioning.ts';
import { invalid, notFound } from '../../errors.ts';
import type { CommandContext, QueryContext } from '../../gate/handler.ts';
import type * as z from 'zod';
import { assertChild } from './child.ts';
import { inOrder, notAhead } from './dates.ts';
import { addEntry, entriesSql, entrySql, opening, saveEntry, tables } from './entries.ts';
import { HealthRow, MedicineRow } from './rows.ts';

export async function health(
  { read, today }: QueryContext,
  { childId }: Parsed<'casefile.health'>,
): Promise<Output<'casefile.health'>> {
  await assertChild(read, childId);
  const records = await read.all(entriesSql(tables.health, childId), HealthRow);
  const medicines = await read.all(entriesSql(tables.medicine, childId), MedicineRow);
  return { records, medicines: medicines.map((row) => toMedicine(row, today)) };
}

function toMedicine(row: z.output<typeof MedicineRow>, today: string): Medicine {
  return { ...row, current: isTaken(row, today) };
}

export async function recordHealth(
  context: CommandContext,
  input: Parsed<'casefile.recordHealth'>,
): Promise<HealthRecord> {
  const { tx, today } = context;
  await opening(context, tables.health, input);
  const { recordedOn, lastCheckOn, paperOn } = input;
  const faults = notAhead(today, { recordedOn, lastCheckOn, paperOn });
  if (faults.length > 0) throw invalid(...faults);
  const { weightKg, disabilityKinds = [], ...rest } = input;
  const weightG = weightKg == null ? null : Math.round(weightKg * 1_000);
  await addEntry(context, tables.health, { ...rest, weightG, disabilityKinds: [...new Set(disabilityKinds)] });
  const row = await tx.one(entrySql(tables.health, input.id), HealthRow);
  if (!row) throw notFound();
  return row;
}

export async function saveMedicine(context: CommandContext, input: Parsed<'casefile.saveMedicine'>): Promise<Medicine> {
  const { tx, today } = context;
  await opening(context, tables.medicine, input);
  const faults = [
    ...notAhead(today, { paperOn: input.paperOn }),
    ...inOrder('endedOn', input.startedOn, input.endedOn),
  ];
  if (faults.length > 0) throw invalid(...faults);
  await saveEntry(context, tables.medicine, input);
  const row = await tx.one(entrySql(tables.medicine, input.id), MedicineRow);
  if (!row) throw notFound();
  return toMedicine(row, today);
}
