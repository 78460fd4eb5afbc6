/** The statements about what stands around a plan, about the lists behind it, and about carers' tasks. */
import sql, { empty, raw, type Sql } from 'sql-template-tag';

const among = (column: string, ids: readonly string[]): Sql =>
  sql`${raw(column)} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;
const which = (column: string, ids: readonly string[] | null): Sql =>
  ids === null ? empty : sql`AND ${among(column, ids)}`;

export const safetySql = (ids: readonly string[] | null): Sql =>
  sql`SELECT s.id, s.rev, s.child_id, s.made_on, s.risks, s.measures, s.calls, s.safe_place, s.review_on
    FROM safety_plan s WHERE s.deleted_at IS NULL ${which('s.child_id', ids)}`;
export const monitoringSql = (ids: readonly string[] | null): Sql =>
  sql`SELECT m.id, m.rev, m.child_id, m.made_on, m.staff_id, m.how_to_reach, m.note
    FROM monitoring_plan m WHERE m.deleted_at IS NULL ${which('m.child_id', ids)}`;
export const monitoringVisitsSql = (childId: string): Sql =>
  sql`SELECT v.id, v.rev, v.child_id, v.kind, v.after_days, v.due_on, v.staff_id, v.by_name, v.note FROM monitoring_visit v
    WHERE v.child_id = ${childId} AND v.deleted_at IS NULL
    ORDER BY v.after_days IS NULL, v.after_days, v.due_on, v.id`;
export const dayPlansSql = (ids: readonly string[] | null): Sql =>
  sql`SELECT d.id, d.rev, d.child_id, d.move_on, d.at_time, d.escort, d.transport, d.present, d.child_wants, d.farewell,
      d.takes_along, d.note
    FROM move_day d WHERE d.deleted_at IS NULL ${which('d.child_id', ids)}`;
export const trialsSql = (childId: string): Sql =>
  sql`SELECT t.id, t.rev, t.kind, t.state, t.reason, t.from_on, t.until_on, t.with_whom, t.went, t.child_words, t.family_words,
      t.worker_words, t.next_on, t.next_what
    FROM trial_visit t WHERE t.child_id = ${childId} AND t.deleted_at IS NULL ORDER BY t.from_on DESC, t.id DESC`;

const entry = raw('e.id, e.rev, e.catalogue_id, e.name, e.sort, e.retired_at');
const inUse = (retired: boolean): Sql => (retired ? empty : sql`AND e.retired_at IS NULL`);
export const criteriaSql = (retired: boolean): Sql =>
  sql`SELECT ${entry}, e.critical, e.goals FROM readiness_criterion e WHERE e.deleted_at IS NULL ${inUse(retired)}
    ORDER BY e.retired_at IS NOT NULL, e.sort, e.id`;
export const legalStepsSql = (retired: boolean): Sql =>
  sql`SELECT ${entry}, e.placement_types FROM legal_step e WHERE e.deleted_at IS NULL ${inUse(retired)}
    ORDER BY e.retired_at IS NOT NULL, e.sort, e.id`;
export const patternsSql = (retired: boolean): Sql =>
  sql`SELECT ${entry}, e.placement_types, e.risks, e.steps FROM visit_pattern e WHERE e.deleted_at IS NULL ${inUse(retired)}
    ORDER BY e.retired_at IS NOT NULL, e.sort, e.id`;

export const listTables = {
  criterion: 'readiness_criterion',
  'legal-step': 'legal_step',
  pattern: 'visit_pattern',
} as const;
export type ListTable = (typeof listTables)[keyof typeof listTables];
export const entryKeptSql = (table: ListTable, id: string): Sql =>
  sql`SELECT id, rev, catalogue_id, sort, deleted_at FROM ${raw(table)} WHERE id = ${id}`;
export const entryOrderSql = (table: ListTable): Sql =>
  sql`SELECT id, sort FROM ${raw(table)} WHERE deleted_at IS NULL ORDER BY sort, id`;

/** The newest mark for each legal step of a child. */
export const legalMarksSql = (childId: string): Sql =>
  sql`SELECT m.id, m.rev, m.step_id, m.state, m.state_on, m.document, m.reason, m.created_by FROM legal_mark m
    WHERE m.child_id = ${childId} AND m.deleted_at IS NULL ORDER BY m.rowid`;
/** What was stated of each criterion for a child, oldest first. */
export const statedSql = (childId: string): Sql =>
  sql`SELECT m.id, m.criterion_id, m.state, m.reason, m.created_by, m.created_at FROM readiness_mark m
    WHERE m.child_id = ${childId} AND m.deleted_at IS NULL ORDER BY m.rowid`;
export const stateKeptSql = (id: string): Sql =>
  sql`SELECT m.id, m.child_id, m.criterion_id, m.state, m.created_at, m.deleted_at FROM readiness_mark m WHERE m.id = ${id}`;
export const ownersSql = (childId: string): Sql =>
  sql`SELECT o.id, o.rev, o.criterion_id, o.staff_id, o.due_on FROM readiness_owner o
    WHERE o.child_id = ${childId} AND o.deleted_at IS NULL`;

const newestStep = (column: string): Sql =>
  sql`(SELECT s.${raw(column)} FROM plan_step s WHERE s.action_id = a.id AND s.deleted_at IS NULL
    ORDER BY s.rowid DESC LIMIT 1)`;
/** What carers are asked to do, with the newest step of each: everything that is asked for, whoever's house it is. */
export const carerTasksSql = (): Sql =>
  sql`SELECT a.id, a.child_id, a.carer_task, a.due_on, ${newestStep('status')} AS status, ${newestStep('step_on')} AS step_on,
      ${newestStep('id')} AS step_id, ${newestStep('note')} AS step_note, ${newestStep('by_carer')} AS by_carer
    FROM plan_action a WHERE a.carer_task IS NOT NULL AND a.deleted_at IS NULL`;

/** What somebody is to do: actions of theirs that are not over. */
export const actionsOfStaffSql = (staffId: string): Sql =>
  sql`SELECT a.id, a.child_id, a.activity_id, a.what, a.due_on, ${newestStep('status')} AS status FROM plan_action a
    WHERE a.staff_id = ${staffId} AND a.deleted_at IS NULL`;
export const ownedBySql = (staffId: string): Sql =>
  sql`SELECT o.id, o.child_id, o.criterion_id, o.due_on FROM readiness_owner o
    WHERE o.staff_id = ${staffId} AND o.deleted_at IS NULL`;
/** Children the person behind an account leads on a day. */
export const ledBySql = (userId: string, day: string): Sql =>
  sql`SELECT a.child_id AS id FROM staff m JOIN caseload_assignment a ON a.staff_id = m.id
    WHERE m.user_id = ${userId} AND m.deleted_at IS NULL AND a.part = 'lead' AND a.deleted_at IS NULL
      AND a.started_on <= ${day} AND (a.ended_on IS NULL OR a.ended_on > ${day})`;
