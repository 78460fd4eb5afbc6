/** The sheet of a session, written whole: one command for everybody who was expected. */
import type { Session } from '../../../shared/areas/training.ts';
import type { Parsed } from '../../../shared/contract.ts';
import { invalid } from '../../errors.ts';
import type { CommandContext } from '../../gate/handler.ts';
import type { Reader, Tx } from '../../store/types.ts';
import { staffFacts } from '../team/facts.ts';
import { attendanceByIdSql, sheetSql } from './queries.ts';
import { AttendanceRow, type SessionRow } from './rows.ts';
import { readSession, seats, sessionRow } from './sessions.ts';

type Sheet = Parsed<'training.logAttendance'>;
type Line = Sheet['people'][number];

/**
 * Afterwards the sheet holds exactly these people. Sent twice it changes nothing, whichever `rev` comes with it; who
 * stood on it and is left out now is taken off.
 */
export async function logAttendance(context: CommandContext, input: Sheet): Promise<Session> {
  const { tx, today, now } = context;
  const session = await sessionRow(tx, input.id);
  const present = await tx.all(sheetSql(input.id), AttendanceRow);
  if (isSame(input.people, present)) return readSession(tx, input.id, today);
  await tx.update('training_session', input.id, input.rev, { sheet_changed_at: new Date(now).toISOString() });
  assertHeld(session, today);
  if (session.capacity !== null && seats(input.people) > session.capacity) throw invalid(['people', 'over-capacity']);
  await assertPeople(tx, input.people, present, session.held_on);
  const known = await knownRows(tx, input);
  const wanted = new Set(input.people.map((line) => line.id));
  for (const row of present) if (!wanted.has(row.id)) await tx.remove('training_attendance', row.id, null, null);
  for (const line of input.people) await write(tx, input.id, line, known.get(line.id));
  return readSession(tx, input.id, today);
}

function isSame(lines: readonly Line[], present: readonly AttendanceRow[]): boolean {
  const byId = new Map(present.map((row) => [row.id, row]));
  return lines.length === present.length && lines.every((line) => isEqual(line, byId.get(line.id)));
}
function isEqual(line: Line, row: AttendanceRow | undefined): boolean {
  return row?.staff_id === line.staffId && row.result === line.result && row.certificate === (line.certificate ?? null);
}

function assertHeld(session: SessionRow, today: string): void {
  if (session.cancelled_at !== null) throw invalid(['id', 'cancelled']);
  if (session.held_on > today) throw invalid(['on', 'in-future']);
  if (session.held_until !== null && session.held_until > today) throw invalid(['until', 'in-future']);
}

/** Everybody once, known, and not gone before that day; who stands on the sheet already may stay. */
async function assertPeople(
  read: Reader,
  lines: readonly Line[],
  present: readonly AttendanceRow[],
  day: string,
): Promise<void> {
  const staff = new Map((await staffFacts(read, day)).map((fact) => [fact.id, fact]));
  const listed = new Set(present.map((row) => row.staff_id));
  const seen = new Set<string>();
  const faults = lines.flatMap(({ staffId }, at): [string, string][] => {
    const fact = staff.get(staffId);
    const twice = seen.has(staffId);
    seen.add(staffId);
    if (twice) return [[`people.${at}.staffId`, 'twice']];
    if (listed.has(staffId)) return [];
    if (!fact) return [[`people.${at}.staffId`, 'unknown']];
    return fact.active || fact.coming ? [] : [[`people.${at}.staffId`, 'not-active']];
  });
  if (faults.length > 0) throw invalid(...faults);
}

/** Rows of these ids, taken off before or not. @throws AppError `invalid` for an id that stands for something else */
async function knownRows(read: Reader, { id, people }: Sheet): Promise<ReadonlyMap<string, AttendanceRow>> {
  const ids = people.map((line) => line.id);
  const known = new Map((await read.all(attendanceByIdSql(ids), AttendanceRow)).map((row) => [row.id, row]));
  const faults = people.flatMap((line, at): [string, string][] => {
    const row = known.get(line.id);
    const other = row && (row.session_id !== id || row.staff_id !== line.staffId);
    return other === true || ids.indexOf(line.id) !== at ? [[`people.${at}.id`, 'taken']] : [];
  });
  if (faults.length > 0) throw invalid(...faults);
  return known;
}

async function write(tx: Tx, sessionId: string, line: Line, known: AttendanceRow | undefined): Promise<void> {
  const values = { result: line.result, certificate: line.certificate ?? null };
  if (!known) {
    await tx.insert('training_attendance', line.id, { session_id: sessionId, staff_id: line.staffId, ...values });
    return;
  }
  if (known.deleted_at !== null) await tx.restore('training_attendance', line.id, null);
  await tx.update('training_attendance', line.id, null, values);
}
