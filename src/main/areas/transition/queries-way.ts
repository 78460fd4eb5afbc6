/** Statements about the whole way at once: every action and milestone with its days, and what the log tells of them. */
import sql, { raw, type Sql } from 'sql-template-tag';

const shared = raw(
  `t.id, t.rev, t.name, t.catalogue_id, t.stage_id, t.goal_date, t.owner_id, o.name AS owner_name,
   o.disabled_at AS owner_disabled`,
);
/** Only what counts: nothing retired or removed, nor anything within what is. In the organisation's order. */
const counted = raw(
  `JOIN transition_stage s ON s.id = t.stage_id AND s.deleted_at IS NULL AND s.retired_at IS NULL
   JOIN transition_phase p ON p.id = s.phase_id AND p.deleted_at IS NULL AND p.retired_at IS NULL
   LEFT JOIN app_user o ON o.id = t.owner_id
   WHERE t.deleted_at IS NULL AND t.retired_at IS NULL ORDER BY p.sort, s.sort, s.id, t.sort, t.id`,
);

export const wayActionsSql = (): Sql =>
  sql`SELECT ${shared}, t.status, t.reason, t.start_date, t.done_on FROM transition_action t ${counted}`;

const newest = (column: string) =>
  raw(
    `(SELECT d.${column} FROM milestone_declaration d WHERE d.milestone_id = t.id AND d.deleted_at IS NULL
      ORDER BY d.rowid DESC LIMIT 1)`,
  );
export const wayMilestonesSql = (): Sql =>
  sql`SELECT ${shared}, ${newest('state')} AS state, ${newest('declared_on')} AS declared_on
    FROM transition_milestone t ${counted}`;

/** As the log writes the state. */
const underWay = JSON.stringify('in-progress');

const named = (ids: readonly string[]) => sql`IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;

/** The moment each of these actions was first said to be under way. */
export const begunSql = (ids: readonly string[]): Sql =>
  sql`SELECT f.row_id AS id, MIN(c.at) AS at FROM change_field f JOIN change c ON c.id = f.change_id
    WHERE f.tbl = 'transition_action' AND f.row_id ${named(ids)} AND f.field = 'status' AND f.after = ${underWay}
    GROUP BY f.row_id`;

/** The first goal each of these rows ever had, as the log keeps it. The ids of changes are in the log's own order. */
export const firstGoalSql = (table: 'transition_action' | 'transition_milestone', ids: readonly string[]): Sql =>
  sql`SELECT f.row_id AS id, f.after, MIN(f.change_id) AS change_id FROM change_field f
    WHERE f.tbl = ${table} AND f.row_id ${named(ids)} AND f.field = 'goal_date' AND f.after <> 'null'
    GROUP BY f.row_id`;
