/** How each person stands who could be given some children: may, may with a reason, or not at all. */
import type { ChildLine } from '../../../../shared/areas/caseload.ts';
import { jobs } from '../../../../shared/areas/team.ts';
import { mayCarry } from '../../../../shared/rules/eligibility.ts';
import type { Candidate, Obstacle, Part } from '../types.ts';

/** What somebody is asked for: to lead, to help as second, to stand in for some days. */
export type Asked = Part | 'cover';

/** Main judges candidates as leads; a second and a cover are not measured against the limit. */
export function obstaclesFor(candidate: Candidate, asked: Asked): readonly Obstacle[] {
  if (asked === 'lead') return candidate.obstacles;
  return candidate.obstacles.filter(({ kind, detail }) => {
    if (kind === 'over-limit') return false;
    const held = jobs.filter((job) => detail.includes(job));
    return !(kind === 'not-a-worker' && asked === 'second' && mayCarry(held, 'second'));
  });
}

export interface Standing {
  readonly candidate: Candidate;
  readonly obstacles: readonly Obstacle[];
}
export interface Standings {
  /** Nothing stands in the way; under `warn` those too whom only a warning concerns. */
  readonly may: readonly Standing[];
  readonly mayNot: readonly Standing[];
  /** People whose work is another: cooks, teachers, house parents. */
  readonly otherWork: readonly Standing[];
}

export function standings(candidates: readonly Candidate[], asked: Asked, eligibility: 'block' | 'warn'): Standings {
  const all = candidates.map((candidate) => ({ candidate, obstacles: obstaclesFor(candidate, asked) }));
  const is = (one: Standing, kind: Obstacle['kind']) => one.obstacles.some((obstacle) => obstacle.kind === kind);
  const other = (one: Standing) => is(one, 'not-a-worker');
  const free = (one: Standing) =>
    one.obstacles.length === 0 || (eligibility === 'warn' && !is(one, 'not-active') && !other(one));
  return {
    may: all.filter(free),
    mayNot: all.filter((one) => !free(one) && !other(one)),
    otherWork: all.filter((one) => !free(one) && other(one)),
  };
}

/** Nobody who has left can be given a child, whatever the reason. */
export function mayOverride(standing: Standing): boolean {
  return standing.obstacles.every((obstacle) => obstacle.kind !== 'not-active');
}

/** Whether giving these children to this person asks for a handover note: somebody else leads one of them today. */
export function changesLead(children: readonly ChildLine[], part: Part): boolean {
  return part === 'lead' && children.some((child) => child.lead !== null);
}

/** Another leads a brother or sister of these children; main decides, this asks for the reason beforehand. */
export function partsSiblings(candidates: readonly Candidate[], staffId: string | null, part: Part): boolean {
  if (part !== 'lead' || staffId === null) return false;
  return candidates.some((one) => one.leadsSibling && one.staff.id !== staffId);
}

/** Those who lead a brother or sister now. */
export function siblingLeads(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.filter((one) => one.leadsSibling);
}

/** Whoever leads all of these children already is no choice. */
export function withoutPresent(candidates: readonly Candidate[], children: readonly ChildLine[]): readonly Candidate[] {
  return candidates.filter((one) => !children.every((child) => child.lead?.id === one.staff.id));
}
