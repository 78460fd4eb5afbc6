/**
 * The statements about one child's plan, and about whose it is. Steps, marks and what was stated are events: of several
 * the newest counts: the one written last on this laptop (`rowid`), since the wall’s clock may have been wrong.
 */
import sql, { empty, raw, type Sql } from 'sql-template-tag';

/** The tables of a child's own rows: their names stand in statements, so they come from here alone. */
export const ownTables = [
  ...(['child_plan', 'plan_goal', 'plan_action', 'plan_step', 'plan_left_out', 'plan_mark'] as const),
  ...(['trial_visit', 'safety_plan', 'monitoring_plan', 'monitoring_visit', 'move_day', 'legal_mark'] as const),
  ...(['readiness_mark', 'readiness_owner'] as const),
] as const;
export type OwnTable = (typeof ownTables)[number];

const among = (column: string, ids: readonly string[]): Sql =>
  sql`${raw(column)} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;

/**
 * Who leads these children on a day (all for null). Of two at once (two laptops joined) the earlier stays until somebody
 * decides: it comes last, so that whoever reads the rows in order keeps it.
 */
export const leadsSql = (ids: readonly string[] | null, day: string): Sql =>
  sql`SELECT a.child_id, a.staff_id FROM caseload_assignment a WHERE a.part = 'lead' AND a.deleted_at IS NULL
      AND a.started_on <= ${day} AND (a.ended_on IS NULL OR a.ended_on > ${day})
      ${ids === null ? empty : sql`AND ${among('a.child_id', ids)}`} ORDER BY a.started_on DESC, a.id DESC`;
export const childExistsSql = (id: string): Sql => sql`SELECT id FROM child WHERE id = ${id} AND deleted_at IS NULL`;
export const usersSql = (ids: readonly string[]): Sql =>
  sql`SELECT u.id, u.name, u.disabled_at IS NULL AND u.deleted_at IS NULL AS active FROM app_user u WHERE ${among('u.id', ids)}`;

/** What stands under an id, removed or not, and whose it is. */
export const ownedSql = (table: OwnTable, id: string): Sql =>
  sql`SELECT id, rev, child_id, deleted_at FROM ${raw(table)} WHERE id = ${id}`;

/** Plans of these children; all for null. */
export const plansSql = (ids: readonly string[] | null): Sql =>
  sql`SELECT p.id, p.rev, p.child_id, p.goal, p.placement_type, p.goal_reason, p.interim, p.interim_reason, p.interim_until,
      p.made_on, p.review_on, p.participants, p.child_view, p.family_view
    FROM child_plan p WHERE p.deleted_at IS NULL ${ids === null ? empty : sql`AND ${among('p.child_id', ids)}`}`;
export const goalsSql = (ids: readonly string[]): Sql =>
  sql`SELECT g.id, g.rev, g.child_id, g.domain, g.need, g.wanted, g.reached_on FROM plan_goal g
    WHERE ${among('g.child_id', ids)} AND g.deleted_at IS NULL ORDER BY g.rowid`;

const newestStep = (column: string): Sql =>
  sql`(SELECT s.${raw(column)} FROM plan_step s WHERE s.action_id = a.id AND s.deleted_at IS NULL
    ORDER BY s.rowid DESC LIMIT 1)`;
const action = raw(
  `a.id, a.rev, a.child_id, a.goal_id, a.activity_id, a.joint_id, a.follows_id, a.what, a.for_whom, a.staff_id,
   a.responsible, a.contact, a.carer_task, a.due_on, a.currency, a.cost_estimate, a.cost_actual, a.referred_to, a.referral_state,
   a.document, a.child_view, a.family_view, a.note`,
);
export const actionsSql = (ids: readonly string[]): Sql =>
  sql`SELECT ${action}, ${newestStep('status')} AS status FROM plan_action a
    WHERE ${among('a.child_id', ids)} AND a.deleted_at IS NULL ORDER BY a.rowid`;
/** Removed ones too, for saving twice. */
export const actionKeptSql = (id: string): Sql =>
  sql`SELECT a.id, a.child_id, a.activity_id, a.joint_id, a.follows_id, a.carer_task, a.deleted_at FROM plan_action a WHERE a.id = ${id}`;
export const stepsSql = (childId: string): Sql =>
  sql`SELECT s.id, s.action_id, s.status, s.step_on, s.reason, s.note, s.by_carer, s.created_by FROM plan_step s
    WHERE s.child_id = ${childId} AND s.deleted_at IS NULL ORDER BY s.rowid DESC`;
export const stepSql = (id: string): Sql =>
  sql`SELECT s.id, s.action_id, s.child_id, s.by_carer, s.created_by, s.created_at, s.deleted_at FROM plan_step s WHERE s.id = ${id}`;
export const newestStepSql = (actionId: string): Sql =>
  sql`SELECT s.id, s.status, s.by_carer FROM plan_step s WHERE s.action_id = ${actionId} AND s.deleted_at IS NULL
    ORDER BY s.rowid DESC LIMIT 1`;
export const leftOutSql = (childId: string): Sql =>
  sql`SELECT o.id, o.rev, o.activity_id, o.reason FROM plan_left_out o WHERE o.child_id = ${childId} AND o.deleted_at IS NULL
    ORDER BY o.id`;

const mark = raw(
  `m.id, m.rev, m.child_id, m.about, m.kind, m.marked_on, m.by_names, m.how, m.with_child, m.with_family, m.child_said,
   m.family_said, m.note, m.next_on, m.digest, m.created_by, m.created_at`,
);
/** Oldest first, as they were written. */
export const marksSql = (childId: string): Sql =>
  sql`SELECT ${mark} FROM plan_mark m WHERE m.child_id = ${childId} AND m.deleted_at IS NULL ORDER BY m.rowid`;
export const markContentsSql = (childId: string): Sql =>
  sql`SELECT m.id, m.content FROM plan_mark m WHERE m.child_id = ${childId} AND m.about = 'plan' AND m.deleted_at IS NULL`;
export const markKeptSql = (id: string): Sql =>
  sql`SELECT m.id, m.child_id, m.about, m.kind, m.digest, m.content, m.deleted_at FROM plan_mark m WHERE m.id = ${id}`;

const joint = (which: Sql): Sql =>
  sql`SELECT j.id, j.rev, j.activity_id, j.what, j.held_on, j.place, j.staff_id, j.currency, j.cost_estimate, j.cost_actual, j.note,
      COUNT(a.id) AS children, COALESCE(SUM(${newestStep('status')} = 'done'), 0) AS done
    FROM plan_joint j LEFT JOIN plan_action a ON a.joint_id = j.id AND a.deleted_at IS NULL
    WHERE j.deleted_at IS NULL ${which} GROUP BY j.id ORDER BY j.held_on IS NULL, j.held_on DESC, j.id`;
/** A home has dozens of these, not thousands. */
export const jointsSql = (): Sql => joint(empty);
export const jointsByIdSql = (ids: readonly string[]): Sql => joint(sql`AND ${among('j.id', ids)}`);
export const jointIdsOfSql = (childIds: readonly string[]): Sql =>
  sql`SELECT DISTINCT a.joint_id AS id FROM plan_action a WHERE ${among('a.child_id', childIds)} AND a.joint_id IS NOT NULL
    AND a.deleted_at IS NULL`;
export const jointActionsSql = (jointId: string): Sql =>
  sql`SELECT a.id, a.child_id, ${newestStep('status')} AS status FROM plan_action a
    WHERE a.joint_id = ${jointId} AND a.deleted_at IS NULL ORDER BY a.id`;
/** Children who have an activity in their plan that is not given up. */
export const childrenWithSql = (activityId: string): Sql =>
  sql`SELECT DISTINCT a.child_id AS id FROM plan_action a WHERE a.activity_id = ${activityId} AND a.deleted_at IS NULL`;
export const keptJointSql = (id: string): Sql => sql`SELECT id FROM plan_joint WHERE id = ${id} AND deleted_at IS NULL`;

/** Everything that ever stood in a child's plan, removed too, for its history. */
export const rowIdsSql = (table: OwnTable, childId: string): Sql =>
  sql`SELECT id FROM ${raw(table)} WHERE child_id = ${childId}`;
