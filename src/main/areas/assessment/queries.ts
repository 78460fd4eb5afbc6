/**
 * Statements about what is asked and what was answered. An assessment is unfinished until it says when it was finished;
 * what was set aside is read and never counted.
 */
import sql, { empty, raw, type Sql } from 'sql-template-tag';
import { lowestScore } from '../../../shared/areas/assessment-parts.ts';
import { rulesId } from './seed.ts';

const among = (ids: readonly string[]): Sql => sql`(SELECT value FROM json_each(${JSON.stringify(ids)}))`;
/** Of these children; null means all of them. */
const ofChildren = (column: Sql, ids: readonly string[] | null): Sql =>
  ids === null ? empty : sql`AND ${column} IN ${among(ids)}`;

export const rulesSql = (): Sql =>
  sql`SELECT id, rev, due_months, review_high, review_medium, review_low, confirmed_at FROM assessment_rules
    WHERE id = ${rulesId}`;

const set = raw('s.id, s.rev, s.catalogue_id, s.about, s.name, s.due_months, s.sort, s.retired_at');
export const setsSql = (): Sql =>
  sql`SELECT ${set} FROM assessment_set s WHERE s.deleted_at IS NULL ORDER BY s.sort, s.id`;
export const setSql = (id: string): Sql => sql`SELECT ${set} FROM assessment_set s WHERE s.id = ${id}`;
export const lastSetSql = (): Sql => sql`SELECT s.sort FROM assessment_set s ORDER BY s.sort DESC LIMIT 1`;
const domain = raw(
  `d.id, d.rev, d.catalogue_id, d.set_id, d.name, d.question, d.words_1, d.words_2, d.words_3, d.words_4, d.sort,
   d.retired_at`,
);
export const domainsSql = (): Sql =>
  sql`SELECT ${domain} FROM assessment_domain d WHERE d.deleted_at IS NULL ORDER BY d.sort, d.id`;
export const domainsOfSetSql = (setId: string): Sql =>
  sql`SELECT ${domain} FROM assessment_domain d WHERE d.set_id = ${setId} AND d.deleted_at IS NULL
    ORDER BY d.sort, d.id`;
export const domainSql = (id: string): Sql => sql`SELECT ${domain} FROM assessment_domain d WHERE d.id = ${id}`;

/** What lists and charts need of an assessment, with who began and who finished it. */
const line = raw(
  `a.id, a.rev, a.child_id, a.set_id, a.about, a.household_id, a.assessed_on, a.assessed_by, a.next_on, a.willingness,
   a.finished_at, a.set_aside_at, (a.child_view IS NOT NULL) AS has_child_view, a.created_at, a.updated_at, a.created_by, o.name AS owner_name,
   (o.disabled_at IS NULL AND o.deleted_at IS NULL) AS owner_active`,
);
const lines = (which: Sql): Sql =>
  sql`SELECT ${line} FROM assessment a LEFT JOIN app_user o ON o.id = a.created_by
    WHERE a.deleted_at IS NULL ${which}`;

/** Every one of a child, unfinished and set aside among them. */
export const linesOfChildSql = (childId: string): Sql => lines(sql`AND a.child_id = ${childId}`);
/** Those that count: finished and not set aside. */
export const countingSql = (childIds: readonly string[] | null): Sql =>
  lines(sql`AND a.finished_at IS NOT NULL AND a.set_aside_at IS NULL ${ofChildren(sql`a.child_id`, childIds)}`);
/** Of these children those that somebody began; the oldest first. */
export const unfinishedSql = (childIds: readonly string[] | null): Sql =>
  lines(sql`AND a.finished_at IS NULL ${ofChildren(sql`a.child_id`, childIds)} ORDER BY a.created_at, a.id`);

const scored = raw('v.assessment_id, v.domain_id, v.score, v.left_out, v.reason');
export const scoresOfChildSql = (childId: string): Sql =>
  sql`SELECT ${scored} FROM assessment a JOIN assessment_score v ON v.assessment_id = a.id AND v.deleted_at IS NULL
    WHERE a.child_id = ${childId} AND a.deleted_at IS NULL`;
export const scoresOfSql = (assessmentIds: readonly string[]): Sql =>
  sql`SELECT ${scored} FROM assessment_score v WHERE v.assessment_id IN ${among(assessmentIds)}
    AND v.deleted_at IS NULL`;
/** Of some assessments, the domains at the lowest score. */
export const crisesSql = (assessmentIds: readonly string[]): Sql =>
  sql`SELECT v.assessment_id, v.domain_id FROM assessment_score v WHERE v.assessment_id IN ${among(assessmentIds)}
    AND v.score = ${lowestScore} AND v.deleted_at IS NULL ORDER BY v.domain_id`;
/** How many domains of some assessments have an answer. */
export const answeredSql = (assessmentIds: readonly string[]): Sql =>
  sql`SELECT v.assessment_id AS id, COUNT(*) AS n FROM assessment_score v
    WHERE v.assessment_id IN ${among(assessmentIds)} AND v.deleted_at IS NULL AND (v.score IS NOT NULL OR v.left_out = 1)
    GROUP BY v.assessment_id`;

/** Whole, removed ones too: for going on with, for saving twice, for bringing back. */
export const wholeSql = (id: string): Sql =>
  sql`SELECT ${line}, a.present, a.paper_on, a.paper_author, a.child_view, a.strengths, a.needs, a.apart, a.wish,
      a.willingness_why, a.support, a.disability, a.disability_note, a.home, a.set_aside_why, a.deleted_at,
      a.finished_by, f.name AS finisher_name, (f.disabled_at IS NULL AND f.deleted_at IS NULL) AS finisher_active,
      h.name AS household_name
    FROM assessment a LEFT JOIN app_user o ON o.id = a.created_by LEFT JOIN app_user f ON f.id = a.finished_by
    LEFT JOIN family_household h ON h.id = a.household_id WHERE a.id = ${id}`;
export const amendmentsSql = (assessmentId: string): Sql =>
  sql`SELECT m.id, m.body, m.created_at, m.created_by, o.name AS owner_name,
      (o.disabled_at IS NULL AND o.deleted_at IS NULL) AS owner_active
    FROM assessment_amendment m LEFT JOIN app_user o ON o.id = m.created_by
    WHERE m.assessment_id = ${assessmentId} AND m.deleted_at IS NULL ORDER BY m.created_at, m.id`;

const rating = raw(
  `r.id, r.child_id, r.level, r.reason, r.child_view, r.rated_on, r.review_on, r.created_at, r.created_by,
   o.name AS owner_name, (o.disabled_at IS NULL AND o.deleted_at IS NULL) AS owner_active`,
);
/** Newest first; of one day the one written last. */
export const ratingsSql = (childId: string): Sql =>
  sql`SELECT ${rating} FROM risk_rating r LEFT JOIN app_user o ON o.id = r.created_by
    WHERE r.child_id = ${childId} AND r.deleted_at IS NULL ORDER BY r.rated_on DESC, r.id DESC`;
/** The newest of each child: with one maximum, the other columns come from its row. */
export const newestRatingsSql = (childIds: readonly string[] | null): Sql =>
  sql`SELECT r.child_id, r.level, r.review_on, MAX(r.rated_on || r.id) AS newest FROM risk_rating r
    WHERE r.deleted_at IS NULL ${ofChildren(sql`r.child_id`, childIds)} GROUP BY r.child_id`;

/** Ids of every child, and nothing else of them: what somebody may know of is sifted from these. */
export const childIdsSql = (): Sql => sql`SELECT c.id FROM child c WHERE c.deleted_at IS NULL`;
/** The child is there. */
export const liveChildSql = (id: string): Sql =>
  sql`SELECT c.id FROM child c WHERE c.id = ${id} AND c.deleted_at IS NULL`;
