/** Every statement about homes, admissions, counts, buildings and services. Newest is what was written last (`rowid`). */
import sql, { empty, raw, type Sql } from 'sql-template-tag';

const of = (column: string, id: string | null): Sql => (id === null ? empty : sql`AND ${raw(column)} = ${id}`);

/** In the order they were opened, those of unknown days first. */
export const sitesSql = (): Sql =>
  sql`SELECT s.id, s.rev, s.name, s.kind, s.place, s.opened_on, s.closed_on FROM site s WHERE s.deleted_at IS NULL
    ORDER BY s.opened_on, s.rowid`;
/** Whatever a record may name, removed ones too. */
export const siteNamesSql = (): Sql => sql`SELECT s.id, s.name FROM site s`;

export const stopsSql = (which: { readonly siteId?: string | null; readonly id?: string }): Sql =>
  sql`SELECT a.id, a.rev, a.site_id, a.started_on, a.ended_on, a.decided_by, a.reason, a.end_reason
    FROM admission_stop a WHERE a.deleted_at IS NULL ${of('a.site_id', which.siteId ?? null)}
    ${of('a.id', which.id ?? null)} ORDER BY a.started_on DESC, a.rowid DESC`;

export const exceptionsSql = (which: { readonly siteId?: string | null; readonly id?: string }): Sql =>
  sql`SELECT e.id, e.rev, e.site_id, e.admitted_on, e.children, e.decided_by, e.decided_on, e.reason
    FROM admission_exception e WHERE e.deleted_at IS NULL ${of('e.site_id', which.siteId ?? null)}
    ${of('e.id', which.id ?? null)} ORDER BY e.admitted_on DESC, e.rowid DESC`;

export const policiesSql = (): Sql =>
  sql`SELECT p.id, p.rev, p.site_id, p.from_on, p.body, p.decided_by FROM admission_policy p
    WHERE p.deleted_at IS NULL ORDER BY p.from_on DESC, p.rowid DESC`;

export const countsSql = (siteId: string | null): Sql =>
  sql`SELECT c.id, c.rev, c.site_id, c.month, c.residents, c.supported, c.note FROM resident_count c
    WHERE c.deleted_at IS NULL ${of('c.site_id', siteId)} ORDER BY c.month, c.rowid`;

export const assetsSql = (): Sql =>
  sql`SELECT a.id, a.rev, a.site_id, a.kind, a.name, a.belongs_to, a.use_now, a.use_later, a.decision, a.decided_on,
      a.done_on, a.value, a.currency, a.valued_on, a.note
    FROM premises_asset a WHERE a.deleted_at IS NULL ORDER BY a.rowid`;

export const servicesSql = (): Sql =>
  sql`SELECT n.id, n.rev, n.site_id, n.kind, n.name, n.for_whom, n.note FROM new_service n
    WHERE n.deleted_at IS NULL ORDER BY n.rowid`;
/** Oldest first: of one day the last one read is the newest. */
export const stagesSql = (): Sql =>
  sql`SELECT t.id, t.rev, t.service_id, t.stage, t.reached_on, t.note FROM service_stage t
    WHERE t.deleted_at IS NULL ORDER BY t.reached_on, t.rowid`;

/** What names a home, one of each table at most: a home with records is closed, not removed. */
export const namingSiteSql = (siteId: string): Sql =>
  sql`SELECT id FROM admission_stop WHERE site_id = ${siteId} AND deleted_at IS NULL
    UNION ALL SELECT id FROM admission_exception WHERE site_id = ${siteId} AND deleted_at IS NULL
    UNION ALL SELECT id FROM admission_policy WHERE site_id = ${siteId} AND deleted_at IS NULL
    UNION ALL SELECT id FROM resident_count WHERE site_id = ${siteId} AND deleted_at IS NULL
    UNION ALL SELECT id FROM premises_asset WHERE site_id = ${siteId} AND deleted_at IS NULL
    UNION ALL SELECT id FROM new_service WHERE site_id = ${siteId} AND deleted_at IS NULL
    UNION ALL SELECT id FROM budget_line WHERE site_id = ${siteId} AND deleted_at IS NULL LIMIT 1`;

export const stageIdsSql = (serviceId: string): Sql =>
  sql`SELECT id FROM service_stage WHERE service_id = ${serviceId}`;
/** The home or service a record stands in, where that was removed. */
export const lostPlaceSql = (table: string, column: string, parent: string, id: string): Sql =>
  sql`SELECT p.id FROM ${raw(table)} t JOIN ${raw(parent)} p ON p.id = t.${raw(column)}
    WHERE t.id = ${id} AND p.deleted_at IS NOT NULL`;
