/**
 * What readiness needs of all children at once. Rows of one child come as one text, since two thousand children have
 * tens of thousands of actions: the database packs them, and they are unpacked only where they count.
 */
import sql, { empty, raw, type Sql } from 'sql-template-tag';

const which = (column: string, ids: readonly string[] | null): Sql =>
  ids === null ? empty : sql`AND ${raw(column)} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;

/** How an action stands: the first letter of its newest step, `p` where there is none; `n` for what was not done. */
const letter = sql`COALESCE((SELECT CASE s.status WHEN 'not-done' THEN 'n' WHEN 'in-progress' THEN 'i'
    WHEN 'done' THEN 'd' ELSE 'p' END FROM plan_step s WHERE s.action_id = a.id AND s.deleted_at IS NULL
    ORDER BY s.rowid DESC LIMIT 1), 'p')`;
/** `activity=letter` for each action of an activity, and how many referrals there are and were accepted. */
export const talliesSql = (ids: readonly string[] | null): Sql =>
  sql`SELECT a.child_id, group_concat(CASE WHEN a.activity_id IS NULL THEN NULL ELSE a.activity_id || '=' || ${letter} END) AS tally,
      SUM(a.referred_to IS NOT NULL) AS referrals,
      SUM(a.referred_to IS NOT NULL AND COALESCE(a.referral_state, '') IN ('accepted', 'received', 'helped')) AS accepted
    FROM plan_action a WHERE a.deleted_at IS NULL ${which('a.child_id', ids)} GROUP BY a.child_id`;

/** Marks that may still count, oldest first. */
export const marksBriefSql = (ids: readonly string[] | null): Sql =>
  sql`SELECT m.child_id, m.about, m.kind, m.marked_on, m.with_child, m.digest FROM plan_mark m
    WHERE m.deleted_at IS NULL ${which('m.child_id', ids)} ORDER BY m.rowid`;
/** Cells as `content.ts` has them, in the same order, as one text for each child. */
export const actionCellsSql = (ids: readonly string[]): Sql =>
  sql`SELECT a.child_id, json_group_array(json_array(a.id, a.goal_id, a.activity_id, a.what, a.for_whom, a.staff_id,
      a.responsible, a.due_on, a.currency, a.cost_estimate)) AS cells
    FROM plan_action a WHERE a.deleted_at IS NULL ${which('a.child_id', ids)} GROUP BY a.child_id`;
export const goalCellsSql = (ids: readonly string[]): Sql =>
  sql`SELECT g.child_id, json_group_array(json_array(g.id, g.domain, g.need, g.wanted)) AS cells
    FROM plan_goal g WHERE g.deleted_at IS NULL ${which('g.child_id', ids)} GROUP BY g.child_id`;
/** Those of a child with a monitoring plan; `named`: how many of them say who comes. */
export const visitCellsSql = (ids: readonly string[] | null): Sql =>
  sql`SELECT v.child_id, SUM(v.staff_id IS NOT NULL OR v.by_name IS NOT NULL) AS named,
      json_group_array(json_array(v.id, v.kind, v.after_days, v.due_on, v.staff_id, v.by_name)) AS cells
    FROM monitoring_visit v WHERE v.deleted_at IS NULL ${which('v.child_id', ids)} GROUP BY v.child_id`;
/** Held visits: how many, and how the last of them went. */
export const trialsBriefSql = (ids: readonly string[] | null): Sql =>
  sql`SELECT t.child_id, COUNT(*) AS held, (SELECT l.went FROM trial_visit l WHERE l.child_id = t.child_id
      AND l.state = 'held' AND l.deleted_at IS NULL ORDER BY l.from_on DESC, l.rowid DESC LIMIT 1) AS went
    FROM trial_visit t WHERE t.deleted_at IS NULL AND t.state = 'held' ${which('t.child_id', ids)} GROUP BY t.child_id`;
export const legalBriefSql = (ids: readonly string[] | null): Sql =>
  sql`SELECT m.child_id, m.step_id, m.state FROM legal_mark m WHERE m.deleted_at IS NULL ${which('m.child_id', ids)}
    ORDER BY m.rowid`;
export const statedBriefSql = (ids: readonly string[] | null): Sql =>
  sql`SELECT m.child_id, m.criterion_id, m.state FROM readiness_mark m WHERE m.deleted_at IS NULL ${which('m.child_id', ids)}
    ORDER BY m.rowid`;
