/** What other areas may ask of the team: who works here today, as what, and which checks are open. */
import type { Computed } from '../../../shared/areas/transition.ts';
import type { CheckKind, Job, StaffRef } from '../../../shared/areas/team.ts';
import { openChecks } from '../../../shared/rules/checks.ts';
import type { Reader } from '../../store/types.ts';
import type { EvidenceProvider } from '../transition/facts.ts';
import { loadPeople, type Person } from './people.ts';
import { staffNamesSql, staffOfUserSql } from './queries.ts';
import { IdRow, NameRow } from './rows.ts';

export interface StaffFact {
  readonly id: string;
  readonly name: string;
  /** Employed today. */
  readonly active: boolean;
  /** Hired, with a first day that is still to come. */
  readonly coming: boolean;
  /** Of today; of the first day for who is still to come, of the last day for who has left. */
  readonly jobs: readonly Job[];
  /** Percent of full time; null when nobody wrote it down. */
  readonly fte: number | null;
  readonly firstYear: boolean;
  /** Of the present stretch of employment, without a break; null when unknown. */
  readonly startedOn: string | null;
  readonly endedOn: string | null;
  readonly userId: string | null;
  /** Required checks that are missing, asked for or expired: the code of conduct is among them. */
  readonly openChecks: readonly CheckKind[];
}

/** Everybody who is not removed, with who has left among them; five statements. */
export async function staffFacts(read: Reader, today: string): Promise<StaffFact[]> {
  return (await loadPeople(read, today)).map(factOf);
}

/** Undefined for an unknown or removed person. */
export async function staffFact(read: Reader, id: string, today: string): Promise<StaffFact | undefined> {
  const [person] = await loadPeople(read, today, id);
  return person && factOf(person);
}

function factOf({ row, active, stretch, jobs, firstYear, checks }: Person): StaffFact {
  return {
    id: row.id,
    name: row.name,
    active,
    coming: stretch?.state === 'coming',
    jobs,
    fte: stretch?.period.fte ?? null,
    firstYear,
    startedOn: stretch?.startedOn ?? null,
    endedOn: stretch?.endedOn ?? null,
    userId: row.user_id,
    openChecks: openChecks(checks),
  };
}

export function refOf({ id, name, active }: Pick<StaffFact, 'id' | 'name' | 'active'>): StaffRef {
  return { id, name, active };
}

/** The staff record behind an account; null when none is joined to it. */
export async function staffIdOf(read: Reader, userId: string): Promise<string | null> {
  return (await read.one(staffOfUserSql(userId), IdRow))?.id ?? null;
}

/** Names of everybody who ever was there, removed ones too: for what still names them. */
export async function staffNames(read: Reader): Promise<ReadonlyMap<string, string>> {
  return new Map((await read.all(staffNamesSql(), NameRow)).map((row) => [row.id, row.name]));
}

/** A social work team: somebody who supervises, and somebody who works with children and families. */
const teamNeeds: readonly { readonly id: Job; readonly jobs: readonly Job[] }[] = [
  { id: 'supervisor', jobs: ['supervisor'] },
  { id: 'social-worker', jobs: ['social-worker', 'para-social-worker'] },
];

export const teamEvidence: EvidenceProvider = {
  about: ['swf-form-team'],
  async compute(read, ids, today) {
    const active = (await loadPeople(read, today)).filter((person) => person.active);
    const list = teamNeeds.map(({ id, jobs }) => {
      const count = active.filter((person) => person.jobs.some((job) => jobs.includes(job))).length;
      return { id: `job:${id}`, name: null, met: count > 0, detail: String(count) };
    });
    const have = list.filter((need) => need.met).length;
    const computed: Computed = { met: have === list.length, sentence: 'team-formed', have, need: list.length, list };
    return new Map(ids.map((id) => [id, computed]));
  },
};
