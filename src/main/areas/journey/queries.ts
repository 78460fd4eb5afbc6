/** Statements about links, sign-off, self-assessment and learning. What is newest was written last here (`rowid`). */
import sql, { empty, raw, type Sql } from 'sql-template-tag';

export const linksSql = (): Sql =>
  sql`SELECT id, rev, before_kind, before_id, after_kind, after_id FROM journey_link
    WHERE deleted_at IS NULL ORDER BY id`;
/** Removed ones too. */
export const keptLinkSql = (id: string): Sql =>
  sql`SELECT id, rev, before_kind, before_id, after_kind, after_id, deleted_at FROM journey_link WHERE id = ${id}`;

const criterion = raw(
  `t.id, t.rev, t.stage_id, t.catalogue_id, t.name, t.sort, t.retired_at, t.part, t.source, t.entry_id, t.weight,
   t.threshold FROM sign_off_criterion t`,
);
export const criteriaSql = (retired: boolean): Sql =>
  sql`SELECT ${criterion} WHERE t.deleted_at IS NULL ${retired ? empty : raw('AND t.retired_at IS NULL')}
    ORDER BY t.sort, t.id`;
export const criterionSql = (id: string): Sql => sql`SELECT ${criterion} WHERE t.id = ${id} AND t.deleted_at IS NULL`;
export const lastCriterionSql = (): Sql => sql`SELECT MAX(sort) AS sort FROM sign_off_criterion`;

const signOff = raw(
  `s.id, s.stage_id, s.decision, s.decided_on, s.decided_by, s.reason, s.override_reason, s.follows_id, s.facts,
   s.digest, s.created_at, u.id AS by_id, u.name AS by_name, u.disabled_at AS by_disabled
   FROM sign_off s LEFT JOIN app_user u ON u.id = s.created_by`,
);
/** Newest first; of one stage, or of all. */
export const signOffsSql = (stageId: string | null): Sql =>
  sql`SELECT ${signOff} ${stageId === null ? empty : sql`WHERE s.stage_id = ${stageId}`} ORDER BY s.rowid DESC`;
export const signOffSql = (id: string): Sql => sql`SELECT ${signOff} WHERE s.id = ${id}`;

const named = (ids: readonly string[]) => sql`IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;
export const conditionsSql = (signOffIds: readonly string[]): Sql =>
  sql`SELECT c.id, c.sign_off_id, c.action_id FROM sign_off_condition c
    WHERE c.sign_off_id ${named(signOffIds)} ORDER BY c.rowid`;

const theme = raw('t.id, t.rev, t.catalogue_id, t.name, t.hint, t.sort, t.retired_at FROM journey_theme t');
export const themesSql = (retired: boolean): Sql =>
  sql`SELECT ${theme} WHERE t.deleted_at IS NULL ${retired ? empty : raw('AND t.retired_at IS NULL')}
    ORDER BY t.sort, t.id`;
export const themeSql = (id: string): Sql => sql`SELECT ${theme} WHERE t.id = ${id} AND t.deleted_at IS NULL`;
export const lastThemeSql = (): Sql => sql`SELECT MAX(sort) AS sort FROM journey_theme`;

/** By the day it was held, newest first; of one day the one written last first. */
export const assessmentsSql = (id: string | null): Sql =>
  sql`SELECT a.id, a.held_on, a.taken_by, a.readiness, a.end_goal, a.starting_point, a.created_at,
      u.id AS by_id, u.name AS by_name, u.disabled_at AS by_disabled
    FROM self_assessment a LEFT JOIN app_user u ON u.id = a.created_by
    ${id === null ? empty : sql`WHERE a.id = ${id}`} ORDER BY a.held_on DESC, a.rowid DESC`;
export const scoresSql = (assessmentIds: readonly string[]): Sql =>
  sql`SELECT s.id, s.assessment_id, s.theme_id, t.name AS theme_name, s.score, s.reason, s.signs, s.risks
    FROM self_assessment_score s JOIN journey_theme t ON t.id = s.theme_id
    WHERE s.assessment_id ${named(assessmentIds)} ORDER BY t.sort, t.id`;
export const themeActionsSql = (assessmentIds: readonly string[]): Sql =>
  sql`SELECT a.id, a.assessment_id, a.theme_id, a.action_id FROM self_assessment_action a
    WHERE a.assessment_id ${named(assessmentIds)} AND a.deleted_at IS NULL ORDER BY a.rowid`;

const learning = raw(
  `l.id, l.rev, l.kind, l.title, l.source, l.held_on, l.who, l.people, l.learnt, l.next_step,
   u.id AS by_id, u.name AS by_name, u.disabled_at AS by_disabled
   FROM journey_learning l LEFT JOIN app_user u ON u.id = l.created_by`,
);
export const learningsSql = (): Sql =>
  sql`SELECT ${learning} WHERE l.deleted_at IS NULL ORDER BY l.held_on DESC, l.rowid DESC`;
export const learningSql = (id: string): Sql => sql`SELECT ${learning} WHERE l.id = ${id} AND l.deleted_at IS NULL`;
export const keptLearningSql = (id: string): Sql => sql`SELECT id, deleted_at FROM journey_learning WHERE id = ${id}`;

export const organisationSql = (): Sql => sql`SELECT name FROM organisation WHERE deleted_at IS NULL LIMIT 1`;
