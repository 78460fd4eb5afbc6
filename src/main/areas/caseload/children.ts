/** The list of children, and one child with its brothers and sisters and everybody who carried it. */
import type { Output, Parsed } from '../../../shared/contract.ts';
import { notFound } from '../../errors.ts';
import type { QueryContext } from '../../gate/handler.ts';
import { byName } from '../by-name.ts';
import { historyOfRows } from '../histories.ts';
import { finds, pageOf } from '../lists.ts';
import { childRows, refOf, toLines, type Confined, type Line, type Refs } from './lines.ts';
import {
  assignmentIdsSql,
  assignmentsOfChildSql,
  childKeptSql,
  childNameIdsSql,
  childrenByIdSql,
  childrenOfGroupsSql,
} from './queries.ts';
import { AssignmentRow, ChildKeptRow, ChildRow, IdRow } from './rows.ts';
import { seenAmong } from './scopes.ts';
import { forPaper } from './shown.ts';
import { staffRefs } from './workers.ts';

type Asked = Parsed<'caseload.children'>;

export async function children(context: Confined, asked: Asked): Promise<Output<'caseload.children'>> {
  const page = pageOf(arrange(await toLines(context, await childRows(context)), asked), asked);
  return { ...page, items: await forPaper(context, page.items) };
}

function isOf(line: Line, staffId: string): boolean {
  return [line.lead, line.second, ...line.covers].some((one) => one?.id === staffId);
}

function arrange(lines: readonly Line[], asked: Asked): Line[] {
  const found = lines.filter(
    (line) =>
      (asked.staffId == null || isOf(line, asked.staffId)) &&
      (asked.without !== true || line.lead === null) &&
      (asked.house == null || line.house === asked.house) &&
      // Two thousand names are not spelled out for a search that asks for nothing.
      (!asked.search || finds(asked.search, [line.name, line.code, line.house, line.lead?.name ?? null])),
  );
  const turn = asked.direction === 'down' ? -1 : 1;
  // Whoever has nobody stands on top, however the rest is sorted.
  return found.toSorted(
    (a, b) =>
      Number(a.lead !== null) - Number(b.lead !== null) ||
      compare(a, b, asked.sort ?? 'wait', turn) ||
      byName(title(a), title(b)) ||
      byName(a.code, b.code),
  );
}

function title(line: Line): string {
  return line.name ?? line.code;
}

function compare(a: Line, b: Line, by: NonNullable<Asked['sort']>, turn: 1 | -1): number {
  if (by === 'wait') return turn * (b.daysWithoutLead - a.daysWithoutLead);
  if (by === 'name') return turn * byName(title(a), title(b));
  const value = (line: Line) => (by === 'house' ? line.house : (line.lead?.name ?? null));
  const [one, other] = [value(a), value(b)];
  // What is not known stands last in both directions.
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return turn * byName(one, other);
}

export async function child(
  context: QueryContext,
  { childId }: Parsed<'caseload.child'>,
): Promise<Output<'caseload.child'>> {
  const { read, today } = context;
  const [row] = await read.all(childrenByIdSql([childId], today), ChildRow);
  if (!row) throw notFound();
  const refs = await staffRefs(read, today);
  const lines = await toLines(context, [row, ...(await siblingsOf(context, row))]);
  const [line, ...siblings] = await forPaper(context, lines);
  if (!line) throw notFound();
  const periods = await read.all(assignmentsOfChildSql(childId), AssignmentRow);
  return { child: line, siblings, assignments: periods.map((period) => toAssignment(period, refs)) };
}

/** Brothers and sisters, as far as the caller may know of them. */
async function siblingsOf({ read, today, grant, actor }: Confined, row: ChildRow): Promise<ChildRow[]> {
  if (row.sibling_group === null) return [];
  const group = await read.all(childrenOfGroupsSql([row.sibling_group], today), ChildRow);
  const others = group.filter((one) => one.id !== row.id);
  if (grant === 'all') return others;
  const ids = others.map((one) => one.id);
  const seen = await seenAmong(read, actor.id, ids, today);
  return others.filter((one) => seen.has(one.id));
}

function toAssignment(row: AssignmentRow, refs: Refs): Output<'caseload.child'>['assignments'][number] {
  return {
    id: row.id,
    rev: row.rev,
    part: row.part,
    staff: refOf(refs, row.staff_id),
    from: row.started_on,
    until: row.ended_on,
    reason: row.reason,
    handover: row.handover,
    introducedOn: row.introduced_on,
    overrideReason: row.override_reason,
  };
}

/** The field that only tells screens that something belonging to the child changed. */
const bookkeeping = 'parts_changed_at';

/** The child's own changes, its names' and its workers', newest first. */
export async function history(
  { read }: QueryContext,
  { childId }: Parsed<'caseload.history'>,
): Promise<Output<'caseload.history'>> {
  const kept = await read.one(childKeptSql(childId), ChildKeptRow);
  if (kept?.deleted_at !== null) throw notFound();
  const names = await read.all(childNameIdsSql(childId), IdRow);
  const periods = await read.all(assignmentIdsSql(childId), IdRow);
  const entries = await historyOfRows(read, [
    ['child', childId],
    ...names.map(({ id }) => ['child_name', id] as const),
    ...periods.map(({ id }) => ['caseload_assignment', id] as const),
  ]);
  const told = entries
    .map((entry) => ({ ...entry, fields: entry.fields.filter((one) => one.field !== bookkeeping) }))
    .filter((entry) => entry.fields.length > 0);
  return { entries: told };
}
