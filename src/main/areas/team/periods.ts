/** Jobs, hours and the employment itself, as periods: what was stays, what comes begins on its day. */
import type { Staff } from '../../../shared/areas/team.ts';
import type { Output, Parsed } from '../../../shared/contract.ts';
import { addDays } from '../../../shared/dates.ts';
import { changeJobs, covers, cutFrom, stretchOn, type Cut } from '../../../shared/rules/employment.ts';
import { invalid } from '../../errors.ts';
import type { CommandContext } from '../../gate/handler.ts';
import type { Tx } from '../../store/types.ts';
import { endAssignmentsOf } from '../caseload/facts.ts';
import { endSupervisionOf } from '../supervision/facts.ts';
import type { Person } from './people.ts';
import { personOf, readStaff } from './staff.ts';

type Table = 'employment' | 'staff_job';

/** Refuses an older screen, and moves the person's own `rev`: their periods are rows of their own. */
async function touch({ tx, now }: CommandContext, id: string, rev: number): Promise<void> {
  await tx.update('staff', id, rev, { periods_changed_at: new Date(now).toISOString() });
}

/** The person, once the caller is known to have seen their newest state. @throws AppError `not-found`, `conflict` */
async function seenPerson(context: CommandContext, id: string, rev: number): Promise<Person> {
  await touch(context, id, rev);
  return personOf(context.tx, id, context.today);
}

async function cut(tx: Tx, table: Table, { ends, removes }: Cut, endReason: string | null = null): Promise<void> {
  const why = table === 'employment' && endReason !== null ? { end_reason: endReason } : {};
  for (const { id, on } of ends) await tx.update(table, id, null, { ended_on: on, ...why });
  for (const id of removes) await tx.remove(table, id, null, endReason);
}

/** The unbroken employment that `day` lies in. @throws AppError `invalid` when there is none */
function employedOn({ employment }: Person, day: string, field: string) {
  const stretch = stretchOn(employment, day);
  if (stretch?.state !== 'active') throw invalid([field, 'not-employed']);
  return stretch;
}

export async function setJobs(context: CommandContext, input: Parsed<'team.setJobs'>): Promise<Staff> {
  const { tx, newId, today } = context;
  const person = await seenPerson(context, input.id, input.rev);
  const stretch = employedOn(person, input.from, 'from');
  const { starts, ...cuts } = changeJobs(person.roles, input.jobs, input.from);
  await cut(tx, 'staff_job', cuts);
  for (const job of starts) {
    const period = { started_on: input.from, ended_on: stretch.endedOn };
    await tx.insert('staff_job', newId(), { staff_id: input.id, job, ...period });
  }
  return readStaff(tx, input.id, today);
}

export async function setHours(context: CommandContext, input: Parsed<'team.setHours'>): Promise<Staff> {
  const { tx, newId, today } = context;
  const person = await seenPerson(context, input.id, input.rev);
  const stretch = employedOn(person, input.from, 'from');
  const last = stretch.periods.at(-1);
  await cut(tx, 'employment', cutFrom(stretch.periods, input.from));
  await tx.insert('employment', newId(), {
    staff_id: input.id,
    started_on: input.from,
    ended_on: stretch.endedOn,
    fte: input.fte,
    end_reason: last?.endReason ?? null,
  });
  return readStaff(tx, input.id, today);
}

/** The last day is `on`. Whatever was planned for later never comes to be. */
export async function endEmployment(
  context: CommandContext,
  input: Parsed<'team.endEmployment'>,
): Promise<Output<'team.endEmployment'>> {
  const { tx, today } = context;
  const person = await seenPerson(context, input.id, input.rev);
  employedOn(person, input.on, 'on');
  const after = addDays(input.on, 1);
  await cut(tx, 'employment', lastDay(cutFrom(person.employment, after), person.employment, input.on), input.reason);
  await cut(tx, 'staff_job', cutFrom(person.roles, after));
  await endSupervisionOf(tx, input.id, input.on);
  const childrenWithoutWorker = await endAssignmentsOf(tx, input.id, input.on, input.reason);
  return { staff: await readStaff(tx, input.id, today), childrenWithoutWorker: [...childrenWithoutWorker] };
}

/** A period that was to end on that very day all the same now says why. */
function lastDay(cuts: Cut, periods: Person['employment'], on: string): Cut {
  const already = periods.filter((period) => period.endedOn === on && covers(period, on));
  return { ...cuts, ends: [...cuts.ends, ...already.map(({ id }) => ({ id, on }))] };
}

export async function startAgain(context: CommandContext, input: Parsed<'team.startAgain'>): Promise<Staff> {
  const { tx, newId, today } = context;
  const person = await seenPerson(context, input.id, input.rev);
  const still = person.employment.some((period) => period.endedOn === null || period.endedOn >= input.on);
  if (still) throw invalid(['on', 'still-employed']);
  const period = { staff_id: input.id, started_on: input.on, ended_on: null };
  await tx.insert('employment', newId(), { ...period, fte: input.fte, end_reason: null });
  for (const job of new Set(input.jobs)) await tx.insert('staff_job', newId(), { ...period, job });
  return readStaff(tx, input.id, today);
}
