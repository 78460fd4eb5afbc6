/**
 * The first schema. A shipped migration never changes; the next one has the next number.
 *
 * Rules of every logged table: one text id, no uniqueness across rows and no cascade that joining two laptops could
 * break, foreign keys checked at commit, dates and instants as text, yes and no as an instant or none. Who may read
 * what is not the schema's business.
 */
import type { Migration } from '../migrate.ts';

const bookkeeping = `rev INTEGER NOT NULL CHECK (rev >= 1),
  created_at TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL, updated_by TEXT NOT NULL,
  deleted_at TEXT, deleted_by TEXT, delete_reason TEXT`;
const entry = `id TEXT NOT NULL PRIMARY KEY, catalogue_id TEXT, name TEXT, sort TEXT, retired_at TEXT`;

function date(column: string): string {
  return `${column} TEXT CHECK (${column} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')`;
}
function refers(column: string, table: string): string {
  return `${column} TEXT REFERENCES ${table} (id) DEFERRABLE INITIALLY DEFERRED`;
}
function appendOnly(table: string): readonly string[] {
  return (['UPDATE', 'DELETE'] as const).map(
    (verb) => `CREATE TRIGGER ${table}_no_${verb.toLowerCase()} BEFORE ${verb} ON ${table}
      BEGIN SELECT RAISE(ABORT, 'append only'); END`,
  );
}

const log = [
  // Keys come with exchanging; an installation continues the one whose folder it found.
  `CREATE TABLE device (id TEXT NOT NULL PRIMARY KEY, sign_key TEXT, seal_key TEXT, label TEXT, enrolled_at TEXT NOT NULL,
    enrolled_by TEXT NOT NULL, revoked_at TEXT, continues_id TEXT REFERENCES device (id), continues_seq INTEGER,
    continues_digest TEXT) STRICT`,
  `CREATE TABLE change (id TEXT PRIMARY KEY, device_id TEXT NOT NULL REFERENCES device (id), seq INTEGER NOT NULL,
    hlc TEXT NOT NULL, at TEXT NOT NULL, clock_suspect INTEGER NOT NULL, actor_id TEXT NOT NULL, on_behalf_of TEXT,
    procedure TEXT NOT NULL, reason TEXT, schema_version INTEGER NOT NULL, app_version TEXT NOT NULL,
    prev_hash BLOB NOT NULL, digest BLOB NOT NULL, signature BLOB, UNIQUE (device_id, seq)) STRICT`,
  `CREATE TABLE change_part (change_id TEXT NOT NULL REFERENCES change (id), n INTEGER NOT NULL,
    stream_class TEXT NOT NULL, aggregate_id TEXT NOT NULL, device_id TEXT NOT NULL, part_seq INTEGER NOT NULL,
    base TEXT NOT NULL, salt BLOB, digest BLOB NOT NULL, PRIMARY KEY (change_id, n),
    UNIQUE (stream_class, aggregate_id, device_id, part_seq)) STRICT`,
  `CREATE TABLE change_field (change_id TEXT NOT NULL, part INTEGER NOT NULL, n INTEGER NOT NULL, tbl TEXT NOT NULL,
    row_id TEXT NOT NULL, field TEXT NOT NULL, before TEXT, after TEXT, PRIMARY KEY (change_id, part, n),
    FOREIGN KEY (change_id, part) REFERENCES change_part (change_id, n)) STRICT`,
  `CREATE INDEX change_field_at ON change_field (tbl, row_id, field)`,
  `CREATE INDEX change_at ON change (at, id)`,
  `CREATE INDEX change_actor ON change (actor_id, at, id)`,
  `CREATE INDEX change_procedure ON change (procedure, at, id)`,
  ...appendOnly('change'),
  ...appendOnly('change_part'),
  ...appendOnly('change_field'),
  // One statement writes a whole command's log: a call of the driver costs more than the rows do.
  `CREATE VIEW log_door (id, device_id, seq, hlc, at, clock_suspect, actor_id, on_behalf_of, procedure, reason,
    schema_version, app_version, prev_hash, digest, parts, fields) AS
    SELECT *, NULL, NULL FROM (SELECT id, device_id, seq, hlc, at, clock_suspect, actor_id, on_behalf_of, procedure,
      reason, schema_version, app_version, prev_hash, digest FROM change)`,
  `CREATE TRIGGER log_door_in INSTEAD OF INSERT ON log_door BEGIN
    INSERT INTO change (id, device_id, seq, hlc, at, clock_suspect, actor_id, on_behalf_of, procedure, reason,
      schema_version, app_version, prev_hash, digest)
    VALUES (NEW.id, NEW.device_id, NEW.seq, NEW.hlc, NEW.at, NEW.clock_suspect, NEW.actor_id, NEW.on_behalf_of,
      NEW.procedure, NEW.reason, NEW.schema_version, NEW.app_version, NEW.prev_hash, NEW.digest);
    INSERT INTO change_part (change_id, n, stream_class, aggregate_id, device_id, part_seq, base, salt, digest)
    SELECT NEW.id, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5,
      unhex(value ->> 6), unhex(value ->> 7) FROM json_each(NEW.parts);
    INSERT INTO change_field (change_id, part, n, tbl, row_id, field, before, after)
    SELECT NEW.id, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6
    FROM json_each(NEW.fields);
  END`,
];

const local = [
  `CREATE TABLE store_state (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT`,
  `CREATE TABLE draft (user_id TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, field TEXT, rev INTEGER,
    saved_at TEXT NOT NULL, PRIMARY KEY (user_id, key)) STRICT`,
  `CREATE INDEX draft_saved ON draft (user_id, saved_at)`,
  `CREATE TABLE access_log (id TEXT NOT NULL PRIMARY KEY, device_id TEXT NOT NULL REFERENCES device (id),
    seq INTEGER NOT NULL, at TEXT NOT NULL, actor_id TEXT, what TEXT NOT NULL, procedure TEXT NOT NULL, record_id TEXT,
    head_seq INTEGER NOT NULL, head_digest BLOB NOT NULL, prev_hash BLOB NOT NULL, digest BLOB NOT NULL,
    UNIQUE (device_id, seq)) STRICT`,
  `CREATE INDEX access_log_at ON access_log (at, id)`,
  ...appendOnly('access_log'),
];

const people = [
  `CREATE TABLE organisation (id TEXT NOT NULL PRIMARY KEY, name TEXT, language TEXT, country TEXT,
    ${date('transition_started_on')}, idle_minutes INTEGER CHECK (idle_minutes BETWEEN 1 AND 60),
    practice INTEGER CHECK (practice IN (0, 1)), recovery_confirmed_at TEXT, ${bookkeeping}) STRICT`,
  `CREATE TABLE app_user (id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL, sign_in_name TEXT NOT NULL, language TEXT,
    disabled_at TEXT, disabled_reason TEXT, roles_changed_at TEXT, password_reset_at TEXT, ${bookkeeping}) STRICT`,
  `CREATE TABLE user_role (id TEXT NOT NULL PRIMARY KEY, ${refers('user_id', 'app_user')},
    role TEXT NOT NULL CHECK (role IN ('director', 'supervisor', 'social-worker', 'care-staff', 'trainer', 'viewer')),
    started_at TEXT NOT NULL, ended_at TEXT, ${bookkeeping}) STRICT`,
  `CREATE INDEX user_role_user ON user_role (user_id)`,
];

const transition = [
  `CREATE TABLE transition_phase (${entry}, ${bookkeeping}) STRICT`,
  `CREATE TABLE transition_stage (${entry}, ${refers('phase_id', 'transition_phase')}, aim TEXT, ${bookkeeping}) STRICT`,
  `CREATE INDEX transition_stage_phase ON transition_stage (phase_id)`,
  `CREATE TABLE transition_action (${entry}, ${refers('stage_id', 'transition_stage')},
    status TEXT NOT NULL CHECK (status IN
      ('suggested', 'not-relevant', 'not-started', 'in-progress', 'done', 'blocked')),
    reason TEXT, ${date('done_on')}, ${refers('owner_id', 'app_user')}, ${date('start_date')}, ${date('goal_date')},
    notes TEXT, ${bookkeeping}) STRICT`,
  `CREATE INDEX transition_action_stage ON transition_action (stage_id)`,
  `CREATE INDEX transition_action_owner ON transition_action (owner_id)`,
  `CREATE TABLE transition_milestone (${entry}, ${refers('stage_id', 'transition_stage')},
    ${refers('owner_id', 'app_user')}, ${date('goal_date')}, notes TEXT, ${bookkeeping}) STRICT`,
  `CREATE INDEX transition_milestone_stage ON transition_milestone (stage_id)`,
  `CREATE INDEX transition_milestone_owner ON transition_milestone (owner_id)`,
  `CREATE TABLE milestone_declaration (id TEXT NOT NULL PRIMARY KEY, ${refers('milestone_id', 'transition_milestone')},
    state TEXT NOT NULL CHECK (state IN ('reached', 'withdrawn')), ${date('declared_on')}, note TEXT, reason TEXT,
    evidence_said TEXT, ${bookkeeping}) STRICT`,
  `CREATE INDEX milestone_declaration_milestone ON milestone_declaration (milestone_id)`,
  `CREATE TABLE transition_activity (${entry}, ${refers('stage_id', 'transition_stage')}, grouping TEXT, scope TEXT,
    ${bookkeeping}) STRICT`,
  `CREATE INDEX transition_activity_stage ON transition_activity (stage_id)`,
];

const documents = [
  `CREATE TABLE register_document (id TEXT NOT NULL PRIMARY KEY, catalogue_id TEXT,
    kind TEXT NOT NULL CHECK (kind IN ('sop', 'document')), name TEXT, source TEXT, sort TEXT, ${bookkeeping}) STRICT`,
  `CREATE TABLE document_version (id TEXT NOT NULL PRIMARY KEY, ${refers('document_id', 'register_document')},
    label TEXT, ${date('prepared_on')}, note TEXT, ${bookkeeping}) STRICT`,
  `CREATE INDEX document_version_document ON document_version (document_id)`,
  `CREATE TABLE document_approval (id TEXT NOT NULL PRIMARY KEY, ${refers('version_id', 'document_version')},
    ${date('approved_on')}, approved_by TEXT, digest TEXT NOT NULL, ${bookkeeping}) STRICT`,
  `CREATE INDEX document_approval_version ON document_approval (version_id)`,
  `CREATE TABLE file (id TEXT NOT NULL PRIMARY KEY, hmac TEXT NOT NULL, bytes INTEGER NOT NULL,
    media_type TEXT, chunk_bytes INTEGER NOT NULL, file_key TEXT NOT NULL, ${bookkeeping}) STRICT`,
  `CREATE TABLE evidence (id TEXT NOT NULL PRIMARY KEY, about_table TEXT NOT NULL, about_id TEXT NOT NULL,
    ${refers('file_id', 'file')}, name TEXT, note TEXT, ${bookkeeping}) STRICT`,
  `CREATE INDEX evidence_about ON evidence (about_table, about_id)`,
  `CREATE INDEX evidence_file ON evidence (file_id)`,
];

export const first: Migration = {
  version: 10,
  name: 'first',
  statements: [...log, ...local, ...people, ...transition, ...documents],
};
