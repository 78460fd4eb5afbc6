/**
 * The child's own record: names of several kinds, what is known of them, stays as periods, alerts, brothers and sisters
 * who are elsewhere, photos, and the lists an organisation words for itself. Beside it, of this machine alone, an index
 * by which names are sorted and found: triggers say which of its lines are behind.
 */
import type { Migration } from '../migrate.ts';
import { belongs, bookkeeping, date, id, index, listOf, oneOf, refers } from './ddl.ts';

const lists = ['place-level', 'admission-way', 'admission-reason', 'leaving-reason', 'alert-kind'];
const precisions = ['day', 'month', 'year', 'about'];
const place = (column: string): string => `${column} TEXT CHECK (json_valid(${column}))`;
const add = (column: string): string => `ALTER TABLE child ADD COLUMN ${column}`;

const child = [
  `CREATE TABLE child_import (${id}, file_name TEXT NOT NULL, added INTEGER NOT NULL CHECK (added >= 0),
    undone_at TEXT, ${bookkeeping}) STRICT`,
  ...['languages', 'religion', 'ethnicity', 'marks'].map((column) => add(`${column} TEXT`)),
  add(place('birth_place')),
  add(place('origin_place')),
  add(refers('import_id', 'child_import')),
  index('child', 'import_id'),
  index('child', 'house'),
];

const parts = [
  `CREATE TABLE child_list_entry (${id}, list TEXT NOT NULL CHECK (${oneOf('list', lists)}), catalogue_id TEXT,
    name TEXT, sort TEXT, retired_at TEXT, ${bookkeeping}) STRICT`,
  index('child_list_entry', 'list'),
  `CREATE TABLE child_stay (${id}, ${belongs('child_id', 'child')}, ${date('admitted_on')} NOT NULL,
    admitted_precision TEXT NOT NULL CHECK (${oneOf('admitted_precision', precisions)}),
    ${refers('way_id', 'child_list_entry')}, ${listOf('reason_ids')}, reason_text TEXT, brought_by TEXT,
    came_from TEXT, authority TEXT, order_number TEXT, ${date('order_on')}, ${date('left_on')},
    left_precision TEXT CHECK (${oneOf('left_precision', precisions)}),
    ${refers('leaving_id', 'child_list_entry')}, leaving_text TEXT, left_to TEXT, ${bookkeeping}) STRICT`,
  index('child_stay', 'child_id', 'admitted_on'),
  index('child_stay', 'way_id'),
  index('child_stay', 'leaving_id'),
  `CREATE TABLE child_alert (${id}, ${belongs('child_id', 'child')}, ${belongs('kind_id', 'child_list_entry')},
    level TEXT NOT NULL CHECK (${oneOf('level', ['critical', 'important', 'note'])}), body TEXT NOT NULL,
    ${date('starts_on')} NOT NULL, ${date('ends_on')}, for_carers INTEGER NOT NULL CHECK (for_carers IN (0, 1)),
    ${bookkeeping}) STRICT`,
  index('child_alert', 'child_id'),
  index('child_alert', 'kind_id'),
  `CREATE TABLE sibling_elsewhere (${id}, ${belongs('child_id', 'child')}, name TEXT NOT NULL, lives TEXT,
    contact TEXT, note TEXT, ${bookkeeping}) STRICT`,
  index('sibling_elsewhere', 'child_id'),
  `CREATE TABLE child_photo (${id}, ${belongs('child_id', 'child')}, ${belongs('file_id', 'file')},
    ${date('taken_on')} NOT NULL, consent TEXT, ${bookkeeping}) STRICT`,
  index('child_photo', 'child_id'),
  index('child_photo', 'file_id'),
];

const search = [
  `CREATE TABLE child_index (child_id TEXT NOT NULL PRIMARY KEY, sort_name TEXT NOT NULL, forms TEXT NOT NULL,
    behind INTEGER NOT NULL CHECK (behind IN (0, 1))) STRICT`,
  index('child_index', 'sort_name', 'child_id'),
  `CREATE INDEX child_index_behind ON child_index (child_id) WHERE behind = 1`,
  `CREATE TABLE child_key (key TEXT NOT NULL, child_id TEXT NOT NULL, PRIMARY KEY (key, child_id)) STRICT, WITHOUT ROWID`,
  index('child_key', 'child_id'),
  // Every child has a line at once, sorted by its number until its names have been read.
  `CREATE TRIGGER child_index_new AFTER INSERT ON child BEGIN
    INSERT OR IGNORE INTO child_index (child_id, sort_name, forms, behind) VALUES (NEW.id, lower(NEW.code), '', 1); END`,
  ...(['INSERT', 'UPDATE'] as const).map(
    (verb) => `CREATE TRIGGER child_index_${verb.toLowerCase()} AFTER ${verb} ON child_name BEGIN
      UPDATE child_index SET behind = 1 WHERE child_id = NEW.child_id; END`,
  ),
  `INSERT INTO child_index (child_id, sort_name, forms, behind) SELECT id, lower(code), '', 1 FROM child`,
];

export const children: Migration = { version: 30, name: 'children', statements: [...child, ...parts, ...search] };
