/** Ending an assignment, and the first introduction of a worker to a child. */
import type { Output, Parsed } from '../../../shared/contract.ts';
import { invalid, notFound } from '../../errors.ts';
import type { CommandContext } from '../../gate/handler.ts';
import type { Tx } from '../../store/types.ts';
import { childLine } from './shown.ts';
import { assignmentsByIdSql, childKeptSql } from './queries.ts';
import { AssignmentRow, ChildKeptRow } from './rows.ts';

async function assignmentRow(tx: Tx, id: string): Promise<AssignmentRow> {
  const row = await tx.one(assignmentsByIdSql([id]), AssignmentRow);
  if (row?.deleted_at !== null) throw notFound();
  return row;
}

export async function end(context: CommandContext, input: Parsed<'caseload.end'>): Promise<Output<'caseload.end'>> {
  const { tx, today } = context;
  const row = await assignmentRow(tx, input.id);
  await tx.update('caseload_assignment', row.id, input.rev, {});
  if (row.ended_on !== null && row.ended_on <= today) throw invalid(['id', 'ended']);
  if (input.on > today) throw invalid(['on', 'in-future']);
  if (input.on < row.started_on) throw invalid(['on', 'before-start']);
  await tx.update('caseload_assignment', row.id, input.rev, { ended_on: input.on, end_reason: input.reason });
  await touchChild(context, row.child_id);
  return { child: await childLine(context, row.child_id) };
}

/** By whoever may write the child's record: the worker, or who covers for them. */
export async function introduce(
  context: CommandContext,
  input: Parsed<'caseload.introduce'>,
): Promise<Output<'caseload.introduce'>> {
  const { tx, today } = context;
  const row = await assignmentRow(tx, input.assignmentId);
  const child = await tx.one(childKeptSql(input.childId), ChildKeptRow);
  if (row.child_id !== input.childId || !child) throw notFound();
  await tx.update('caseload_assignment', row.id, input.rev, {});
  if (input.on > today) throw invalid(['on', 'in-future']);
  if (input.on < child.since) throw invalid(['on', 'before-since']);
  // Meeting before taking over is good practice; after handing over it is nobody's first.
  if (row.ended_on !== null && input.on > row.ended_on) throw invalid(['on', 'after-end']);
  await tx.update('caseload_assignment', row.id, input.rev, { introduced_on: input.on });
  await touchChild(context, row.child_id);
  return { child: await childLine(context, row.child_id) };
}

/** Screens that show the child as it was become older ones. */
async function touchChild({ tx, now }: Pick<CommandContext, 'tx' | 'now'>, childId: string): Promise<void> {
  await tx.update('child', childId, null, { parts_changed_at: new Date(now).toISOString() });
}
