/** Sessions of training: planned, held with a sheet of who came, or cancelled. */
import type { Session } from '../../../shared/areas/training.ts';
import type { Output, Parsed } from '../../../shared/contract.ts';
import { invalid, notFound } from '../../errors.ts';
import type { CommandContext, QueryContext } from '../../gate/handler.ts';
import type { Reader } from '../../store/types.ts';
import { finds, given } from '../lists.ts';
import { refOf, staffFacts, staffIdOf, staffNames } from '../team/facts.ts';
import { courseSql, sessionSql, sessionsSql, sheetSql } from './queries.ts';
import { AttendanceRow, CourseRow, SessionCountRow, SessionRow } from './rows.ts';
import { assertTopics } from './topics.ts';

type State = Session['state'];

/** Held is what has a sheet: a day that passed without one still waits for it. */
function stateOf(row: Pick<SessionRow, 'cancelled_at'>, listed: number): State {
  if (row.cancelled_at !== null) return 'cancelled';
  return listed > 0 ? 'held' : 'planned';
}

function toHead(row: SessionRow, listed: number) {
  return {
    id: row.id,
    rev: row.rev,
    title: row.title,
    courseId: row.course_id,
    topicIds: row.topic_ids,
    on: row.held_on,
    until: row.held_until,
    place: row.place,
    trainer: row.trainer,
    capacity: row.capacity,
    state: stateOf(row, listed),
  };
}

/** Newest first. Under an `own` grant: what is planned, and what the person was on the sheet of. */
export async function sessions(
  { read, grant, actor }: QueryContext,
  asked: Parsed<'training.sessions'>,
): Promise<Output<'training.sessions'>> {
  const own = grant === 'all' ? null : await staffIdOf(read, actor.id);
  const found = (await read.all(sessionsSql(own), SessionCountRow)).filter((row) => {
    const state = stateOf(row, row.listed);
    if (grant !== 'all' && row.own === 0 && state !== 'planned') return false;
    if (asked.state !== undefined && state !== asked.state) return false;
    return finds(asked.search, [row.title, row.place, row.trainer]);
  });
  const answer = found.map((row) => ({ ...toHead(row, row.listed), attended: row.attended, passed: row.passed }));
  return { sessions: asked.direction === 'up' ? answer.toReversed() : answer };
}

/** @throws AppError `not-found` */
export async function sessionRow(read: Reader, id: string): Promise<SessionRow> {
  const row = await read.one(sessionSql(id), SessionRow);
  if (!row) throw notFound();
  return row;
}

/** @throws AppError `not-found` */
export async function readSession(read: Reader, id: string, today: string): Promise<Session> {
  const row = await sessionRow(read, id);
  const sheet = await read.all(sheetSql(id), AttendanceRow);
  const refs = new Map((await staffFacts(read, today)).map((fact) => [fact.id, refOf(fact)]));
  const names = sheet.every((one) => refs.has(one.staff_id)) ? new Map<string, string>() : await staffNames(read);
  const refFor = (staffId: string) =>
    refs.get(staffId) ?? { id: staffId, name: names.get(staffId) ?? '', active: false };
  return {
    ...toHead(row, sheet.length),
    attendance: sheet.map((one) => ({
      id: one.id,
      rev: one.rev,
      staff: refFor(one.staff_id),
      result: one.result,
      certificate: one.certificate,
    })),
  };
}

type Planning = Parsed<'training.planSession'>;

export async function planSession(context: CommandContext, input: Planning): Promise<Session> {
  const { tx, today } = context;
  const known = await tx.one(sessionSql(input.id), SessionRow);
  const until = input.until === undefined ? (known?.held_until ?? null) : input.until;
  if (until !== null && until < input.on) throw invalid(['until', 'before-start']);
  await assertTopics(tx, input.topicIds);
  if (input.courseId != null && !(await tx.one(courseSql(input.courseId), CourseRow))) {
    throw invalid(['courseId', 'unknown']);
  }
  await assertFitsSheet(context, input);
  await save(context, input, known);
  return readSession(tx, input.id, today);
}

/** What was held cannot move to the future, be called off, or have had fewer places than people. */
async function assertFitsSheet({ tx, today }: CommandContext, input: Planning): Promise<void> {
  const sheet = await tx.all(sheetSql(input.id), AttendanceRow);
  if (sheet.length === 0) return;
  if (input.on > today) throw invalid(['on', 'in-future']);
  if (input.cancelled === true) throw invalid(['cancelled', 'held']);
  if (input.capacity != null && seats(sheet) > input.capacity) throw invalid(['capacity', 'over-capacity']);
}

/** How many came: who was absent took no place. */
export function seats(sheet: readonly { readonly result: string }[]): number {
  return sheet.filter((one) => one.result !== 'absent').length;
}

async function save({ tx, now }: CommandContext, input: Planning, known: SessionRow | undefined): Promise<void> {
  const required = { title: input.title, topic_ids: JSON.stringify([...new Set(input.topicIds)]), held_on: input.on };
  const optional = {
    course_id: input.courseId,
    held_until: input.until,
    place: input.place,
    trainer: input.trainer,
    capacity: input.capacity,
  };
  if (input.rev !== null) {
    const cancelled = given({ cancelled_at: cancelledAt(input.cancelled, known?.cancelled_at ?? null, now) });
    await tx.update('training_session', input.id, input.rev, { ...required, ...given(optional), ...cancelled });
    return;
  }
  if (input.cancelled === true) throw invalid(['cancelled', 'new']);
  await tx.insert('training_session', input.id, { ...required, ...given(optional), cancelled_at: null });
}

function cancelledAt(wanted: boolean | undefined, before: string | null, now: number): string | null | undefined {
  if (wanted === undefined || wanted === (before !== null)) return undefined;
  return wanted ? new Date(now).toISOString() : null;
}
