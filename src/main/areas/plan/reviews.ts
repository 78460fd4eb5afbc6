/** Plans to be looked at again, late ones first; and the history of one. */
import type { Output, Parsed } from '../../../shared/contract.ts';
import { isDueSoon, overdueDays } from '../../../shared/rules/overdue.ts';
import type { QueryContext } from '../../gate/handler.ts';
import { byName } from '../by-name.ts';
import { historyOfRows, type LoggedRow } from '../histories.ts';
import { pageOf } from '../lists.ts';
import { assertChild, childOf, staffRefs, visibleChildren, type Known, type StaffRefs } from './people.ts';
import { ownTables, rowIdsSql } from './queries.ts';
import { ownRecords, planSide, type PlanSide } from './records.ts';
import { IdRow } from './rows.ts';

type Line = Output<'plan.reviews'>['items'][number];

function toLine(known: Known, { plan, life, reviewDue }: PlanSide, refs: StaffRefs, today: string): Line | null {
  if (plan === null) return null;
  return {
    id: known.profile.id,
    child: childOf(known, refs),
    goal: plan.goal,
    status: life.status,
    changed: life.changed,
    reviewDue,
    overdueDays: overdueDays({ goalDate: reviewDue, settled: false }, today),
    interimUntil: plan.interim ? plan.interim_until : null,
  };
}

/** Due: late, today, or soon. */
export async function reviews(context: QueryContext, asked: Parsed<'plan.reviews'>): Promise<Output<'plan.reviews'>> {
  const { read, today } = context;
  const refs = await staffRefs(read, today);
  const here = new Map([...(await visibleChildren(context))].filter(([, known]) => !known.left));
  const records = await ownRecords(read, context.grant === 'all' ? null : [...here.keys()]);
  const lines = [...here].flatMap(([id, known]) => toLine(known, planSide(id, records), refs, today) ?? []);
  const soon = (line: Line) => line.overdueDays > 0 || isDueSoon({ goalDate: line.reviewDue, settled: false }, today);
  const shown = asked.only === 'all' ? lines : lines.filter(soon);
  const sorted = shown.toSorted(
    (a, b) =>
      Number(a.reviewDue === null) - Number(b.reviewDue === null) ||
      byName(a.reviewDue ?? '', b.reviewDue ?? '') ||
      byName(a.child.name ?? a.child.code, b.child.name ?? b.child.code),
  );
  return pageOf(sorted, asked);
}

/** Everything that ever stood in the plan and around it, newest change first. */
export async function history(
  { read }: QueryContext,
  { childId }: Parsed<'plan.history'>,
): Promise<Output<'plan.history'>> {
  await assertChild(read, childId);
  const rows: LoggedRow[] = [];
  for (const table of ownTables) {
    rows.push(...(await read.all(rowIdsSql(table, childId), IdRow)).map(({ id }) => [table, id] as const));
  }
  const entries = await historyOfRows(read, rows);
  // A version's own text is compared elsewhere; here it would bury everything.
  const unread = new Set(['content', 'digest', 'child_id']);
  const told = entries
    .map((entry) => ({ ...entry, fields: entry.fields.filter((one) => !unread.has(one.field)) }))
    .filter((entry) => entry.fields.length > 0);
  return { entries: told };
}
