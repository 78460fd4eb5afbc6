/** Whom a plan is about and who stands in it: children, staff, and the accounts that wrote. */
import type { PersonRef } from '../../../shared/areas/common.ts';
import type { PlanChild } from '../../../shared/areas/plan-parts.ts';
import type { StaffRef } from '../../../shared/areas/team.ts';
import { notFound } from '../../errors.ts';
import type { QueryContext } from '../../gate/handler.ts';
import type { Reader } from '../../store/types.ts';
import { seenAmong } from '../caseload/facts.ts';
import { childProfiles, type ChildProfile } from '../children/facts.ts';
import { refOf, staffFacts, staffNames } from '../team/facts.ts';
import { childExistsSql, leadsSql, usersSql } from './queries.ts';
import { IdRow, LeadRow, UserRow } from './rows.ts';

export type StaffRefs = ReadonlyMap<string, StaffRef>;
export type UserRefs = ReadonlyMap<string, PersonRef>;
/** Under which grant, and for whom: what a role that reaches only its own may know. */
export type Confined = Pick<QueryContext, 'read' | 'today' | 'grant' | 'actor'>;

export interface Known {
  readonly profile: ChildProfile;
  readonly leadId: string | null;
  readonly left: boolean;
}

/** Names for ids, of everybody who ever was there; only who works here today is active. */
export async function staffRefs(read: Reader, day: string): Promise<StaffRefs> {
  const refs = new Map((await staffFacts(read, day)).map((fact) => [fact.id, refOf(fact)]));
  for (const [id, name] of await staffNames(read)) if (!refs.has(id)) refs.set(id, { id, name, active: false });
  return refs;
}

export function staffRef(refs: StaffRefs, id: string | null): StaffRef | null {
  return id === null ? null : (refs.get(id) ?? { id, name: '', active: false });
}

/** What the application did itself has nobody. */
export async function userRefs(read: Reader, ids: readonly string[]): Promise<UserRefs> {
  const rows = await read.all(usersSql([...new Set(ids)]), UserRow);
  return new Map(rows.map((row) => [row.id, row]));
}

/** Children with what their own record says of them; all for null. Those who left are among them. */
export async function knownChildren(
  read: Reader,
  ids: readonly string[] | null,
  today: string,
): Promise<Map<string, Known>> {
  const profiles = await childProfiles(read, ids, today);
  const leads = new Map((await read.all(leadsSql(ids, today), LeadRow)).map((row) => [row.child_id, row.staff_id]));
  return new Map(
    [...profiles].map(([id, profile]) => [
      id,
      { profile, leadId: leads.get(id) ?? null, left: profile.status === 'left' },
    ]),
  );
}

/** Of all children those the caller may know of. */
export async function visibleChildren({ read, today, grant, actor }: Confined): Promise<Map<string, Known>> {
  const all = await knownChildren(read, null, today);
  if (grant === 'all') return all;
  const seen = await seenAmong(read, actor.id, [...all.keys()], today);
  return new Map([...all].filter(([id]) => seen.has(id)));
}

/** Whether every one of these children is one the caller may know of. */
export async function seesAll({ read, today, grant, actor }: Confined, ids: readonly string[]): Promise<boolean> {
  const there = await knownChildren(read, ids, today);
  if (ids.some((id) => !there.has(id))) return false;
  if (grant === 'all') return true;
  const seen = await seenAmong(read, actor.id, ids, today);
  return ids.every((id) => seen.has(id));
}

/** @throws AppError `not-found` for a child that is not there. */
export async function assertChild(read: Reader, childId: string): Promise<void> {
  if (!(await read.one(childExistsSql(childId), IdRow))) throw notFound();
}

export function childOf({ profile, leadId }: Known, refs: StaffRefs): PlanChild {
  const { id, code, name, birthDate, birthPrecision, house } = profile;
  return { id, code, name, birthDate, birthPrecision, house, lead: staffRef(refs, leadId) };
}

/** @throws AppError `not-found` */
export async function planChild(read: Reader, childId: string, refs: StaffRefs, today: string): Promise<PlanChild> {
  const known = (await knownChildren(read, [childId], today)).get(childId);
  if (!known) throw notFound();
  return childOf(known, refs);
}
