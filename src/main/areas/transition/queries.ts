/**
 * Statements about phases, stages, actions and milestones. What stands newest is what was written last on this laptop
 * (`rowid`): the wall's clock may have been wrong, and must not decide whether a milestone is reached.
 */
import sql, { empty, raw, type Sql } from 'sql-template-tag';
import type { EntryKind } from '../../../shared/areas/transition.ts';
import { parentColumnOf, tableOf } from './tables.ts';

const entry = raw('t.id, t.rev, t.name, t.catalogue_id, t.retired_at');
const owner = raw('t.owner_id, o.name AS owner_name, o.disabled_at AS owner_disabled');
const joinOwner = raw('LEFT JOIN app_user o ON o.id = t.owner_id');
const newestState = raw(
  `(SELECT d.state FROM milestone_declaration d WHERE d.milestone_id = t.id AND d.deleted_at IS NULL
    ORDER BY d.rowid DESC LIMIT 1) AS state`,
);
/** Somebody is named, and can still sign in. */
const owned = raw('(o.id IS NOT NULL AND o.disabled_at IS NULL) AS owned');

function unlessRetired(retired: boolean): Sql {
  return retired ? empty : raw('AND t.retired_at IS NULL');
}

export const phasesSql = (retired: boolean): Sql =>
  sql`SELECT ${entry} FROM transition_phase t WHERE t.deleted_at IS NULL ${unlessRetired(retired)} ORDER BY t.sort, t.id`;

export const stagesSql = (retired: boolean): Sql =>
  sql`SELECT ${entry}, t.phase_id, t.aim FROM transition_stage t
    WHERE t.deleted_at IS NULL ${unlessRetired(retired)} ORDER BY t.sort, t.id`;

export const stageSql = (id: string): Sql =>
  sql`SELECT ${entry}, t.phase_id, t.aim FROM transition_stage t WHERE t.id = ${id} AND t.deleted_at IS NULL`;

export const actionFactsSql = (): Sql =>
  sql`SELECT t.id, t.stage_id, t.status, t.goal_date, ${owned} FROM transition_action t ${joinOwner}
    WHERE t.deleted_at IS NULL AND t.retired_at IS NULL`;

export const milestoneFactsSql = (): Sql =>
  sql`SELECT t.stage_id, t.goal_date, ${owned}, ${newestState} FROM transition_milestone t ${joinOwner}
    WHERE t.deleted_at IS NULL AND t.retired_at IS NULL`;

const action = raw('t.stage_id, t.status, t.reason, t.start_date, t.goal_date, t.done_on, t.notes');

export const actionsOfStageSql = (stageId: string): Sql =>
  sql`SELECT ${entry}, ${action}, ${owner} FROM transition_action t ${joinOwner}
    WHERE t.stage_id = ${stageId} AND t.deleted_at IS NULL ORDER BY t.sort, t.id`;

export const actionSql = (id: string): Sql =>
  sql`SELECT ${entry}, ${action}, ${owner} FROM transition_action t ${joinOwner}
    WHERE t.id = ${id} AND t.deleted_at IS NULL`;

const milestone = raw('t.stage_id, t.goal_date, t.notes');

export const milestonesOfStageSql = (stageId: string): Sql =>
  sql`SELECT ${entry}, ${milestone}, ${owner} FROM transition_milestone t ${joinOwner}
    WHERE t.stage_id = ${stageId} AND t.deleted_at IS NULL ORDER BY t.sort, t.id`;

export const milestoneSql = (id: string): Sql =>
  sql`SELECT ${entry}, ${milestone}, ${owner} FROM transition_milestone t ${joinOwner}
    WHERE t.id = ${id} AND t.deleted_at IS NULL`;

/** Of all the milestones named, newest first. */
export const declarationsSql = (milestoneIds: readonly string[]): Sql =>
  sql`SELECT d.id, d.milestone_id, d.state, d.declared_on, d.note, d.reason, d.evidence_said, d.created_at,
      u.id AS by_id, u.name AS by_name, u.disabled_at AS by_disabled
    FROM milestone_declaration d LEFT JOIN app_user u ON u.id = d.created_by
    WHERE d.milestone_id IN (SELECT value FROM json_each(${JSON.stringify(milestoneIds)})) AND d.deleted_at IS NULL
    ORDER BY d.rowid DESC`;

export const activitiesOfStageSql = (stageId: string, retired: boolean): Sql =>
  sql`SELECT ${entry}, t.stage_id, t.grouping, t.scope FROM transition_activity t
    WHERE t.stage_id = ${stageId} AND t.deleted_at IS NULL ${unlessRetired(retired)} ORDER BY t.sort, t.id`;

const waiting = raw(
  `t.id, t.name, t.catalogue_id, t.stage_id, s.name AS stage_name, s.catalogue_id AS stage_catalogue_id, t.goal_date,
   p.sort AS phase_sort, s.sort AS stage_sort`,
);
/** Only what counts: nothing retired or removed, nor anything within what is. */
const counted = raw(
  `JOIN transition_stage s ON s.id = t.stage_id AND s.deleted_at IS NULL AND s.retired_at IS NULL
   JOIN transition_phase p ON p.id = s.phase_id AND p.deleted_at IS NULL AND p.retired_at IS NULL`,
);
const inOrder = raw('ORDER BY t.sort, t.id');

export const waitingActionsSql = (): Sql =>
  sql`SELECT ${waiting}, t.status, t.reason, ${owner} FROM transition_action t ${counted} ${joinOwner}
    WHERE t.deleted_at IS NULL AND t.retired_at IS NULL ${inOrder}`;

export const waitingMilestonesSql = (): Sql =>
  sql`SELECT ${waiting}, ${owner}, ${newestState} FROM transition_milestone t ${counted} ${joinOwner}
    WHERE t.deleted_at IS NULL AND t.retired_at IS NULL ${inOrder}`;

export const ownsActionSql = (actorId: string, id: string): Sql =>
  sql`SELECT id FROM transition_action WHERE id = ${id} AND owner_id = ${actorId} AND deleted_at IS NULL`;

export const peopleSql = (): Sql =>
  sql`SELECT id, name, disabled_at FROM app_user WHERE deleted_at IS NULL ORDER BY name, id`;

export const activePersonSql = (id: string): Sql =>
  sql`SELECT id, name, disabled_at FROM app_user WHERE id = ${id} AND disabled_at IS NULL AND deleted_at IS NULL`;

const parentOf = (kind: EntryKind): Sql => raw(`${parentColumnOf[kind] ?? 'NULL'} AS parent_id`);

/** One entry with its place; removed ones too, for undoing and for saving twice. */
export const placeSql = (kind: EntryKind, id: string): Sql =>
  sql`SELECT id, rev, name, catalogue_id, sort, retired_at, deleted_at, ${parentOf(kind)} FROM ${raw(tableOf[kind])}
    WHERE id = ${id}`;

/** The others in the same place, in order. */
export const siblingsSql = (kind: EntryKind, parentId: string | null): Sql => {
  const column = parentColumnOf[kind];
  const within = column === null ? empty : sql`AND ${raw(column)} = ${parentId}`;
  return sql`SELECT id, sort FROM ${raw(tableOf[kind])} WHERE deleted_at IS NULL ${within} ORDER BY sort, id`;
};

/** How many entries stand in a stage. */
export const entriesInStageSql = (id: string): Sql =>
  sql`SELECT (SELECT COUNT(*) FROM transition_action WHERE stage_id = ${id} AND deleted_at IS NULL)
    + (SELECT COUNT(*) FROM transition_milestone WHERE stage_id = ${id} AND deleted_at IS NULL)
    + (SELECT COUNT(*) FROM transition_activity WHERE stage_id = ${id} AND deleted_at IS NULL) AS n`;

/** Every entry of a kind by name, removed ones too; of one stage, or of all. A stage's own row counts as within it. */
export const namesSql = (kind: EntryKind, stageId: string | null): Sql => {
  const column = kind === 'stage' ? 'id' : parentColumnOf[kind];
  const within = stageId === null || column === null ? empty : sql`WHERE ${raw(column)} = ${stageId}`;
  return sql`SELECT id, name, catalogue_id FROM ${raw(tableOf[kind])} ${within} ORDER BY sort, id`;
};
