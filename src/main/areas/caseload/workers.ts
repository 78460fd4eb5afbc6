/** The people of the team as caseload sees them: who may carry a child today, and what stands in the way. */
import type { StaffRef } from '../../../shared/areas/team.ts';
import type { WorkerFacts } from '../../../shared/rules/eligibility.ts';
import type { Reader } from '../../store/types.ts';
import { refOf, staffFacts, staffNames, type StaffFact } from '../team/facts.ts';
import { requiredTopicsOpen } from '../training/facts.ts';

export interface Worker extends WorkerFacts {
  readonly id: string;
  readonly name: string;
  readonly fte: number | null;
  readonly firstYear: boolean;
  readonly userId: string | null;
}

/** Everybody who is not removed, without what training they lack: enough for counting loads. */
export async function workersOn(read: Reader, day: string): Promise<Worker[]> {
  return (await staffFacts(read, day)).map((fact) => toWorker(fact, []));
}

/** The same with the required topics that do not hold on the day: for judging who may be given a child. */
export async function trainedWorkersOn(read: Reader, day: string): Promise<Worker[]> {
  const open = await requiredTopicsOpen(read, 'all', day);
  // A topic without a name of the organisation's own goes by the catalogue's id: the screen knows its name.
  return (await staffFacts(read, day)).map((fact) =>
    toWorker(
      fact,
      (open.get(fact.id) ?? []).map((topic) => topic.name ?? topic.id),
    ),
  );
}

function toWorker(fact: StaffFact, topicsOpen: readonly string[]): Worker {
  const { id, name, active, jobs, fte, firstYear, userId, openChecks } = fact;
  return { id, name, active, jobs, fte, firstYear, userId, topicsOpen, checksOpen: openChecks };
}

/** Names for ids, of everybody who ever was there; only who works here today is active. */
export async function staffRefs(read: Reader, day: string): Promise<ReadonlyMap<string, StaffRef>> {
  const refs = new Map((await staffFacts(read, day)).map((fact) => [fact.id, refOf(fact)]));
  for (const [id, name] of await staffNames(read)) if (!refs.has(id)) refs.set(id, { id, name, active: false });
  return refs;
}
