/**
 * Giving children to a worker: several at once, all or none. The period before ends on the day the new one begins; a
 * change of lead leaves a handover note, and parting brothers and sisters a reason.
 */
import type { Output, Parsed } from '../../../shared/contract.ts';
import { verdict } from '../../../shared/rules/eligibility.ts';
import type { Broken } from '../../../shared/rules/status.ts';
import { invalid, notFound } from '../../errors.ts';
import type { CommandContext } from '../../gate/handler.ts';
import type { Tx } from '../../store/types.ts';
import { obstaclesTo } from './candidates.ts';
import { carriedToday } from './loads.ts';
import { assignmentsByIdSql, assignmentsFromSql, childrenByIdSql, childrenOfGroupsSql } from './queries.ts';
import { AssignmentRow, ChildRow } from './rows.ts';
import { trainedWorkersOn, workersOn } from './workers.ts';

type Giving = Parsed<'caseload.assign'>;
type Wanted = Giving['children'][number];
interface Plan {
  /** Periods that end when this one begins. */
  readonly ends: readonly AssignmentRow[];
  readonly changesLead: boolean;
  readonly faults: readonly Broken[];
}

export async function assign(context: CommandContext, input: Giving): Promise<Output<'caseload.assign'>> {
  const { tx } = context;
  const [ids, childIds] = [input.children.map((one) => one.assignmentId), input.children.map((one) => one.childId)];
  if (new Set(ids).size < ids.length || new Set(childIds).size < ids.length) throw invalid(['children', 'twice']);
  const kept = new Map((await tx.all(assignmentsByIdSql(ids), AssignmentRow)).map((row) => [row.id, row]));
  if ([...kept.values()].some((row) => row.deleted_at !== null)) throw invalid(['children', 'used']);
  const fresh = input.children.filter((one) => !kept.has(one.assignmentId));
  if (fresh.length > 0) await giveAll(context, input, fresh);
  // Saved twice: the store knows whether it is the same saving.
  for (const one of input.children) if (kept.has(one.assignmentId)) await insert(tx, input, one);
  return { assigned: input.children.length };
}

async function giveAll(context: CommandContext, input: Giving, fresh: readonly Wanted[]): Promise<void> {
  const { tx, today } = context;
  const at = new Date(context.now).toISOString();
  const children = await tx.all(
    childrenByIdSql(
      fresh.map((one) => one.childId),
      today,
    ),
    ChildRow,
  );
  if (children.length < fresh.length) throw notFound();
  // Refuses an older screen, and makes screens that show the worker of before older ones.
  for (const one of fresh) await tx.update('child', one.childId, one.rev, { parts_changed_at: at });
  const plans = await plan(tx, input, children, today);
  const faults = [
    ...dayFaults(input, children, today),
    ...plans.flatMap((one) => one.faults),
    ...(plans.some((one) => one.changesLead) && input.handover == null ? [['handover', 'required'] as const] : []),
    ...(await siblingFaults(tx, input, children, today)),
    ...(await personFaults(context, input, children)),
  ];
  if (faults.length > 0) throw invalid(...once(faults));
  for (const row of plans.flatMap((one) => one.ends)) {
    await tx.update('caseload_assignment', row.id, null, { ended_on: input.from, end_reason: input.reason });
  }
  for (const one of fresh) await insert(tx, input, one);
}

function insert(tx: Tx, input: Giving, one: Wanted): Promise<number> {
  return tx.insert('caseload_assignment', one.assignmentId, {
    child_id: one.childId,
    staff_id: input.staffId,
    part: input.part,
    started_on: input.from,
    ended_on: null,
    reason: input.reason,
    handover: input.handover ?? null,
    override_reason: input.overrideReason ?? null,
    sibling_reason: input.siblingReason ?? null,
    end_reason: null,
    introduced_on: null,
  });
}

function once(faults: readonly Broken[]): Broken[] {
  return [...new Map(faults.map((fault) => [fault.join('/'), fault])).values()];
}

function dayFaults(input: Giving, children: readonly ChildRow[], today: string): Broken[] {
  if (input.from > today) return [['from', 'in-future']];
  return children.some((row) => input.from < row.since) ? [['from', 'before-since']] : [];
}

/** For each child: what ends, and what forbids it. Periods never overlap, so what is past cannot be given again. */
async function plan(tx: Tx, input: Giving, children: readonly ChildRow[], today: string): Promise<Plan[]> {
  const ids = children.map((row) => row.id);
  const later = await tx.all(assignmentsFromSql(ids, input.from), AssignmentRow);
  return children.map((child): Plan => {
    const rows = later.filter((row) => row.child_id === child.id);
    const open = rows.filter((row) => row.started_on <= today && (row.ended_on === null || row.ended_on > today));
    const before = open.filter((row) => row.part === input.part);
    const other = open.filter((row) => row.part !== input.part && row.staff_id === input.staffId);
    const past = rows.filter((row) => row.part === input.part && !open.includes(row) && !isEmpty(row));
    const faults: Broken[] = [];
    if (before.some((row) => row.staff_id === input.staffId)) faults.push(['staffId', 'already']);
    if (input.part === 'second' && other.length > 0) faults.push(['staffId', 'is-lead']);
    const ends = input.part === 'lead' ? [...before, ...other] : before;
    if (past.length > 0 || ends.some((row) => row.started_on > input.from)) faults.push(['from', 'overlaps']);
    return { ends, changesLead: input.part === 'lead' && before.length > 0, faults };
  });
}

/** Taken over on the day it began: it never held. */
function isEmpty(row: AssignmentRow): boolean {
  return row.ended_on !== null && row.ended_on <= row.started_on;
}

/** Brothers and sisters stay with one worker unless somebody says why not. */
async function siblingFaults(
  tx: Tx,
  input: Giving,
  children: readonly ChildRow[],
  today: string,
): Promise<readonly Broken[]> {
  if (input.part !== 'lead' || input.siblingReason != null) return [];
  const groups = [...new Set(children.flatMap((row) => row.sibling_group ?? []))];
  if (groups.length === 0) return [];
  const given = new Set(children.map((row) => row.id));
  const siblings = (await tx.all(childrenOfGroupsSql(groups, today), ChildRow)).filter((row) => !given.has(row.id));
  const parted = siblings.some((row) => row.lead_id !== null && row.lead_id !== input.staffId);
  return parted ? [['siblingReason', 'required']] : [];
}

/** Whether this person may be given these children, today and on the day it is to begin. */
async function personFaults(
  { tx, today }: CommandContext,
  input: Giving,
  children: readonly ChildRow[],
): Promise<readonly Broken[]> {
  const worker = (await trainedWorkersOn(tx, today)).find((one) => one.id === input.staffId);
  if (!worker) return [['staffId', 'unknown']];
  const then = input.from === today ? worker : (await workersOn(tx, input.from)).find((one) => one.id === worker.id);
  const carried = await carriedToday(tx, today);
  const present = { ...worker, active: worker.active && then?.active === true };
  const answer = verdict(
    obstaclesTo(present, input.part, children, carried),
    carried.rules.eligibility,
    input.overrideReason ?? null,
  );
  return answer === 'may' ? [] : [['staffId', answer]];
}
