/** The search for a child's family: how it stands, and each step with what was known, who was asked, what was found. */
import type { TracingStep } from '../../../shared/areas/assessment-family-parts.ts';
import type { Output, Parsed } from '../../../shared/contract.ts';
import { overdueDays } from '../../../shared/rules/overdue.ts';
import type { Broken } from '../../../shared/rules/status.ts';
import { invalid, notFound } from '../../errors.ts';
import type { CommandContext, QueryContext } from '../../gate/handler.ts';
import { given } from '../lists.ts';
import type { Reader } from '../../store/types.ts';
import type * as z from 'zod';
import { byWhom, needChild } from './assessments.ts';
import { stepSql, stepsSql, tracingStatesSql } from './queries-family.ts';
import { StepRow, TracingRow } from './rows.ts';

function toStep(row: StepRow, today: string): TracingStep {
  return {
    id: row.id,
    rev: row.rev,
    on: row.taken_on,
    source: row.source,
    known: row.known,
    askedWhom: row.asked_whom,
    found: row.found,
    next: row.next_step,
    nextOn: row.next_on,
    nextDoneOn: row.next_done_on,
    overdueDays: overdueDays({ goalDate: row.next_on, settled: row.next_done_on !== null }, today),
    by: byWhom(row),
  };
}

function toState(row: z.output<typeof TracingRow>): Output<'assessment.setTracing'> {
  return { state: row.state, on: row.said_on, reason: row.reason, by: byWhom(row) };
}

export async function tracing(
  { read, today }: QueryContext,
  { childId }: Parsed<'assessment.tracing'>,
): Promise<Output<'assessment.tracing'>> {
  await needChild(read, childId);
  return {
    states: (await read.all(tracingStatesSql(childId), TracingRow)).map(toState),
    steps: (await read.all(stepsSql(childId), StepRow)).map((row) => toStep(row, today)),
  };
}

/** What ends a search, or says that none is needed, is said with its reason. */
const explained = new Set(['not-needed', 'found', 'exhausted']);

export async function setTracing(
  { tx, today }: CommandContext,
  input: Parsed<'assessment.setTracing'>,
): Promise<Output<'assessment.setTracing'>> {
  const { childId, id, state, on, reason = null } = input;
  await needChild(tx, childId);
  const rows = await tx.all(tracingStatesSql(childId), TracingRow);
  const [before] = rows.filter((row) => row.id !== id);
  const faults: Broken[] = [];
  if (on > today) faults.push(['on', 'in-future']);
  if (before && on < before.said_on) faults.push(['on', 'before-start']);
  if (explained.has(state) && reason === null) faults.push(['reason', 'required']);
  if (faults.length > 0) throw invalid(...faults);
  await tx.insert('tracing_state', id, { child_id: childId, state, said_on: on, reason });
  const row = (await tx.all(tracingStatesSql(childId), TracingRow)).find((one) => one.id === id);
  if (!row) throw notFound();
  return toState(row);
}

/** @throws AppError `not-found`, also for another child's */
async function stepOf(read: Reader, childId: string, id: string): Promise<StepRow> {
  const row = await read.one(stepSql(id), StepRow);
  if (!row || row.child_id !== childId || row.deleted_at !== null) throw notFound();
  return row;
}

export async function saveStep(
  { tx, today }: CommandContext,
  input: Parsed<'assessment.saveStep'>,
): Promise<TracingStep> {
  const { childId, id, rev } = input;
  await needChild(tx, childId);
  const kept = await tx.one(stepSql(id), StepRow);
  if (kept ? kept.child_id !== childId || kept.deleted_at !== null : rev !== null) throw notFound();
  if (rev !== null) await tx.update('tracing_step', id, rev, {});
  const faults = stepFaults(input, kept, today);
  if (faults.length > 0) throw invalid(...faults);
  const columns = given({
    taken_on: input.on,
    source: input.source,
    known: input.known,
    asked_whom: input.askedWhom,
    found: input.found,
    next_step: input.next,
    next_on: input.nextOn,
    next_done_on: input.nextDoneOn,
  });
  if (rev !== null) await tx.update('tracing_step', id, rev, columns);
  else await tx.insert('tracing_step', id, { ...nothing, ...columns, child_id: childId });
  return toStep(await stepOf(tx, childId, id), today);
}

const nothing = { known: null, asked_whom: null, found: null, next_step: null, next_on: null, next_done_on: null };

function stepFaults(input: Parsed<'assessment.saveStep'>, kept: StepRow | undefined, today: string): Broken[] {
  const pick = (value: string | null | undefined, before: string | null | undefined) =>
    value === undefined ? (before ?? null) : value;
  const next = pick(input.next, kept?.next_step);
  const nextOn = pick(input.nextOn, kept?.next_on);
  const done = pick(input.nextDoneOn, kept?.next_done_on);
  const told = [
    pick(input.known, kept?.known),
    pick(input.askedWhom, kept?.asked_whom),
    pick(input.found, kept?.found),
    next,
  ];
  const faults: Broken[] = [];
  if (input.on > today) faults.push(['on', 'in-future']);
  // A step of which nothing is told is no step.
  if (told.every((one) => one === null)) faults.push(['askedWhom', 'required']);
  if (nextOn !== null && nextOn < input.on) faults.push(['nextOn', 'before-start']);
  if (next === null && nextOn !== null) faults.push(['next', 'required']);
  if (done !== null && done > today) faults.push(['nextDoneOn', 'in-future']);
  if (done !== null && done < input.on) faults.push(['nextDoneOn', 'before-start']);
  return faults;
}

export async function removeStep(
  { tx }: CommandContext,
  { childId, id, rev }: Parsed<'assessment.removeStep'>,
): Promise<Output<'assessment.removeStep'>> {
  await stepOf(tx, childId, id);
  await tx.remove('tracing_step', id, rev, null);
  return {};
}

export async function restoreStep(
  { tx, today }: CommandContext,
  { childId, id }: Parsed<'assessment.restoreStep'>,
): Promise<TracingStep> {
  const row = await tx.one(stepSql(id), StepRow);
  if (!row || row.child_id !== childId || row.deleted_at === null) throw notFound();
  await tx.restore('tracing_step', id, null);
  return toStep(await stepOf(tx, childId, id), today);
}
