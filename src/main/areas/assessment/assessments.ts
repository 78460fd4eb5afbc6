/** A child's assessments and those of its families: as lines, and each one whole. */
import type { Assessment, AssessmentLine } from '../../../shared/areas/assessment-parts.ts';
import type { PersonRef } from '../../../shared/areas/common.ts';
import type { Output, Parsed } from '../../../shared/contract.ts';
import {
  comparable,
  crisisIn,
  daysLate,
  dueState,
  newestFirst,
  newestOfEachSet,
} from '../../../shared/rules/assessment.ts';
import { notFound } from '../../errors.ts';
import type { QueryContext } from '../../gate/handler.ts';
import type { Reader } from '../../store/types.ts';
import { amendmentsSql, linesOfChildSql, liveChildSql, scoresOfChildSql, scoresOfSql, wholeSql } from './queries.ts';
import { AmendmentRow, IdRow, LineRow, ScoreRow, WholeRow, type ByRow } from './rows.ts';
import { readSet } from './sets.ts';

/** A child that is not there is told like one the caller may not know of. @throws AppError `not-found` */
export async function needChild(read: Reader, childId: string): Promise<void> {
  if (!(await read.one(liveChildSql(childId), IdRow))) throw notFound();
}

export function byWhom({ created_by, owner_name, owner_active }: ByRow): PersonRef | null {
  return owner_name === null ? null : { id: created_by, name: owner_name, active: owner_active === 1 };
}

function toScore(row: ScoreRow) {
  return { domainId: row.domain_id, score: row.score, leftOut: row.left_out === 1 };
}

function commonOf(row: LineRow) {
  return {
    id: row.id,
    rev: row.rev,
    about: row.about,
    setId: row.set_id,
    householdId: row.household_id,
    state: row.finished_at === null ? 'unfinished' : row.set_aside_at === null ? 'finished' : 'set-aside',
    assessedOn: row.assessed_on,
    assessedBy: row.assessed_by,
    nextOn: row.next_on,
    willingness: row.willingness,
    startedAt: row.created_at,
    startedBy: byWhom(row),
    savedAt: row.updated_at,
    finishedAt: row.finished_at,
  } as const;
}

function toLine(row: LineRow, scores: readonly ScoreRow[]): AssessmentLine {
  return { ...commonOf(row), scores: scores.map(toScore) };
}

/** Every one of a child and of its families, newest first. */
export async function linesOf(read: Reader, childId: string): Promise<AssessmentLine[]> {
  const rows = await read.all(linesOfChildSql(childId), LineRow);
  const scores = Map.groupBy(await read.all(scoresOfChildSql(childId), ScoreRow), (one) => one.assessment_id);
  return newestFirst(rows.map((row) => toLine(row, scores.get(row.id) ?? [])));
}

export async function ofChild(
  { read, today }: QueryContext,
  { childId }: Parsed<'assessment.ofChild'>,
): Promise<Output<'assessment.ofChild'>> {
  await needChild(read, childId);
  const assessments = await linesOf(read, childId);
  const counting = assessments.filter((one) => one.about === 'child' && one.state === 'finished');
  const dueOn = counting[0]?.nextOn ?? null;
  return {
    assessments,
    assessedOn: counting[0]?.assessedOn ?? null,
    dueOn,
    due: dueState(dueOn, today),
    overdueDays: daysLate(dueOn, today),
    crisis: newestOfEachSet(counting).flatMap(crisisIn),
  };
}

/** What stands under an id and is this child's. @throws AppError `not-found` */
export async function keptRow(read: Reader, childId: string, id: string): Promise<WholeRow> {
  const row = await read.one(wholeSql(id), WholeRow);
  if (!row || row.child_id !== childId || row.deleted_at !== null) throw notFound();
  return row;
}

function finisherOf({ finished_by, finisher_name, finisher_active }: WholeRow): PersonRef | null {
  if (finished_by === null || finisher_name === null) return null;
  return { id: finished_by, name: finisher_name, active: finisher_active === 1 };
}

async function whole(read: Reader, row: WholeRow): Promise<Assessment> {
  const scores = await read.all(scoresOfSql([row.id]), ScoreRow);
  const amendments = await read.all(amendmentsSql(row.id), AmendmentRow);
  return {
    ...commonOf(row),
    childId: row.child_id,
    householdName: row.household_name,
    present: row.present,
    paperOn: row.paper_on,
    paperAuthor: row.paper_author,
    childView: row.child_view,
    strengths: row.strengths,
    needs: row.needs,
    apart: row.apart,
    wish: row.wish,
    willingnessWhy: row.willingness_why,
    support: row.support,
    disability: row.disability,
    disabilityNote: row.disability_note,
    home: row.home,
    setAsideWhy: row.set_aside_why,
    finishedBy: finisherOf(row),
    scores: scores.map((one) => ({ ...toScore(one), reason: one.reason })),
    amendments: amendments.map((one) => ({ id: one.id, at: one.created_at, by: byWhom(one), text: one.body })),
  };
}

/** @throws AppError `not-found`, also for another child's */
export async function readWhole(read: Reader, childId: string, id: string): Promise<Assessment> {
  return whole(read, await keptRow(read, childId, id));
}

export async function one(
  { read }: QueryContext,
  { childId, id }: Parsed<'assessment.one'>,
): Promise<Output<'assessment.one'>> {
  const assessment = await readWhole(read, childId, id);
  const earlier = (await linesOf(read, childId)).filter(
    (line) => line.id !== id && line.state === 'finished' && comparable(line, assessment) && isBefore(line, assessment),
  );
  const before = earlier[0] ? await readWhole(read, childId, earlier[0].id) : null;
  return { assessment, before, set: await readSet(read, assessment.setId) };
}

/** What has no day yet is being written now: all that is finished was before it. */
function isBefore(line: AssessmentLine, now: Assessment): boolean {
  if (now.finishedAt === null) return now.assessedOn === null || (line.assessedOn ?? '') <= now.assessedOn;
  const [first] = newestFirst([line, now]);
  return first?.id === now.id;
}
