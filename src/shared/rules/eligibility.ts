/**
 * Who may be given a child, and what stands in the way of the others. A lead is a social worker, a para-social worker,
 * or a supervisor (small homes have one person for both); a psychologist may be the second of two, never the lead. All
 * other jobs, the director's and the manager's among them, need an override with a reason.
 */
import type { obstacles, parts } from '../areas/caseload.ts';
import type { CheckKind, Job } from '../areas/team.ts';

type ObstacleKind = (typeof obstacles)[number];
export type Part = (typeof parts)[number];
export interface Obstacle {
  readonly kind: ObstacleKind;
  /** What exactly: jobs held, topics or checks missing, the load and its limit. */
  readonly detail: readonly string[];
}

export interface WorkerFacts {
  /** Employed on the day. */
  readonly active: boolean;
  readonly jobs: readonly Job[];
  /** Required topics that are not valid on the day. */
  readonly topicsOpen: readonly string[];
  /** Required checks that are not held on the day. */
  readonly checksOpen: readonly CheckKind[];
}
/** What somebody would carry afterwards, both in children; null where no limit is asked (a cover is for some days). */
export interface LoadAfter {
  readonly weighted: number;
  readonly limit: number;
}

const leads: readonly Job[] = ['social-worker', 'para-social-worker', 'supervisor'];
const seconds: readonly Job[] = [...leads, 'psychologist'];

/** Those whose work caseload is: the board shows them with no child too. A supervisor stands there only with one. */
export const caseloadJobs: readonly Job[] = ['social-worker', 'para-social-worker'];

/** Two jobs: one that fits is enough. */
export function mayCarry(jobs: readonly Job[], part: Part): boolean {
  const fitting = part === 'lead' ? leads : seconds;
  return jobs.some((job) => fitting.includes(job));
}

/** Everything in the way, in the order a person would mend it; an empty list means they may. */
export function obstaclesFor(worker: WorkerFacts, part: Part, after: LoadAfter | null): Obstacle[] {
  const found: Obstacle[] = [];
  const checks = worker.checksOpen.filter((kind) => kind !== 'code-of-conduct');
  if (!worker.active) found.push({ kind: 'not-active', detail: [] });
  if (!mayCarry(worker.jobs, part)) found.push({ kind: 'not-a-worker', detail: worker.jobs });
  if (worker.topicsOpen.length > 0) found.push({ kind: 'training', detail: worker.topicsOpen });
  if (checks.length > 0) found.push({ kind: 'checks', detail: checks });
  if (worker.checksOpen.includes('code-of-conduct')) found.push({ kind: 'code-of-conduct', detail: [] });
  // A second helps the lead; only who leads is measured against the limit.
  if (part === 'lead' && after && after.weighted > after.limit) {
    found.push({ kind: 'over-limit', detail: [String(after.weighted), String(after.limit)] });
  }
  return found;
}

/**
 * What to answer to somebody who gives a child to a person with these obstacles. Nobody can be given to a person who is
 * not here, whatever the reason; under `warn` the rest is said on the screen and let through.
 */
export function verdict(
  found: readonly Obstacle[],
  eligibility: 'block' | 'warn',
  overrideReason: string | null,
): 'may' | 'not-active' | 'not-eligible' {
  if (found.some((one) => one.kind === 'not-active')) return 'not-active';
  return found.length === 0 || eligibility === 'warn' || overrideReason !== null ? 'may' : 'not-eligible';
}
