/** What happens to the items of a kit: each time a row of its own, checked against what is there. */
import type { Output, Parsed } from '../../../shared/contract.ts';
import { noSteps, roomFor, type KitStep, type StepCounts } from '../../../shared/rules/kit-progress.ts';
import { invalid, notFound } from '../../errors.ts';
import type { CommandContext } from '../../gate/handler.ts';
import type { Tx } from '../../store/types.ts';
import { derivedId } from '../derived-id.ts';
import { sheetFor } from './child.ts';
import { touchKit } from './kits.ts';
import { stepsByIdSql } from './queries.ts';
import { StepRow } from './rows.ts';
import type { Sheet, SheetLine } from './sheets.ts';
import { moveWithStep, turnMovement, type Moving } from './stock.ts';

export interface Stepping {
  readonly step: KitStep;
  readonly on: string;
  readonly lines: readonly {
    readonly id: string;
    readonly lineId: string;
    readonly quantity: number;
    readonly paid?: number | null | undefined;
    readonly currency?: string | null | undefined;
  }[];
  readonly receiptId?: string | null;
  readonly receiptNumber?: string | null | undefined;
  readonly note?: string | null | undefined;
  readonly reason?: string | null | undefined;
  /** What is given back goes into the store room again. */
  readonly toStock?: boolean | undefined;
  /** Which kinds of items may be among them; all where nothing is said. */
  readonly kinds?: readonly string[];
}

const tooMany: Readonly<Record<KitStep, string>> = {
  bought: 'over-planned',
  packed: 'over-planned',
  'handed-over': 'over-planned',
  unpacked: 'not-there',
  missing: 'not-there',
  returned: 'not-there',
};

/** Writes down a step for several lines of one kit; what is written already stays, and is not counted twice. */
export async function takeSteps(context: CommandContext, sheet: Sheet, stepping: Stepping): Promise<void> {
  const { tx, today } = context;
  if (stepping.on > today) throw invalid(['on', 'in-future']);
  const ids = stepping.lines.map((one) => one.id);
  if (new Set(ids).size < ids.length) throw invalid(['lines', 'twice']);
  const written = new Map((await tx.all(stepsByIdSql(ids), StepRow)).map((row) => [row.id, row]));
  const steps = new Map(sheet.lines.map((line) => [line.id, line.steps]));
  for (const [index, wanted] of stepping.lines.entries()) {
    const at = `lines.${String(index)}`;
    const line = sheet.lines.find((one) => one.id === wanted.lineId && one.decision === 'included');
    if (!line) throw invalid([`${at}.lineId`, 'unknown']);
    if (stepping.kinds && !stepping.kinds.includes(line.kind)) throw invalid([`${at}.lineId`, 'other-part']);
    const now = steps.get(line.id) ?? noSteps;
    const before = written.get(wanted.id);
    if (before && before.deleted_at !== null) throw invalid([`${at}.id`, 'used']);
    if (!before && wanted.quantity > roomFor(stepping.step, line.quantity, now)) {
      throw invalid([`${at}.quantity`, tooMany[stepping.step]]);
    }
    await writeStep(tx, { sheet, stepping, line, now, wanted, at, again: before ?? null });
    if (!before) steps.set(line.id, { ...now, [stepping.step]: now[stepping.step] + wanted.quantity });
  }
  await touchKit(context, sheet.kit.id);
}

interface Writing {
  readonly sheet: Sheet;
  readonly stepping: Stepping;
  readonly line: SheetLine;
  readonly now: StepCounts;
  readonly wanted: Stepping['lines'][number];
  readonly at: string;
  /** What stands under this id already. */
  readonly again: StepRow | null;
}

async function writeStep(tx: Tx, writing: Writing): Promise<void> {
  const { sheet, stepping, line, wanted, at, again } = writing;
  const paid = wanted.paid ?? null;
  const currency = wanted.currency ?? null;
  if (paid !== null && currency === null) throw invalid([`${at}.currency`, 'required']);
  const moving = again ? null : movingFor(writing);
  const movementId = moving ? derivedId(wanted.id, 'kit_movement') : (again?.movement_id ?? null);
  if (moving && movementId !== null) await moveWithStep(tx, movementId, moving, `${at}.quantity`);
  await tx.insert('kit_step', wanted.id, {
    ...{ child_id: sheet.kit.child_id, kit_id: sheet.kit.id, line_id: line.id, step: stepping.step },
    ...{ quantity: wanted.quantity, happened_on: stepping.on, paid, currency: paid === null ? null : currency },
    receipt_number: stepping.receiptNumber ?? null,
    note: stepping.note ?? null,
    reason: stepping.reason ?? null,
    receipt_id: stepping.receiptId ?? null,
    movement_id: movementId,
  });
}

/** What the step takes out of the store room or puts back; null where it has nothing to do with it. */
function movingFor({ stepping, line, now, wanted }: Writing): Moving | null {
  const { step, on } = stepping;
  if (line.item_id === null) return null;
  const moving = { itemId: line.item_id, size: line.size, on };
  const { quantity } = wanted;
  if (step === 'returned') return stepping.toStock ? { ...moving, kind: 'back', quantity } : null;
  if (!line.from_stock) return null;
  if (step === 'packed') return { ...moving, kind: 'out', quantity };
  if (step === 'unpacked') return { ...moving, kind: 'back', quantity };
  if (step !== 'handed-over') return null;
  // Handed over straight from the shelf: only what was not packed before leaves it now.
  const packed = now.packed - now.unpacked - now.missing - (now['handed-over'] - now.returned);
  const straight = quantity - Math.max(0, packed);
  return straight > 0 ? { ...moving, kind: 'out', quantity: straight } : null;
}

/** Bought, gone missing, given back. */
export async function step(context: CommandContext, input: Parsed<'kit.step'>): Promise<Output<'kit.step'>> {
  const sheet = await sheetFor(context.tx, input.childId, input.kitId);
  const unapproved = input.step === 'bought' && !sheet.approved && input.reason == null;
  if (unapproved) throw invalid(['reason', 'not-approved']);
  await takeSteps(context, sheet, input);
  return { kitId: sheet.kit.id };
}

export async function pack(context: CommandContext, input: Parsed<'kit.pack'>): Promise<Output<'kit.pack'>> {
  const sheet = await sheetFor(context.tx, input.childId, input.kitId);
  await takeSteps(context, sheet, { ...input, step: 'packed' });
  return { kitId: sheet.kit.id };
}

export async function unpack(context: CommandContext, input: Parsed<'kit.unpack'>): Promise<Output<'kit.unpack'>> {
  const sheet = await sheetFor(context.tx, input.childId, input.kitId);
  await takeSteps(context, sheet, { ...input, step: 'unpacked' });
  return { kitId: sheet.kit.id };
}

/** @throws AppError `not-found` for another child's step */
async function stepRow(tx: Tx, childId: string, id: string, removed: boolean): Promise<StepRow> {
  const [row] = await tx.all(stepsByIdSql([id]), StepRow);
  if (row?.child_id !== childId || (row.deleted_at !== null) !== removed) throw notFound();
  return row;
}

type Done = Output<'kit.removeStep'>;

export async function removeStep(context: CommandContext, input: Parsed<'kit.removeStep'>): Promise<Done> {
  const { tx } = context;
  const row = await stepRow(tx, input.childId, input.id, false);
  if (row.receipt_id !== null) throw invalid(['id', 'on-receipt']);
  const rev = await removeRow(tx, await sheetFor(tx, row.child_id, row.kit_id), row, input.rev, input.reason ?? null);
  await touchKit(context, row.kit_id);
  return { id: row.id, rev };
}

/** Takes one step back, with what it moved. @throws AppError `invalid` where a later step rests on it */
export async function removeRow(
  tx: Tx,
  sheet: Sheet,
  row: StepRow,
  rev: number | null,
  reason: string | null,
): Promise<number> {
  const now = sheet.lines.find((line) => line.id === row.line_id)?.steps ?? noSteps;
  const without = { ...now, [row.step]: now[row.step] - row.quantity };
  const packed = without.packed - without.unpacked - without.missing;
  if (packed < 0 || without.returned > without['handed-over']) throw invalid(['id', 'later-steps']);
  if (row.movement_id !== null) await turnMovement(tx, row.movement_id, 'remove', { reason });
  return tx.remove('kit_step', row.id, rev, reason);
}

export async function restoreStep(context: CommandContext, input: Parsed<'kit.restoreStep'>): Promise<Done> {
  const { tx } = context;
  const row = await stepRow(tx, input.childId, input.id, true);
  if (row.receipt_id !== null) throw invalid(['id', 'on-receipt']);
  const rev = await restoreRow(tx, await sheetFor(tx, row.child_id, row.kit_id), row, input.rev);
  await touchKit(context, row.kit_id);
  return { id: row.id, rev };
}

export async function restoreRow(tx: Tx, sheet: Sheet, row: StepRow, rev: number | null): Promise<number> {
  const line = sheet.lines.find((one) => one.id === row.line_id && one.decision === 'included');
  if (!line) throw invalid(['id', 'unknown']);
  if (row.quantity > roomFor(row.step, line.quantity, line.steps)) throw invalid(['id', tooMany[row.step]]);
  if (row.movement_id !== null) await turnMovement(tx, row.movement_id, 'restore');
  return tx.restore('kit_step', row.id, rev);
}
