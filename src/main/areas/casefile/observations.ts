/** What those who care for a child see from day to day, and may pass on to the lead worker. */
import type { Observation } from '../../../shared/areas/casefile-voices.ts';
import type { Output, Parsed } from '../../../shared/contract.ts';
import { addDays } from '../../../shared/dates.ts';
import { invalid, notFound } from '../../errors.ts';
import type { CommandContext, QueryContext } from '../../gate/handler.ts';
import type { Reader } from '../../store/types.ts';
import { derivedId } from '../derived-id.ts';
import { assertChild } from './child.ts';
import { notAhead } from './dates.ts';
import { addEntry, entriesSql, opening, tables } from './entries.ts';
import { tasksOfChildSql } from './queries.ts';
import { ObservationRow, TaskRow } from './rows.ts';
import { addTask } from './tasks.ts';

/** Days in which the lead worker looks at what was passed on. */
const daysToLook = 3;

async function all(read: Reader, childId: string, actorId: string): Promise<Observation[]> {
  const tasks = new Map((await read.all(tasksOfChildSql(childId), TaskRow)).map((task) => [task.aboutId, task]));
  const rows = await read.all(entriesSql(tables.observation, childId), ObservationRow);
  return rows.map((row) => {
    const task = tasks.get(row.id);
    return {
      ...row,
      mine: row.writtenBy?.id === actorId,
      look: task ? { dueOn: task.dueOn, doneOn: task.doneOn } : null,
    };
  });
}

export async function observations(
  { read, actor }: QueryContext,
  { childId }: Parsed<'casefile.observations'>,
): Promise<Output<'casefile.observations'>> {
  await assertChild(read, childId);
  return { observations: await all(read, childId, actor.id) };
}

export async function observe(context: CommandContext, input: Parsed<'casefile.observe'>): Promise<Observation> {
  const { tx, actor, today } = context;
  await opening(context, tables.observation, input);
  const faults = notAhead(today, { observedOn: input.observedOn, paperOn: input.paperOn });
  if (faults.length > 0) throw invalid(...faults);
  const { pleaseLook, ...entry } = input;
  await addEntry(context, tables.observation, entry);
  if (pleaseLook) {
    await addTask(context, {
      id: derivedId(input.id, 'please look'),
      childId: input.childId,
      kind: 'please-look',
      aboutId: input.id,
      dueOn: addDays(today, daysToLook),
    });
  }
  const made = (await all(tx, input.childId, actor.id)).find((one) => one.id === input.id);
  if (!made) throw notFound();
  return made;
}
