/** Carrying an action forward, and planning it. */
import type { ActionRecord } from '../../../shared/areas/transition.ts';
import type { Output, Parsed } from '../../../shared/contract.ts';
import { datesFaults, doneOnFor, statusFaults } from '../../../shared/rules/status.ts';
import { invalid } from '../../errors.ts';
import type { CommandContext } from '../../gate/handler.ts';
import type { Reader } from '../../store/types.ts';
import { given } from '../lists.ts';
import { activePersonSql, peopleSql } from './queries.ts';
import { actionRow, readRecord } from './reading.ts';
import { person, PersonRow } from './rows.ts';
import { tableOf } from './tables.ts';

export { given };

export async function setStatus(context: CommandContext, input: Parsed<'transition.setStatus'>): Promise<ActionRecord> {
  const { tx, today } = context;
  const row = await actionRow(tx, input.id);
  const change = { status: input.status, reason: input.reason ?? null, doneOn: input.doneOn };
  const faults = statusFaults(change, row.start_date, today);
  if (faults.length > 0) throw invalid(...faults);
  await tx.update(tableOf.action, input.id, input.rev, {
    status: change.status,
    reason: change.reason,
    done_on: doneOnFor(change, today),
  });
  return readRecord(tx, input.id, today);
}

export async function writeNotes(
  { tx, today }: CommandContext,
  input: Parsed<'transition.writeNotes'>,
): Promise<ActionRecord> {
  await tx.update(tableOf.action, input.id, input.rev, { notes: input.notes });
  return readRecord(tx, input.id, today);
}

export async function planAction(
  { tx, today }: CommandContext,
  input: Parsed<'transition.planAction'>,
): Promise<ActionRecord> {
  const row = await actionRow(tx, input.id);
  await assertOwner(tx, input.ownerId, row.owner_id);
  const start = input.startDate === undefined ? row.start_date : input.startDate;
  const goal = input.goalDate === undefined ? row.goal_date : input.goalDate;
  const faults = datesFaults(start, goal);
  if (faults.length > 0) throw invalid(...faults);
  if (start !== null && row.done_on !== null && row.done_on < start) throw invalid(['startDate', 'after-done']);
  await tx.update(
    tableOf.action,
    input.id,
    input.rev,
    given({ owner_id: input.ownerId, start_date: input.startDate, goal_date: input.goalDate }),
  );
  return readRecord(tx, input.id, today);
}

/** Only somebody who can still sign in may be given something; who has it already may keep it. */
export async function assertOwner(
  read: Reader,
  ownerId: string | null | undefined,
  before: string | null,
): Promise<void> {
  if (ownerId == null || ownerId === before) return;
  if (!(await read.one(activePersonSql(ownerId), PersonRow))) throw invalid(['ownerId', 'unknown']);
}

export async function owners(read: Reader): Promise<Output<'transition.owners'>> {
  const rows = await read.all(peopleSql(), PersonRow);
  return {
    people: rows.flatMap((row) => {
      const one = person(row.id, row.name, row.disabled_at);
      return one?.active === true ? [one] : [];
    }),
  };
}
