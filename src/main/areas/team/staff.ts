/** A person of the team as the list and their own page show them. */
import type * as z from 'zod';
import type { Check, Redeployment, Staff, StaffLine } from '../../../shared/areas/team.ts';
import type { PersonRef } from '../../../shared/areas/common.ts';
import { checkHoldsUntil } from '../../../shared/rules/checks.ts';
import { notFound } from '../../errors.ts';
import type { Reader } from '../../store/types.ts';
import { loadPeople, requirementsOf, type FoundCheck, type Person } from './people.ts';
import { redeploymentsSql } from './queries.ts';
import { RedeploymentRow, type CheckRow } from './rows.ts';

type CheckAnswer = z.infer<typeof Check>;

function personRef(id: string | null, name: string | null, disabledAt: string | null): PersonRef | null {
  return id === null || name === null ? null : { id, name, active: disabledAt === null };
}

export function toLine({ row, stretch, active, jobs, checksOpen, checksExpiring }: Person): StaffLine {
  return {
    id: row.id,
    rev: row.rev,
    name: row.name,
    jobs: [...jobs],
    employer: row.employer,
    employerName: row.employer_name,
    standing: row.standing,
    place: row.place,
    fte: stretch?.period.fte ?? null,
    active,
    startedOn: stretch?.startedOn ?? null,
    endedOn: stretch?.endedOn ?? null,
    checksOpen,
    checksExpiring,
    hasAccount: row.user_id !== null,
  };
}

/** @throws AppError `not-found` for an unknown or removed person */
export async function personOf(read: Reader, id: string, today: string): Promise<Person> {
  const [person] = await loadPeople(read, today, id);
  if (!person) throw notFound();
  return person;
}

/** @throws AppError `not-found` */
export async function readStaff(read: Reader, id: string, today: string): Promise<Staff> {
  const person = await personOf(read, id, today);
  const { row } = person;
  const rules = await requirementsOf(read);
  const planned = await read.all(redeploymentsSql(id), RedeploymentRow);
  return {
    ...toLine(person),
    phone: row.phone,
    email: row.email,
    languages: row.languages,
    qualifications: row.qualifications,
    notes: row.notes,
    user: personRef(row.user_id, row.user_name, row.user_disabled),
    photoId: row.photo_file_id,
    firstYear: person.firstYear,
    employment: person.employment.map(({ staffId: _, ...period }) => period).toReversed(),
    roles: person.roles.map(({ staffId: _, ...period }) => period).toReversed(),
    checks: person.checks.map((check) => toCheck(check, rules.get(check.kind)?.valid_months ?? null)),
    redeployments: planned.map(toRedeployment),
  };
}

export function toCheck({ kind, state, required, renewalAskedOn, record, records }: FoundCheck, months: number | null) {
  const answer: CheckAnswer = { kind, state, required, renewalAskedOn, record: null, records };
  return record === null ? answer : { ...answer, record: toRecord(record, months) };
}

function toRecord(row: CheckRow, months: number | null): NonNullable<CheckAnswer['record']> {
  return {
    id: row.id,
    rev: row.rev,
    askedOn: row.askedOn,
    heldOn: row.heldOn,
    expiresOn: row.expiresOn,
    issuer: row.issuer,
    reference: row.reference,
    note: row.note,
    recordedBy: personRef(row.by_id, row.by_name, row.by_disabled),
    recordedAt: row.created_at,
    holdsUntil: row.heldOn === null ? null : checkHoldsUntil(row, months),
  };
}

function toRedeployment(row: RedeploymentRow): z.infer<typeof Redeployment> {
  return {
    id: row.id,
    rev: row.rev,
    presentRole: row.present_role,
    futureRole: row.future_role,
    trainingNeeded: row.training_needed,
    agreedOn: row.agreed_on,
    doneOn: row.done_on,
    note: row.note,
  };
}
