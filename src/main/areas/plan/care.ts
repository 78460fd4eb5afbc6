/**
 * Carers' own page: what the children of their house are to do today. Nothing of the plan is told but the words that
 * were written for carers.
 */
import type { CareChild, CareTask } from '../../../shared/areas/plan-care.ts';
import type { Output, Parsed } from '../../../shared/contract.ts';
import { overdueDays } from '../../../shared/rules/overdue.ts';
import { isOver } from '../../../shared/rules/plan.ts';
import { invalid, notFound } from '../../errors.ts';
import type { CommandContext, QueryContext } from '../../gate/handler.ts';
import { byName } from '../by-name.ts';
import { seenAmong } from '../caseload/facts.ts';
import { houseChildren } from '../children/facts.ts';
import { assertFree } from './own.ts';
import { assertChild, knownChildren, type Known } from './people.ts';
import { carerTasksSql } from './queries-around.ts';
import { actionKeptSql, newestStepSql, stepSql } from './queries.ts';
import { ActionKeptRow, NewestStepRow, StepKeptRow, TaskRow } from './rows.ts';

/** Late, due today, or for any day; and what was ticked today, so that it can be taken back. */
function toTask(row: TaskRow, today: string): CareTask | null {
  const done = isOver(row.status);
  if (done && !(row.step_on === today && row.by_carer === 1)) return null;
  if (!done && row.due_on !== null && row.due_on > today) return null;
  return {
    actionId: row.id,
    task: row.carer_task,
    dueOn: row.due_on,
    overdueDays: overdueDays({ goalDate: row.due_on, settled: done }, today),
    done,
    stepId: done ? row.step_id : null,
    note: done ? row.step_note : null,
  };
}

export async function today(context: QueryContext): Promise<Output<'plan.today'>> {
  const { read, actor, grant, today: day } = context;
  const rows = await read.all(carerTasksSql(), TaskRow);
  const ids = rows.map((row) => row.child_id);
  const inHouse = grant === 'all' ? ids : await houseChildren(read, actor.id, day);
  const assigned = grant === 'all' ? [] : await seenAmong(read, actor.id, ids, day);
  const known = await knownChildren(read, [...new Set([...inHouse, ...assigned])], day);
  const tasks = Map.groupBy(rows, (row) => row.child_id);
  const children = [...known]
    .filter(([, { left }]) => !left)
    .map(([id, child]) => toChild(child, tasks.get(id) ?? [], day))
    .filter((child) => child.tasks.length > 0)
    .toSorted((a, b) => byName(a.house ?? '', b.house ?? '') || byName(a.name ?? a.code, b.name ?? b.code));
  const all = children.flatMap((child) => child.tasks);
  const done = all.filter((task) => task.done).length;
  const houses = inHouse.flatMap((id) => known.get(id)?.profile.house ?? []);
  return { houses: [...new Set(houses)].toSorted(byName), children, open: all.length - done, done };
}

function toChild({ profile }: Known, rows: readonly TaskRow[], day: string): CareChild {
  const tasks = rows.flatMap((task) => toTask(task, day) ?? []);
  const { id, name, code, birthDate, birthPrecision, house } = profile;
  return {
    ...{ id, name, code, birthDate, birthPrecision, house },
    tasks: tasks.toSorted(
      (a, b) => Number(a.done) - Number(b.done) || b.overdueDays - a.overdueDays || byName(a.task, b.task),
    ),
  };
}

export async function careTick(
  { tx, today: day }: CommandContext,
  input: Parsed<'plan.careTick'>,
): Promise<Record<string, never>> {
  await assertChild(tx, input.childId);
  const action = await tx.one(actionKeptSql(input.actionId), ActionKeptRow);
  // What carers are not asked to do does not exist for them.
  if (action?.deleted_at !== null || action.child_id !== input.childId || action.carer_task === null) throw notFound();
  await assertFree(tx, 'plan_step', input.id, input.childId);
  const kept = await tx.one(stepSql(input.id), StepKeptRow);
  const newest = await tx.one(newestStepSql(input.actionId), NewestStepRow);
  if (!kept && newest && isOver(newest.status)) throw invalid(['actionId', 'done-already']);
  await tx.insert('plan_step', input.id, {
    child_id: input.childId,
    action_id: input.actionId,
    status: 'done',
    step_on: day,
    reason: null,
    note: input.note,
    by_carer: 1,
  });
  return {};
}

/** Carers take back what carers ticked, and nothing else. */
export async function careUntick(
  { tx }: CommandContext,
  input: Parsed<'plan.careUntick'>,
): Promise<Record<string, never>> {
  const kept = await tx.one(stepSql(input.id), StepKeptRow);
  if (kept?.child_id !== input.childId || !kept.by_carer) throw notFound();
  if (kept.deleted_at !== null) return {};
  const newest = await tx.one(newestStepSql(kept.action_id), NewestStepRow);
  if (newest?.id !== input.id) throw invalid(['id', 'not-newest']);
  await tx.remove('plan_step', input.id, null, 'undone');
  return {};
}
