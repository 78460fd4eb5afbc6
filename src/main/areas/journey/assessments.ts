/** Self-assessments that are finished: written once, compared with the others, and acted on. */
import type { Finished } from '../../../shared/areas/journey-assessment.ts';
import type { Parsed } from '../../../shared/contract.ts';
import { proposedReadiness } from '../../../shared/rules/self-assessment.ts';
import type { Broken } from '../../../shared/rules/status.ts';
import { invalid, notFound } from '../../errors.ts';
import type { CommandContext } from '../../gate/handler.ts';
import type { Reader } from '../../store/types.ts';
import { addPlannedAction, liveStage, placeIn } from '../transition/facts-way.ts';
import { assessmentsSql, scoresSql, themeActionsSql, themeSql } from './queries.ts';
import { AssessmentRow, authorOf, ScoreRow, ThemeActionRow, ThemeRow } from './rows.ts';
import { readThemes } from './themes.ts';

type Finishing = Parsed<'journey.finishAssessment'>;
type Acted = Finished['actions'][number];

/** All of them, newest first, or the one named. */
export async function readAssessments(read: Reader, id: string | null = null): Promise<Finished[]> {
  const rows = await read.all(assessmentsSql(id), AssessmentRow);
  const ids = rows.map((row) => row.id);
  const scores = Map.groupBy(await read.all(scoresSql(ids), ScoreRow), (row) => row.assessment_id);
  const acted = await actedOn(read, ids);
  return rows.map((row) => {
    const own = scores.get(row.id) ?? [];
    return {
      ...{ id: row.id, on: row.held_on, by: row.taken_by, readiness: row.readiness, endGoal: row.end_goal },
      proposed: proposedReadiness(own.map((one) => one.score)),
      startingPoint: row.starting_point,
      recordedBy: authorOf(row),
      recordedAt: row.created_at,
      scores: own.map(({ id: scoreId, theme_id, theme_name, score, reason, signs, risks }) => ({
        ...{ id: scoreId, themeId: theme_id, themeName: theme_name, score, reason, signs, risks },
      })),
      actions: acted.get(row.id) ?? [],
    };
  });
}

/** Actions that somebody added because of a weak theme, and that are still there. */
async function actedOn(read: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, Acted[]>> {
  const found = new Map<string, Acted[]>();
  for (const row of await read.all(themeActionsSql(ids), ThemeActionRow)) {
    const place = await placeIn(read, 'action', row.action_id);
    if (!place || place.gone) continue;
    const acted = { themeId: row.theme_id, actionId: row.action_id, name: place.name, stageId: place.stageId };
    found.set(row.assessment_id, [...(found.get(row.assessment_id) ?? []), acted]);
  }
  return found;
}

async function one(read: Reader, id: string): Promise<Finished> {
  const [found] = await readAssessments(read, id);
  if (!found) throw notFound();
  return found;
}

/** Every theme in use, each once, and none that is not. */
async function scoreFaults(read: Reader, { scores }: Finishing): Promise<Broken[]> {
  const themes = new Set((await readThemes(read, false)).map((theme) => theme.id));
  const faults: Broken[] = scores.flatMap(({ themeId }, i): Broken[] => {
    if (!themes.has(themeId)) return [[`scores.${i}.themeId`, 'unknown']];
    return scores.findIndex((other) => other.themeId === themeId) < i ? [[`scores.${i}.themeId`, 'twice']] : [];
  });
  const given = new Set(scores.map((score) => score.themeId));
  return [...themes].every((id) => given.has(id)) ? faults : [...faults, ['scores', 'theme-missing']];
}

/** Saved twice it is one; with other words under the same id it is a conflict, since nothing is ever changed. */
export async function finishAssessment({ tx, today }: CommandContext, input: Finishing): Promise<Finished> {
  const kept = (await tx.all(assessmentsSql(input.id), AssessmentRow)).length > 0;
  if (!kept) {
    const faults = await scoreFaults(tx, input);
    if (input.on > today) faults.push(['on', 'in-future']);
    if (faults.length > 0) throw invalid(...faults);
  }
  await tx.insert('self_assessment', input.id, {
    held_on: input.on,
    taken_by: input.by,
    readiness: input.readiness,
    end_goal: input.endGoal,
    starting_point: input.startingPoint,
  });
  for (const { id, themeId, score, reason, signs, risks } of input.scores) {
    const row = { assessment_id: input.id, theme_id: themeId, score, reason, signs, risks };
    await tx.insert('self_assessment_score', id, row);
  }
  return one(tx, input.id);
}

export async function actOnTheme({ tx }: CommandContext, input: Parsed<'journey.actOnTheme'>): Promise<Finished> {
  const { actionId, assessmentId, themeId, stageId, name } = input;
  const assessment = await one(tx, assessmentId);
  if (!assessment.scores.some((score) => score.themeId === themeId)) throw invalid(['themeId', 'unknown']);
  if (!(await tx.one(themeSql(themeId), ThemeRow))) throw invalid(['themeId', 'unknown']);
  if (!(await liveStage(tx, stageId))) throw invalid(['stageId', 'unknown']);
  await addPlannedAction(tx, { id: actionId, stageId, name, ownerId: null, goalDate: null });
  await tx.insert('self_assessment_action', actionId, {
    assessment_id: assessmentId,
    theme_id: themeId,
    action_id: actionId,
  });
  return one(tx, assessmentId);
}
