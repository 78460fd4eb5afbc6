/** What was promised, by us or to us: who looks after it, until when, and whether it was kept. */
import type { Promised } from '../../../shared/areas/stakeholders.ts';
import type { Output, Parsed } from '../../../shared/contract.ts';
import { invalid, notFound } from '../../errors.ts';
import type { CommandContext, QueryContext } from '../../gate/handler.ts';
import type { Reader } from '../../store/types.ts';
import { compareText } from '../lists.ts';
import { hasRow, saveRow } from '../saving.ts';
import { ownerFaults, stakeholderFaults } from './faults.ts';
import { engagementsSql, promisesSql } from './queries.ts';
import { refsOf, toPromise } from './reading.ts';
import { EngagementRow, PromiseRow } from './rows.ts';

/** Overdue first, then by the day they are due; without a day after those; kept ones last, newest first. */
export function inOrder(promises: readonly Promised[]): Promised[] {
  const rank = (one: Promised) => (one.doneOn !== null ? 2 : one.dueOn === null ? 1 : 0);
  return promises.toSorted(
    (a, b) =>
      rank(a) - rank(b) || compareText(b.doneOn ?? '', a.doneOn ?? '') || compareText(a.dueOn ?? '', b.dueOn ?? ''),
  );
}

export async function allPromises(read: Reader, today: string): Promise<Promised[]> {
  const refs = await refsOf(read);
  return inOrder((await read.all(promisesSql({}), PromiseRow)).map((row) => toPromise(row, refs, today)));
}

export async function promises({ read, today }: QueryContext): Promise<Output<'stakeholders.promises'>> {
  return { promises: await allPromises(read, today) };
}

/** @throws AppError `not-found` */
async function promiseRow(read: Reader, id: string): Promise<PromiseRow> {
  const row = await read.one(promisesSql({ id }), PromiseRow);
  if (!row) throw notFound();
  return row;
}

async function readPromise(read: Reader, id: string, today: string): Promise<Promised> {
  return toPromise(await promiseRow(read, id), await refsOf(read), today);
}

export async function savePromise(
  { tx, today }: CommandContext,
  input: Parsed<'stakeholders.savePromise'>,
): Promise<Promised> {
  const kept = await tx.one(promisesSql({ id: input.id }), PromiseRow);
  if (input.rev !== null || !(await hasRow(tx, 'stakeholder_promise', input.id))) {
    const before = kept ? [kept.stakeholder_id] : [];
    const faults = [
      ...(await stakeholderFaults(tx, 'stakeholderId', input.stakeholderId, before)),
      ...(await ownerFaults(tx, 'ownerId', input.ownerId)),
    ];
    if (faults.length > 0) throw invalid(...faults);
  }
  const row = {
    stakeholder_id: input.stakeholderId,
    side: input.side,
    body: input.text,
    owner_id: input.ownerId,
    due_on: input.dueOn,
  };
  await saveRow(tx, 'stakeholder_promise', input, row, { engagement_id: null, done_on: null });
  return readPromise(tx, input.id, today);
}

export async function finishPromise(
  { tx, today }: CommandContext,
  { id, rev, doneOn }: Parsed<'stakeholders.finishPromise'>,
): Promise<Promised> {
  const row = await promiseRow(tx, id);
  if (doneOn !== null && doneOn > today) throw invalid(['doneOn', 'in-future']);
  const said =
    row.engagement_id === null ? undefined : await tx.one(engagementsSql({ id: row.engagement_id }), EngagementRow);
  if (doneOn !== null && said && doneOn < said.held_on) throw invalid(['doneOn', 'before-start']);
  await tx.update('stakeholder_promise', id, rev, { done_on: doneOn });
  return readPromise(tx, id, today);
}
