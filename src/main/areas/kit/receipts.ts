/** Handing over: goods, documents and medicines each on a paper of their own, signed and scanned. */
import type { Output, Parsed } from '../../../shared/contract.ts';
import type { Broken } from '../../../shared/rules/status.ts';
import { invalid, notFound } from '../../errors.ts';
import type { CommandContext } from '../../gate/handler.ts';
import type { Tx } from '../../store/types.ts';
import { sheetFor } from './child.ts';
import { touchKit } from './kits.ts';
import { receiptSql, stepsOfReceiptSql } from './queries.ts';
import { ReceiptRow, StepRow } from './rows.ts';
import { removeRow, restoreRow, takeSteps } from './steps.ts';

type Done = Output<'kit.handOver'>;
type Handing = Parsed<'kit.handOver'>;

/** Which items stand on which paper. */
const kindsOn: Readonly<Record<Handing['part'], readonly string[]>> = {
  goods: ['goods', 'money'],
  documents: ['documents'],
  medicines: ['medicines'],
};

/** Medicines are explained by somebody who knows them, and that person signs. */
function faultsOf({ part, healthPerson }: Handing): Broken[] {
  if (part === 'medicines') return healthPerson == null ? [['healthPerson', 'required']] : [];
  return healthPerson == null ? [] : [['healthPerson', 'not-allowed']];
}

export async function handOver(context: CommandContext, input: Handing): Promise<Done> {
  const { tx } = context;
  const sheet = await sheetFor(tx, input.childId, input.kitId);
  const faults = faultsOf(input);
  if (faults.length > 0) throw invalid(...faults);
  const kept = await tx.one(receiptSql(input.id), ReceiptRow);
  if (kept && kept.deleted_at !== null) throw invalid(['id', 'used']);
  const signed = kept
    ? {
        child: kept.child_signed,
        receiver: kept.receiver_signed,
        worker: kept.worker_signed,
        health: kept.health_signed,
      }
    : unsigned;
  const rev = await tx.insert('kit_receipt', input.id, {
    ...{ child_id: input.childId, kit_id: sheet.kit.id, part: input.part, handed_on: input.on },
    ...{ receiver: input.receiver, relation: input.relation ?? null, worker: input.worker },
    ...{ health_person: input.healthPerson ?? null, place: input.place ?? null, note: input.note ?? null },
    ...signatures(signed),
  });
  const { on, lines } = input;
  await takeSteps(context, sheet, { step: 'handed-over', on, lines, receiptId: input.id, kinds: kindsOn[input.part] });
  return { id: input.id, rev };
}

type Signed = Parsed<'kit.sign'>['signed'];
const unsigned: Signed = { child: false, receiver: false, worker: false, health: false };
function signatures({ child, receiver, worker, health }: Signed) {
  return {
    child_signed: Number(child),
    receiver_signed: Number(receiver),
    worker_signed: Number(worker),
    health_signed: Number(health),
  };
}

/** @throws AppError `not-found` for another child's receipt */
async function receiptRow(tx: Tx, childId: string, id: string, removed = false): Promise<ReceiptRow> {
  const row = await tx.one(receiptSql(id), ReceiptRow);
  if (row?.child_id !== childId || (row.deleted_at !== null) !== removed) throw notFound();
  return row;
}

export async function sign(context: CommandContext, input: Parsed<'kit.sign'>): Promise<Done> {
  const { tx } = context;
  const row = await receiptRow(tx, input.childId, input.id);
  if (input.signed.health && row.part !== 'medicines') throw invalid(['signed.health', 'not-allowed']);
  const rev = await tx.update('kit_receipt', row.id, input.rev, signatures(input.signed));
  return { id: row.id, rev };
}

export async function removeReceipt(context: CommandContext, input: Parsed<'kit.removeReceipt'>): Promise<Done> {
  const { tx } = context;
  const row = await receiptRow(tx, input.childId, input.id);
  const rev = await tx.remove('kit_receipt', row.id, input.rev, input.reason);
  for (const step of await tx.all(stepsOfReceiptSql(row.id), StepRow)) {
    // Each leaves the kit as the one before it left it.
    await removeRow(tx, await sheetFor(tx, row.child_id, row.kit_id), step, null, input.reason);
  }
  await touchKit(context, row.kit_id);
  return { id: row.id, rev };
}

export async function restoreReceipt(context: CommandContext, input: Parsed<'kit.restoreReceipt'>): Promise<Done> {
  const { tx } = context;
  const row = await receiptRow(tx, input.childId, input.id, true);
  const rev = await tx.restore('kit_receipt', row.id, input.rev);
  for (const step of await tx.all(stepsOfReceiptSql(row.id), StepRow)) {
    await restoreRow(tx, await sheetFor(tx, row.child_id, row.kit_id), step, null);
  }
  await touchKit(context, row.kit_id);
  return { id: row.id, rev };
}
