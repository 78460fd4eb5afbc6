/** What a file leaves to be done: a consent was withdrawn, somebody asked the lead worker to look. */
import type { FileTask } from '../../../shared/areas/casefile-consents.ts';
import type { Output, Parsed } from '../../../shared/contract.ts';
import { addDays } from '../../../shared/dates.ts';
import { overdueDays } from '../../../shared/rules/overdue.ts';
import { invalid, notFound } from '../../errors.ts';
import type { CommandContext, QueryContext } from '../../gate/handler.ts';
import type { Reader } from '../../store/types.ts';
import { leadsOf, seenAmong } from '../caseload/facts.ts';
import { childProfiles } from '../children/facts.ts';
import { refOf, staffFacts, staffNames } from '../team/facts.ts';
import { assertChild } from './child.ts';
import { assertOf } from './entries.ts';
import { doneTasksSql, openTasksSql, tasksOfChildSql, taskSql } from './queries.ts';
import { TaskRow } from './rows.ts';

type Reading = Pick<QueryContext, 'read' | 'today'>;
/** How long what was done stays in the list, in days. */
const shown = 90;

async function toTasks({ read, today }: Reading, rows: readonly TaskRow[]): Promise<FileTask[]> {
  if (rows.length === 0) return [];
  const profiles = await childProfiles(read, [...new Set(rows.map((row) => row.childId))], today);
  const refs = new Map((await staffFacts(read, today)).map((fact) => [fact.id, refOf(fact)]));
  const names = await staffNames(read);
  return rows.map(({ ownerId, consentKind, consentVoice, ...row }) => ({
    ...row,
    name: profiles.get(row.childId)?.name ?? null,
    consent: consentKind && consentVoice ? { kind: consentKind, voice: consentVoice } : null,
    owner:
      ownerId === null ? null : (refs.get(ownerId) ?? { id: ownerId, name: names.get(ownerId) ?? '', active: false }),
    overdueDays: overdueDays({ goalDate: row.dueOn, settled: row.doneOn !== null }, today),
  }));
}

export async function tasksOfChild(context: Reading, childId: string): Promise<FileTask[]> {
  return await toTasks(context, await context.read.all(tasksOfChildSql(childId), TaskRow));
}

/** Under an `own` grant only what belongs to children one may know of. */
export async function tasks(
  context: QueryContext,
  { done = false }: Parsed<'casefile.tasks'>,
): Promise<Output<'casefile.tasks'>> {
  const { read, grant, actor, today } = context;
  const rows = await read.all(done ? doneTasksSql(addDays(today, -shown)) : openTasksSql(), TaskRow);
  if (grant === 'all') return { tasks: await toTasks(context, rows) };
  const seen = await seenAmong(read, actor.id, [...new Set(rows.map((row) => row.childId))], today);
  return {
    tasks: await toTasks(
      context,
      rows.filter((row) => seen.has(row.childId)),
    ),
  };
}

/** What waits for one of the team. */
export async function openTasksOf(read: Reader, staffId: string): Promise<readonly TaskRow[]> {
  return (await read.all(openTasksSql(), TaskRow)).filter((row) => row.ownerId === staffId);
}

interface NewTask {
  readonly id: string;
  readonly childId: string;
  readonly kind: FileTask['kind'];
  readonly aboutId: string;
  readonly dueOn: string;
}
/** For the lead worker of today; where there is none, it waits for whoever comes. Said twice, it is one. */
export async function addTask({ tx, today }: CommandContext, task: NewTask): Promise<void> {
  if (await tx.one(taskSql(task.id), TaskRow)) return;
  await tx.insert('casefile_task', task.id, {
    child_id: task.childId,
    kind: task.kind,
    about_id: task.aboutId,
    owner_id: (await leadsOf(tx, [task.childId], today)).get(task.childId)?.lead?.id ?? null,
    due_on: task.dueOn,
    done_on: null,
    done_note: null,
  });
}

export async function finishTask(context: CommandContext, input: Parsed<'casefile.finishTask'>): Promise<FileTask> {
  const { tx, today } = context;
  await assertChild(tx, input.childId);
  await assertOf(tx, 'casefile_task', input.id, input.childId);
  await tx.update('casefile_task', input.id, input.rev, {});
  if (input.doneOn !== null && input.doneOn > today) throw invalid(['doneOn', 'in-future']);
  await tx.update('casefile_task', input.id, input.rev, {
    done_on: input.doneOn,
    done_note: input.doneOn === null ? null : (input.doneNote ?? null),
  });
  const row = await tx.one(taskSql(input.id), TaskRow);
  const [task] = row ? await toTasks({ read: tx, today }, [row]) : [];
  if (!task) throw notFound();
  return task;
}
