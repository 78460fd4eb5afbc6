/** Statements about risks. A review that stands newest is the one written last on this laptop (`rowid`). */
import sql, { empty, raw, type Sql } from 'sql-template-tag';

const risk = raw(
  `r.id, r.rev, r.kind, r.title, r.cause, r.effect, r.raised_on, r.likelihood, r.impact, r.likelihood_after,
   r.impact_after, r.response, r.plan, r.owner_id, o.name AS owner_name, o.disabled_at AS owner_disabled, r.review_on,
   r.closed_on, r.close_reason
   FROM risk r LEFT JOIN app_user o ON o.id = r.owner_id`,
);

/** All of them, or those one person owns. */
export const risksSql = (ownerId: string | null): Sql =>
  sql`SELECT ${risk} WHERE r.deleted_at IS NULL ${ownerId === null ? empty : sql`AND r.owner_id = ${ownerId}`}
    ORDER BY r.id`;

export const riskSql = (id: string): Sql => sql`SELECT ${risk} WHERE r.id = ${id} AND r.deleted_at IS NULL`;

const named = (ids: readonly string[]) => sql`IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;

/** Newest first. */
export const reviewsSql = (riskIds: readonly string[]): Sql =>
  sql`SELECT v.id, v.risk_id, v.reviewed_on, v.likelihood, v.impact, v.note, v.created_at,
      u.id AS by_id, u.name AS by_name, u.disabled_at AS by_disabled
    FROM risk_review v LEFT JOIN app_user u ON u.id = v.created_by
    WHERE v.risk_id ${named(riskIds)} AND v.deleted_at IS NULL ORDER BY v.rowid DESC`;

export const blocksSql = (riskIds: readonly string[]): Sql =>
  sql`SELECT b.id, b.rev, b.risk_id, b.about, b.about_id FROM risk_block b
    WHERE b.risk_id ${named(riskIds)} AND b.deleted_at IS NULL ORDER BY b.id`;

/** Removed ones too. */
export const keptBlockSql = (id: string): Sql =>
  sql`SELECT b.id, b.rev, b.risk_id, b.about, b.about_id, b.deleted_at FROM risk_block b WHERE b.id = ${id}`;
export const keptReviewSql = (id: string): Sql => sql`SELECT v.id, v.risk_id FROM risk_review v WHERE v.id = ${id}`;
export const keptRiskSql = (id: string): Sql => sql`SELECT r.id, r.deleted_at FROM risk r WHERE r.id = ${id}`;

/** Ids of everything that belongs to a risk, removed or not. */
export const reviewIdsSql = (riskId: string): Sql => sql`SELECT id FROM risk_review WHERE risk_id = ${riskId}`;
export const blockIdsSql = (riskId: string): Sql => sql`SELECT id FROM risk_block WHERE risk_id = ${riskId}`;

/** What open issues block, of these. */
export const blockersSql = (about: 'action' | 'stage', ids: readonly string[]): Sql =>
  sql`SELECT b.about_id, b.risk_id FROM risk_block b
    JOIN risk r ON r.id = b.risk_id AND r.kind = 'issue' AND r.closed_on IS NULL AND r.deleted_at IS NULL
    WHERE b.about_id ${named(ids)} AND b.about = ${about} AND b.deleted_at IS NULL ORDER BY b.id`;

export const ownsRiskSql = (userId: string, id: string): Sql =>
  sql`SELECT id FROM risk WHERE id = ${id} AND owner_id = ${userId} AND deleted_at IS NULL`;

export const scaleSql = (id: string): Sql =>
  sql`SELECT rev, medium_from, high_from, severe_from FROM risk_scale WHERE id = ${id}`;
