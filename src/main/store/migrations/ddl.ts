/**
 * The pieces that every table of ours is made of. Shipped migrations are built from them, and their checksums are
 * compared at every start: what stands here never changes, new pieces are added.
 */

export const id = 'id TEXT NOT NULL PRIMARY KEY';
export const bookkeeping = `rev INTEGER NOT NULL CHECK (rev >= 1),
  created_at TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL, updated_by TEXT NOT NULL,
  deleted_at TEXT, deleted_by TEXT, delete_reason TEXT`;

export function date(column: string): string {
  return `${column} TEXT CHECK (${column} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')`;
}
export function refers(column: string, table: string): string {
  return `${column} TEXT REFERENCES ${table} (id) DEFERRABLE INITIALLY DEFERRED`;
}
/** Of something that cannot be without what it names. */
export function belongs(column: string, table: string): string {
  return refers(column, table).replace('TEXT', 'TEXT NOT NULL');
}
export function oneOf(column: string, values: readonly string[]): string {
  return `${column} IN (${values.map((value) => `'${value}'`).join(', ')})`;
}
export function listOf(column: string): string {
  return `${column} TEXT NOT NULL CHECK (json_valid(${column}))`;
}
export function index(table: string, ...columns: readonly string[]): string {
  return `CREATE INDEX ${table}_${columns.join('_')} ON ${table} (${columns.join(', ')})`;
}
/** Both days belong to it; either may be unknown or still to come. */
export const period = `${date('started_on')}, ${date('ended_on')}`;
export const inOrder = 'CHECK (ended_on >= started_on)';
/** Of rows that are written once and never changed nor removed: a decision, a review. */
export function stays(table: string): readonly string[] {
  return (['UPDATE', 'DELETE'] as const).map(
    (verb) => `CREATE TRIGGER ${table}_no_${verb.toLowerCase()} BEFORE ${verb} ON ${table}
      BEGIN SELECT RAISE(ABORT, 'stays as written'); END`,
  );
}
