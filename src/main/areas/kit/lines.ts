/** What is in a kit: adding, changing, leaving out, each with its reason. */
import type { Output, Parsed } from '../../../shared/contract.ts';
import type { Broken } from '../../../shared/rules/status.ts';
import { countsOf, noSteps } from '../../../shared/rules/kit-progress.ts';
import { invalid, notFound } from '../../errors.ts';
import type { CommandContext } from '../../gate/handler.ts';
import type { Tx } from '../../store/types.ts';
import { given } from '../lists.ts';
import { sheetFor } from './child.ts';
import { itemOf } from './items.ts';
import { touchKit } from './kits.ts';
import { keptSql, lineSql, stepSumsSql } from './queries.ts';
import { KeptRow, LineRow, StepSumRow } from './rows.ts';

type Done = Output<'kit.addLine'>;
type Adding = Parsed<'kit.addLine'>;
type Editing = Parsed<'kit.editLine'>;

/** A cost and its currency come together; nothing is taken from the store room that is given as money. */
function moneyFaults(line: { unitCost: number | null; currency: string | null }): Broken[] {
  return line.unitCost !== null && line.currency === null ? [['currency', 'required']] : [];
}

export async function addLine(context: CommandContext, input: Adding): Promise<Done> {
  const { tx } = context;
  const { kit } = await sheetFor(tx, input.childId, input.kitId);
  const item = input.itemId === null ? null : await itemOf(tx, input.itemId);
  if (input.itemId !== null && !item) throw invalid(['itemId', 'unknown']);
  const faults = moneyFaults(input);
  if (!item && input.name === null) faults.push(['name', 'required']);
  // Only what the template knows is counted in the store room.
  if (input.fromStock && !item) faults.push(['fromStock', 'not-allowed']);
  if (faults.length > 0) throw invalid(...faults);
  await assertFree(tx, input.id);
  const rev = await tx.insert('kit_line', input.id, {
    ...{ child_id: input.childId, kit_id: kit.id, item_id: input.itemId, name: input.name, kind: input.kind },
    ...{ quantity: input.quantity, unit: input.unit, decision: 'included', unit_cost: input.unitCost },
    ...{ currency: input.currency, means: input.means, budget_line: input.budgetLine },
    ...{ from_stock: Number(input.fromStock), size: input.size, note: input.note, reason: input.reason },
  });
  await touchKit(context, kit.id);
  return { id: input.id, rev };
}

async function assertFree(tx: Tx, id: string): Promise<void> {
  const kept = await tx.one(keptSql('line', id), KeptRow);
  if (kept && kept.deleted_at !== null) throw invalid(['id', 'used']);
}

/** @throws AppError `not-found` for another child's line, and for one of a kit that has ended */
async function openLine(tx: Tx, childId: string, id: string): Promise<LineRow> {
  const line = await tx.one(lineSql(id), LineRow);
  if (line?.child_id !== childId) throw notFound();
  await sheetFor(tx, childId, line.kit_id);
  return line;
}

async function packedOf(tx: Tx, line: LineRow) {
  const sums = (await tx.all(stepSumsSql([line.kit_id]), StepSumRow)).filter((sum) => sum.line_id === line.id);
  return countsOf(line.quantity, { ...noSteps, ...Object.fromEntries(sums.map((sum) => [sum.step, sum.n])) });
}

export async function editLine(context: CommandContext, input: Editing): Promise<Done> {
  const { tx } = context;
  const line = await openLine(tx, input.childId, input.id);
  // Refuses an older screen before judging what it says.
  await tx.update('kit_line', line.id, input.rev, {});
  const faults = await editFaults(tx, line, input);
  if (faults.length > 0) throw invalid(...faults);
  const rev = await tx.update(
    'kit_line',
    line.id,
    input.rev,
    given({
      quantity: input.quantity,
      unit: input.unit,
      unit_cost: input.unitCost,
      currency: input.currency,
      means: input.means,
      budget_line: input.budgetLine,
      from_stock: input.fromStock === undefined ? undefined : Number(input.fromStock),
      size: input.size,
      note: input.note,
      reason: input.reason ?? undefined,
    }),
  );
  if (rev !== input.rev) await touchKit(context, line.kit_id);
  return { id: line.id, rev };
}

async function editFaults(tx: Tx, line: LineRow, input: Editing): Promise<Broken[]> {
  const unitCost = input.unitCost === undefined ? line.unit_cost : input.unitCost;
  const currency = input.currency === undefined ? line.currency : input.currency;
  const faults = moneyFaults({ unitCost, currency });
  const other = input.quantity !== undefined && input.quantity !== line.quantity;
  if (other && input.reason == null) faults.push(['reason', 'required']);
  const counts = await packedOf(tx, line);
  if (other && (input.quantity ?? 0) < counts.packed) faults.push(['quantity', 'packed-already']);
  // What lies packed was taken from somewhere: that does not change under it.
  const size = input.size === undefined ? line.size : input.size;
  const moved = (input.fromStock ?? line.from_stock) !== line.from_stock || (line.from_stock && size !== line.size);
  if (moved && counts.packed > 0) faults.push(['fromStock', 'packed-already']);
  if (input.fromStock === true && line.item_id === null) faults.push(['fromStock', 'not-allowed']);
  return faults;
}

export async function decideLine(context: CommandContext, input: Parsed<'kit.decideLine'>): Promise<Done> {
  const { tx } = context;
  const line = await openLine(tx, input.childId, input.id);
  await tx.update('kit_line', line.id, input.rev, {});
  if (!input.included) {
    if (input.reason == null) throw invalid(['reason', 'required']);
    if ((await packedOf(tx, line)).packed > 0) throw invalid(['included', 'packed-already']);
  }
  const rev = await tx.update('kit_line', line.id, input.rev, {
    decision: input.included ? 'included' : 'left-out',
    ...(input.reason == null ? {} : { reason: input.reason }),
  });
  if (rev !== input.rev) await touchKit(context, line.kit_id);
  return { id: line.id, rev };
}
