/** What other areas may ask of the caseload: figures, who is left without a worker, and evidence for the transition. */
import type { StaffRef } from '../../../shared/areas/team.ts';
import type { Computed } from '../../../shared/areas/transition.ts';
import { addDays } from '../../../shared/dates.ts';
import { limitsFor, missingPosts } from '../../../shared/rules/caseload.ts';
import { caseloadJobs } from '../../../shared/rules/eligibility.ts';
import { byName } from '../by-name.ts';
import type { Reader, Tx } from '../../store/types.ts';
import type { EvidenceProvider } from '../transition/facts.ts';
import { refOf, waitingDays } from './lines.ts';
import { boardLoads, carriedToday } from './loads.ts';
import { assignmentsOfStaffSql, childrenByIdSql, coversByStaffSql } from './queries.ts';
import { AssignmentRow, ChildRow, CoverRow } from './rows.ts';
import { staffRefs, workersOn } from './workers.ts';

export { seenAmong, seesChild } from './scopes.ts';
/** Parts of statements: who leads the child `c`; ids of the children somebody may know of, or leads. */
export { leadOf as leadOfSql, ledBy as carriedBySql, seenBy as seenBySql } from './queries.ts';
export { caseloadTimeline } from './events.ts';

export interface Standing {
  readonly lead: StaffRef | null;
  /** 0 where there is one. */
  readonly daysWithoutLead: number;
}

/** Who leads these children on a day, or for how long nobody has; a child that is gone has no entry. */
export async function leadsOf(
  read: Reader,
  childIds: readonly string[],
  today: string,
): Promise<ReadonlyMap<string, Standing>> {
  const refs = await staffRefs(read, today);
  const rows = await read.all(childrenByIdSql(childIds, today), ChildRow);
  return new Map(
    rows.map((row) => {
      const lead = row.lead_id === null ? null : refOf(refs, row.lead_id);
      return [row.id, { lead, daysWithoutLead: waitingDays(row, today) }] as const;
    }),
  );
}

export interface ChildLeft {
  readonly id: string;
  readonly code: string;
}

/**
 * Somebody carries no child from `on` on: their assignments end that day, what they were to cover for others ends the
 * day before. Within the caller's command. @returns the children without a lead worker on that day because of it.
 */
export async function endAssignmentsOf(tx: Tx, staffId: string, on: string, reason: string): Promise<ChildLeft[]> {
  const open = await tx.all(assignmentsOfStaffSql(staffId, on), AssignmentRow);
  for (const row of open) {
    const ended = row.started_on > on ? row.started_on : on;
    await tx.update('caseload_assignment', row.id, null, { ended_on: ended, end_reason: reason });
    await tx.update('child', row.child_id, null, { parts_changed_at: `${on} ${row.id}` });
  }
  for (const row of await tx.all(coversByStaffSql(staffId, on), CoverRow)) {
    if (row.started_on >= on) await tx.remove('caseload_cover', row.id, null, reason);
    else await tx.update('caseload_cover', row.id, null, { ended_on: addDays(on, -1) });
  }
  const led = open.filter((row) => row.part === 'lead').map((row) => row.child_id);
  const children = await tx.all(childrenByIdSql([...new Set(led)], on), ChildRow);
  const left = children.filter((row) => row.lead_id === null).map(({ id, code }) => ({ id, code }));
  return left.toSorted((a, b) => byName(a.code, b.code));
}

/** Full-time workers missing to bring every caseload under its limit, children without a worker counted in. */
export async function postsNeeded(read: Reader, today: string): Promise<number> {
  const { rows, rules } = await carriedToday(read, today);
  const workers = await workersOn(read, today);
  const working = workers.filter((one) => one.active && one.jobs.some((job) => caseloadJobs.includes(job)));
  return missingPosts(
    rows.map((row) => ({ complexity: row.complexity, siblingGroup: row.sibling_group })),
    working.map((worker) => limitsFor(worker, rules).limit),
    rules,
  );
}

type Item = Computed['list'][number];

/** Children house by house: how many of them `has` holds for. No child and no worker is named. */
function byHouse(rows: readonly ChildRow[], has: (row: ChildRow) => boolean): Item[] {
  const houses = Map.groupBy(rows, (row) => row.house ?? '');
  return [...houses]
    .toSorted(([a], [b]) => byName(a, b))
    .map(([house, children]) => {
      const have = children.filter(has).length;
      const all = children.length;
      return { id: `house:${house}`, name: house === '' ? null : house, met: have === all, detail: `${have}/${all}` };
    });
}

async function assigned(read: Reader, today: string): Promise<Computed> {
  const carried = await carriedToday(read, today);
  const loads = boardLoads(await workersOn(read, today), carried);
  const within = loads.filter((load) => load.state !== 'over').length;
  const limits: Item = {
    id: 'within-limit',
    name: null,
    met: within === loads.length,
    detail: `${within}/${loads.length}`,
  };
  const list = [...byHouse(carried.rows, (row) => row.lead_id !== null), ...(loads.length > 0 ? [limits] : [])];
  const need = carried.rows.length;
  const have = carried.rows.filter((row) => row.lead_id !== null).length;
  return { met: need === 0 ? null : list.every((item) => item.met), sentence: 'caseloads-assigned', have, need, list };
}

async function introduced(read: Reader, today: string): Promise<Computed> {
  const { rows } = await carriedToday(read, today);
  const met = (row: ChildRow) => row.lead_id !== null && row.introduced_on !== null;
  const have = rows.filter(met).length;
  return {
    met: rows.length === 0 ? null : have === rows.length,
    sentence: 'workers-introduced',
    have,
    need: rows.length,
    list: byHouse(rows, met),
  };
}

/** Every child has a worker and nobody carries more than they may; every child has been introduced to its worker. */
export const caseloadEvidence: EvidenceProvider = {
  about: ['swf-m-caseloads-assigned', 'swf-assign-caseloads', 'swf-introduce-workers'],
  async compute(read, ids, today) {
    const found = new Map<string, Computed>();
    const assigning = ids.filter((id) => id !== 'swf-introduce-workers');
    const one = assigning.length > 0 ? await assigned(read, today) : null;
    for (const id of assigning) if (one) found.set(id, one);
    if (ids.includes('swf-introduce-workers')) found.set('swf-introduce-workers', await introduced(read, today));
    return found;
  },
};
