/** Records of safe recruitment, what each job asks for, and redeployment. */
import type * as z from 'zod';
import { checkKinds, type Staff } from '../../../shared/areas/team.ts';
import type { Output, Parsed } from '../../../shared/contract.ts';
import { invalid, notFound } from '../../errors.ts';
import type { CommandContext, QueryContext } from '../../gate/handler.ts';
import type { Reader } from '../../store/types.ts';
import { given } from '../lists.ts';
import { requirementsOf } from './people.ts';
import { checkPlaceSql, redeploymentSql } from './queries.ts';
import { IdRow, RedeploymentRow, type RequirementRow } from './rows.ts';
import { personOf, readStaff } from './staff.ts';

type Recording = Parsed<'team.recordCheck'>;

export async function recordCheck({ tx, today }: CommandContext, input: Recording): Promise<Staff> {
  await personOf(tx, input.staffId, today);
  if (!(await tx.one(checkPlaceSql(input.id), IdRow))) assertDays(input, today);
  await tx.insert('staff_check', input.id, {
    staff_id: input.staffId,
    kind: input.kind,
    asked_on: input.askedOn ?? null,
    held_on: input.heldOn ?? null,
    expires_on: input.expiresOn ?? null,
    issuer: input.issuer ?? null,
    reference: input.reference ?? null,
    note: input.note ?? null,
  });
  return readStaff(tx, input.staffId, today);
}

function assertDays({ askedOn, heldOn, expiresOn }: Recording, today: string): void {
  if (askedOn != null && askedOn > today) throw invalid(['askedOn', 'in-future']);
  if (heldOn != null && heldOn > today) throw invalid(['heldOn', 'in-future']);
  if (askedOn != null && heldOn != null && heldOn < askedOn) throw invalid(['heldOn', 'before-asked']);
  // What is not held yet cannot end.
  if (expiresOn != null && heldOn == null) throw invalid(['heldOn', 'required']);
  if (expiresOn != null && heldOn != null && expiresOn < heldOn) throw invalid(['expiresOn', 'before-held']);
}

function toRequirement({ kind, rev, jobs, valid_months }: z.output<typeof RequirementRow>) {
  return { kind, rev, jobs, validMonths: valid_months };
}

/** What is asked of which job says nothing about anybody. */
export async function requirements({ read }: QueryContext): Promise<Output<'team.requirements'>> {
  const rules = await requirementsOf(read);
  return { requirements: checkKinds.flatMap((kind) => rules.get(kind) ?? []).map(toRequirement) };
}

export async function editRequirement(
  { tx }: CommandContext,
  input: Parsed<'team.editRequirement'>,
): Promise<Output<'team.editRequirement'>> {
  const patch = { jobs: JSON.stringify([...new Set(input.jobs)]), valid_months: input.validMonths };
  await tx.update('check_requirement', input.kind, input.rev, patch);
  const row = (await requirementsOf(tx)).get(input.kind);
  if (!row) throw notFound();
  return toRequirement(row);
}

export async function planRedeployment(
  { tx, today }: CommandContext,
  input: Parsed<'team.planRedeployment'>,
): Promise<Staff> {
  const known = await tx.one(redeploymentSql(input.id), RedeploymentRow);
  if (known && known.staff_id !== input.staffId) throw invalid(['id', 'taken']);
  if (!known && input.rev !== null) throw notFound();
  assertInOrder(input, known, today);
  const changing = given({
    future_role: input.futureRole,
    training_needed: input.trainingNeeded,
    agreed_on: input.agreedOn,
    done_on: input.doneOn,
    note: input.note,
  });
  if (input.rev !== null) await tx.update('redeployment', input.id, input.rev, changing);
  else await tx.insert('redeployment', input.id, { ...(await asNew(tx, input, known, today)), ...changing });
  return readStaff(tx, input.staffId, today);
}

/** Said twice, the present role is the one of the first time. */
async function asNew(
  read: Reader,
  input: Parsed<'team.planRedeployment'>,
  known: RedeploymentRow | undefined,
  today: string,
) {
  const { jobs } = await personOf(read, input.staffId, today);
  return { staff_id: input.staffId, present_role: known?.present_role ?? jobs.join(',') };
}

function assertInOrder(
  input: Parsed<'team.planRedeployment'>,
  known: RedeploymentRow | undefined,
  today: string,
): void {
  const agreed = input.agreedOn === undefined ? (known?.agreed_on ?? null) : input.agreedOn;
  const done = input.doneOn === undefined ? (known?.done_on ?? null) : input.doneOn;
  if (agreed !== null && agreed > today) throw invalid(['agreedOn', 'in-future']);
  if (done !== null && done > today) throw invalid(['doneOn', 'in-future']);
  if (done !== null && agreed === null) throw invalid(['agreedOn', 'required']);
  if (done !== null && agreed !== null && done < agreed) throw invalid(['doneOn', 'before-agreed']);
}
