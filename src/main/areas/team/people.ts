/** The team as it stands on a day: five statements for everybody, in memory from there. */
import { checkKinds, jobs as allJobs, type CheckKind, type Job } from '../../../shared/areas/team.ts';
import { checkOf, isOpen, type CheckFound } from '../../../shared/rules/checks.ts';
import { covers, dayToLook, isFirstYear, stretchOn, type Stretch } from '../../../shared/rules/employment.ts';
import type { Reader } from '../../store/types.ts';
import { checksSql, employmentSql, jobsSql, requirementsSql, staffSql } from './queries.ts';
import { CheckRow, EmploymentRow, JobRow, RequirementRow, StaffRow, type Employment, type JobPeriod } from './rows.ts';

export interface FoundCheck extends CheckFound<CheckRow> {
  readonly kind: CheckKind;
  readonly records: number;
}

/** A person with everything that is computed about them on the day. */
export interface Person {
  readonly row: StaffRow;
  /** Null when no period was ever written: then nobody is employed. */
  readonly stretch: Stretch<Employment> | null;
  readonly active: boolean;
  readonly firstYear: boolean;
  /** Of today; of the first day for who is still to come, of the last day for who has left. */
  readonly jobs: readonly Job[];
  readonly employment: readonly Employment[];
  readonly roles: readonly JobPeriod[];
  /** One for each kind, in the order of `checkKinds`. */
  readonly checks: readonly FoundCheck[];
  readonly checksOpen: number;
  readonly checksExpiring: number;
}

export async function requirementsOf(read: Reader): Promise<ReadonlyMap<CheckKind, RequirementRow>> {
  return new Map((await read.all(requirementsSql(), RequirementRow)).map((row) => [row.kind, row]));
}

/** Everybody who is not removed, or the one named; in no order that means anything. */
export async function loadPeople(read: Reader, today: string, id: string | null = null): Promise<Person[]> {
  const rows = await read.all(staffSql(id), StaffRow);
  const employment = Map.groupBy(await read.all(employmentSql(id), EmploymentRow), (row) => row.staffId);
  const roles = Map.groupBy(await read.all(jobsSql(id), JobRow), (row) => row.staffId);
  const checks = Map.groupBy(await read.all(checksSql(id), CheckRow), (row) => row.staff_id);
  const rules = await requirementsOf(read);
  return rows.map((row) => {
    const own = { employment: employment.get(row.id) ?? [], roles: roles.get(row.id) ?? [] };
    return personOf(row, own, checks.get(row.id) ?? [], rules, today);
  });
}

function personOf(
  row: StaffRow,
  own: Pick<Person, 'employment' | 'roles'>,
  records: readonly CheckRow[],
  rules: ReadonlyMap<CheckKind, RequirementRow>,
  today: string,
): Person {
  const stretch = stretchOn(own.employment, today);
  const jobs = jobsOn(own.roles, dayToLook(stretch, today));
  const checks = checksOf(records, rules, stretch === null || stretch.state === 'left' ? [] : jobs, today);
  return {
    row,
    stretch,
    active: stretch?.state === 'active',
    firstYear: stretch !== null && stretch.state !== 'left' && isFirstYear(stretch.startedOn, today),
    jobs,
    ...own,
    checks,
    checksOpen: checks.filter(isOpen).length,
    checksExpiring: checks.filter((check) => check.required && check.state === 'expiring').length,
  };
}

/** Each job once, in the order of the list of jobs. */
function jobsOn(roles: readonly JobPeriod[], day: string): Job[] {
  const held = new Set(roles.filter((role) => covers(role, day)).map((role) => role.job));
  return allJobs.filter((job) => held.has(job));
}

/** @param jobs nobody asks anything of who has left: then there are none. */
function checksOf(
  records: readonly CheckRow[],
  rules: ReadonlyMap<CheckKind, RequirementRow>,
  jobs: readonly Job[],
  today: string,
): FoundCheck[] {
  const byKind = Map.groupBy(records, (record) => record.kind);
  return checkKinds.map((kind) => {
    const own = byKind.get(kind) ?? [];
    const rule = rules.get(kind);
    const found = checkOf(own, { jobs: rule?.jobs ?? [], validMonths: rule?.valid_months ?? null }, jobs, today);
    return { kind, records: own.length, ...found };
  });
}
