/**
 * Writing an assessment: begun by its first word, kept part by part, whole when it is finished, and from then on never
 * changed. What was wrong in it is amended beside it, or the whole is set aside with a reason and stays to be read.
 */
import type { Assessment, AssessmentFacts } from '../../../shared/areas/assessment-parts.ts';
import type { Output, Parsed } from '../../../shared/contract.ts';
import { nextDueOn, stillMissing } from '../../../shared/rules/assessment.ts';
import type { Broken } from '../../../shared/rules/status.ts';
import { invalid, notFound } from '../../errors.ts';
import type { CommandContext } from '../../gate/handler.ts';
import type { Patch } from '../../store/types.ts';
import { derivedId } from '../derived-id.ts';
import { given } from '../lists.ts';
import { keptRow, needChild, readWhole } from './assessments.ts';
import { amendmentsSql, scoresOfSql, wholeSql } from './queries.ts';
import { householdOfChildSql } from './queries-family.ts';
import { AmendmentRow, HouseholdRow, ScoreRow, WholeRow } from './rows.ts';
import { readRules, readSet } from './sets.ts';

type Saving = Parsed<'assessment.save'>;

const columns = {
  assessedOn: 'assessed_on',
  assessedBy: 'assessed_by',
  present: 'present',
  paperOn: 'paper_on',
  paperAuthor: 'paper_author',
  childView: 'child_view',
  strengths: 'strengths',
  needs: 'needs',
  apart: 'apart',
  wish: 'wish',
  willingness: 'willingness',
  willingnessWhy: 'willingness_why',
  support: 'support',
  disability: 'disability',
  disabilityNote: 'disability_note',
  home: 'home',
  nextOn: 'next_on',
} as const satisfies Record<keyof AssessmentFacts, string>;

function factColumns(facts: AssessmentFacts = {}): Patch {
  return given(Object.fromEntries(Object.entries(columns).map(([field, column]) => [column, valueOf(facts, field)])));
}

function valueOf(facts: AssessmentFacts, field: string): string | null | undefined {
  return Object.entries(facts).find(([name]) => name === field)?.[1];
}

const empty: Patch = Object.fromEntries(Object.values(columns).map((column) => [column, null]));

export async function save(context: CommandContext, input: Saving): Promise<Output<'assessment.save'>> {
  const { tx, now } = context;
  const at = new Date(now).toISOString();
  const row = await tx.one(wholeSql(input.id), WholeRow);
  // An id that names another child's is told like one that names nothing.
  if (row ? row.child_id !== input.childId || row.deleted_at !== null : input.rev !== null) throw notFound();
  if (row && input.rev !== null) await tx.update('assessment', row.id, input.rev, {});
  if (row && row.finished_at !== null) throw invalid(['id', 'finished']);
  if (row && row.set_id !== input.setId) throw invalid(['setId', 'fixed']);
  const faults = [...dayFaults(input.facts, context.today), ...(await scoreFaults(context, input))];
  if (faults.length > 0) throw invalid(...faults);
  if (input.rev === null) await begin(context, input);
  else await tx.update('assessment', input.id, input.rev, { ...factColumns(input.facts), parts_changed_at: at });
  await writeScores(context, input);
  const kept = await keptRow(tx, input.childId, input.id);
  return { id: kept.id, rev: kept.rev, savedAt: kept.updated_at };
}

async function begin({ tx }: CommandContext, input: Saving): Promise<void> {
  await needChild(tx, input.childId);
  const set = await readSet(tx, input.setId);
  if (set.retired) throw invalid(['setId', 'retired']);
  const householdId = input.householdId ?? null;
  if (set.about === 'family' && householdId === null) throw invalid(['householdId', 'required']);
  if (set.about === 'child' && householdId !== null) throw invalid(['householdId', 'not-allowed']);
  if (householdId !== null && !(await tx.one(householdOfChildSql(input.childId, householdId), HouseholdRow))) {
    throw notFound();
  }
  await tx.insert('assessment', input.id, {
    ...empty,
    ...factColumns(input.facts),
    child_id: input.childId,
    set_id: set.id,
    about: set.about,
    household_id: householdId,
    finished_at: null,
    finished_by: null,
    set_aside_at: null,
    set_aside_why: null,
    parts_changed_at: null,
  });
}

function dayFaults(facts: AssessmentFacts | undefined, today: string): Broken[] {
  const faults: Broken[] = [];
  if ((facts?.assessedOn ?? '') > today) faults.push(['facts.assessedOn', 'in-future']);
  if ((facts?.paperOn ?? '') > today) faults.push(['facts.paperOn', 'in-future']);
  return faults;
}

/** Each domain is one of the set's, and named once. */
async function scoreFaults({ tx }: CommandContext, { setId, scores = [] }: Saving): Promise<Broken[]> {
  if (scores.length === 0) return [];
  const known = new Set((await readSet(tx, setId)).domains.map((one) => one.id));
  const ids = scores.map((one) => one.domainId);
  return ids.flatMap((id, i): Broken[] => [
    ...(known.has(id) ? [] : [[`scores.${i}.domainId`, 'unknown'] as const]),
    ...(ids.indexOf(id) === i ? [] : [[`scores.${i}.domainId`, 'twice'] as const]),
  ]);
}

async function writeScores({ tx }: CommandContext, input: Saving): Promise<void> {
  const rows = await tx.all(scoresOfSql([input.id]), ScoreRow);
  for (const [i, one] of (input.scores ?? []).entries()) {
    const kept = rows.find((row) => row.domain_id === one.domainId);
    const id = derivedId(input.id, `assessment_score/${one.domainId}`);
    const score = one.score === undefined ? (kept?.score ?? null) : one.score;
    const left_out = Number(one.leftOut ?? kept?.left_out === 1);
    const reason = one.reason === undefined ? (kept?.reason ?? null) : one.reason;
    if (left_out === 1 && score !== null) throw invalid([`scores.${i}.score`, 'not-allowed']);
    if (kept) await tx.update('assessment_score', id, null, { score, left_out, reason });
    else {
      const belongs = { assessment_id: input.id, child_id: input.childId, domain_id: one.domainId };
      await tx.insert('assessment_score', id, { ...belongs, score, left_out, reason });
    }
  }
}

export async function finish(
  context: CommandContext,
  { childId, id, rev }: Parsed<'assessment.finish'>,
): Promise<Assessment> {
  const { tx, actor, now } = context;
  const row = await unfinished(context, childId, id, rev);
  const assessment = await readWhole(tx, childId, id);
  const set = await readSet(tx, row.set_id);
  const domains = set.domains.filter((one) => !one.retired).map((one) => one.id);
  const faults = stillMissing(assessment, domains);
  if (faults.length > 0) throw invalid(...faults);
  const months = set.dueMonths ?? (await readRules(tx)).dueMonths;
  const due = set.about === 'child' && row.assessed_on !== null ? nextDueOn(row.assessed_on, months) : null;
  await tx.update('assessment', id, rev, {
    finished_at: new Date(now).toISOString(),
    finished_by: actor.id,
    next_on: row.next_on ?? due,
  });
  return readWhole(tx, childId, id);
}

/** Of this child, as the screen knew it, and still open. @throws AppError `not-found`, `conflict`, `invalid` (`finished`) */
async function unfinished({ tx }: CommandContext, childId: string, id: string, rev: number): Promise<WholeRow> {
  const row = await keptRow(tx, childId, id);
  await tx.update('assessment', id, rev, {});
  if (row.finished_at !== null) throw invalid(['id', 'finished']);
  return row;
}

/** The same, finished. @throws AppError `not-found`, `conflict`, `invalid` (`not-finished`) */
async function finished({ tx }: CommandContext, childId: string, id: string, rev: number | null): Promise<WholeRow> {
  const row = await keptRow(tx, childId, id);
  await tx.update('assessment', id, rev, {});
  if (row.finished_at === null) throw invalid(['id', 'not-finished']);
  return row;
}

export async function discard(
  context: CommandContext,
  { childId, id, rev }: Parsed<'assessment.discard'>,
): Promise<Output<'assessment.discard'>> {
  await unfinished(context, childId, id, rev);
  await context.tx.remove('assessment', id, rev, null);
  return {};
}

export async function restore(
  { tx }: CommandContext,
  { childId, id }: Parsed<'assessment.restore'>,
): Promise<Assessment> {
  const row = await tx.one(wholeSql(id), WholeRow);
  if (!row || row.child_id !== childId || row.deleted_at === null) throw notFound();
  await tx.restore('assessment', id, null);
  return readWhole(tx, childId, id);
}

export async function amend(context: CommandContext, input: Parsed<'assessment.amend'>): Promise<Assessment> {
  const { tx, now } = context;
  const { childId, assessmentId } = input;
  await finished(context, childId, assessmentId, null);
  const known = (await tx.all(amendmentsSql(assessmentId), AmendmentRow)).some((row) => row.id === input.id);
  await tx.insert('assessment_amendment', input.id, {
    assessment_id: assessmentId,
    child_id: childId,
    body: input.text,
  });
  // Saved twice, it is one amendment, and nobody's screen grows older by it.
  const at = new Date(now).toISOString();
  if (!known) await tx.update('assessment', assessmentId, null, { parts_changed_at: at });
  return readWhole(tx, childId, assessmentId);
}

export async function setAside(
  context: CommandContext,
  { childId, id, rev, reason }: Parsed<'assessment.setAside'>,
): Promise<Assessment> {
  const row = await finished(context, childId, id, rev);
  if (row.set_aside_at !== null) throw invalid(['id', 'already']);
  const set_aside_at = new Date(context.now).toISOString();
  await context.tx.update('assessment', id, rev, { set_aside_at, set_aside_why: reason });
  return readWhole(context.tx, childId, id);
}

export async function countAgain(
  context: CommandContext,
  { childId, id, rev }: Parsed<'assessment.countAgain'>,
): Promise<Assessment> {
  const row = await finished(context, childId, id, rev);
  if (row.set_aside_at === null) throw invalid(['id', 'already']);
  await context.tx.update('assessment', id, rev, { set_aside_at: null, set_aside_why: null });
  return readWhole(context.tx, childId, id);
}
