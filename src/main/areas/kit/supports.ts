/** What goes on after the move, getting less until it ends; and what the first visit found. */
import type { Output, Parsed } from '../../../shared/contract.ts';
import { supportDays, type SupportPlan } from '../../../shared/rules/kit-money.ts';
import type { Broken } from '../../../shared/rules/status.ts';
import { invalid, notFound } from '../../errors.ts';
import type { CommandContext } from '../../gate/handler.ts';
import { given } from '../lists.ts';
import { sheetFor } from './child.ts';
import { turn } from './files.ts';
import { itemOf } from './items.ts';
import { touchKit } from './kits.ts';
import { keptSql, supportSql } from './queries.ts';
import { KeptRow, SupportRow } from './rows.ts';
import { supportPlanOf } from './sheets.ts';

type Done = Output<'kit.addSupport'>;

/** More often than this is a slip in a year. */
const mostTimes = 600;

function faultsOf(plan: SupportPlan): Broken[] {
  const faults: Broken[] = [];
  const priced = plan.amount !== null || plan.steps.length > 0;
  if (priced && plan.currency === null) faults.push(['currency', 'required']);
  if (plan.until !== null && plan.until < plan.from) faults.push(['until', 'before-start']);
  else if (supportDays(plan).length > mostTimes) faults.push(['until', 'too-large']);
  plan.steps.forEach((step, index) => {
    const path = `steps.${String(index)}.from`;
    const before = plan.steps[index - 1]?.from ?? plan.from;
    if (step.from <= before) faults.push([path, 'before-start']);
    else if (plan.until !== null && step.from > plan.until) faults.push([path, 'after-end']);
  });
  return faults;
}

export async function addSupport(context: CommandContext, input: Parsed<'kit.addSupport'>): Promise<Done> {
  const { tx } = context;
  const { kit } = await sheetFor(tx, input.childId, input.kitId);
  const item = input.itemId === null ? null : await itemOf(tx, input.itemId);
  if (input.itemId !== null && !item) throw invalid(['itemId', 'unknown']);
  const faults = faultsOf(input);
  if (!item && input.name === null) faults.unshift(['name', 'required']);
  if (faults.length > 0) throw invalid(...faults);
  const kept = await tx.one(keptSql('support', input.id), KeptRow);
  if (kept && kept.deleted_at !== null) throw invalid(['id', 'used']);
  const rev = await tx.insert('kit_support', input.id, {
    ...{ child_id: input.childId, kit_id: kit.id, item_id: input.itemId, name: input.name, pace: input.every },
    ...{ amount: input.amount, currency: input.currency, means: input.means, started_on: input.from },
    ...{ ended_on: input.until, taper: JSON.stringify(input.steps), budget_line: input.budgetLine },
    ...{ note: input.note, reason: null },
  });
  await touchKit(context, kit.id);
  return { id: input.id, rev };
}

export async function editSupport(context: CommandContext, input: Parsed<'kit.editSupport'>): Promise<Done> {
  const { tx } = context;
  const row = await tx.one(supportSql(input.id), SupportRow);
  if (row?.child_id !== input.childId) throw notFound();
  await tx.update('kit_support', row.id, input.rev, {});
  const faults = faultsOf(after(row, input));
  if (faults.length > 0) throw invalid(...faults);
  const rev = await tx.update(
    'kit_support',
    row.id,
    input.rev,
    given({
      pace: input.every,
      amount: input.amount,
      currency: input.currency,
      means: input.means,
      started_on: input.from,
      ended_on: input.until,
      taper: input.steps === undefined ? undefined : JSON.stringify(input.steps),
      budget_line: input.budgetLine,
      note: input.note,
      reason: input.reason ?? undefined,
    }),
  );
  if (rev !== input.rev) await touchKit(context, row.kit_id);
  return { id: row.id, rev };
}

/** The plan as it would stand. */
function after(row: SupportRow, input: Parsed<'kit.editSupport'>): SupportPlan {
  const before = supportPlanOf(row);
  return {
    every: input.every ?? before.every,
    amount: input.amount === undefined ? before.amount : input.amount,
    currency: input.currency === undefined ? before.currency : input.currency,
    from: input.from ?? before.from,
    until: input.until === undefined ? before.until : input.until,
    steps: input.steps ?? before.steps,
  };
}

export async function removeSupport(context: CommandContext, input: Parsed<'kit.removeSupport'>): Promise<Done> {
  const { id, rev, kitId } = await turn(context, 'support', 'remove', input);
  await touchKit(context, kitId);
  return { id, rev };
}
export async function restoreSupport(context: CommandContext, input: Parsed<'kit.restoreSupport'>): Promise<Done> {
  const { id, rev, kitId } = await turn(context, 'support', 'restore', input);
  await touchKit(context, kitId);
  return { id, rev };
}

/** Only of what somebody took over can it be said whether it arrived. */
export async function recordCheck(context: CommandContext, input: Parsed<'kit.recordCheck'>): Promise<Done> {
  const { tx, today } = context;
  const sheet = await sheetFor(tx, input.childId, input.kitId);
  if (input.on > today) throw invalid(['on', 'in-future']);
  if (sheet.handedOn === null) throw invalid(['kitId', 'not-handed-over']);
  const rev = await tx.insert('kit_check', input.id, {
    ...{ child_id: input.childId, kit_id: sheet.kit.id, checked_on: input.on, arrived: input.arrived },
    ...{ used: input.used, note: input.note ?? null, visit_id: input.visitId ?? null },
  });
  await touchKit(context, sheet.kit.id);
  return { id: input.id, rev };
}
